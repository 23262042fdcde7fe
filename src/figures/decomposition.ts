/** V^T − V^S against 2⟨x^S, Δ⟩_P + ‖Δ‖²_P: the note's 8.5 as a picture. */
import { UNDECIDED } from '../core/decision';
import { fill } from '../core/present/messages';
import { formatNumber } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import { type Axis, extentOf, linearAxis } from './axis';
import { type Positions, stepPerCell } from './cells';
import { extremesOf, madeOf } from './decimate';
import type { LegendItem, Panel, PlotPoint } from './figure';
import { type MarkStyle, markRadius, marks } from './marks';
import { columnOrder, powerAt, sizeOrder } from './order';
import type { Drawing } from './panel';
import { type PlotDataset, plot } from './plot';
import { inUnit, placeOf, powerFor } from './scaled';
import { cloud, guide, pointsAt } from './scatter';
import { unitScale, unitText } from './units';

/** Both sides by step, in N*² or as shares of V^S: 2⟨x^S, Δ⟩_P + ‖Δ‖²_P over V^T − V^S. All energies of a step carry the same power of two. */
function sidesOf({ source: { columns }, view, grid }: Drawing): Positions {
  const { V_T, V_S, inner, Delta_norm2 } = columns.scalars;
  const relative = view.scale === 'relative';
  const made = (name: string, value: (t: number) => number) =>
    madeOf(grid, V_S, relative ? `${name} as a share` : name, () =>
      V_S.map((V, t) => (relative ? (V === 0 ? Number.NaN : value(t) / V) : value(t))),
    );
  return {
    x: made('sum', (t) => 2 * inner[t]! + Delta_norm2[t]!),
    y: made('difference', (t) => V_T[t]! - V_S[t]!),
    power: relative ? undefined : powerAt(columns, 'V_S'),
  };
}

/** The largest residue of four separately computed columns among the visible steps. */
function largestResidue({ source: { columns }, view, grid }: Drawing): number {
  const step = extremesOf(grid, sizeOrder(columns, 'decomposition_error')).at(-1);
  const residue = step === undefined ? null : inUnit(columns, 'decomposition_error', unitScale(view.scale), step);
  return residue ? Math.abs(placeOf(residue, 0)) : 0;
}

function legendOf(on: Drawing): LegendItem[] {
  const { theme, language } = on.setting;
  const value = formatNumber(largestResidue(on), 2);
  const residue = fill(FIGURES['decomposition-residue'], language, { value });
  return [
    { mark: 'dashed', color: theme.secondary, text: `${fill(FIGURES['decomposition-equal'], language)} · ${residue}` },
  ];
}

/** How both sides become places on one axis. */
interface Placing {
  readonly positions: Positions;
  /** The steps at which one of the sides is least or greatest. */
  readonly first: readonly number[];
  /** N*² in the unit that is drawn. */
  readonly unit: number;
  /** The power of ten that is taken out of the axis. */
  readonly power: number;
  readonly at: (t: number) => PlotPoint | null;
}

function placingOf(on: Drawing): Placing {
  const { source, view, grid } = on;
  const positions = sidesOf(on);
  const { power: carried } = positions;
  const unit = view.scale === 'absolute' ? source.columns.equilibrium ** 2 : 1;
  const [x, y] = [positions.x, positions.y].map((side) => extremesOf(grid, columnOrder(side, carried)));
  const scaled = (side: Float64Array, t: number) => ({ mantissa: side[t]! * unit, exponent: carried?.(t) ?? 0 });
  const power = view.scale === 'relative' ? 0 : powerFor(y!.map((t) => scaled(positions.y, t)));
  const at = (t: number): PlotPoint | null => {
    const [across, up] = [scaled(positions.x, t), scaled(positions.y, t)];
    if (Number.isNaN(across.mantissa + up.mantissa)) return null;
    return { x: placeOf(across, power), y: placeOf(up, power) };
  };
  return { positions, first: [...x!, ...y!], unit, power, at };
}

/** One step a pixel and sign. */
function drawnSteps({ source, grid }: Drawing, { positions, first, unit, power }: Placing, axis: Axis): number[] {
  // An axis without 10^power, in the unit of the columns, whose own power of two is the nearest one.
  const exponent = power * Math.log2(10);
  const nearest = Math.round(exponent);
  const perUnit = 2 ** (exponent - nearest) / unit;
  const span = { min: axis.min * perUnit, size: (axis.max - axis.min) * perUnit };
  const frame = { x: span, y: span, power: nearest, pixels: grid.pixels };
  return stepPerCell(grid, { positions, frame, first, signs: source.signs['V_T - V_S'] });
}

/** Steps at which V^T < V^S is decided are marked as failing, whatever side of zero their floats are on. */
function clouds(on: Drawing, placing: Placing, axis: Axis): PlotDataset[] {
  const { source, setting, grid } = on;
  const { theme } = setting;
  const signs = source.signs['V_T - V_S'];
  const steps = drawnSteps(on, placing, axis);
  const of = (wanted: (sign: number) => boolean) =>
    pointsAt(
      steps.filter((t) => wanted(signs?.[t] ?? UNDECIDED)),
      placing.at,
    );
  const hollow = theme.highContrast;
  const failing: MarkStyle = {
    color: theme.violation,
    shape: 'triangle',
    rotation: 180,
    radius: markRadius(grid),
    hollow,
  };
  const negative = of((sign) => sign === -1).sort((a, b) => a.x - b.x);
  const undecided = of((sign) => sign === UNDECIDED);
  const others = of((sign) => sign === 0 || sign === 1);
  return [
    marks(negative, failing),
    cloud(undecided, { color: theme.secondary, shape: 'circle', hollow: true }),
    cloud(others, { color: theme.text, shape: 'circle', hollow }),
  ];
}

/** The panel of the decomposition, with the line on which both sides are equal. */
export function decompositionPanel(on: Drawing): Panel {
  const { view, setting } = on;
  const { theme, language } = setting;
  const placing = placingOf(on);
  const { at, first, power } = placing;
  const ends = pointsAt(first, at).flatMap(({ x, y }) => [{ y: x }, { y }]);
  const axis = linearAxis(extentOf(ends, [0]), 0);
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
      [...clouds(on, placing, axis), diagonal],
      {
        x: axis,
        y: axis,
        xTitle: fill(FIGURES['x-axis'], language, { name: fill(FIGURES['decomposition-sum'], language), unit }),
      },
      theme,
    ),
  };
}
