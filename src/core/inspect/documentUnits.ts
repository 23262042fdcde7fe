import type { ExactModel } from '../exact/model';
import { weights } from '../model/weights';
import { divide, multiply, type Quotient, type Rational, rational } from '../number/rational';
import type { Slices } from '../slices';

/** Turns a value in units of N* into one of the document, in lowest terms. */
type Unit = (value: Quotient) => Rational;

export interface DocumentUnits {
  readonly requests: Unit;
  /** Requests squared. */
  readonly energy: Unit;
  /** Of a sum of requests weighted by the integers that stand for W. */
  readonly tokens: Unit;
}

function multipleOf({ num, den }: Rational): Unit {
  return (value) => rational(value.num * num, value.den * den);
}

export function documentUnits({ equilibrium: N, parameters, system }: ExactModel): DocumentUnits {
  const scale = divide(weights(parameters)[0]!, rational(system.w[0]!));
  return { requests: multipleOf(N), energy: multipleOf(multiply(N, N)), tokens: multipleOf(multiply(N, scale)) };
}

/** Named values, each brought into its unit. A slice a value: long fractions take a while to come to lowest terms. */
export function* inUnit<K extends string>(
  values: Readonly<Record<K, Quotient>>,
  unit: Unit,
): Slices<Record<K, Rational>> {
  const found: [string, Rational][] = [];
  for (const [name, value] of Object.entries<Quotient>(values)) {
    found.push([name, unit(value)]);
    yield;
  }
  return Object.fromEntries(found) as Record<K, Rational>;
}

/** The same for one vector. */
export function* vectorInUnit(values: readonly Quotient[], unit: Unit): Slices<Rational[]> {
  const found: Rational[] = [];
  for (const value of values) {
    found.push(unit(value));
    yield;
  }
  return found;
}
