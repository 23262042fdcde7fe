import { bitLength } from '../../number/bigint';
import {
  addRanges,
  divideRanges,
  holdsZero,
  multiplyRanges,
  point,
  type Range,
  subtractRanges,
} from '../../number/range';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
} from '../../number/rational';
import { intervalOf, isExact, type PrintedNumber } from '../digits';

/** A number that is computed from printed ones. */
export interface Rounded {
  /** Of the digits as they stand. */
  readonly value: Rational;
  /** The values that it has for all numbers which print as those do. */
  readonly range: Range;
}

/** Longer ones are no numbers that a note states. */
const MOST_BITS = 2000;

/** A decimal of so many units is taken for a rounded one, as 138.67 is; 0.5 and 1.5 are meant as they stand. */
const FEWEST_UNITS = rational(100n);

function leavesOpen(number: PrintedNumber): boolean {
  return !isExact(number) && compare(absolute(number.value), multiply(FEWEST_UNITS, number.unit)) >= 0;
}

export function exactly(value: Rational): Rounded {
  return { value, range: point(value) };
}

export function roundedAs(number: PrintedNumber): Rounded {
  return leavesOpen(number) ? { value: number.value, range: intervalOf(number) } : exactly(number.value);
}

const OPERATIONS = {
  '+': [add, addRanges],
  '-': [subtract, subtractRanges],
  '*': [multiply, multiplyRanges],
  '/': [divide, divideRanges],
} as const;

export type Operator = keyof typeof OPERATIONS;

/** Whether nothing can be divided by it. */
export function mayBeZero({ range }: Rounded): boolean {
  return holdsZero(range);
}

/** A quotient asks for a `b` that may not be 0. */
export function operate(operator: Operator, a: Rounded, b: Rounded): Rounded {
  const [compute, computeRange] = OPERATIONS[operator];
  return { value: compute(a.value, b.value), range: computeRange(a.range, b.range) };
}

function bitsOf({ value, range }: Rounded): number {
  return Math.max(...[value, range.lo, range.hi].map(({ num, den }) => bitLength(num) + bitLength(den)));
}

/** Null where it would be long, or is none. */
export function power(base: Rounded, exponent: number): Rounded | null {
  const times = Math.abs(exponent);
  if (bitsOf(base) * times > MOST_BITS || (exponent < 0 && mayBeZero(base))) return null;
  let product = exactly(ONE);
  for (let i = 0; i < times; i++) product = operate('*', product, base);
  return exponent < 0 ? operate('/', exactly(ONE), product) : product;
}
