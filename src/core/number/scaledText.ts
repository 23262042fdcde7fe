import { ldexp, type ScaledFloat } from './float';

// log10(2) in two parts: e · HIGH is exact for |e| < 2^28, so that the digits do not suffer where the exponent is large.
const LOG10_2_HIGH = 20201781 / 2 ** 26;
const LOG10_2_LOW = 5.801722962879576e-10;

const SMALLEST_NORMAL = 2 ** -1022;

/** Decimal text of a value that no float64 holds, `"-1.5e-412"`: 15 significant digits, trailing zeros dropped. */
export function scaledText(value: ScaledFloat): string {
  if (value.mantissa === 0) return '0';
  const high = value.exponent * LOG10_2_HIGH;
  const whole = Math.floor(high);
  const leading = value.mantissa * 10 ** (high - whole + value.exponent * LOG10_2_LOW);
  const [digits = '', carry = '0'] = leading.toExponential(14).split('e');
  const short = digits.replace(/\.?0+$/, '');
  return `${short}e${whole + Number(carry)}`;
}

/** What JSON and CSV hold for a value: a number, decimal text beyond the range of float64, null where there is no value. */
export function plainNumber(value: ScaledFloat | null): number | string | null {
  if (value === null) return null;
  const number = ldexp(value.mantissa, value.exponent);
  // Below the smallest normal number a float64 loses digits, so text takes over there already.
  const holds = value.mantissa === 0 || (Math.abs(number) >= SMALLEST_NORMAL && Number.isFinite(number));
  if (holds) return number === 0 ? 0 : number; // no "-0" in any text
  return scaledText(value);
}
