import type { Scale } from './scale';

/**
 * Where an exact run has decided that the simulation evicts: those of the steps below `decidedSteps` that do, ascending. There a float
 * run branches as exact arithmetic does, whatever rounding makes of a tiny admission; from there on it goes by its own admissions.
 */
export interface DecidedEvictions {
  readonly evictions: Int32Array;
  readonly decidedSteps: number;
}

/** How many batches may be run before the next that evicts for certain, and below which x^S_0 one evicts. */
export interface Ahead {
  readonly most: number;
  readonly floor: number;
}

/** Tells a run when to evict. Asked with ascending steps. */
export class Schedule {
  readonly #evictions: Int32Array;
  readonly #decidedSteps: number;
  #next: number;

  /** `from` is the first step that will be asked about. */
  constructor({ evictions, decidedSteps }: DecidedEvictions, from: number) {
    this.#evictions = evictions;
    this.#decidedSteps = decidedSteps;
    this.#next = evictions.findIndex((t) => t >= from);
    if (this.#next < 0) this.#next = evictions.length;
  }

  ahead(t: number, left: number, { one }: Scale): Ahead {
    if (t >= this.#decidedSteps) return { most: left, floor: -one };
    const next = this.#evictions[this.#next] ?? this.#decidedSteps;
    if (next > t) return { most: Math.min(left, next - t), floor: Number.NEGATIVE_INFINITY };
    this.#next++;
    return { most: 1, floor: Number.POSITIVE_INFINITY };
  }
}
