/** Steps in the order of a series, whatever the range of its values: what lines are thinned by. For positions alone, never a verdict. */
import { OBSERVABLES, type RunColumns, type SeriesName } from '../core/model/series';
import { type Order, reversed } from './blocks';
import type { Reader } from './decimate';
import { powerOfTwo } from './powers';

/** Mantissas of a run are nowhere near 2^±400, so that beyond this the powers of two alone decide. */
const FAR = 900;

/** Whether a < b · 2^shift. */
function lessShifted(a: number, b: number, shift: number): boolean {
  if (shift === 0 || a === 0 || b === 0 || a < 0 !== b < 0) return a < b;
  if (shift >= -FAR && shift <= FAR) return a < b * powerOfTwo(shift);
  return shift > 0 === b > 0;
}

/** The power of two that a series carries at a step (series.ts). */
export function powerAt(columns: RunColumns, name: SeriesName): (t: number) => number {
  const { degree, decays, growth } = OBSERVABLES[name];
  const { exponent } = columns;
  const below = decays ? degree : 0;
  return (t) => exponent[t]! * (exponent[t]! > 0 ? growth : below);
}

/** The steps at which a column is defined, by its values, of which the one at t carries the power of two `power(t)`, or none. */
export function columnOrder(column: Float64Array, power: (t: number) => number = () => 0): Order {
  return {
    column,
    name: 'value',
    counts: (t) => !Number.isNaN(column[t]!),
    less: (a, b) => lessShifted(column[a]!, column[b]!, power(b) - power(a)),
  };
}

/** The steps at which a series is defined, by its values. */
export function valueOrder(columns: RunColumns, name: SeriesName): Order {
  return columnOrder(columns.scalars[name], powerAt(columns, name));
}

/** The steps at which a series is defined and not 0, by the size of its values. */
export function sizeOrder(columns: RunColumns, name: SeriesName): Order {
  const column = columns.scalars[name];
  const power = powerAt(columns, name);
  return {
    column,
    name: 'size',
    counts: (t) => column[t] !== 0 && !Number.isNaN(column[t]!),
    less: (a, b) => lessShifted(Math.abs(column[a]!), Math.abs(column[b]!), power(b) - power(a)),
  };
}

/** The steps by what a reader of ordinary numbers reads; `column` and `name` tell it from others. */
export function readOrder(read: Reader, column: ArrayLike<number>, name: string): Order {
  return { column, name, counts: (t) => read(t) !== null, less: (a, b) => read(a)! < read(b)! };
}

/** A reader that says by which order it reads: lines that are drawn of it can be thinned by memory. */
export function ordered(read: Reader, order: Order): Reader {
  return Object.assign((t: number) => read(t), { order });
}

/** The same steps and values upside down. */
export function negated(read: Reader): Reader {
  const negative = (t: number): number | null => {
    const value = read(t);
    return value === null ? null : -value;
  };
  return read.order ? ordered(negative, reversed(read.order)) : negative;
}
