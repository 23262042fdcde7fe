import { ldexp, type ScaledFloat } from '../number/float';
import { OBSERVABLES, type RunColumns, type SeriesName } from './series';

function exponentAt(columns: RunColumns, name: SeriesName, t: number): number {
  const { degree, decays, growth } = OBSERVABLES[name];
  const e = columns.exponent[t]!;
  if (e > 0) return growth * e;
  return decays ? degree * e : 0;
}

/** The value of a series at a step as a mantissa and an exponent that cannot leave the range; null where it is not defined. */
export function scaledAt(columns: RunColumns, name: SeriesName, t: number): ScaledFloat | null {
  const stored = columns.scalars[name][t];
  if (stored === undefined || Number.isNaN(stored)) return null;
  return { mantissa: stored * columns.equilibrium ** OBSERVABLES[name].degree, exponent: exponentAt(columns, name, t) };
}

/** The value of a series at a step in the document's units; null where it is not defined, 0 or ±Infinity beyond float64. */
export function valueAt(columns: RunColumns, name: SeriesName, t: number): number | null {
  const scaled = scaledAt(columns, name, t);
  return scaled && ldexp(scaled.mantissa, scaled.exponent);
}

/** The value in units of N*^degree, which does not depend on the budget. */
export function relativeAt(columns: RunColumns, name: SeriesName, t: number): number | null {
  const stored = columns.scalars[name][t];
  if (stored === undefined || Number.isNaN(stored)) return null;
  return ldexp(stored, exponentAt(columns, name, t));
}
