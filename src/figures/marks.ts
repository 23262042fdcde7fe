/** What is drawn in a panel: lines told apart by dashes, marks told apart by shape; colour only helps. */
import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { firstPerPixel, type PixelGrid } from './decimate';
import type { FigureSetting, FigureSource, LegendItem, PlotPoint, Theme } from './figure';
import type { PlotDataset } from './plot';

const DASH = [6, 4];

/**
 * A point between two gaps has no line to show it, so it gets a dot. Where there is none, one radius for all points: Chart.js looks into
 * its options once then, and not at every point.
 */
function loneDots(points: readonly PlotPoint[]): number | number[] {
  const drawn = (i: number): boolean => points[i] !== undefined && !Number.isNaN(points[i].y);
  const radii = points.map((_, i) => (drawn(i) && !drawn(i - 1) && !drawn(i + 1) ? 2 : 0));
  return radii.includes(2) ? radii : 0;
}

export interface LineStyle {
  readonly color: string;
  readonly dashed?: boolean;
  /** Dashes of its own, of a line that is drawn beside the run's: thinner too. */
  readonly dash?: readonly number[];
  /** It fills a band, among whose points the gaps of its dashes are (band.ts). */
  readonly band?: boolean;
}

/** Pixels that are drawn, left out, drawn, … along a line. */
export function dashOf({ dashed = false, dash = dashed ? DASH : [] }: LineStyle): readonly number[] {
  return dash;
}

/** Marks lie over lines, and a later line over an earlier one: dashes then show what lies under them. */
const MARKS_ORDER = 0;
const LINES_ORDER = 100;

export function line(points: PlotPoint[], style: LineStyle, position: number, theme: Theme): PlotDataset {
  const { color, band = false } = style;
  const width = theme.highContrast ? 2.25 : 1.75;
  return {
    data: points,
    borderColor: color,
    backgroundColor: color,
    borderWidth: band ? 1 : style.dash ? width - 0.5 : width,
    borderDash: band ? [] : [...dashOf(style)],
    borderJoinStyle: 'round',
    pointRadius: loneDots(points),
    pointBorderWidth: 0,
    tension: 0,
    order: LINES_ORDER - position,
  };
}

export interface MarkStyle {
  readonly color: string;
  readonly shape: 'triangle' | 'circle' | 'rect';
  readonly rotation: number;
  readonly radius: number;
  readonly hollow: boolean;
}

/** Marks without a line. Their points ascend in x: Chart.js looks for the visible ones by halving. */
export function marks(points: PlotPoint[], style: MarkStyle): PlotDataset {
  return {
    data: points,
    showLine: false,
    pointStyle: style.shape,
    pointRotation: style.rotation,
    pointRadius: style.radius,
    pointBackgroundColor: style.hollow ? 'transparent' : style.color,
    pointBorderColor: style.color,
    pointBorderWidth: style.hollow ? 1.25 : 0,
    clip: false,
    order: MARKS_ORDER,
  };
}

/** Small where steps are narrow, so that a row of marks stays a row and not a band. */
export function markRadius({ from, to, pixels }: PixelGrid): number {
  const stepWidth = pixels / Math.max(1, to - from);
  return Math.max(2.75, Math.min(4.5, stepWidth));
}

/** Upward triangles on the axis, where the simulation evicts. */
export function evictionMarks(grid: PixelGrid, evictions: Int32Array, base: number, theme: Theme): PlotDataset {
  const points = firstPerPixel(grid, evictions).map((x) => ({ x, y: base }));
  return marks(points, {
    color: theme.eviction,
    shape: 'triangle',
    rotation: 0,
    radius: Math.max(3.5, markRadius(grid)),
    hollow: theme.highContrast,
  });
}

/** The entry for evictions, where there are any. */
export function evictionLegend(source: FigureSource, { theme, language }: FigureSetting): LegendItem[] {
  if (source.evictions.length === 0) return [];
  return [{ mark: 'up', color: theme.eviction, text: fill(FIGURES.eviction, language) }];
}
