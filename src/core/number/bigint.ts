/** The few integer functions that BigInt lacks. */
import { drain, type Slices } from '../slices';

export function abs(x: bigint): bigint {
  return x < 0n ? -x : x;
}

/** −1, 0 or 1. */
export type Sign = -1 | 0 | 1;

export function sign(x: bigint): Sign {
  return x > 0n ? 1 : x < 0n ? -1 : 0;
}

/** Beyond this a step of Euclid's algorithm costs more than finding many of them at once. */
const LONG = 1n << 256n;

/** A float64 holds this many leading bits of an integer exactly, and half as many of them tell Euclid's quotients. */
const LEADING = 52;

/**
 * Rows (a, b), (c, d) of the product of those steps of Euclid's algorithm on x ≥ y that their leading bits tell (Lehmer). Its determinant
 * is ±1, so (ax + by, cx + dy) has the divisors of (x, y), whether or not each quotient was the true one.
 */
function leadingSteps(x: number, y: number): readonly [a: number, b: number, c: number, d: number] {
  let [over, under] = [x, y];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (under > 2 ** (LEADING / 2)) {
    const quotient = Math.floor(over / under);
    [over, under] = [under, over - quotient * under];
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
  }
  return [a, b, c, d];
}

/** So many steps on the longest numbers that anybody divides by their divisor take about a millisecond. */
const SLICE = 50;

/** Brings a pair x ≥ y of long integers down to one with the same divisors of which the second is no longer long. */
function* shortened(x: bigint, y: bigint): Slices<readonly [bigint, bigint]> {
  let [over, under] = [x, y];
  let length = bitLength(x);
  for (let i = 1; under > LONG; i++) {
    if (i % SLICE === 0) yield;
    // The length is known from the leading bits: to ask for it would cost as much as the steps.
    length -= LEADING - Math.ceil(Math.log2(Number(over >> BigInt(length - LEADING)) + 1));
    const shift = BigInt(length - LEADING);
    const [a, b, c, d] = leadingSteps(Number(over >> shift), Number(under >> shift));
    if (b === 0) {
      [over, under] = [under, over % under];
      length = bitLength(over);
    } else {
      const [u, v] = [abs(BigInt(a) * over + BigInt(b) * under), abs(BigInt(c) * over + BigInt(d) * under)];
      [over, under] = u < v ? [v, u] : [u, v];
    }
  }
  return [over, under];
}

/** Up to here integers are exact as float64s, and much faster. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Euclid's algorithm on a pair x ≥ y ≥ 0. */
function lastDivisor(x: bigint, y: bigint): bigint {
  let [over, under] = [x, y];
  while (over > SAFE && under !== 0n) {
    [over, under] = [under, over % under];
  }
  return under === 0n ? over : BigInt(lastSafeDivisor(Number(over), Number(under)));
}

function lastSafeDivisor(x: number, y: number): number {
  let [over, under] = [x, y];
  while (under !== 0) {
    [over, under] = [under, over % under];
  }
  return over;
}

/** |a| and |b|, the larger first. */
function ordered(a: bigint, b: bigint): readonly [bigint, bigint] {
  const [p, q] = [abs(a), abs(b)];
  return p < q ? [q, p] : [p, q];
}

/** Greatest common divisor, never negative; gcd(0, 0) = 0. */
export function gcd(a: bigint, b: bigint): bigint {
  const [x, y] = ordered(a, b);
  return y > LONG ? lastDivisor(...drain(shortened(x, y))) : lastDivisor(x, y);
}

/** The same for numbers of thousands of digits, as a long run has them. */
export function* gcdInSlices(a: bigint, b: bigint): Slices<bigint> {
  return lastDivisor(...(yield* shortened(...ordered(a, b))));
}

export function lcm(a: bigint, b: bigint): bigint {
  return a === 0n || b === 0n ? 0n : abs((a / gcd(a, b)) * b);
}

/** 2^32. */
const HALF = 0x1_0000_0000;

/** Number of binary digits of an integer that is exact as a float64. */
function digitsOfSafe(x: number): number {
  return x < HALF ? 32 - Math.clz32(x) : 64 - Math.clz32(x / HALF);
}

/** By these powers of two a float64 is brought down to 32 digits before the point, without rounding. */
const POWERS = [512, 256, 128, 64, 32].map((digits) => ({ digits, size: 2 ** digits, inverse: 2 ** -digits }));

/** The same of an integer whose nearest float64 is `size`. */
function digitsNear(size: number, x: bigint): number {
  let top = size;
  let digits = 0;
  for (const power of POWERS) {
    if (top < power.size) continue;
    top *= power.inverse;
    digits += power.digits;
  }
  digits += 32 - Math.clz32(top);
  // A power of two is nearest to a few integers just below it, too.
  const isPower = Number.isInteger(top) && (top & (top - 1)) === 0;
  return isPower && x < 1n << BigInt(digits - 1) ? digits - 1 : digits;
}

function digitsOfFinite(size: number, x: bigint): number {
  return size <= Number.MAX_SAFE_INTEGER ? digitsOfSafe(size) : digitsNear(size, x);
}

/** By so many digits an integer that no float64 holds is brought down, the longest shift first: each about halves what is left. */
const SHIFTS = [7, 6, 5, 4, 3, 2, 1, 0].map((k) => {
  const digits = 1023 * 2 ** k;
  return { digits, by: BigInt(digits), least: 1n << BigInt(digits) };
});

/** Number of binary digits of |x|; 0 for 0. */
export function bitLength(x: bigint): number {
  const whole = abs(x);
  const size = Number(whole);
  if (size < Number.POSITIVE_INFINITY) return digitsOfFinite(size, whole);
  let top = whole;
  let shifted = 0;
  for (const { digits, by, least } of SHIFTS) {
    while (top >= least) {
      top >>= by;
      shifted += digits;
    }
  }
  return shifted + digitsOfFinite(Number(top), top);
}
