import { defineConfig } from 'vitest/config';
import { ROOT } from '../workbench/paths.mjs';

/** Each file starts a VS Code of its own, so they run one after the other: two would only wait for each other. */
export default defineConfig({
  root: ROOT,
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: 'test/e2e/globalSetup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
