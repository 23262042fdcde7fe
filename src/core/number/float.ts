import { abs, bitLength, type Sign } from './bigint';
import type { Rational } from './rational';

/** m · 2^exponent with 1 ≤ |m| < 2, or m = 0: a float64 mantissa whose exponent cannot leave the range. */
export interface ScaledFloat {
  readonly mantissa: number;
  readonly exponent: number;
}

const KEPT_BITS = 64;

/** num/den, truncated after 64 bits and rounded to a float64 mantissa: relative error below 2^−52. `den` > 0. */
export function toScaledFloat(num: bigint, den: bigint): ScaledFloat {
  if (num === 0n) return { mantissa: 0, exponent: 0 };
  const a = abs(num);
  const shift = bitLength(den) - bitLength(a) + KEPT_BITS;
  const quotient = shift >= 0 ? (a << BigInt(shift)) / den : a / (den << BigInt(-shift));
  const bits = bitLength(quotient);
  const mantissa = Number(quotient) / 2 ** (bits - 1);
  return { mantissa: num < 0n ? -mantissa : mantissa, exponent: bits - 1 - shift };
}

/** Sign of a − b for values from `toScaledFloat`, or null when they agree so closely that their errors may decide. */
export function compareScaled(a: ScaledFloat, b: ScaledFloat): Sign | null {
  const shift = Math.max(-1100, Math.min(1100, b.exponent - a.exponent));
  const difference = a.mantissa - b.mantissa * 2 ** shift;
  const size = Math.max(Math.abs(a.mantissa), Math.abs(b.mantissa) * 2 ** shift);
  if (size === 0) return 0;
  if (!(Math.abs(difference) > size * 2 ** -48)) return null;
  return difference > 0 ? 1 : -1;
}

/** The float64 nearest to `value` but for the last bit; 0 or ±Infinity where it leaves the range. */
export function toNumber(value: Rational): number {
  const { mantissa, exponent } = toScaledFloat(value.num, value.den);
  return ldexp(mantissa, exponent);
}

/** x · 2^e without overflow on the way. */
export function ldexp(x: number, e: number): number {
  let result = x;
  // Beyond ±2200 every float64 leaves the range; a run of 10⁶ steps has exponents of −10⁵.
  let left = Math.max(-2200, Math.min(2200, e));
  while (left > 1000) {
    result *= 2 ** 1000;
    left -= 1000;
  }
  while (left < -1000) {
    result *= 2 ** -1000;
    left += 1000;
  }
  return result * 2 ** left;
}
