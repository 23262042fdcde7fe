// `npm start [FILE] [-- --check | --browser]`: shows a note in VS Code with its charts, or prints its verdicts where there is no
// display to show it on.
import { spawnSync } from 'node:child_process';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './install/dependencies.mjs';
import { isFile, onPath, runQuietly } from './install/programs.mjs';
import { HumanError, runMain } from './install/step.mjs';
import { NEWEST } from './install/vscode.mjs';
import { inRepository, ROOT } from './paths.mjs';
import { startVSCode } from './server.mjs';

const EXAMPLE = 'examples/continuous-batching.md';

/** The extension opens its explorer by itself under this: no command line of VS Code can run a command. */
const OPEN_EXPLORER = { VDOMINANCE_OPEN_EXPLORER: '1' };

await runMain(async () => {
  const { file, check, browser } = readArguments();
  await ensureDependencies();
  await runQuietly(process.execPath, ['esbuild.mjs'], { cwd: ROOT });
  if (check || !(hasDisplay() || browser)) return printVerdicts(file);
  const desktop = browser ? undefined : desktopVSCode();
  if (desktop) openDesktop(desktop, file);
  else await serve(file);
});

/** FILE is taken from where `npm start` was called, which is not where npm runs it. */
function readArguments() {
  const { values, positionals } = parseCommandLine();
  const [given] = positionals;
  const file = given === undefined ? inRepository(EXAMPLE) : resolve(process.env.INIT_CWD ?? '.', given);
  if (!isFile(file)) throw new HumanError(`There is no file ${file}.`);
  return { ...values, file };
}

function parseCommandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { check: { type: 'boolean', default: false }, browser: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new HumanError(
      `${error instanceof Error ? error.message : error}\nUsage: npm start [FILE] [-- --check | --browser]`,
    );
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Root is refused by a desktop VS Code, so it gets the one in the browser. */
function desktopVSCode() {
  if (process.getuid?.() === 0) return undefined;
  return ['code', 'code-insiders', 'codium'].map(onPath).find((program) => program !== undefined);
}

/**
 * To have found something wrong is what the check is for: only that it could not be done is a failure here.
 * @param {string} file
 */
function printVerdicts(file) {
  const command = [inRepository('dist/vdominance.js'), 'check', relative(process.cwd(), file)];
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  process.exitCode = status === 0 || status === 1 ? 0 : 2;
}

/**
 * @param {string} program
 * @param {string} file
 */
function openDesktop(program, file) {
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, dirname(file), file];
  const env = { ...process.env, ...OPEN_EXPLORER };
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32', env });
  process.exitCode = status === 0 ? 0 : 2;
}

/**
 * Serves VS Code for a browser until Ctrl-C.
 * @param {string} file
 */
async function serve(file) {
  const server = await startVSCode({ version: NEWEST, extensions: [ROOT], env: OPEN_EXPLORER });
  const remote = `vscode-remote://${server.authority}${pathToFileURL(file).pathname}`;
  console.log('VS Code with the extension and the note is at');
  console.log(`\n  ${server.url(dirname(file), [['openFile', decodeURI(remote)]])}\n`);
  console.log('Open this address in a browser on this machine. Ctrl-C ends it.');
  await new Promise((end) => {
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
  await server.stop();
}
