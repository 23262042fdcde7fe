import { abs, bitLength, type Sign, sign } from './bigint';
import { type Quotient, type Rational, rational } from './rational';

/**
 * A closed interval with dyadic ends, lo·2^exponent … hi·2^exponent, that is known to hold some real number. Every operation returns an
 * interval that holds the exact result for all numbers in its operands, its ends rounded outward to `bits` significant bits.
 */
export interface Interval {
  readonly lo: bigint;
  readonly hi: bigint;
  readonly exponent: number;
}

/** ⌊a / b⌋ for b > 0. */
function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}

function ceilShift(a: bigint, by: bigint): bigint {
  return -(-a >> by);
}

/** The larger of the lengths of both ends. */
function lengthOf({ lo, hi }: Interval): number {
  return Math.max(bitLength(lo), bitLength(hi));
}

function rounded(interval: Interval, bits: number): Interval {
  const excess = lengthOf(interval) - bits;
  if (excess <= 0) return interval;
  const by = BigInt(excess);
  return { lo: interval.lo >> by, hi: ceilShift(interval.hi, by), exponent: interval.exponent + excess };
}

/** The quotient within 2^−bits of its size; `den` > 0. */
export function enclose({ num, den }: Quotient, bits: number): Interval {
  if (num === 0n) return { lo: 0n, hi: 0n, exponent: 0 };
  const shift = bits + 1 + bitLength(den) - bitLength(num);
  const a = shift >= 0 ? num << BigInt(shift) : num;
  const b = shift >= 0 ? den : den << BigInt(-shift);
  const lo = floorDivide(a, b);
  return { lo, hi: lo * b === a ? lo : lo + 1n, exponent: -shift };
}

/** Both on the smaller exponent. */
function aligned(a: Interval, b: Interval): readonly [Interval, Interval] {
  if (a.exponent === b.exponent) return [a, b];
  const exponent = Math.min(a.exponent, b.exponent);
  const onto = (x: Interval): Interval => {
    const by = BigInt(x.exponent - exponent);
    return { lo: x.lo << by, hi: x.hi << by, exponent };
  };
  return [onto(a), onto(b)];
}

function isZero({ lo, hi }: Interval): boolean {
  return lo === 0n && hi === 0n;
}

export function add(a: Interval, b: Interval, bits: number): Interval {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  const [x, y] = aligned(a, b);
  return rounded({ lo: x.lo + y.lo, hi: x.hi + y.hi, exponent: x.exponent }, bits);
}

export function negate({ lo, hi, exponent }: Interval): Interval {
  return { lo: -hi, hi: -lo, exponent };
}

export function subtract(a: Interval, b: Interval, bits: number): Interval {
  return add(a, negate(b), bits);
}

export function multiply(a: Interval, b: Interval, bits: number): Interval {
  const products = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  const [lo, hi] = extremes(products);
  return rounded({ lo, hi, exponent: a.exponent + b.exponent }, bits);
}

function extremes(values: readonly bigint[]): readonly [bigint, bigint] {
  let lo = values[0]!;
  let hi = lo;
  for (const value of values) {
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  return [lo, hi];
}

/** Null when `b` holds 0. */
export function divide(a: Interval, b: Interval, bits: number): Interval | null {
  if (b.lo <= 0n && b.hi >= 0n) return null;
  if (b.hi < 0n) return divide(negate(a), negate(b), bits);
  const shift = BigInt(Math.max(0, bits + 1 + bitLength(b.hi) - lengthOf(a)));
  const lo = floorDivide(a.lo << shift, a.lo >= 0n ? b.hi : b.lo);
  const hi = ceilDivide(a.hi << shift, a.hi >= 0n ? b.lo : b.hi);
  return rounded({ lo, hi, exponent: a.exponent - b.exponent - Number(shift) }, bits);
}

/** ⌊√a⌋ for a ≥ 0, by Newton's steps from above. */
export function integerRoot(a: bigint): bigint {
  if (a < 2n) return a;
  let x = 1n << BigInt((bitLength(a) + 1) >> 1);
  for (;;) {
    const next = (x + a / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** The root of the part of the interval that is not negative: 0 … √hi where its lower end is below 0. */
export function squareRoot(a: Interval, bits: number): Interval {
  if (a.hi <= 0n) return { lo: 0n, hi: 0n, exponent: 0 };
  const odd = Math.abs(a.exponent % 2);
  const shift = Math.max(0, 2 * bits + 2 - lengthOf(a));
  const even = shift + ((shift + odd) % 2);
  const by = BigInt(even);
  const lo = a.lo > 0n ? integerRoot(a.lo << by) : 0n;
  const top = a.hi << by;
  const root = integerRoot(top);
  const hi = root * root === top ? root : root + 1n;
  return rounded({ lo, hi, exponent: (a.exponent - even) / 2 }, bits);
}

export function absolute(a: Interval): Interval {
  if (a.lo >= 0n) return a;
  if (a.hi <= 0n) return negate(a);
  return { lo: 0n, hi: -a.lo > a.hi ? -a.lo : a.hi, exponent: a.exponent };
}

/** a^exponent for an integer exponent ≥ 0. */
export function power(a: Interval, exponent: number, bits: number): Interval {
  const even = exponent % 2 === 0;
  let result: Interval = { lo: 1n, hi: 1n, exponent: 0 };
  let square = even ? absolute(a) : a;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square, bits);
    if (left > 1) square = multiply(square, square, bits);
  }
  return result;
}

/** The interval from the larger lower to the larger upper end: holds the larger of two numbers in `a` and `b`. */
export function larger(a: Interval, b: Interval): Interval {
  const [x, y] = aligned(a, b);
  return { lo: x.lo > y.lo ? x.lo : y.lo, hi: x.hi > y.hi ? x.hi : y.hi, exponent: x.exponent };
}

/** The sign that every number of the interval has, or null. */
export function signOfAll({ lo, hi }: Interval): Sign | null {
  if (lo > 0n || hi < 0n) return sign(lo);
  return lo === 0n && hi === 0n ? 0 : null;
}

/** The sign that x − q has for every x of the interval, or null. */
export function compareTo({ lo, hi, exponent }: Interval, { num, den }: Quotient): Sign | null {
  const by = BigInt(Math.abs(exponent));
  const scale = exponent >= 0 ? den << by : den;
  const level = exponent >= 0 ? num : num << by;
  return signOfAll({ lo: lo * scale - level, hi: hi * scale - level, exponent });
}

/** log2 of an upper bound of |x| over the interval; −Infinity for 0 alone. */
export function sizeBits({ lo, hi, exponent }: Interval): number {
  const size = abs(lo) > abs(hi) ? abs(lo) : abs(hi);
  return size === 0n ? Number.NEGATIVE_INFINITY : bitLength(size) + exponent;
}

/** The ends as rationals. */
export function ends({ lo, hi, exponent }: Interval): { readonly lo: Rational; readonly hi: Rational } {
  const unit = 1n << BigInt(Math.abs(exponent));
  const end = (x: bigint) => (exponent >= 0 ? rational(x * unit) : rational(x, unit));
  return { lo: end(lo), hi: end(hi) };
}
