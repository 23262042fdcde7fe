import { abs, bitLength } from '../number/bigint';
import type { Interval } from '../number/interval';
import type { Slices } from '../slices';
import { countRoots } from './characteristic';

/** Two points on a grid of 2^−scale with the root between them. */
interface Bracket {
  readonly lo: bigint;
  readonly hi: bigint;
  readonly scale: number;
  /** Roots before each end, and whether the end is a root itself. */
  readonly before: readonly [number, number];
  readonly ends: readonly [boolean, boolean];
  /** log2 of how many parts the next cut makes of it. */
  readonly power: number;
}

/** Whether the polynomial changes its sign from end to end, around one simple root and no other. */
function isAlone({ before, ends }: Bracket): boolean {
  return before[1] - before[0] === 1 && !ends[0] && !ends[1];
}

function met(bracket: Bracket, num: bigint, scale: number): Bracket {
  return { ...bracket, lo: num, hi: num, scale };
}

/** log2 of a bound of the width; −Infinity where there is none. */
function widthBits({ lo, hi, scale }: Bracket): number {
  return hi === lo ? Number.NEGATIVE_INFINITY : bitLength(hi - lo) - scale;
}

/**
 * The roots of an integer polynomial all of whose roots are real, ascending with their multiplicity: first apart from each other, then each
 * by quadratic interval refinement (Abbott), which doubles its digits with every few evaluations. All signs are exact.
 */
export class RealRoots {
  readonly #coefficients: readonly bigint[];
  readonly #brackets: Bracket[];

  /** Every root lies within ±bound. Coefficients are given constant term first. */
  constructor(coefficients: readonly bigint[], bound: bigint) {
    this.#coefficients = coefficients;
    const before = [0, coefficients.length - 1] as const;
    const whole = { lo: -bound - 1n, hi: bound + 1n, scale: 0, before, ends: [false, false] as const, power: 1 };
    this.#brackets = coefficients.slice(1).map(() => whole);
  }

  /** An interval around root k, at most 2^−bits wide. */
  *enclose(k: number, bits: number): Slices<Interval> {
    let bracket = this.#brackets[k]!;
    while (widthBits(bracket) > -bits) {
      bracket = isAlone(bracket) ? this.#refined(bracket) : this.#halved(bracket, k);
      this.#brackets[k] = bracket;
      yield;
    }
    return { lo: bracket.lo, hi: bracket.hi, exponent: -bracket.scale };
  }

  #halved(bracket: Bracket, k: number): Bracket {
    const { lo, hi, before, ends } = bracket;
    const scale = bracket.scale + 1;
    const middle = lo + hi;
    const { below, on } = countRoots(this.#coefficients, { num: middle, den: 1n << BigInt(scale) });
    if (k >= below && k < below + on) return met(bracket, middle, scale);
    return k < below
      ? { lo: 2n * lo, hi: middle, scale, before: [before[0], below], ends: [ends[0], on > 0], power: 1 }
      : { lo: middle, hi: 2n * hi, scale, before: [below + on, before[1]], ends: [on > 0, ends[1]], power: 1 };
  }

  /** p at num·2^−scale, times a power of two that depends on the scale only. */
  #value(num: bigint, scale: number): bigint {
    let value = 0n;
    let shift = 0n;
    for (const coefficient of this.#coefficients.toReversed()) {
      value = value * num + (coefficient << shift);
      shift += BigInt(scale);
    }
    return value;
  }

  /** Cuts the bracket into 2^power parts and tries the one that a straight line between the ends points to. */
  #refined(bracket: Bracket): Bracket {
    const parts = BigInt(bracket.power);
    const scale = bracket.scale + bracket.power;
    const lo = bracket.lo << parts;
    const hi = bracket.hi << parts;
    const step = bracket.hi - bracket.lo;
    const [low, high] = [abs(this.#value(lo, scale)), abs(this.#value(hi, scale))];
    const part = (low << parts) / (low + high);
    const from = lo + step * part;
    const to = from + step;
    const [a, b] = [this.#value(from, scale), this.#value(to, scale)];
    if (a === 0n) return met(bracket, from, scale);
    if (b === 0n) return met(bracket, to, scale);
    if (a < 0n !== b < 0n) return { ...bracket, lo: from, hi: to, scale, power: 2 * bracket.power };
    if (bracket.power > 1) return { ...bracket, power: bracket.power >> 1 };
    // Of two halves the other one.
    return from === lo ? { ...bracket, lo: to, hi, scale } : { ...bracket, lo, hi: from, scale };
  }
}
