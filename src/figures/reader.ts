/** Series as the pictures draw them. For positions alone: no sign, count or verdict is taken from here. */
import { relativeAt, scaledAt, valueAt } from '../core/model/quantity';
import { OBSERVABLES, type RunColumns, type SeriesName } from '../core/model/series';
import { axisPower, signedLogarithm } from './axis';
import { extremeSteps, type PixelGrid, type Reader } from './decimate';
import type { Scale } from './figure';
import { ordered, powerAt, readOrder, sizeOrder, valueOrder } from './order';

/** Relative scales have readers of their own; the others differ by powers of N*. */
export type UnitScale = Exclude<Scale, 'relative'>;

/** log10 |value|, null where the value is 0 or undefined. Finite wherever the value is, in float64 or not. */
export function magnitude(columns: RunColumns, name: SeriesName, scale: UnitScale): Reader {
  const unit = scale === 'absolute' ? 0 : OBSERVABLES[name].degree * Math.log10(columns.equilibrium);
  const read = (t: number): number | null => {
    const scaled = scaledAt(columns, name, t);
    if (!scaled || scaled.mantissa === 0) return null;
    return Math.log10(Math.abs(scaled.mantissa)) + scaled.exponent * Math.log10(2) - unit;
  };
  return ordered(read, sizeOrder(columns, name));
}

/** log10 |value| at every step in units of N*^degree; NaN where the value is 0 or undefined. */
export function logarithms(columns: RunColumns, name: SeriesName): Float64Array {
  const power = powerAt(columns, name);
  return columns.scalars[name].map((stored, t) =>
    stored === 0 ? Number.NaN : Math.log10(Math.abs(stored)) + power(t) * Math.log10(2),
  );
}

/** The value divided by 10^power, for a linear axis. */
export function linear(columns: RunColumns, name: SeriesName, scale: UnitScale, power: number): Reader {
  const at = scale === 'absolute' ? valueAt : relativeAt;
  const order = valueOrder(columns, name);
  if (power === 0) return ordered((t) => at(columns, name, t), order);
  const logarithm = magnitude(columns, name, scale);
  const read = (t: number): number | null => {
    const log = logarithm(t);
    // An undefined value stays null, a zero stays 0; the sign of the stored value survives where the value itself underflows.
    if (log === null) return at(columns, name, t);
    return Math.sign(columns.scalars[name][t]!) * 10 ** (log - power);
  };
  return ordered(read, order);
}

/** Where a value stands on a signed logarithmic axis (axis.ts), for values of any size. */
export function signedMagnitude(columns: RunColumns, name: SeriesName, scale: UnitScale): Reader {
  const at = scale === 'absolute' ? valueAt : relativeAt;
  const logarithm = magnitude(columns, name, scale);
  const read = (t: number): number | null => {
    const value = at(columns, name, t);
    if (value === null || Number.isFinite(value)) return value && signedLogarithm(value);
    return Math.sign(value) * (logarithm(t)! + Math.log10(2)); // asinh v is log 2v far from 0
  };
  return ordered(read, valueOrder(columns, name));
}

/** The power of ten to take out of the linear axis of what these readers of logarithms read (see `axisPower`). */
export function commonPower(grid: PixelGrid, readers: readonly Reader[]): number {
  const greatest = readers.flatMap((read) => extremeSteps(grid, read).map((t) => read(t)!));
  return axisPower(Math.max(...greatest));
}

/** V^T / V^S; null where V^S = 0. Both carry the same power of two at a step, so it cancels. */
export function energyRatio({ scalars }: RunColumns): Reader {
  const read = (t: number): number | null => {
    const ratio = scalars.V_T[t]! / scalars.V_S[t]!;
    return Number.isFinite(ratio) ? ratio : null;
  };
  return ordered(read, readOrder(read, scalars.V_T, 'ratio'));
}

/** ⟨x^S, Δ⟩_P / (‖x^S‖_P ‖Δ‖_P), in [−1, 1]; null where a norm is 0. ‖x^S‖²_P is V^S. */
export function cosine({ scalars }: RunColumns): Reader {
  const read = (t: number): number | null => {
    const value = scalars.inner[t]! / (Math.sqrt(scalars.V_S[t]!) * Math.sqrt(scalars.Delta_norm2[t]!));
    return Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : null;
  };
  return ordered(read, readOrder(read, scalars.inner, 'cosine'));
}
