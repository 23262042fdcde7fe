import type { Sign } from '../number/bigint';
import { type Interval, signOfAll, sizeBits } from '../number/interval';
import type { Quotient } from '../number/rational';
import type { Slices } from '../slices';

/**
 * How small a number may be without being zero: it is U/L with algebraic integers U, L of a field of this degree, whose conjugates are
 * at most 2^numerator and 2^denominator. A product of conjugates of U ≠ 0 is at least 1, so |U/L| ≥ 2^−((degree − 1)·numerator + denominator):
 * the separation bound of Burnikel, Funke, Mehlhorn, Schirra and Schmitt.
 */
export interface Bound {
  readonly degree: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A real number that is no quotient, or one too long to be kept as such: known by enclosures, as narrow as wanted. */
export interface Real {
  readonly kind: 'real';
  readonly bound: Bound;
  /** An interval that holds the number, from arithmetic of `bits` bits. Null when these are too few to tell anything. */
  enclose(bits: number): Slices<Interval | null>;
  /** The sign of the number − x where it can be had at once; null where not. */
  compareTo(x: Quotient): Slices<Sign | null>;
}

// biome-ignore lint/correctness/useYield: nothing to wait for
function* notAtOnce(): Slices<null> {
  return null;
}

/** A real number by its enclosures; the last one is kept, as several claims and several roundings ask for the same. */
class Enclosed implements Real {
  readonly kind = 'real';
  #bits = 0;
  #interval: Interval | null = null;

  constructor(
    readonly bound: Bound,
    readonly compute: (bits: number) => Slices<Interval | null>,
    readonly compareTo: (x: Quotient) => Slices<Sign | null> = notAtOnce,
  ) {}

  *enclose(bits: number): Slices<Interval | null> {
    if (bits > this.#bits) {
      this.#interval = yield* this.compute(bits);
      this.#bits = bits;
    }
    return this.#interval;
  }
}

export function real(
  bound: Bound,
  compute: (bits: number) => Slices<Interval | null>,
  compareTo?: (x: Quotient) => Slices<Sign | null>,
): Real {
  return new Enclosed(bound, compute, compareTo);
}

/** The precisions that are tried, each twice the one before. */
const FIRST_BITS = 16;
/** As far as precision goes for a number that may be proved to be zero in the end, and for one that may not. */
const MOST_BITS = 1 << 11;
export const HOPELESS_BITS = 1 << 8;

/** Refines a number until the interval says what is asked, or precision runs out; `answer` returns null to go on. */
export function* refine<T>(value: Real, answer: (interval: Interval, bits: number) => T | null): Slices<T | null> {
  const { degree, numerator, denominator } = value.bound;
  const needed = degree * numerator + denominator + FIRST_BITS;
  const most = needed <= MOST_BITS ? 2 * MOST_BITS : HOPELESS_BITS;
  for (let bits = FIRST_BITS; bits <= most; bits *= 2) {
    const interval = yield* value.enclose(bits);
    const found = interval && answer(interval, bits);
    if (found !== null) return found;
    yield;
  }
  return null;
}

/** The sign, proved; null when the number is so near to 0 that neither precision nor the separation bound decides. */
export function* signOfReal(value: Real): Slices<Sign | null> {
  const { degree, numerator, denominator } = value.bound;
  const smallest = -((degree - 1) * numerator + denominator);
  return yield* refine(value, (interval) => signOfAll(interval) ?? (sizeBits(interval) < smallest ? 0 : null));
}
