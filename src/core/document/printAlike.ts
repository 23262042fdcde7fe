import { abs } from '../number/bigint';
import { decimalText, toScientific } from '../number/decimal';
import type { Quotient } from '../number/rational';
import { isExact, type PrintedNumber } from './digits';
import { asWideAs, plain } from './fullWidth';

/** Digits for a value that should have been printed with a point and was not. */
const FEW_DIGITS = 6;

/** ⌊x·10^decimals⌉ as text with a point; half away from zero, for x ≥ 0. */
function fixed({ num, den }: Quotient, decimals: number): string {
  const scaled = (2n * num * 10n ** BigInt(decimals) + den) / (2n * den);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** With the mantissa's decimals and an exponent of its own, in the place of the one that is printed. */
function scientific(value: Quotient, { text, style }: PrintedNumber): string {
  const { digits, exponent } = toScientific(value, style.decimals + 1);
  const padded = digits.padEnd(style.decimals + 1, '0');
  const mantissa = style.decimals === 0 ? padded : `${padded.charAt(0)}.${padded.slice(1)}`;
  const old = style.exponent!.text;
  const at = text.lastIndexOf(old);
  // A bare exponent is one digit long; any other needs its braces.
  const needsBraces = /\^\s*$/.test(text.slice(0, at)) && !/^\d$/.test(String(exponent));
  const written = needsBraces ? `{${exponent}}` : String(exponent);
  return text.slice(0, at).replace(/^[+\-−]?\s*[\d.]+/, mantissa) + written + text.slice(at + old.length);
}

/** How it is printed in plain signs. */
function printedPlainly({ num, den }: Quotient, printed: PrintedNumber): string {
  const { style } = printed;
  const size = { num: abs(num) * (style.percent ? 100n : 1n), den };
  const minus = num < 0n ? style.minus : '';
  if (style.exponent) return minus + scientific(size, printed);
  if (isExact(printed) && size.num % den !== 0n) return minus + decimalText(size, FEW_DIGITS);
  const text = fixed(size, style.decimals);
  return /[1-9]/.test(text) ? minus + text : text;
}

/**
 * How a value would be printed in the place of a number: alike, with as many digits of the same width. Where the print is a plain integer
 * and the value is none, with a few digits behind a point.
 */
export function printAlike(value: Quotient, printed: PrintedNumber): string {
  return asWideAs(printed.text, printedPlainly(value, { ...printed, text: plain(printed.text) }));
}
