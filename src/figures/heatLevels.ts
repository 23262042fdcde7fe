/** A map of Δ made as coarse as its picture, and its values as levels of a diverging scale. */
import { ldexp, type ScaledFloat } from '../core/number/float';
import type { DeltaMap } from '../core/results';
import { levelOf } from './diverging';

/** A DeltaMap whose stages may be drawn several together: rows × columns values, column by column. */
export interface CoarseMap {
  readonly from: number;
  readonly to: number;
  /** Stages. */
  readonly n: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
  readonly exponents: Int32Array;
}

/** The largest |Δ| of a map. */
export type Largest = ScaledFloat;

/** Levels in the place of values. */
export interface LevelMap extends Omit<CoarseMap, 'values' | 'exponents'> {
  readonly levels: Int8Array;
}

/** A map as it is drawn, and the value at the ends of its scale. */
export interface Heat extends LevelMap {
  readonly largest: Largest;
}

/** The map in at most so many columns and rows, each entry the largest |Δ| of those that it stands for, with its sign. */
export function coarsened(map: DeltaMap, mostColumns: number, mostRows: number): CoarseMap {
  const { from, to, n } = map;
  const columns = Math.min(map.columns, mostColumns);
  const rows = Math.min(n, mostRows);
  const values = new Float64Array(columns * rows);
  const exponents = new Int32Array(columns).fill(-(2 ** 31));
  for (let c = 0; c < map.columns; c++) {
    const column = Math.floor((c * columns) / map.columns);
    exponents[column] = Math.max(exponents[column]!, map.exponents[c]!);
  }
  for (let c = 0; c < map.columns; c++) {
    const column = Math.floor((c * columns) / map.columns);
    const factor = ldexp(1, map.exponents[c]! - exponents[column]!);
    for (let s = 0; s < n; s++) {
      const at = column * rows + Math.floor((s * rows) / n);
      const value = map.values[c * n + s]! * factor;
      if (Math.abs(value) > Math.abs(values[at]!)) values[at] = value;
    }
  }
  return { from, to, n, columns, rows, values, exponents };
}

/** The largest |value| of each column. */
function columnPeaks({ columns, rows, values, exponents }: CoarseMap): ScaledFloat[] {
  return Array.from({ length: columns }, (_, c) => {
    const entries = values.subarray(c * rows, (c + 1) * rows);
    return { mantissa: entries.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0), exponent: exponents[c]! };
  });
}

const NOTHING: ScaledFloat = { mantissa: 0, exponent: 0 };

function larger(a: ScaledFloat, b: ScaledFloat): ScaledFloat {
  if (a.mantissa === 0 || b.mantissa === 0) return a.mantissa === 0 ? b : a;
  return ldexp(a.mantissa, a.exponent - b.exponent) < b.mantissa ? b : a;
}

/** The level of every entry: of the largest |value| of the whole `map`, or of its own `column`. */
export function levelsOf(map: CoarseMap, peak: 'map' | 'column'): { levels: Int8Array; largest: Largest } {
  const { rows, values, exponents } = map;
  const peaks = columnPeaks(map);
  const largest = peaks.reduce(larger, NOTHING);
  const levels = Int8Array.from(values, (value, i) => {
    const column = Math.floor(i / rows);
    const { mantissa, exponent } = peak === 'map' ? largest : peaks[column]!;
    return mantissa === 0 ? 0 : levelOf(ldexp(value, exponents[column]! - exponent) / mantissa);
  });
  return { levels, largest };
}
