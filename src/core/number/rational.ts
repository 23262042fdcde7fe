import { abs, gcd, type Sign, sign } from './bigint';

/** An exact quotient: `den` > 0 and gcd(num, den) = 1, so that equal values have equal fields. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** A quotient that need not be in lowest terms; `den` > 0. Cheap where only its sign or size is asked for. */
export interface Quotient {
  readonly num: bigint;
  readonly den: bigint;
}

/** num/den in lowest terms. Throws RangeError when `den` is 0. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const n = BigInt(num);
  const d = BigInt(den);
  if (d === 1n) return { num: n, den: d };
  if (d === 0n) throw new RangeError('denominator is zero');
  const g = gcd(n, d);
  return d < 0n ? { num: -n / g, den: -d / g } : { num: n / g, den: d / g };
}

export const ZERO: Rational = { num: 0n, den: 1n };
export const ONE: Rational = { num: 1n, den: 1n };

export function add(a: Rational, b: Rational): Rational {
  return a.den === b.den ? rational(a.num + b.num, a.den) : rational(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function negate(a: Rational): Rational {
  return { num: -a.num, den: a.den };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

/** Throws RangeError when `b` is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

export function absolute(a: Rational): Rational {
  return { num: abs(a.num), den: a.den };
}

export function signOf(a: Rational): Sign {
  return sign(a.num);
}

/** Sign of a − b. */
export function compare(a: Rational, b: Rational): Sign {
  return sign(a.num * b.den - b.num * a.den);
}

export function equals(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den;
}

export function isInteger(a: Rational): boolean {
  return a.den === 1n;
}

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}
