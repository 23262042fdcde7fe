import { bitLength, gcd, type Sign, sign } from '../number/bigint';
import type { Interval } from '../number/interval';
import * as intervals from '../number/interval';
import type { Quotient } from '../number/rational';
import type { Slices } from '../slices';
import { type Bound, type Real, real, signOfReal } from './real';

/** A quotient, exactly: in lowest terms only where it is short. `size` is the number of its binary digits. */
export interface Exact extends Quotient {
  readonly kind: 'exact';
  readonly size: number;
}

/** A number of the evaluator. What arithmetic can keep exact is exact. */
export type Numeric = Exact | Real;

/** Thrown where a number would become longer than any run makes them. */
export class TooLong extends Error {}

/** A divisor is looked for only in numbers up to this length: in long ones it costs more than it saves. */
const REDUCED_BITS = 256;
const MOST_BITS = 1 << 20;

/** num/den for den > 0. Throws TooLong. */
export function exact(num: bigint, den: bigint): Exact {
  const size = bitLength(num) + bitLength(den);
  if (size > MOST_BITS) throw new TooLong();
  const divisor = size > REDUCED_BITS || den === 1n ? 1n : gcd(num, den);
  if (divisor === 1n) return { kind: 'exact', num, den, size };
  return exact(num / divisor, den / divisor);
}

export function integer(value: number | bigint): Exact {
  return exact(BigInt(value), 1n);
}

export function fromQuotient({ num, den }: Quotient): Exact {
  return exact(num, den);
}

function boundOf(value: Numeric): Bound {
  if (value.kind === 'real') return value.bound;
  return { degree: 1, numerator: bitLength(value.num), denominator: bitLength(value.den) };
}

/** An enclosure of any number; see Real.enclose. */
export function* encloseNumber(value: Numeric, bits: number): Slices<Interval | null> {
  return value.kind === 'real' ? yield* value.enclose(bits) : intervals.enclose(value, bits);
}

type Combine = (a: Interval, b: Interval, bits: number) => Interval | null;

/** The number that `combine` makes of two, where at least one is known by enclosures only. */
function combined(a: Numeric, b: Numeric, bound: Bound, combine: Combine): Real {
  return real(bound, function* (bits) {
    const x = yield* encloseNumber(a, bits);
    const y = yield* encloseNumber(b, bits);
    return x && y && combine(x, y, bits);
  });
}

type Transform = (x: Interval, bits: number) => Interval | null;

function transformed(a: Numeric, bound: Bound, transform: Transform): Real {
  return real(bound, function* (bits) {
    const x = yield* encloseNumber(a, bits);
    return x && transform(x, bits);
  });
}

/** a + b over the longer denominator where it is a multiple of the other, as those of one run are; else null. */
export function addOverOne(a: Exact, b: Exact): Exact | null {
  if (a.den === b.den) return exact(a.num + b.num, a.den);
  const [short, long] = a.den < b.den ? [a, b] : [b, a];
  const times = long.den / short.den;
  return times * short.den === long.den ? exact(short.num * times + long.num, long.den) : null;
}

export function add(a: Numeric, b: Numeric): Numeric {
  if (a.kind === 'exact' && b.kind === 'exact') {
    return addOverOne(a, b) ?? exact(a.num * b.den + b.num * a.den, a.den * b.den);
  }
  const x = boundOf(a);
  const y = boundOf(b);
  // U₁/L₁ + U₂/L₂ = (U₁L₂ + U₂L₁)/(L₁L₂).
  const bound = {
    degree: x.degree * y.degree,
    numerator: Math.max(x.numerator + y.denominator, y.numerator + x.denominator) + 1,
    denominator: x.denominator + y.denominator,
  };
  return combined(a, b, bound, intervals.add);
}

export function negate(a: Numeric): Numeric {
  if (a.kind === 'exact') return { ...a, num: -a.num };
  return transformed(a, a.bound, intervals.negate);
}

export function subtract(a: Numeric, b: Numeric): Numeric {
  return add(a, negate(b));
}

