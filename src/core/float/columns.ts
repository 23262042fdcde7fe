import {
  OBSERVABLES,
  type RunColumns,
  SERIES_NAMES,
  type SeriesName,
  VECTOR_NAMES,
  type VectorName,
} from '../model/series';
import type { Slices } from '../slices';
import type { Evicted } from './eviction';
import { type Forms, SD } from './forms';
import type { Motion, Stretch } from './motion';
import type { FloatSystem } from './system';

/** A column that the run may leave unwritten starts as "not defined"; the others are written at every step. */
function emptyColumn(name: SeriesName, { steps, P }: FloatSystem): Float64Array {
  const { defined, needsP } = OBSERVABLES[name];
  const column = new Float64Array(steps);
  return defined === 'always' && (P || !needsP) ? column : column.fill(Number.NaN);
}

/** The columns of a run, yet to be written. A slice a column: the longest take a while only to be set up. */
export function* emptyColumns(system: FloatSystem, { vectors }: { readonly vectors: boolean }): Slices<RunColumns> {
  const { n, steps, equilibrium } = system;
  const scalars: Partial<Record<SeriesName, Float64Array>> = {};
  for (const name of SERIES_NAMES) {
    scalars[name] = emptyColumn(name, system);
    yield;
  }
  const rows: Partial<Record<VectorName, Float64Array>> = {};
  for (const name of vectors ? VECTOR_NAMES : []) {
    rows[name] = new Float64Array(steps * n);
    yield;
  }
  return {
    n,
    steps,
    equilibrium,
    exponent: new Int32Array(steps),
    scalars: scalars as Record<SeriesName, Float64Array>,
    vectors: vectors ? (rows as Record<VectorName, Float64Array>) : null,
  };
}

/** Row t of the vectors, for the state at `head`. */
function writeState(t: number, vectors: NonNullable<RunColumns['vectors']>, motion: Motion, head: number): void {
  const { n, S, T, Delta, scale } = motion;
  const { relativeS, amountT, oneT } = scale;
  const row = t * n;
  for (let s = 0; s < n; s++) {
    vectors.M_T[row + s] = T[head + s]! * amountT + oneT;
    vectors.M_S[row + s] = Math.max(0, S[head + s]! * relativeS + 1);
    vectors.Delta[row + s] = Delta[head + s]!;
  }
}

/** Writes what can be read off the states themselves, at the scales that model/series.ts states. */
export class StateWriter {
  readonly #columns: RunColumns;

  constructor(columns: RunColumns) {
    this.#columns = columns;
  }

  /** Writes the rows of a stretch as if they evicted nothing; group k + 1 of `q` is at row t + k. */
  follow(stretch: Stretch, motion: Motion, q: Forms): void {
    const { exponent, vectors } = this.#columns;
    const { admission_S, admission_T, inner_Q } = this.#columns.scalars;
    const { t, count, head } = stretch;
    const { S, T, scale } = motion;
    const { relativeS, boundedS, amountT, oneT } = scale;
    for (let k = 0; k < count; k++) {
      exponent[t + k] = scale.exponent;
      admission_T[t + k] = T[head - k - 1]! * amountT + oneT;
      // Without an eviction the admission is the new stage 0; rounding does not make it negative.
      admission_S[t + k] = Math.max(0, S[head - k - 1]! * relativeS + 1);
      inner_Q[t + k] = q.values[4 * (k + 1) + SD]! * boundedS;
    }
    if (!vectors) return;
    for (let k = 0; k < count; k++) writeState(t + k, vectors, motion, head - k - 1);
  }

  /** What a complete eviction changes of row t; `innerQ` is ⟨x, Δ⟩_Q after it. */
  evict(t: number, motion: Motion, evicted: Evicted, innerQ: number): void {
    const { scalars, vectors } = this.#columns;
    const { relativeS, boundedS } = motion.scale;
    scalars.admission_S[t] = evicted.admission * relativeS;
    scalars.evicted[t] = evicted.total * relativeS;
    scalars.inner_Q[t] = innerQ * boundedS;
    if (!vectors) return;
    writeState(t, vectors, motion, motion.head);
    for (let s = 0; s < motion.n; s++) vectors.e[t * motion.n + s] = evicted.e[s]! * relativeS;
  }
}
