/** What the panels over steps have in common: lines, evictions on the axis, failing steps, other runs, legends in that order. */
import { type Axis, stepAxis } from './axis';
import { fillsBand, shaded } from './band';
import { type Failing, failingMarks } from './claimMarks';
import { comparedLegend, comparedLines, type ReadCurve } from './compared';
import { decimateLine, type PixelGrid } from './decimate';
import type { Figure, FigureSetting, FigureSource, FigureView, LegendItem, Panel, PlotPoint } from './figure';
import { inGrid } from './layout';
import { dashOf, evictionLegend, evictionMarks, line } from './marks';
import { pixelGrid, plot } from './plot';

/** Everything a figure is made from, with the grid of pixels that follows from the view. */
export interface Drawing<Source extends FigureSource = FigureSource> {
  readonly source: Source;
  readonly view: FigureView;
  readonly setting: FigureSetting;
  readonly grid: PixelGrid;
}

export function drawing<Source extends FigureSource>(
  source: Source,
  view: FigureView,
  setting: FigureSetting,
): Drawing<Source> {
  return { source, view, setting, grid: pixelGrid(view) };
}

interface Curve extends ReadCurve {
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
  /** What is marked as failing, each on its curve. */
  readonly failing: readonly Failing[];
}

function curveLegend({ legend, color, dashed }: Curve): LegendItem[] {
  return legend === undefined ? [] : [{ mark: dashed ? 'dashed' : 'solid', color, text: legend }];
}

export function stepPanel({ source, view, setting, grid }: Drawing, panel: StepPanel): Panel {
  const { theme } = setting;
  const readers = panel.curves.map(({ read }) => read(source.columns));
  const lines = panel.curves.map((style, i) => ({ style, points: decimateLine(grid, readers[i]!) }));
  const others = comparedLines(panel.curves, view.compared, grid, theme);
  const drawn = [...others, ...lines];
  const y = panel.axis(drawn.flatMap(({ points }) => points));
  const failing = panel.failing.map((claim) => {
    return failingMarks(claim, setting, grid, { read: readers[claim.curve]!, gap: y.reference ?? y.min });
  });
  const datasets = [
    ...failing.flatMap((marks) => marks.datasets),
    evictionMarks(grid, source.evictions, y.min, theme),
    ...drawn.map(({ style, points }, position) => {
      const band = fillsBand(points, y, grid);
      const shown = band ? shaded(points, { grid, axis: y, dash: dashOf(style) }) : points;
      return line(shown, { ...style, band }, position, theme);
    }),
  ];
  return {
    name: panel.name,
    title: panel.title,
    unit: panel.unit,
    x: 'step',
    at: null,
    legend: [
      ...panel.curves.flatMap(curveLegend),
      ...failing.flatMap(({ legend }) => legend),
      ...comparedLegend(panel.curves, view.compared, theme),
      ...evictionLegend(source, setting),
    ],
    config: plot(datasets, { x: stepAxis(view.from, view.to, grid.pixels), y }, theme),
  };
}

/** Panels above each other. */
export function stacked(title: string, { setting }: Drawing, panels: readonly Panel[]): Figure {
  return inGrid(title, setting.theme, 1, panels);
}
