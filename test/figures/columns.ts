/** Small runs made by hand: a few columns given, the rest not defined. */
import { DECIDED_QUANTITIES, type DecidedQuantity } from '../../src/core/decision';
import { type RunColumns, SERIES_NAMES, type SeriesName } from '../../src/core/model/series';
import type { FigureSetting, FigureSource, FigureView } from '../../src/figures/figure';
import { THEMES } from '../../src/figures/themes';

export interface HandMade {
  readonly series: Partial<Record<SeriesName, readonly number[]>>;
  readonly signs?: Partial<Record<DecidedQuantity, readonly number[]>>;
  readonly evictions?: readonly number[];
  readonly exponent?: readonly number[];
  readonly equilibrium?: number;
}

export function columnsOf({ series, exponent, equilibrium = 1 }: HandMade): RunColumns {
  const steps = Object.values(series)[0]!.length;
  const undefinedColumn = new Float64Array(steps).fill(Number.NaN);
  const scalars = SERIES_NAMES.map((name) => [name, Float64Array.from(series[name] ?? undefinedColumn)] as const);
  return {
    n: 2,
    steps,
    equilibrium,
    exponent: Int32Array.from(exponent ?? new Int32Array(steps)),
    scalars: Object.fromEntries(scalars) as Record<SeriesName, Float64Array>,
    vectors: null,
  };
}

export function sourceOf(made: HandMade): FigureSource {
  const signs = DECIDED_QUANTITIES.map((quantity) => {
    const column = made.signs?.[quantity];
    return [quantity, column ? Int8Array.from(column) : null] as const;
  });
  return {
    columns: columnsOf(made),
    signs: Object.fromEntries(signs) as FigureSource['signs'],
    evictions: Int32Array.from(made.evictions ?? []),
  };
}

/** All steps of a run, wide enough that a step is wider than a pixel. */
export function viewOf(source: FigureSource, change: Partial<FigureView> = {}): FigureView {
  const to = source.columns.steps - 1;
  return {
    scale: 'equilibrium',
    energyAxis: 'logarithmic',
    marked: 'inner',
    from: 0,
    to,
    compared: [],
    width: 660,
    ...change,
  };
}

export const LIGHT: FigureSetting = { theme: THEMES.light, language: 'en' };
