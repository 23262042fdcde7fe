/** Numbers as people read them: a true minus sign, narrow spaces between thousands, superscript exponents. Never parsed back. */
import type { ScaledFloat } from '../number/float';
import { plainNumber } from '../number/scaledText';

const MINUS = '\u2212';
/** Narrow and unbreakable. */
const THIN_SPACE = '\u202f';
const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** `superscript(-12)` is `⁻¹²`. */
export function superscript(integer: number): string {
  const digits = String(Math.abs(integer)).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
  return integer < 0 ? `⁻${digits}` : digits;
}

/** Groups whole digits by three from five digits on: 1000 stays, 10 000 does not. */
function grouped(whole: string): string {
  return whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}

/** Plain decimal text, as `toFixed` or `toPrecision` or decimalText give it, dressed for reading. */
function dressed(decimal: string): string {
  const [, minus = '', whole = '', fraction = ''] = /^(-?)(\d+)(\.\d+)?/.exec(decimal) ?? [];
  return `${minus ? MINUS : ''}${grouped(whole)}${fraction}`;
}

function withExponent(mantissa: string, exponent: number): string {
  return `${mantissa}·10${superscript(exponent)}`;
}

/** A count: `10 000`. */
export function formatCount(count: number): string {
  return dressed(String(count));
}

/** `value` to at most `decimals` decimals, for the labels of an axis: rounding noise and trailing zeros go, minus zero is zero. */
export function formatDecimal(value: number, decimals: number): string {
  const text = trimmed(value.toFixed(decimals));
  return dressed(Number(text) === 0 ? '0' : text);
}

const PLAIN_FROM = -4;
const PLAIN_TO = 6;

/** `significant` digits without trailing zeros; beyond 10^−4 … 10^6 as `−1.5·10⁻⁷`. Infinity is `∞`. */
export function formatNumber(value: number, significant = 5): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : `${value < 0 ? MINUS : ''}∞`;
  const [mantissa = '', exponentText = ''] = value.toExponential(significant - 1).split('e');
  const exponent = Number(exponentText);
  if (exponent < PLAIN_FROM || exponent > PLAIN_TO) return withExponent(dressed(trimmed(mantissa)), exponent);
  return dressed(trimmed(value.toFixed(Math.max(0, significant - 1 - exponent))));
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** The same for a value that may lie outside the range of float64. */
export function formatScaled(value: ScaledFloat, significant = 5): string {
  const plain = plainNumber(value);
  if (typeof plain === 'number') return formatNumber(plain, significant);
  const [mantissa = '', exponent] = (plain ?? '').split('e');
  return withExponent(dressed(trimmed(Number(mantissa).toFixed(significant - 1))), Number(exponent));
}

/** An exact value's ASCII text (`-719/480`, `0.942377036978`, `-1.5e-412`) dressed for reading. */
export function formatExact(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  const quotient = mantissa.split('/').map(dressed).join('/');
  return exponent === undefined ? quotient : withExponent(quotient, Number(exponent));
}
