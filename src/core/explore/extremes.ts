import { UNDECIDED } from '../decision';
import type { BoundedExtreme, BoundedExtremes } from '../exact/boundedRun';
import { extremeStages } from '../exact/extremeStages';
import type { State } from '../exact/state';
import { sign } from '../number/bigint';
import { ldexp, type ScaledFloat, toScaledFloat } from '../number/float';
import type { CaseCounts, Extremes } from '../results';

/** Stage, sign and height of one extreme by step; what is never recorded stays undecided. */
class ExtremeColumn {
  readonly stages: Int32Array;
  readonly signs: Int8Array;
  readonly heights: Float64Array;

  /** `exponent` is the power of two that the heights carry, by step. */
  constructor(readonly exponent: Int32Array) {
    this.stages = new Int32Array(exponent.length).fill(-1);
    this.signs = new Int8Array(exponent.length).fill(UNDECIDED);
    this.heights = new Float64Array(exponent.length).fill(Number.NaN);
  }

  record(t: number, stage: number, { E, D }: State): void {
    const value = E[stage]!;
    this.stages[t] = stage;
    this.signs[t] = sign(value);
    this.#raise(t, toScaledFloat(value, D));
  }

  recordBounded(t: number, extreme: BoundedExtreme): void {
    this.signs[t] = extreme.sign ?? UNDECIDED;
    if (extreme.stage === null) return;
    this.stages[t] = extreme.stage;
    this.#raise(t, extreme.size);
  }

  #raise(t: number, { mantissa, exponent }: ScaledFloat): void {
    this.heights[t] = ldexp(mantissa, exponent - this.exponent[t]!);
  }
}

/** Gathers Δ at i₊ and i₋ step by step, from exact states and from states with an error bound. */
export class ExtremesGatherer {
  readonly #largest: ExtremeColumn;
  readonly #smallest: ExtremeColumn;

  /** `exponent` is the columns' power of two by step. */
  constructor(exponent: Int32Array) {
    this.#largest = new ExtremeColumn(exponent);
    this.#smallest = new ExtremeColumn(exponent);
  }

  record(t: number, state: State): void {
    const { largest, smallest } = extremeStages(state.X);
    this.#largest.record(t, largest, state);
    this.#smallest.record(t, smallest, state);
  }

  recordBounded(t: number, { largest, smallest }: BoundedExtremes): void {
    this.#largest.recordBounded(t, largest);
    this.#smallest.recordBounded(t, smallest);
  }

  finish(): Extremes {
    return {
      largest: this.#largest.stages,
      smallest: this.#smallest.stages,
      signLargest: this.#largest.signs,
      signSmallest: this.#smallest.signs,
      deltaLargest: this.#largest.heights,
      deltaSmallest: this.#smallest.heights,
    };
  }
}

type Case = keyof CaseCounts;

function caseOf(atLargest: number, atSmallest: number): Case {
  if (atLargest === UNDECIDED || atSmallest === UNDECIDED) return 'undecided';
  if (atLargest >= 0) return atSmallest <= 0 ? 'A' : 'B';
  return atSmallest <= 0 ? 'C' : 'D';
}

/** How many steps are in each case of SPEC's case_distribution, from decided signs; 0 counts as ≥ 0 and as ≤ 0. */
export function countCases({ signLargest, signSmallest }: Extremes): CaseCounts {
  const counts: Record<Case, number> = { A: 0, B: 0, C: 0, D: 0, undecided: 0 };
  for (const [t, atLargest] of signLargest.entries()) counts[caseOf(atLargest, signSmallest[t]!)]++;
  return counts;
}
