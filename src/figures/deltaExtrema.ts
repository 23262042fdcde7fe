import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, linearAxis } from './axis';
import type { Failing } from './claimMarks';
import { extremesOf, type Reader } from './decimate';
import type { Figure, FigureSetting, FigureView, Panel, PlotPoint, PortraitSource, Scale } from './figure';
import { columnOrder, ordered, readOrder } from './order';
import { type Drawing, drawing, stacked, stepPanel } from './panel';
import type { UnitScale } from './reader';
import { placeOf, powerFor } from './scaled';
import { unitScale, unitText } from './units';

type Extreme = 'largest' | 'smallest';

const EXTREMES = {
  largest: { heights: 'deltaLargest', signs: 'signLargest', fails: -1, words: 'delta-largest-negative' },
  smallest: { heights: 'deltaSmallest', signs: 'signSmallest', fails: 1, words: 'delta-smallest-positive' },
} as const;

/** Δ_{i₊} < 0, or Δ_{i₋} > 0: then G^T ≥ G^S does not follow. */
function failing({ extremes }: PortraitSource, extreme: Extreme, curve: number): Failing {
  const { signs, fails, words } = EXTREMES[extreme];
  return {
    signs: extremes[signs],
    wanted: fails,
    words: (count) => FIGURES[count === 1 ? (`${words}-one` as const) : words],
    curve,
  };
}

/** Δ at an extreme as a share of |Δ_{i₊}| + |Δ_{i₋}|, which shows its sign however small both are. */
function shares({ extremes }: PortraitSource, extreme: Extreme): Reader {
  const column = extremes[EXTREMES[extreme].heights];
  const read = (t: number): number | null => {
    const share = column[t]! / (Math.abs(extremes.deltaLargest[t]!) + Math.abs(extremes.deltaSmallest[t]!));
    return Number.isNaN(share) ? null : share;
  };
  return ordered(read, readOrder(read, column, 'share'));
}

/** Δ at the extremes in a unit, with the power of ten that was taken out. */
function heights({ source, grid }: Drawing<PortraitSource>, scale: UnitScale) {
  const { columns, extremes } = source;
  const unit = scale === 'absolute' ? columns.equilibrium : 1;
  const at = (extreme: Extreme, t: number) => {
    const stored = extremes[EXTREMES[extreme].heights][t]!;
    return Number.isNaN(stored) ? null : { mantissa: stored * unit, exponent: columns.exponent[t]! };
  };
  const orderOf = (extreme: Extreme) => {
    return columnOrder(extremes[EXTREMES[extreme].heights], (t) => columns.exponent[t]!);
  };
  const reach = (extreme: Extreme) => extremesOf(grid, orderOf(extreme)).map((t) => at(extreme, t));
  const power = powerFor([...reach('largest'), ...reach('smallest')]);
  const read = (extreme: Extreme): Reader => {
    const place = (t: number): number | null => {
      const value = at(extreme, t);
      return value && placeOf(value, power);
    };
    return ordered(place, orderOf(extreme));
  };
  return { power, read };
}

/** How Δ at the extremes is drawn: read, named and bounded. */
function formOf(on: Drawing<PortraitSource>, scale: Scale) {
  const { language } = on.setting;
  if (scale === 'relative') {
    return {
      name: 'delta-shares',
      title: fill(FIGURES['delta-extrema-relative'], language),
      unit: fill(FIGURES['unit-cosine'], language),
      read: (extreme: Extreme) => shares(on.source, extreme),
      axis: () => linearAxis({ min: -1, max: 1 }, 0),
    };
  }
  const { power, read } = heights(on, scale);
  return {
    name: 'delta-extrema',
    title: fill(FIGURES['delta-extrema'], language),
    unit: unitText(1, scale, power, language),
    read,
    axis: (points: Iterable<PlotPoint>) => linearAxis(extentOf(points, [0]), 0),
  };
}

/** The panel of `deltaExtrema`, for figures of several. */
export function deltaExtremaPanel(on: Drawing<PortraitSource>, scale: Scale): Panel {
  const { source, view, setting } = on;
  const { theme, language } = setting;
  const { read, ...form } = formOf(on, scale);
  // What is known of other runs does not say where their extremes are.
  const alone = { ...on, view: { ...view, compared: [] } };
  return stepPanel(alone, {
    ...form,
    curves: [
      { read: () => read('largest'), color: theme.theory, legend: fill(FIGURES['delta-largest'], language) },
      {
        read: () => read('smallest'),
        color: theme.simulation,
        dashed: true,
        legend: fill(FIGURES['delta-smallest'], language),
      },
    ],
    failing: [failing(source, 'largest', 0), failing(source, 'smallest', 1)],
  });
}

/**
 * Δ_{i₊} and Δ_{i₋} over time, at the first stages where M^S is largest and smallest (SPEC's delta_extrema). Where Δ_{i₊} ≥ 0 and
 * Δ_{i₋} ≤ 0, G^T ≥ G^S follows; the steps at which one of them fails are marked by decided signs.
 */
export function deltaExtrema(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = deltaExtremaPanel(on, view.scale);
  return stacked(panel.title, on, [panel]);
}

/** The same, and below as shares: what a picture without controls shows. */
export function deltaExtremaAndShares(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = deltaExtremaPanel(on, unitScale(view.scale));
  return stacked(panel.title, on, [panel, deltaExtremaPanel(on, 'relative')]);
}
