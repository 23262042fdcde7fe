import { fill } from '../core/present/messages';
import { formatNumber } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import { type Extent, extentOf, logarithmicAxis } from './axis';
import type { Order } from './blocks';
import { type Frame, type Positions, stepPerCell } from './cells';
import { extremesOf, madeOf, type PixelGrid } from './decimate';
import type { Figure, FigureSetting, FigureView, LegendItem, Panel, PlotPoint, PortraitSource } from './figure';
import { inGrid } from './layout';
import { columnOrder } from './order';
import { type Drawing, drawing } from './panel';
import { type Axes, plot } from './plot';
import { logarithms } from './reader';
import { cloud, extentOfX, guide, pointsAt } from './scatter';
import { logarithmicUnit, unitScale, unitText } from './units';

/** Told apart by shape; the simulation's outlines let the theory's points shine through. */
const SYSTEMS = {
  theory: { V: 'V_T', G: 'G_T', shape: 'circle', mark: 'dot' },
  simulation: { V: 'V_S', G: 'G_S', shape: 'rect', mark: 'outline' },
} as const;
type System = keyof typeof SYSTEMS;
const NAMES = ['theory', 'simulation'] as const;

/** log10 V over log10 G by step, in N*² and N*. */
function track({ source: { columns }, grid }: Drawing<PortraitSource>, system: System): Positions {
  const made = (name: 'V_T' | 'V_S' | 'G_T' | 'G_S') =>
    madeOf(grid, columns.scalars[name], 'logarithm', () => logarithms(columns, name));
  return { x: made(SYSTEMS[system].V), y: made(SYSTEMS[system].G), power: undefined };
}

/** Where a system is at a step: (log10 V, log10 G²), `unit` being the logarithm of N*² in the unit drawn; null where one of them is 0. */
function placeIn({ x, y }: Positions, unit: number): (t: number) => PlotPoint | null {
  return (t) => {
    const point = { x: x[t]! + unit, y: 2 * y[t]! + unit };
    return Number.isNaN(point.x + point.y) ? null : point;
  };
}

/** The steps by their ratio G²/V. */
function ratioOrder({ x, y }: Positions): Order {
  const ratio = (t: number): number => 2 * y[t]! - x[t]!;
  return {
    column: x,
    name: 'ratio',
    counts: (t) => !Number.isNaN(ratio(t)),
    less: (a, b) => ratio(a) < ratio(b),
  };
}

/** The visible steps at which V, G and their ratio are least and greatest: the axes and the guides are made from them. */
function outermost(grid: PixelGrid, positions: Positions): number[] {
  const orders = [columnOrder(positions.x), columnOrder(positions.y), ratioOrder(positions)];
  return orders.flatMap((order) => extremesOf(grid, order));
}

function frameOf({ x, y }: Axes, unit: number, { pixels }: PixelGrid): Frame {
  return {
    x: { min: x.min - unit, size: x.max - x.min },
    y: { min: (y.min - unit) / 2, size: (y.max - y.min) / 2 },
    power: 0,
    pixels,
  };
}

/** The line of one ratio G²/V, of this logarithm, as far as the axes reach. */
function ratioLine(ratio: number, { x, y }: Axes): PlotPoint[] {
  const [from, to] = [Math.max(x.min, y.min - ratio), Math.min(x.max, y.max - ratio)];
  return from < to ? [from, to].map((at) => ({ x: at, y: at + ratio })) : [];
}

function legendOf(ratios: Extent | null, { theme, language }: FigureSetting): LegendItem[] {
  const systems = NAMES.map((system): LegendItem => {
    return { mark: SYSTEMS[system].mark, color: theme[system], text: fill(FIGURES[system], language) };
  });
  if (!ratios) return systems;
  const [low, high] = [ratios.min, ratios.max].map((logarithm) => formatNumber(10 ** logarithm, 3));
  const text = fill(FIGURES['ratio-extremes'], language, { low: low!, high: high! });
  return [...systems, { mark: 'dashed', color: theme.secondary, text }];
}

function unitsOf({ view, setting: { language } }: Drawing) {
  const scale = unitScale(view.scale);
  const unit = unitText(2, scale, 0, language);
  const squared = scale === 'absolute' ? fill(FIGURES['unit-requests-squared'], language) : unit;
  return { V: logarithmicUnit(unit, language), G: logarithmicUnit(squared, language) };
}

/** The panel of `gVersusV`, for figures of several. */
export function gVersusVPanel(on: Drawing<PortraitSource>): Panel {
  const { source, view, setting, grid } = on;
  const { theme, language } = setting;
  const unit = unitScale(view.scale) === 'absolute' ? 2 * Math.log10(source.columns.equilibrium) : 0;
  const drawn = NAMES.map((system) => {
    const positions = track(on, system);
    return { system, positions, at: placeIn(positions, unit), first: outermost(grid, positions) };
  });
  const ends = drawn.flatMap(({ first, at }) => pointsAt(first, at));
  const ratios = extentOf(ends.map(({ x, y }) => ({ y: y - x })));
  const axes = { x: logarithmicAxis(extentOfX(ends)), y: logarithmicAxis(extentOf(ends)) };
  const clouds = drawn.map(({ system, positions, at, first }) => {
    const steps = stepPerCell(grid, { positions, frame: frameOf(axes, unit, grid), first, signs: null });
    const hollow = system === 'simulation' || theme.highContrast;
    return cloud(pointsAt(steps, at), { color: theme[system], shape: SYSTEMS[system].shape, hollow });
  });
  const guides = ratios ? [ratios.min, ratios.max].map((ratio) => guide(ratioLine(ratio, axes), theme)) : [];
  const units = unitsOf(on);
  const xTitle = fill(FIGURES['x-axis'], language, { name: 'V', unit: units.V });
  return {
    name: 'G-against-V',
    title: fill(FIGURES['G-against-V'], language),
    unit: units.G,
    x: 'other',
    at: drawn[1]!.at,
    legend: legendOf(ratios, setting),
    config: plot([...clouds, ...guides], { ...axes, xTitle }, theme),
  };
}

/** G² against V at every step, for both systems, between the lines of the extreme ratios (SPEC's G_vs_V_relation). Needs P. */
export function gVersusV(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const panel = gVersusVPanel(drawing(source, view, setting));
  return inGrid(panel.title, setting.theme, 1, [panel]);
}
