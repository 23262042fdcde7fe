import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runQuietly } from './install/programs.mjs';
import { ensureVSCode } from './install/vscode.mjs';
import { inRepository } from './paths.mjs';
import { QUIET_SETTINGS } from './quietSettings.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {import('./install/vscode.mjs').VSCodeVersion} version
 * @property {readonly string[]} [extensions] folders of unpacked extensions
 * @property {string} [vsix] a packed extension to install
 * @property {Record<string, unknown>} [userSettings] beside the quiet ones
 * @property {Record<string, string>} [env] variables for the extension host
 */

/**
 * A running browser VS Code.
 * @typedef {object} RunningVSCode
 * @property {string} home a temporary folder: whatever lies in it is removed at the stop
 * @property {string} authority host and port, as in a `vscode-remote:` URI
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} url the address that opens a folder
 * @property {() => string} log what the server has logged so far; what extensions log stands in the page's console
 * @property {() => Promise<void>} stop
 */

const PATIENCE_MS = 60_000;

/** Left out of the server's environment: they would make it, or an extension in it, behave otherwise than in a terminal. */
const FOREIGN = /^(npm_|VSCODE_|VITEST|NODE_OPTIONS$|NODE_ENV$|ELECTRON_)/;

/**
 * Starts a VS Code server on a free port of this machine, installing it first where that is needed. It ends with this
 * process, however this ends.
 * @param {ServerOptions} options
 * @returns {Promise<RunningVSCode>}
 */
export async function startVSCode({ version, extensions = [], vsix, userSettings = {}, env = {} }) {
  const { folder, node } = await ensureVSCode(version);
  const home = mkdtempSync(join(tmpdir(), 'vdominance-'));
  const data = join(home, 'data');
  const installed = join(home, 'extensions');
  const logFile = join(home, 'server.log');
  const main = [join(folder, 'out', 'server-main.js'), '--accept-server-license-terms', '--server-data-dir', data];
  const places = ['--user-data-dir', data, '--extensions-dir', installed];
  const token = crypto.randomUUID();
  const listen = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--telemetry-level', 'off'];

  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(installed);
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...userSettings }, null, 2));
  for (const extension of extensions) symlinkSync(extension, join(installed, basename(extension)), 'junction');
  if (vsix) await runQuietly(node, [...main, ...places, '--install-extension', vsix]);

  writeFileSync(logFile, '');
  const keeper = spawn(
    process.execPath,
    [inRepository('test/workbench/keeper.mjs'), home, logFile, node, ...main, ...places, ...listen],
    { stdio: ['pipe', 'ignore', 'inherit'], detached: true, env: { ...ownEnvironment(), ...env } },
  );
  const stop = async () => {
    keeper.stdin.end();
    if (keeper.exitCode === null) await once(keeper, 'exit');
  };
  try {
    const authority = await listening(logFile);
    return {
      home,
      authority,
      url: (path, payload = []) => address({ authority, token, path, payload }),
      log: () => readFileSync(logFile, 'utf8'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ownEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  // No gallery: the server then looks nothing up in the network.
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}

/**
 * Waits until the server answers, and reads its port from its log.
 * @param {string} logFile
 */
async function listening(logFile) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    const log = readFileSync(logFile, 'utf8');
    if (/^keeper: /m.test(log)) throw new Error(`VS Code did not start:\n${log}`);
    const [, port] = /listening on (\d+)/.exec(log) ?? [];
    const answer = port && (await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined));
    if (answer && answer.ok) return `127.0.0.1:${port}`;
  }
  throw new Error(`VS Code did not answer within ${PATIENCE_MS / 1000} s:\n${readFileSync(logFile, 'utf8')}`);
}

/**
 * @param {{ authority: string, token: string, path: string, payload: readonly (readonly [string, string])[] }} page
 */
function address({ authority, token, path, payload }) {
  const query = new URLSearchParams({ tkn: token, folder: decodeURIComponent(pathToFileURL(path).pathname) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
