import type { Caller } from './caller';
import { startPool } from './pool';

/**
 * The engine in web workers. `source` is the text of the bundled body: a worker may start only from the page's own origin, which
 * a blob has and an extension's address has not. Rejects when the host refuses workers.
 */
export async function startWebWorkers(source: BlobPart): Promise<Caller> {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const caller = await startPool(address, { workerType: 'web' }).catch((error: unknown) => {
    URL.revokeObjectURL(address);
    throw error;
  });
  return {
    call: caller.call,
    dispose() {
      caller.dispose();
      URL.revokeObjectURL(address);
    },
  };
}
