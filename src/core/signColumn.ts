import { NOT_DEFINED, type SignColumn, UNDECIDED } from './decision';
import type { BoundedValue } from './exact/boundedRun';
import { sign } from './number/bigint';
import { compareScaled, ldexp, type ScaledFloat, toNumber, toScaledFloat } from './number/float';
import { type Quotient, type Rational, rational } from './number/rational';
import type { Certainty, StepValue } from './report';

interface Candidate {
  readonly t: number;
  /** Null for a value that is known within a bound only. */
  readonly value: Quotient | null;
  readonly size: ScaledFloat;
}

/** Whether a < b, by floats where they suffice and by integers where they do not; values too close for a bound count as equal. */
function isLess(a: Candidate, b: Candidate): boolean {
  const bySize = compareScaled(a.size, b.size);
  if (bySize !== null) return bySize < 0;
  return a.value !== null && b.value !== null && a.value.num * b.value.den < b.value.num * a.value.den;
}

/** Gathers the signs of one quantity in units of N*^degree, step by step, with its first and its smallest negative value. */
export class SignGatherer {
  readonly #signs: Int8Array;
  #first: Candidate | null = null;
  #worst: Candidate | null = null;
  #bounded = false;

  /** Steps never recorded count as not defined. */
  constructor(steps: number) {
    this.#signs = new Int8Array(steps).fill(NOT_DEFINED);
  }

  record(t: number, value: Quotient): void {
    const s = sign(value.num);
    this.#signs[t] = s;
    if (s < 0) this.#propose({ t, value, size: toScaledFloat(value.num, value.den) });
  }

  /** A value known within a bound: its sign, or undecided where the bound is larger than the value. */
  recordBounded(t: number, { sign: s, size }: BoundedValue): void {
    this.#signs[t] = s ?? UNDECIDED;
    this.#bounded = true;
    if (s === -1) this.#propose({ t, value: null, size });
  }

  #propose(candidate: Candidate): void {
    this.#first ??= candidate;
    if (this.#worst === null || isLess(candidate, this.#worst)) this.#worst = candidate;
  }

  /** A step whose sign is known to be 0 or 1 without its value. */
  recordSign(t: number, s: 0 | 1): void {
    this.#signs[t] = s;
  }

  recordUndecided(t: number): void {
    this.#signs[t] = UNDECIDED;
  }

  /** `unit` is N*^degree. */
  finish(unit: Rational): SignColumn {
    let negative = 0;
    let undecided = 0;
    let defined = 0;
    for (const s of this.#signs) {
      if (s === NOT_DEFINED) continue;
      defined++;
      if (s === UNDECIDED) undecided++;
      else if (s < 0) negative++;
    }
    const certainty: Certainty = undecided > 0 ? 'undecided' : this.#bounded ? 'bounded' : 'exact';
    const scale = toNumber(unit);
    return {
      signs: this.#signs,
      negative,
      undecided,
      defined,
      first: this.#first && stepValue(this.#first, scale),
      worst: this.#worst && stepValue(this.#worst, scale),
      certainty,
    };
  }
}

function stepValue({ t, value, size }: Candidate, unit: number): StepValue {
  return { t, relative: value && rational(value.num, value.den), value: ldexp(size.mantissa * unit, size.exponent) };
}
