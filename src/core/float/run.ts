import type { RunColumns } from '../model/series';
import type { Slices } from '../slices';
import { emptyColumns, StateWriter } from './columns';
import { Energies } from './energies';
import { Evicted } from './eviction';
import { Extent } from './extent';
import { FormsOfQ } from './formsOfQ';
import { Motion, STRETCH, type Stretch } from './motion';
import { Schedule } from './schedule';
import type { FloatSystem } from './system';

export { type FloatSystem, floatSystem } from './system';

export interface FloatRunOptions {
  /** Whether the columns hold M_T, M_S, Delta and e as well. */
  readonly vectors: boolean;
  /** Where the run is to branch as an exact one does (schedule.ts). Nothing is decided by default. */
  readonly evictions?: Int32Array;
  readonly decidedSteps?: number;
}

/** Stages times batches of a slice, some 2 ms. */
const SLICE = 1 << 16;

/** A run in progress. It goes by stretches of batches that evict nothing but perhaps at their end. */
class FloatRun {
  t = 0;
  readonly columns: RunColumns;
  readonly #workPerBatch: number;
  readonly #motion: Motion;
  readonly #writer: StateWriter;
  readonly #extentS: Extent;
  readonly #extentT: Extent;
  readonly #q: FormsOfQ;
  readonly #energies: Energies | null;
  readonly #evicted: Evicted;
  readonly #schedule: Schedule;

  constructor(system: FloatSystem, columns: RunColumns, options: FloatRunOptions) {
    const motion = new Motion(system);
    this.columns = columns;
    this.#workPerBatch = system.n * (system.Q.kind === 'full' ? system.n : 1);
    this.#motion = motion;
    this.#writer = new StateWriter(columns);
    this.#extentS = new Extent(motion, motion.S);
    this.#extentT = new Extent(motion, motion.T);
    this.#q = new FormsOfQ(system);
    this.#evicted = new Evicted(system);
    const { evictions = new Int32Array(0), decidedSteps = 0 } = options;
    this.#schedule = new Schedule({ evictions, decidedSteps }, 0);
    this.#readState();
    if (motion.rescale(this.#extentS.magnitude, this.#extentT.magnitude) !== 0) this.#readState();
    this.#energies = system.P && new Energies(system.P, motion, columns.scalars);
  }

  /** Runs and writes one or more batches. Returns their work, in stages. */
  stretch(): number {
    const motion = this.#motion;
    const { scalars } = this.columns;
    const left = Math.min(STRETCH, this.columns.steps - this.t);
    const { most, floor } = this.#schedule.ahead(this.t, left, motion.scale);
    motion.makeRoom();
    const { head } = motion;
    const count = motion.advance(most, floor);
    const evicts = motion.S[motion.head]! < floor;
    const stretch: Stretch = { t: this.t, count, head };
    // What an eviction is about to change is read after it.
    const quiet: Stretch = { t: this.t, count: evicts ? count - 1 : count, head };
    this.#q.follow(quiet, motion);
    this.#writer.follow(stretch, motion, this.#q.forms);
    this.#extentS.follow(quiet, scalars.G_S, motion.scale.boundedS);
    this.#extentT.follow(stretch, scalars.G_T, 1);
    const readings = this.#energies?.follow(stretch, motion, this.#q.forms) ?? 0;
    let work = count * this.#workPerBatch + readings * motion.n ** 2;
    this.t += count;
    if (evicts) work += this.#evict(this.t - 1);
    else this.#q.continueFrom(count);
    this.#rescale();
    return work;
  }

  /** Makes row t, written as if it evicted nothing, the row of an eviction. Returns the work. */
  #evict(t: number): number {
    const motion = this.#motion;
    const evicted = this.#evicted;
    evicted.take(motion);
    this.#energies?.evict(t, motion, evicted);
    motion.jump(evicted);
    this.#q.read(motion);
    this.#extentS.read(motion.head);
    this.columns.scalars.G_S[t] = this.#extentS.spread * motion.scale.boundedS;
    this.#writer.evict(t, motion, evicted, this.#q.inner);
    const readings = this.#energies?.settle(t, motion) ?? 0;
    return (evicted.count + 1) * motion.n + readings * motion.n ** 2;
  }

  #rescale(): void {
    const shift = this.#motion.rescale(this.#extentS.magnitude, this.#extentT.magnitude);
    if (shift === 0) return;
    this.#readState();
    this.#energies?.rescale(shift);
  }

  #readState(): void {
    this.#q.read(this.#motion);
    this.#extentS.read(this.#motion.head);
    this.#extentT.read(this.#motion.head);
  }
}

/**
 * A run of both systems in floats (the note's sections 4 to 6), every observable at every step: for charts, hovers and exports, never for
 * a verdict. O(n) a batch, and O(n) more per stage that an eviction touches; O(n²) with a full Q.
 */
export function* runFloat(system: FloatSystem, options: FloatRunOptions): Slices<RunColumns> {
  const run = new FloatRun(system, yield* emptyColumns(system, options), options);
  while (run.t < system.steps) {
    for (let work = 0; work < SLICE && run.t < system.steps; ) work += run.stretch();
    yield;
  }
  return run.columns;
}
