import { Transfer, worker } from 'workerpool';
import type { WorkArguments, WorkName, WorkResult, Works } from './caller';
import { drive } from './drive';

/** How long a cancelled work may take to reach its next breath before the worker counts as stuck (milliseconds). */
const PATIENCE = 150;

interface Job {
  stopped: boolean;
  readonly settled: Promise<unknown>;
}

/** What workerpool binds `this` to in a method. Its listeners serve one cancellation, then they are forgotten. */
interface Bound {
  readonly worker: { addAbortListener(listener: () => Promise<void>): void };
}

/** One method a work. A work that was stopped answers null, which nobody hears any more. */
function bodyOf(works: Works) {
  let job: Job | null = null;
  let listening = false;

  function listen({ worker }: Bound): void {
    if (listening) return;
    listening = true;
    worker.addAbortListener(async () => {
      listening = false;
      if (job) job.stopped = true;
      await job?.settled;
    });
  }

  function method<K extends WorkName>(name: K) {
    return async function (this: Bound, ...args: WorkArguments<K>) {
      listen(this);
      const mine = { stopped: false };
      const driven = drive(works[name](...args), () => mine.stopped);
      job = Object.assign(mine, { settled: driven.catch(() => null) });
      const done = await driven;
      return done && handOver(done.value);
    };
  }

  return {
    check: method('check'),
    run: method('run'),
    explore: method('explore'),
    deltaMap: method('deltaMap'),
    inspect: method('inspect'),
    bindings: method('bindings'),
    readControls: method('readControls'),
    apply: method('apply'),
  } satisfies Record<WorkName, unknown>;
}

/** The long arrays of a result that nobody keeps here. The signs of a run are remembered (memory.ts), so those stay. */
function arraysOf(result: WorkResult<WorkName>): ArrayBufferView[] {
  if ('exponents' in result) return [result.values, result.exponents];
  if (!('columns' in result)) return [];
  const { exponent, scalars, vectors } = result.columns;
  const columns = [exponent, ...Object.values(scalars), ...Object.values(vectors ?? {})];
  return 'extremes' in result ? [...columns, ...Object.values(result.extremes), ...arraysOf(result.deltaMap)] : columns;
}

/** The columns of a long run are handed over, not copied: copying 10^6 steps would hold up the receiver. */
function handOver<T extends WorkResult<WorkName>>(result: T) {
  const buffers = new Set(arraysOf(result).map((array) => array.buffer));
  return buffers.size === 0 ? result : new Transfer(result, [...buffers]);
}

/**
 * Answers the pool that started this worker. One work at a time; a cancellation is seen between two slices. When a work does not come
 * to such a point in time, the pool ends the whole worker (pool.ts).
 */
export function serve(works: Works, patience = PATIENCE): void {
  worker(bodyOf(works), { abortListenerTimeout: patience });
}
