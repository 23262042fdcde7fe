/** What the panels over steps have in common: lines, evictions on the axis, the marked claim's steps, legends in that order. */
import { type Axis, stepAxis } from './axis';
import { decimateLine, type PixelGrid, type Reader } from './decimate';
import type { Figure, FigureSetting, FigureSource, FigureView, LegendItem, Panel, PlotPoint } from './figure';
import { type ClaimMarks, claimMarks, evictionLegend, evictionMarks, line } from './marks';
import { pixelGrid, plot } from './plot';

/** Everything a figure is made from, with the grid of pixels that follows from the view. */
export interface Drawing {
  readonly source: FigureSource;
  readonly view: FigureView;
  readonly setting: FigureSetting;
  readonly grid: PixelGrid;
}

export function drawing(source: FigureSource, view: FigureView, setting: FigureSetting): Drawing {
  return { source, view, setting, grid: pixelGrid(view) };
}

interface Curve {
  readonly read: Reader;
  readonly color: string;
  readonly dashed?: boolean;
  /** Words of its legend; none for a single curve that the title names. */
  readonly legend?: string;
}

export interface StepPanel {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly curves: readonly Curve[];
  /** The axis for the points that will be drawn. */
  readonly axis: (points: Iterable<PlotPoint>) => Axis;
  /** Whether the marked claim's steps are marked on the first curve. */
  readonly marking: 'marked' | 'unmarked';
}

const UNMARKED: ClaimMarks = { datasets: [], legend: [] };

function curveLegend({ legend, color, dashed }: Curve): LegendItem[] {
  return legend === undefined ? [] : [{ mark: dashed ? 'dashed' : 'solid', color, text: legend }];
}

export function stepPanel({ source, view, setting, grid }: Drawing, panel: StepPanel): Panel {
  const { theme } = setting;
  const lines = panel.curves.map((curve) => ({ curve, points: decimateLine(grid, curve.read) }));
  const y = panel.axis(lines.flatMap(({ points }) => points));
  const stand = { read: panel.curves[0]!.read, gap: y.reference ?? y.min };
  const marks = panel.marking === 'marked' ? claimMarks(source, view, setting, grid, stand) : UNMARKED;
  const datasets = [
    ...marks.datasets,
    evictionMarks(grid, source.evictions, y.min, theme),
    ...lines.map(({ curve, points }, position) => line(points, curve, position, theme)),
  ];
  return {
    name: panel.name,
    title: panel.title,
    unit: panel.unit,
    legend: [...panel.curves.flatMap(curveLegend), ...marks.legend, ...evictionLegend(source, setting)],
    config: plot(datasets, { x: stepAxis(view.from, view.to, grid.pixels), y }, theme),
  };
}

/** Panels above each other. */
export function stacked(title: string, { setting }: Drawing, panels: readonly Panel[]): Figure {
  return { title, theme: setting.theme, grid: { rows: panels.length, columns: 1 }, panels };
}
