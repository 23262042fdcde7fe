// Runs test/e2e/*.e2e.ts against a VS Code with the packed extension installed: `node test/e2e/run.mjs [--built] [VITEST ARGUMENT…]`.
// Packs the extension first unless it is told that it is packed.
import { spawnSync } from 'node:child_process';
import { npm } from '../workbench/install/programs.mjs';
import { runMain } from '../workbench/install/step.mjs';
import { inRepository, ROOT } from '../workbench/paths.mjs';

await runMain(async () => {
  const args = process.argv.slice(2).filter((argument) => argument !== '--built');
  if (!process.argv.includes('--built')) await npm(['run', 'package'], ROOT);
  const vitest = inRepository('node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'test/e2e/vitest.config.mts', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
});
