import { abs, bitLength } from '../number/bigint';
import type { Interval } from '../number/interval';
import type { Quotient } from '../number/rational';
import type { Slices } from '../slices';
import { dyadics, type Field, FLOATS } from './field';

/** Dyadic: num·2^−scale. */
interface Point {
  readonly num: bigint;
  readonly scale: number;
}

/** A question to interval arithmetic about a point; null where it cannot tell. */
export type Question<T> = <F>(x: Quotient, field: Field<F>) => Slices<T | null>;

interface Probed extends Point {
  /** How many of the numbers lie below the point. */
  readonly below: number;
}

function onScale({ num, scale }: Point, finer: number): bigint {
  return num << BigInt(finer - scale);
}

/** The point that lies so many sixteenths of the way from a to b. */
function between(a: Point, b: Point, sixteenths: bigint): Point {
  const scale = Math.max(a.scale, b.scale) + 4;
  const from = onScale(a, scale);
  return { num: from + ((onScale(b, scale) - from) / 16n) * sixteenths, scale };
}

/** The halfway point first. It may happen to be what is looked for, or next to a pole of the elimination: then one beside it. */
const TRIED = [8n, 7n, 10n] as const;

/** What floats cannot tell is asked again with so many times the bits wanted. */
const PRECISIONS = [2, 4, 8] as const;

/**
 * Closes in on real numbers x_0 ≤ x_1 ≤ … of which interval arithmetic can count those below a point. What one of them has cost is of
 * use to the others.
 */
export class Locator {
  /** Ascending. */
  readonly #probed: Probed[];
  readonly #size: number;
  readonly #countBelow: Question<number>;

  /** All `total` numbers lie strictly within ±bound. */
  constructor(total: number, bound: Quotient, countBelow: Question<number>) {
    // Thirds of a unit beyond the bound, so that no point halved from them is a round number.
    const whole = bound.num / bound.den + 1n;
    this.#probed = [
      { num: -(whole * 1024n + 341n), scale: 10, below: 0 },
      { num: whole * 1024n + 619n, scale: 10, below: total },
    ];
    this.#size = bitLength(whole);
    this.#countBelow = countBelow;
  }

  /** An interval that holds x_k, no wider than 2^−bits of the bound where arithmetic of 8 times as many bits can tell. */
  *locate(k: number, bits: number): Slices<Interval> {
    for (;;) {
      const at = this.#probed.findIndex(({ below }) => below > k);
      const [lo, hi] = [this.#probed[at - 1]!, this.#probed[at]!];
      const scale = Math.max(lo.scale, hi.scale);
      const width = onScale(hi, scale) - onScale(lo, scale);
      const narrow = bitLength(width) - scale <= this.#size - bits;
      const found = narrow ? null : yield* this.#probeBetween(lo, hi, bits);
      if (!found) return { lo: onScale(lo, scale), hi: onScale(hi, scale), exponent: -scale };
      this.#probed.splice(at, 0, found);
      yield;
    }
  }

  *#probeBetween(lo: Point, hi: Point, bits: number): Slices<Probed | null> {
    for (const sixteenths of TRIED) {
      const point = between(lo, hi, sixteenths);
      const below = yield* this.#count({ num: point.num, den: 1n << BigInt(point.scale) }, bits);
      if (below !== null) return { ...point, below };
    }
    return null;
  }

  *#count(x: Quotient, bits: number): Slices<number | null> {
    const quick = yield* this.#countBelow(x, FLOATS);
    if (quick !== null) return quick;
    const size = Math.max(64, bits + bitLength(abs(x.num)));
    for (const times of PRECISIONS) {
      const below = yield* this.#countBelow(x, dyadics(times * size));
      if (below !== null) return below;
    }
    return null;
  }
}
