// Runs test/host/**/*.test.ts inside the extension host of the newest and of the oldest VS Code:
// `node test/host/run.mjs [--built]`. Builds the extension first unless it is told that it is built.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { runInExtensionHost } from '../workbench/extensionHost.mjs';
import { runQuietly } from '../workbench/install/programs.mjs';
import { runMain } from '../workbench/install/step.mjs';
import { NEWEST, OLDEST } from '../workbench/install/vscode.mjs';
import { inRepository, ROOT } from '../workbench/paths.mjs';

const BUNDLES = 'dist/test';

await runMain(async () => {
  if (!process.argv.includes('--built')) await runQuietly(process.execPath, ['esbuild.mjs'], { cwd: ROOT });
  await bundleTests();
  let failures = 0;
  for (const version of /** @type {const} */ ([NEWEST, OLDEST])) failures += await runOn(version);
  process.exitCode = failures > 0 ? 1 : 0;
});

/** Mocha stays outside: what the tests and the runner import must be one module. */
async function bundleTests() {
  rmSync(inRepository(BUNDLES), { recursive: true, force: true });
  /** @type {import('esbuild').BuildOptions} */
  const shared = {
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  };
  await build({ ...shared, entryPoints: ['test/workbench/mochaEntry.ts'], outfile: `${BUNDLES}/index.js` });
  await build({
    ...shared,
    entryPoints: ['test/host/**/*.test.ts'],
    outbase: 'test/host',
    outdir: `${BUNDLES}/suites`,
  });
}

/**
 * Runs every test on one version and prints each with its result.
 * @param {import('../workbench/install/vscode.mjs').VSCodeVersion} version
 * @returns {Promise<number>} how many failed; a run without tests counts as one
 */
async function runOn(version) {
  console.log(`\nVS Code 1${version.slice(1)}`);
  const result = await runInExtensionHost({
    version,
    extensionPath: ROOT,
    testsPath: inRepository(`${BUNDLES}/index.js`),
    workspace: inRepository('test/host/workspace'),
    report: inRepository(`dist/reports/host-${version}.json`),
  });
  for (const { fullTitle, duration } of result.passes) console.log(`  ✓ ${fullTitle} (${duration} ms)`);
  for (const { fullTitle, err } of result.failures) console.log(`  ✗ ${fullTitle}\n${err.stack ?? err.message}`);
  for (const { fullTitle } of result.pending) console.log(`  ✗ ${fullTitle} (skipped)`);
  if (result.tests.length === 0) console.log('  ✗ there is no test');
  return Math.max(result.failures.length + result.pending.length, result.tests.length === 0 ? 1 : 0);
}
