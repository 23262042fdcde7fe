/** Exact values on the page as numbers again, to add them up. Pure. */
import { displayExact, fractionText } from '../src/core/number/decimal';
import { type Rational, rational } from '../src/core/number/rational';
import type { ExactText } from '../src/protocol';

/** Digits beyond which adding up would be felt. */
const MOST_DIGITS = 20_000;

const FRACTION = /^(-?\d+)(?:\/(\d+))?$/;

/** The value of an exact text in full; null where it is too long to reckon with on the page. */
export function readFraction({ full }: ExactText): Rational | null {
  const match = full.length <= MOST_DIGITS ? FRACTION.exec(full) : null;
  return match && rational(BigInt(match[1]!), BigInt(match[2] ?? '1'));
}

export function exactTextOf(value: Rational): ExactText {
  return { ...displayExact(value), full: fractionText(value) };
}
