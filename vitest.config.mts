import { defineConfig } from 'vitest/config';

/** Everything that runs without an editor. test/host and test/e2e have runners of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'test/e2e/**'],
    // Laws run some hundred cases; a busy machine needs longer than vitest's five seconds, and no test is about time.
    testTimeout: 120_000,
  },
});
