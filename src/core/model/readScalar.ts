import { fractionText, type NumberLimits, readNumber } from '../number/decimal';
import { compare, isInteger, ONE, type Rational, rational, signOf } from '../number/rational';
import type { Problem } from '../report';
import { problem, quoted } from './problem';
import type { RawName, RawScalar, RawValue } from './rawParameters';

/** Where the readers of single values put what is wrong with them; a value that gets a problem is read as null. */
export interface Intake {
  readonly number: NumberLimits;
  readonly problems: Problem[];
}

/** A value that must not be a list. */
export function readScalar(name: RawName, value: RawValue, { problems }: Intake): RawScalar | null {
  if (!('items' in value)) return value;
  problems.push(problem('not-a-value', value.span, { name }));
  return null;
}

/** An exact number of any sign. */
export function readRational(name: RawName, value: RawValue, intake: Intake): Rational | null {
  const scalar = readScalar(name, value, intake);
  if (!scalar) return null;
  const reading = readNumber(scalar.text, intake.number);
  if ('value' in reading) return reading.value;
  const { digits, exponent } = intake.number;
  const limit = reading.fault === 'too-many-digits' ? digits : exponent;
  intake.problems.push(problem(reading.fault, scalar.span, { name, limit, text: quoted(scalar.text) }));
  return null;
}

/** A number > 0. */
export function readPositive(name: RawName, value: RawValue, intake: Intake): Rational | null {
  const number = readRational(name, value, intake);
  if (!number || signOf(number) > 0) return number;
  intake.problems.push(problem('not-positive', value.span, { name, text: fractionText(number) }));
  return null;
}

/** A number ≥ 0, such as the entries of a start state. */
export function readNonNegative(name: RawName, value: RawValue, intake: Intake): Rational | null {
  const number = readRational(name, value, intake);
  if (!number || signOf(number) >= 0) return number;
  intake.problems.push(problem('negative-entry', value.span, { name, text: fractionText(number) }));
  return null;
}

/** Ends included. */
export interface IntegerRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** An integer in a range, also written `4.0` or `2e2`. */
export function readInteger(name: RawName, value: RawValue, range: IntegerRange, intake: Intake): number | null {
  const number = readRational(name, value, intake);
  if (!number) return null;
  const text = fractionText(number);
  const refuse = (fault: Problem) => {
    intake.problems.push(fault);
    return null;
  };
  if (!isInteger(number)) return refuse(problem('not-integer', value.span, { name, text }));
  const { minimum, maximum: limit } = range;
  if (compare(number, rational(minimum)) < 0) {
    return refuse(problem('below-minimum', value.span, { name, minimum, text }));
  }
  if (compare(number, rational(limit)) > 0) return refuse(problem('above-limit', value.span, { name, limit, text }));
  return Number(number.num);
}

/** `1:2`, two numbers > 0 with a colon, as λ_A and λ_B. */
export function readRates(value: RawValue, intake: Intake): readonly [Rational, Rational] | null {
  const scalar = readScalar('rates', value, intake);
  if (!scalar) return null;
  const parts = scalar.text.split(':').map((part) => readNumber(part, intake.number));
  const [a, b] = parts.map((part) => ('value' in part && signOf(part.value) > 0 ? part.value : null));
  if (parts.length === 2 && a && b) return [a, b];
  intake.problems.push(problem('bad-rates', scalar.span, { text: quoted(scalar.text) }));
  return null;
}

/** The rates of a set that states none. */
export const EQUAL_RATES: readonly [Rational, Rational] = [ONE, ONE];
