import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Workbench, type WorkbenchOptions } from './workbench';

/**
 * One VS Code for all tests of a file (or a describe). After each test the console must hold no error of the extension; after a
 * failed one a picture of the window is kept in dist/screenshots/failed/.
 * @returns a function that gives the workbench, to be called inside tests
 */
export function useWorkbench(options: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  const opened = (): Workbench => {
    if (workbench === undefined) throw new Error('VS Code did not start.');
    return workbench;
  };
  beforeAll(async () => {
    workbench = await Workbench.open(options);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await opened().screenshot(`failed/${task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
    expect(opened().console.take()).toEqual([]);
  });
  afterAll(() => workbench?.close());
  return opened;
}
