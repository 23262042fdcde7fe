import { bitLength } from '../number/bigint';
import type { Slices } from '../slices';
import { type Batches, startBatches } from './batches';
import type { ExactSystem } from './system';

/** A run after step t; −1 is the start. */
interface Checkpoint {
  readonly t: number;
  readonly batches: Batches;
  readonly bytes: number;
}

/** What the states kept of one run may take together. */
const MOST_BYTES = 16 * 2 ** 20;

function checkpoint(t: number, batches: Batches): Checkpoint {
  return { t, batches: batches.copy(), bytes: (2 * batches.system.n * bitLength(batches.D)) / 8 };
}

/**
 * Exact states kept along a run, so that a look at a step need not begin at the start: one in `every` steps, twice as sparse whenever
 * they have grown too many, and the one last looked at.
 */
export class Checkpoints {
  /** Ascending, the start first. */
  #kept: Checkpoint[];
  #every = 16;
  #bytes = 0;
  #latest: Checkpoint;

  constructor(system: ExactSystem) {
    this.#latest = checkpoint(-1, startBatches(system));
    this.#kept = [this.#latest];
  }

  /** Notes the state after step t, if it is one to be kept. */
  pass(t: number, batches: Batches): void {
    if (t % this.#every !== 0 || t <= this.#kept.at(-1)!.t) return;
    const passed = checkpoint(t, batches);
    this.#kept.push(passed);
    this.#bytes += passed.bytes;
    if (this.#bytes > MOST_BYTES) this.#thin();
  }

  /** The run after step t, −1 for the start: a copy that the caller may go on with. */
  *after(t: number): Slices<Batches> {
    const nearest = this.#nearest(t);
    const batches = nearest.batches.copy();
    for (let step = nearest.t + 1; step <= t; step++) {
      batches.advance();
      this.pass(step, batches);
      yield;
    }
    this.#latest = checkpoint(t, batches);
    return batches;
  }

  #nearest(t: number): Checkpoint {
    const kept = this.#kept.findLast((candidate) => candidate.t <= t)!;
    return this.#latest.t <= t && this.#latest.t > kept.t ? this.#latest : kept;
  }

  #thin(): void {
    this.#every *= 2;
    this.#kept = this.#kept.filter(({ t }) => t < 0 || t % this.#every === 0);
    this.#bytes = this.#kept.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
