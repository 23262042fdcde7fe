import { add, compare, divide, multiply, type Rational, signOf, subtract } from './rational';

/** All numbers between two rationals, both included: what is left open of a number, exactly, where an Interval encloses one number. */
export interface Range {
  readonly lo: Rational;
  readonly hi: Rational;
}

export function point(value: Rational): Range {
  return { lo: value, hi: value };
}

export function addRanges(a: Range, b: Range): Range {
  return { lo: add(a.lo, b.lo), hi: add(a.hi, b.hi) };
}

export function subtractRanges(a: Range, b: Range): Range {
  return { lo: subtract(a.lo, b.hi), hi: subtract(a.hi, b.lo) };
}

/** From the least to the greatest of what the ends come to. */
function spanned(a: Range, b: Range, operation: (a: Rational, b: Rational) => Rational): Range {
  const corners = [operation(a.lo, b.lo), operation(a.lo, b.hi), operation(a.hi, b.lo), operation(a.hi, b.hi)];
  const [lo, , , hi] = corners.sort(compare);
  return { lo: lo!, hi: hi! };
}

export function multiplyRanges(a: Range, b: Range): Range {
  return spanned(a, b, multiply);
}

/** The divisor must not hold 0. */
export function divideRanges(a: Range, b: Range): Range {
  return spanned(a, b, divide);
}

export function holdsZero({ lo, hi }: Range): boolean {
  return signOf(lo) <= 0 && signOf(hi) >= 0;
}

export function contains({ lo, hi }: Range, value: Rational): boolean {
  return compare(lo, value) <= 0 && compare(value, hi) <= 0;
}

export function meet(a: Range, b: Range): boolean {
  return compare(a.lo, b.hi) <= 0 && compare(b.lo, a.hi) <= 0;
}
