/** The few integer functions that BigInt lacks. */

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

/** Brings a pair x ≥ y of long integers down to one with the same divisors of which the second is no longer long. */
function shortened(x: bigint, y: bigint): readonly [bigint, bigint] {
  let [over, under] = [x, y];
  let length = bitLength(x);
  while (under > LONG) {
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

/** Greatest common divisor, never negative; gcd(0, 0) = 0. */
export function gcd(a: bigint, b: bigint): bigint {
  const [p, q] = [abs(a), abs(b)];
  let [x, y] = p < q ? [q, p] : [p, q];
  if (y > LONG) [x, y] = shortened(x, y);
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return x;
}

export function lcm(a: bigint, b: bigint): bigint {
  return a === 0n || b === 0n ? 0n : abs((a / gcd(a, b)) * b);
}

/** Number of binary digits of |x|; 0 for 0. Hexadecimal text is the one linear-time way to the length that BigInt offers. */
export function bitLength(x: bigint): number {
  if (x === 0n) return 0;
  const hex = abs(x).toString(16);
  return 4 * (hex.length - 1) + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)));
}