export function multiply(a: Numeric, b: Numeric): Numeric {
  if (a.kind === 'exact' && b.kind === 'exact') return exact(a.num * b.num, a.den * b.den);
  const x = boundOf(a);
  const y = boundOf(b);
  const bound = {
    degree: x.degree * y.degree,
    numerator: x.numerator + y.numerator,
    denominator: x.denominator + y.denominator,
  };
  return combined(a, b, bound, intervals.multiply);
}

/** `b` must not be 0. */
export function divide(a: Numeric, b: Numeric): Numeric {
  if (a.kind === 'exact' && b.kind === 'exact') {
    // Over one denominator, as two quantities of one step are, it drops out.
    const num = a.den === b.den ? a.num : a.num * b.den;
    const den = a.den === b.den ? b.num : a.den * b.num;
    return den < 0n ? exact(-num, -den) : exact(num, den);
  }
  const x = boundOf(a);
  const y = boundOf(b);
  const bound = {
    degree: x.degree * y.degree,
    numerator: x.numerator + y.denominator,
    denominator: x.denominator + y.numerator,
  };
  return combined(a, b, bound, intervals.divide);
}

export function absolute(a: Numeric): Numeric {
  if (a.kind === 'exact') return a.num < 0n ? negate(a) : a;
  return transformed(a, a.bound, intervals.absolute);
}

/** a^k for an integer k; `a` must not be 0 where k < 0. Throws TooLong. */
export function power(a: Numeric, k: number): Numeric {
  if (k < 0) return divide(integer(1), power(a, -k));
  if (a.kind === 'exact') {
    if (a.size * k > MOST_BITS + k) throw new TooLong();
    return exact(a.num ** BigInt(k), a.den ** BigInt(k));
  }
  const { degree, numerator, denominator } = a.bound;
  const bound = { degree, numerator: numerator * k, denominator: denominator * k };
  return transformed(a, bound, (x, bits) => intervals.power(x, k, bits));
}

/** √a for a ≥ 0: exact where a is short and the square of a quotient. */
export function squareRoot(a: Numeric): Numeric {
  if (a.kind === 'exact' && a.size <= 8 * REDUCED_BITS) {
    // √(u/l) = √(u·l)/l.
    const product = a.num * a.den;
    const root = intervals.integerRoot(product);
    if (root * root === product) return exact(root, a.den);
  }
  const { degree, numerator, denominator } = boundOf(a);
  const bound = { degree: 2 * degree, numerator: (numerator + denominator) / 2, denominator };
  return transformed(a, bound, intervals.squareRoot);
}

/** The larger of two numbers, without asking which one that is. */
export function larger(a: Numeric, b: Numeric): Numeric {
  if (a.kind === 'exact' && b.kind === 'exact') return compareExact(a, b) >= 0 ? a : b;
  const x = boundOf(a);
  const y = boundOf(b);
  // It is one of the two, and so is its field.
  const bound = {
    degree: Math.max(x.degree, y.degree),
    numerator: Math.max(x.numerator, y.numerator),
    denominator: Math.max(x.denominator, y.denominator),
  };
  return combined(a, b, bound, intervals.larger);
}

export function smaller(a: Numeric, b: Numeric): Numeric {
  return negate(larger(negate(a), negate(b)));
}

/** Sign of a − b. */
function compareExact(a: Quotient, b: Quotient): Sign {
  if (a.den === b.den) return sign(a.num - b.num);
  return sign(a.num * b.den - b.num * a.den);
}

/** The sign, proved; null where it cannot be told apart from 0. */
export function* signOf(a: Numeric): Slices<Sign | null> {
  return a.kind === 'exact' ? sign(a.num) : yield* signOfReal(a);
}

/** The sign of a − b, proved; null where the two cannot be told apart. */
export function* compare(a: Numeric, b: Numeric): Slices<Sign | null> {
  if (a.kind === 'exact' && b.kind === 'exact') return compareExact(a, b);
  if (a === b) return 0;
  if (a.kind === 'exact') {
    const sign = yield* compare(b, a);
    return sign === null ? null : (-sign as Sign);
  }
  const atOnce = b.kind === 'exact' ? yield* a.compareTo(b) : null;
  return atOnce ?? (yield* signOf(subtract(a, b)));
}
