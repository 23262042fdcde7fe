import { abs, bitLength } from './bigint';
import { divide, type Rational, rational } from './rational';

/** What a number's text may be: its digits in all (mantissa), and the size of its exponent. */
export interface NumberLimits {
  readonly digits: number;
  readonly exponent: number;
}

export const DEFAULT_NUMBER_LIMITS: NumberLimits = { digits: 60, exponent: 30 };

/** Why a text is no number: the code of a message, see present/messages.ts. */
type NumberFault = 'not-a-number' | 'leading-zero' | 'too-many-digits' | 'exponent-too-large' | 'zero-divisor';

export type NumberReading = { readonly value: Rational } | { readonly fault: NumberFault };

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

function readDecimal(text: string, limits: NumberLimits): NumberReading {
  const match = DECIMAL.exec(text);
  if (!match) return { fault: 'not-a-number' };
  const [, minus = '', whole = '', fraction = '', exponentText = '0'] = match;
  if (whole.length > 1 && whole.startsWith('0')) return { fault: 'leading-zero' };
  if (whole.length + fraction.length > limits.digits) return { fault: 'too-many-digits' };
  const exponent = Number(exponentText);
  if (!(Math.abs(exponent) <= limits.exponent)) return { fault: 'exponent-too-large' };
  const digits = BigInt(whole + fraction);
  const scale = exponent - fraction.length;
  const value = scale >= 0 ? rational(digits * 10n ** BigInt(scale)) : rational(digits, 10n ** BigInt(-scale));
  return { value: minus === '-' ? { num: -value.num, den: value.den } : value };
}

/**
 * The exact value of `[+-]digits[.digits][e±digits]`, or of a quotient of two such: `0.1` is 1/10, `1/3` is 1/3, `2e2` is 200.
 * Spaces at the ends and around the slash are allowed; hexadecimal, octal, underscores and leading zeros are not.
 */
export function readNumber(text: string, limits: NumberLimits = DEFAULT_NUMBER_LIMITS): NumberReading {
  const slash = text.indexOf('/');
  if (slash < 0) return readDecimal(text.trim(), limits);
  const dividend = readDecimal(text.slice(0, slash).trim(), limits);
  if ('fault' in dividend) return dividend;
  const divisor = readDecimal(text.slice(slash + 1).trim(), limits);
  if ('fault' in divisor) return divisor;
  if (divisor.value.num === 0n) return { fault: 'zero-divisor' };
  return { value: divide(dividend.value, divisor.value) };
}

/** `"1000"`, `"-1/3"`: lowest terms, ASCII minus, read back by `readNumber`. */
export function fractionText(value: Rational): string {
  return value.den === 1n ? value.num.toString() : `${value.num}/${value.den}`;
}

/** ⌊log10(a/b)⌋ for positive a and b, exactly. */
function floorLog10(a: bigint, b: bigint): number {
  // The bit lengths give log10 within 0.31; the two comparisons settle the rest.
  let guess = Math.floor((bitLength(a) - bitLength(b)) * Math.LOG10E * Math.LN2);
  const atLeast = (k: number) => (k >= 0 ? a >= b * 10n ** BigInt(k) : a * 10n ** BigInt(-k) >= b);
  while (!atLeast(guess)) guess--;
  while (atLeast(guess + 1)) guess++;
  return guess;
}

function divideRounded(a: bigint, b: bigint): bigint {
  // Half away from zero, for positive operands.
  return (2n * a + b) / (2n * b);
}

/** A decimal in scientific form: value ≈ ±d.ddd × 10^exponent, `digits` holding the significant digits without the point. */
export interface ScientificDecimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

/** `value` to `significant` digits, correctly rounded (half away from zero). Zero has the digit "0" and exponent 0. */
export function toScientific(value: Rational, significant: number): ScientificDecimal {
  if (value.num === 0n) return { negative: false, digits: '0', exponent: 0 };
  const a = abs(value.num);
  const b = value.den;
  let exponent = floorLog10(a, b);
  const shift = significant - 1 - exponent;
  let rounded = shift >= 0 ? divideRounded(a * 10n ** BigInt(shift), b) : divideRounded(a, b * 10n ** BigInt(-shift));
  if (rounded >= 10n ** BigInt(significant)) {
    rounded /= 10n; // 9.99… rounded up to 10.0…
    exponent++;
  }
  return { negative: value.num < 0n, digits: rounded.toString(), exponent };
}

/**
 * Decimal text with `significant` correctly rounded digits, trailing zeros dropped: `"0.942377036978"`, `"-1.5e-412"`.
 * Exponents outside −6 … 20 are written in scientific form. ASCII, fit for CSV and JSON.
 */
export function decimalText(value: Rational, significant = 12): string {
  const { negative, digits, exponent } = toScientific(value, significant);
  const minus = negative ? '-' : '';
  const short = digits.replace(/0+$/, '') || '0';
  if (exponent < -6 || exponent > 20) {
    const fraction = short.slice(1);
    return `${minus}${short.charAt(0)}${fraction ? `.${fraction}` : ''}e${exponent}`;
  }
  if (exponent < 0) return `${minus}0.${'0'.repeat(-exponent - 1)}${short}`;
  const whole = short.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = short.slice(exponent + 1);
  return `${minus}${whole}${fraction ? `.${fraction}` : ''}`;
}

/**
 * How an exact value is shown: its fraction while that has at most 40 characters, else 12 significant digits.
 * `digits` counts the decimal digits of the fraction when it is abbreviated ("exact, d digits"), else it is null.
 */
export interface ExactDisplay {
  readonly text: string;
  readonly digits: number | null;
}

const LONGEST_FRACTION = 40;

/** `full` is the value's fraction, where a caller has it already: the text of a long one is slow to make. */
export function displayExact(value: Rational, full = fractionText(value)): ExactDisplay {
  if (full.length <= LONGEST_FRACTION) return { text: full, digits: null };
  return { text: decimalText(value, 12), digits: full.replace(/[-/]/g, '').length };
}
