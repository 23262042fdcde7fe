import { Evicted } from './eviction';
import { Extent } from './extent';
import { type KeptMotion, Motion, STRETCH } from './motion';
import { type DecidedEvictions, Schedule } from './schedule';
import type { FloatSystem } from './system';

/** The state after `t` batches, from which a run may go on. */
export interface KeptState {
  readonly t: number;
  readonly motion: KeptMotion;
}

/** Receives Δ at step t: Δ_s is buffer[head + s] · 2^exponent in N*. The buffer is lent for the call. */
export type DeltaVisitor = (t: number, buffer: Float64Array, head: number, exponent: number) => void;

/** Δ batch by batch in floats and nothing else, from the start or from a kept state: the same numbers as runFloat writes as `Delta`. */
export class Differences {
  /** Batches that have been run. */
  t: number;
  readonly #steps: number;
  readonly #motion: Motion;
  readonly #extents: readonly [S: Extent, T: Extent];
  readonly #evicted: Evicted;
  readonly #schedule: Schedule;

  constructor(system: FloatSystem, decided: DecidedEvictions, from: KeptState | null) {
    // Without the energies nothing needs P, and x^S may keep a scale of its own.
    this.#motion = new Motion({ ...system, P: null });
    if (from) this.#motion.restore(from.motion);
    this.t = from?.t ?? 0;
    this.#steps = system.steps;
    this.#extents = [new Extent(this.#motion, this.#motion.S), new Extent(this.#motion, this.#motion.T)];
    this.#evicted = new Evicted(system);
    this.#schedule = new Schedule(decided, this.t);
    this.#rescale();
  }

  /** Runs one or more batches and shows Δ at each. */
  stretch(visit: DeltaVisitor): void {
    const motion = this.#motion;
    const { most, floor } = this.#schedule.ahead(this.t, Math.min(STRETCH, this.#steps - this.t), motion.scale);
    motion.makeRoom();
    const { head } = motion;
    const count = motion.advance(most, floor);
    const evicts = motion.S[motion.head]! < floor;
    const { exponent } = motion.scale;
    // An eviction changes entries that the states before it share: those are shown first.
    const quiet = evicts ? count - 1 : count;
    for (let k = 0; k < quiet; k++) visit(this.t + k, motion.Delta, head - k - 1, exponent);
    if (evicts) {
      this.#evicted.take(motion);
      motion.jump(this.#evicted);
      visit(this.t + quiet, motion.Delta, motion.head, exponent);
    }
    this.t += count;
    this.#rescale();
  }

  keep(): KeptState {
    return { t: this.t, motion: this.#motion.keep() };
  }

  #rescale(): void {
    for (const extent of this.#extents) extent.read(this.#motion.head);
    const [S, T] = this.#extents;
    this.#motion.rescale(S.magnitude, T.magnitude);
  }
}
