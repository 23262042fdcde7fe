import type { PrintedNumber } from '../document/digits';
import { printAlike } from '../document/printAlike';
import type { PrintedEntry } from '../document/printed/print';
import { readNumber } from '../number/decimal';
import { divide, equals, multiply, negate, type Rational } from '../number/rational';
import type { Splice } from '../report';

/** The number in the place of `printed`, printed alike; null where that would not be all of it. */
function inPlaceOf(printed: PrintedNumber, value: Rational): Splice | null {
  const text = printAlike(value, printed);
  const read = readNumber(text);
  return 'value' in read && equals(read.value, value) ? { span: printed.span, text } : null;
}

/**
 * The change of one number after which a quotient has the value: of the divisor, else of the dividend. Null where neither can be written
 * with as many digits, or where the sign is wrong, which stands before both.
 */
export function correctedQuotient(value: Rational, entry: Extract<PrintedEntry, { kind: 'exact' }>): Splice | null {
  const { quotient, value: printed } = entry;
  if (!quotient || value.num === 0n || printed.num < 0n !== value.num < 0n) return null;
  const { dividend, divisor } = quotient;
  const written = divide(dividend.value, divisor.value);
  // With a sign before it, the quotient as written is the other one's negative.
  const wanted = equals(written, printed) ? value : negate(value);
  return inPlaceOf(divisor, divide(dividend.value, wanted)) ?? inPlaceOf(dividend, multiply(wanted, divisor.value));
}
