import type { Caller } from './caller';
import { startPool } from './pool';

/** A document that would need more memory than this ends its worker, not the editor (megabytes). */
const HEAP = 2048;

/**
 * The engine in worker threads of Node. `script` is the path of the bundled body; `patience` is how long a thread that is asked to
 * stop is waited for (milliseconds). Rejects when no thread may start.
 */
export function startThreads(script: string, patience?: number): Promise<Caller> {
  const workerThreadOpts = { resourceLimits: { maxOldGenerationSizeMb: HEAP } };
  return startPool(script, { workerType: 'thread', workerThreadOpts }, patience);
}
