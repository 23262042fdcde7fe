import { type Pool, pool, type WorkerPoolOptions } from 'workerpool';
import type { Outcome } from '../core/report';
import { type Caller, failedWith, type WorkArguments, type WorkName, type WorkResult } from './caller';

/**
 * A worker that is asked to stop may take this long to answer, and again as long to exit, before it is killed (milliseconds).
 * Together some 300 ms: an edit never waits longer for the thread of the check it has made worthless.
 */
const PATIENCE = 150;

/** Starting a worker may take this long on a busy machine before it counts as refused (milliseconds). */
const START = 15_000;

/**
 * Checks and explorations have workers of their own, so that a long check never holds up a slider. Two each: while one is being
 * stopped, the newest work begins in the other. The first idle worker is taken, so a document mostly meets the memory that knows it.
 */
const WORKERS = 2;

type Lane = 'check' | 'explore';

function laneOf(name: WorkName): Lane {
  return name === 'check' ? 'check' : 'explore';
}

function callIn<K extends WorkName>(
  lane: Pool,
  name: K,
  args: WorkArguments<K>,
  signal: AbortSignal,
): Promise<Outcome<WorkResult<K>>> {
  return new Promise((resolve) => {
    const job = lane.exec<(...args: WorkArguments<K>) => WorkResult<K>>(name, args);
    const cancel = () => void job.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    function settle(outcome: Outcome<WorkResult<K>>): void {
      signal.removeEventListener('abort', cancel);
      resolve(outcome);
    }
    job.then(
      (value) => settle(signal.aborted ? { kind: 'cancelled' } : { kind: 'done', value }),
      (error) => settle(signal.aborted ? { kind: 'cancelled' } : failedWith(error)),
    );
  });
}

/**
 * Workers that run `script`; a killed or crashed one is replaced when the next work comes. `patience`: see PATIENCE.
 * Rejects when the host refuses to start one; the caller it resolves to never rejects.
 */
export async function startPool(
  script: string,
  options: Pick<WorkerPoolOptions, 'workerType' | 'workerThreadOpts'>,
  patience = PATIENCE,
): Promise<Caller> {
  const settings: WorkerPoolOptions = {
    ...options,
    maxWorkers: WORKERS,
    workerTerminateTimeout: patience,
    // The library freezes the options of a worker; VS Code's web host, which puts a name of its own into them, needs them open.
    onCreateWorker: () => ({ workerOpts: {} }),
  };
  const lanes: Record<Lane, Pool> = { check: pool(script, settings), explore: pool(script, settings) };
  // Every worker of the library answers this; a host that refuses workers fails it, at once or by an error event.
  await lanes.check.exec('methods').timeout(START);
  return {
    async call(name, args, signal) {
      if (signal.aborted) return { kind: 'cancelled' };
      return callIn(lanes[laneOf(name)], name, args, signal).catch(failedWith);
    },
    dispose() {
      for (const lane of Object.values(lanes)) lane.terminate(true).catch(() => null);
    },
  };
}
