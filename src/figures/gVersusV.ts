import { fill } from '../core/present/messages';
import { formatNumber } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import { type Extent, extentOf, logarithmicAxis } from './axis';
import type { Figure, FigureSetting, FigureView, LegendItem, Panel, PlotPoint, PortraitSource } from './figure';
import { inGrid } from './layout';
import { type Drawing, drawing } from './panel';
import { type Axes, plot } from './plot';
import { magnitude } from './reader';
import { cloud, extentOfX, guide, pointsOf, thinned } from './scatter';
import { logarithmicUnit, unitScale, unitText } from './units';

/** Told apart by shape; the simulation's outlines let the theory's points shine through. */
const SYSTEMS = {
  theory: { V: 'V_T', G: 'G_T', shape: 'circle', mark: 'dot' },
  simulation: { V: 'V_S', G: 'G_S', shape: 'rect', mark: 'outline' },
} as const;
type System = keyof typeof SYSTEMS;
const NAMES = ['theory', 'simulation'] as const;

/** Where a system is at a step: (log10 V, log10 G²); null where one of them is 0. */
function placeIn({ source, view }: Drawing<PortraitSource>, system: System): (t: number) => PlotPoint | null {
  const scale = unitScale(view.scale);
  const V = magnitude(source.columns, SYSTEMS[system].V, scale);
  const G = magnitude(source.columns, SYSTEMS[system].G, scale);
  return (t) => {
    const [x, half] = [V(t), G(t)];
    return x === null || half === null ? null : { x, y: 2 * half };
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
  const { setting, grid } = on;
  const { theme, language } = setting;
  const at = { theory: placeIn(on, 'theory'), simulation: placeIn(on, 'simulation') };
  const points = { theory: pointsOf(grid, at.theory), simulation: pointsOf(grid, at.simulation) };
  const all = [...points.theory, ...points.simulation];
  const ratios = extentOf(all.map(({ x, y }) => ({ y: y - x })));
  const axes = { x: logarithmicAxis(extentOfX(all)), y: logarithmicAxis(extentOf(all)) };
  const clouds = NAMES.map((system) => {
    const { shape } = SYSTEMS[system];
    const hollow = system === 'simulation' || theme.highContrast;
    return cloud(thinned(points[system], axes, grid.pixels), { color: theme[system], shape, hollow });
  });
  const guides = ratios ? [ratios.min, ratios.max].map((ratio) => guide(ratioLine(ratio, axes), theme)) : [];
  const units = unitsOf(on);
  const xTitle = fill(FIGURES['x-axis'], language, { name: 'V', unit: units.V });
  return {
    name: 'G-against-V',
    title: fill(FIGURES['G-against-V'], language),
    unit: units.G,
    x: 'other',
    at: at.simulation,
    legend: legendOf(ratios, setting),
    config: plot([...clouds, ...guides], { ...axes, xTitle }, theme),
  };
}

/** G² against V at every step, for both systems, between the lines of the extreme ratios (SPEC's G_vs_V_relation). Needs P. */
export function gVersusV(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const panel = gVersusVPanel(drawing(source, view, setting));
  return inGrid(panel.title, setting.theme, 1, [panel]);
}
