// Everything: `npm test`. Installs what is missing, then runs every check and every test, going on after a failure.
// The last line is `N passed, N failed`; a check such as the types counts as one test. What failed is said again right
// before it: whoever reads the end of a long log wants to know.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tally } from './tally.mjs';
import { HumanError } from './workbench/install/step.mjs';
import { ensureEverything, NEWEST, OLDEST } from './workbench/install.mjs';
import { inRepository, ROOT } from './workbench/paths.mjs';

/**
 * A check has one result; tests write JSON reports that say how many there were.
 * @typedef {{ title: string, npm: readonly string[] }} Check
 * @typedef {{ title: string, command: readonly string[], reports: readonly string[] }} Tests
 */

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The package comes last of the checks, and before the tests: it is what they run. @type {readonly Check[]} */
const CHECKS = [
  { title: 'types', npm: ['run', '--silent', 'check:types'] },
  { title: 'style', npm: ['run', '--silent', 'check:style'] },
  { title: 'unused code', npm: ['run', '--silent', 'check:unused'] },
  { title: 'build and package', npm: ['run', '--silent', 'package'] },
];

/** @param {string} name */
const reportOf = (name) => inRepository(`dist/reports/${name}.json`);

/** @param {string} name */
const vitestReport = (name) => ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`];

/** @type {readonly Tests[]} */
const TESTS = [
  {
    title: 'tests without an editor',
    command: [NPM, 'run', '--silent', 'test:core', '--', ...vitestReport('core')],
    reports: [reportOf('core')],
  },
  {
    title: 'tests in the extension host',
    command: [process.execPath, 'test/host/run.mjs', '--built'],
    reports: [NEWEST, OLDEST].map((version) => reportOf(`host-${version}`)),
  },
  {
    title: 'tests end to end',
    command: [process.execPath, 'test/e2e/run.mjs', '--built', ...vitestReport('e2e')],
    reports: [reportOf('e2e')],
  },
];

const results = [await install()];
for (const check of CHECKS) results.push(runCheck(check));
rmSync(inRepository('dist/reports'), { recursive: true, force: true });
for (const tests of TESTS) results.push(runTests(tests));

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
for (const failure of results.flatMap(({ failures }) => failures)) console.log(`\n✗ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** No test, so that it counts only when it fails. @returns {Promise<import('./tally.mjs').Tally>} */
async function install() {
  try {
    await ensureEverything();
    return { passed: 0, failed: 0, failures: [] };
  } catch (error) {
    const why = error instanceof HumanError ? error.message : String(error instanceof Error ? error.stack : error);
    console.log(why);
    return { passed: 0, failed: 1, failures: [`what the tests need is missing\n${why}`] };
  }
}

/**
 * Runs a check, and shows what it said only where it failed.
 * @param {Check} check
 * @returns {import('./tally.mjs').Tally}
 */
function runCheck({ title, npm }) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(NPM, npm, { cwd: ROOT, encoding: 'utf8', shell: NPM === 'npm.cmd' });
  const ok = status === 0;
  const said = `${stdout}${stderr}`;
  if (!ok) console.log(said);
  console.log(`${ok ? '✓' : '✗'} ${title} (${secondsSince(start)} s)`);
  return ok ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [`${title}\n${said}`] };
}

/**
 * Runs tests, which print their own progress, and counts them.
 * @param {Tests} tests
 * @returns {import('./tally.mjs').Tally}
 */
function runTests({ title, command, reports }) {
  const start = performance.now();
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: program === 'npm.cmd',
  });
  const result = tally({ reports, exitCode: status ?? 1 });
  const mark = result.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${title}: ${result.passed} passed, ${result.failed} failed (${secondsSince(start)} s)`);
  const run = result.failed === 0 ? [] : [`${title} (exit ${status})`];
  return { ...result, failures: [...run, ...result.failures] };
}

/** @param {number} start */
function secondsSince(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
