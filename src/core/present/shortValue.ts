import { decimalText, fractionText, readNumber } from '../number/decimal';
import { multiply, type Rational, rational } from '../number/rational';
import type { StatedValue } from '../report';
import { formatExact } from './numerals';

const HUNDRED = rational(100n);

/** Plain decimal text with no more than so many significant digits; those of its whole part stay. */
function cut(decimal: string, significant: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const isSmall = /^-?0*$/.test(whole);
  const zeros = isSmall ? /^0*/.exec(fraction)![0].length : 0;
  const kept = isSmall ? zeros + significant : significant - whole.replace('-', '').length;
  const digits = fraction.slice(0, Math.max(kept, 0));
  return digits === '' ? whole : `${whole}.${digits}`;
}

function readValue(text: string | null): Rational | null {
  const reading = text === null ? null : readNumber(text);
  return reading && 'value' in reading ? reading.value : null;
}

/** Whether the twelve digits are the whole value. */
function isWhole({ decimal, exact }: StatedValue): boolean {
  const [shown, value] = [readValue(decimal), readValue(exact)];
  return shown !== null && value !== null && shown.num === value.num && shown.den === value.den;
}

/** The first significant digits of a value, with `…` where more follow: `0.942377…`. */
export function shortValue(value: StatedValue, significant: number): string {
  const [mantissa = '', exponent] = value.decimal.split('e');
  const digits = cut(mantissa, significant);
  const goesOn = digits !== mantissa || !isWhole(value) ? '…' : '';
  // The dots belong to the digits, not to the power of ten.
  return formatExact(exponent === undefined ? digits : `${digits}e${exponent}`).replace(/^[^·]*/, `$&${goesOn}`);
}

/** A hundred times as much, for a number that is printed with a percent sign; null beyond the numbers that anybody prints so. */
export function inPercent(value: StatedValue): StatedValue | null {
  const exact = readValue(value.exact);
  const known = exact ?? readValue(value.decimal);
  if (!known) return null;
  const percent = multiply(known, HUNDRED);
  const decimal = decimalText(percent, 12);
  return { ...value, text: decimal, decimal, exact: exact && fractionText(percent) };
}
