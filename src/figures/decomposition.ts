/** V^T − V^S against 2⟨x^S, Δ⟩_P + ‖Δ‖²_P: the note's 8.5 as a picture. */
import { UNDECIDED } from '../core/decision';
import type { ScaledFloat } from '../core/number/float';
import { fill } from '../core/present/messages';
import { formatNumber } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import { type Axis, extentOf, linearAxis } from './axis';
import type { LegendItem, Panel, PlotPoint } from './figure';
import { markRadius, marks } from './marks';
import type { Drawing } from './panel';
import { type PlotDataset, plot } from './plot';
import { difference, inUnit, placeOf, powerFor } from './scaled';
import { cloud, guide, pointsOf, thinned } from './scatter';
import { unitScale, unitText } from './units';

interface Sides {
  /** 2⟨x^S, Δ⟩_P + ‖Δ‖²_P. */
  readonly sum: ScaledFloat;
  /** V^T − V^S. */
  readonly difference: ScaledFloat;
}

/** Both sides at a step, in the unit of the view, or as shares of V^S; null where they are not defined. */
function sidesAt({ source: { columns }, view }: Drawing, t: number): Sides | null {
  const scale = unitScale(view.scale);
  const [V_T, V_S] = [inUnit(columns, 'V_T', scale, t), inUnit(columns, 'V_S', scale, t)];
  const [inner, norm2] = [inUnit(columns, 'inner', scale, t), inUnit(columns, 'Delta_norm2', scale, t)];
  if (!V_T || !V_S || !inner || !norm2) return null;
  const sides = {
    sum: difference(norm2, { ...inner, mantissa: -2 * inner.mantissa }),
    difference: difference(V_T, V_S),
  };
  if (view.scale !== 'relative') return sides;
  if (V_S.mantissa === 0) return null;
  const share = (value: ScaledFloat) => {
    return { mantissa: value.mantissa / V_S.mantissa, exponent: value.exponent - V_S.exponent };
  };
  return { sum: share(sides.sum), difference: share(sides.difference) };
}

/** The largest residue of four separately computed columns among the visible steps. */
function largestResidue({ source: { columns }, view, grid }: Drawing): number {
  let largest = 0;
  for (let t = grid.from; t <= grid.to; t++) {
    const residue = inUnit(columns, 'decomposition_error', unitScale(view.scale), t);
    if (residue) largest = Math.max(largest, Math.abs(placeOf(residue, 0)));
  }
  return largest;
}

function legendOf(on: Drawing): LegendItem[] {
  const { theme, language } = on.setting;
  const value = formatNumber(largestResidue(on), 2);
  const residue = fill(FIGURES['decomposition-residue'], language, { value });
  return [
    { mark: 'dashed', color: theme.secondary, text: `${fill(FIGURES['decomposition-equal'], language)} · ${residue}` },
  ];
}

/** Steps at which V^T < V^S is decided are marked as failing, whatever side of zero their floats are on. */
function clouds(on: Drawing, at: (t: number) => PlotPoint | null, axis: Axis): PlotDataset[] {
  const { source, setting, grid } = on;
  const { theme } = setting;
  const signs = source.signs['V_T - V_S'];
  const of = (wanted: (sign: number) => boolean) => {
    const points = pointsOf(grid, (t) => (wanted(signs?.[t] ?? UNDECIDED) ? at(t) : null));
    return thinned(points, { x: axis, y: axis }, grid.pixels);
  };
  const hollow = theme.highContrast;
  const failing = {
    color: theme.violation,
    shape: 'triangle',
    rotation: 180,
    radius: markRadius(grid),
    hollow,
  } as const;
  return [
    marks(
      of((sign) => sign === -1),
      failing,
    ),
    cloud(
      of((sign) => sign === UNDECIDED),
      { color: theme.secondary, shape: 'circle', hollow: true },
    ),
    cloud(
      of((sign) => sign === 0 || sign === 1),
      { color: theme.text, shape: 'circle', hollow },
    ),
  ];
}

/** The panel of the decomposition, with the line on which both sides are equal. */
export function decompositionPanel(on: Drawing): Panel {
  const { view, setting, grid } = on;
  const { theme, language } = setting;
  const sides = (t: number) => sidesAt(on, t);
  const power = view.scale === 'relative' ? 0 : powerFor(visibleSides(on));
  const at = (t: number): PlotPoint | null => {
    const found = sides(t);
    return found && { x: placeOf(found.sum, power), y: placeOf(found.difference, power) };
  };
  const extent = extentOf(
    pointsOf(grid, at).flatMap(({ x, y }) => [{ y: x }, { y }]),
    [0],
  );
  const axis = linearAxis(extent, 0);
  const unit =
    view.scale === 'relative'
      ? fill(FIGURES['unit-ratio'], language)
      : unitText(2, unitScale(view.scale), power, language);
  const diagonal = guide(
    [axis.min, axis.max].map((end) => ({ x: end, y: end })),
    theme,
  );
  return {
    name: 'decomposition',
    title: fill(FIGURES.decomposition, language),
    unit,
    x: 'other',
    at,
    legend: legendOf(on),
    config: plot(
      [...clouds(on, at, axis), diagonal],
      {
        x: axis,
        y: axis,
        xTitle: fill(FIGURES['x-axis'], language, { name: fill(FIGURES['decomposition-sum'], language), unit }),
      },
      theme,
    ),
  };
}

function* visibleSides(on: Drawing): Generator<ScaledFloat> {
  for (let t = on.grid.from; t <= on.grid.to; t++) {
    const found = sidesAt(on, t);
    if (found) yield found.difference;
  }
}
