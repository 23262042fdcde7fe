/** Values whose power of two is apart, as places in a picture. For positions alone: no sign, count or verdict is taken from here. */
import { scaledAt } from '../core/model/quantity';
import { OBSERVABLES, type RunColumns, type SeriesName } from '../core/model/series';
import { ldexp, type ScaledFloat } from '../core/number/float';
import { axisPower } from './axis';
import type { UnitScale } from './reader';

/** A series at a step, in the unit that is drawn; null where it is not defined. */
export function inUnit(columns: RunColumns, name: SeriesName, scale: UnitScale, t: number): ScaledFloat | null {
  const scaled = scaledAt(columns, name, t);
  if (!scaled || scale === 'absolute') return scaled;
  return { mantissa: scaled.mantissa / columns.equilibrium ** OBSERVABLES[name].degree, exponent: scaled.exponent };
}

/** a − b. What the smaller one loses is below what a picture shows. */
export function difference(a: ScaledFloat, b: ScaledFloat): ScaledFloat {
  const exponent = Math.max(a.exponent, b.exponent);
  const at = (value: ScaledFloat) => ldexp(value.mantissa, value.exponent - exponent);
  return { mantissa: at(a) - at(b), exponent };
}

/** a / b as a number; null where there is none, or no finite one. */
export function quotient(a: ScaledFloat | null, b: ScaledFloat | null): number | null {
  const value = a && b && ldexp(a.mantissa / b.mantissa, a.exponent - b.exponent);
  return Number.isFinite(value) ? value : null;
}

/** log10 |value|; null where it is 0. Finite wherever the value is, in float64 or not. */
export function logarithmOf({ mantissa, exponent }: ScaledFloat): number | null {
  return mantissa === 0 ? null : Math.log10(Math.abs(mantissa)) + exponent * Math.log10(2);
}

/** The value divided by 10^power. */
export function placeOf(value: ScaledFloat, power: number): number {
  if (power === 0) return ldexp(value.mantissa, value.exponent);
  const logarithm = logarithmOf(value);
  return logarithm === null ? 0 : Math.sign(value.mantissa) * 10 ** (logarithm - power);
}

/** The power of ten to take out of an axis of these values (see `axisPower`). */
export function powerFor(values: Iterable<ScaledFloat | null>): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const logarithm = value && logarithmOf(value);
    if (logarithm !== null && logarithm > largest) largest = logarithm;
  }
  return axisPower(largest);
}
