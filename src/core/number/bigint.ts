/** The few integer functions that BigInt lacks. */

export function abs(x: bigint): bigint {
  return x < 0n ? -x : x;
}

/** −1, 0 or 1. */
export type Sign = -1 | 0 | 1;

export function sign(x: bigint): Sign {
  return x > 0n ? 1 : x < 0n ? -1 : 0;
}

/** Greatest common divisor, never negative; gcd(0, 0) = 0. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = abs(a);
  let y = abs(b);
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
