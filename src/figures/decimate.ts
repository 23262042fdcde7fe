/**
 * Thinning of long runs for a picture some hundred pixels wide, column of pixels by column of pixels. Chart.js's own decimation
 * picks what looks representative and may drop the one violation of a million steps; these rules cannot (SPEC: no decimation ever
 * removes one).
 */
import type { PlotPoint } from './figure';

/** The steps `from` … `to` laid over `pixels` columns of pixels. */
export interface PixelGrid {
  readonly from: number;
  readonly to: number;
  readonly pixels: number;
}

/** The value drawn at a step; null leaves a gap. */
export type Reader = (t: number) => number | null;

/** The column of pixels in which a step falls, counted from 0. Steps at least a pixel wide have a column each. */
export function pixelOf({ from, to, pixels }: PixelGrid, t: number): number {
  return to === from ? 0 : Math.floor(((t - from) * pixels) / (to - from));
}

/** What one column of pixels keeps of a line: where it enters, its extremes, and where it leaves. */
interface Column {
  first: PlotPoint;
  lowest: PlotPoint;
  highest: PlotPoint;
  last: PlotPoint;
}

function widen(column: Column | null, point: PlotPoint): Column {
  if (!column) return { first: point, lowest: point, highest: point, last: point };
  if (point.y < column.lowest.y) column.lowest = point;
  if (point.y > column.highest.y) column.highest = point;
  column.last = point;
  return column;
}

function* kept({ first, lowest, highest, last }: Column): Generator<PlotPoint> {
  const [earlier, later] = lowest.x <= highest.x ? [lowest, highest] : [highest, lowest];
  let previous: PlotPoint | null = null;
  for (const point of [first, earlier, later, last]) {
    if (point !== previous) yield point;
    previous = point;
  }
}

/**
 * The points of a line: at most four a column, so that the drawn line covers the same pixels as all points would. A column
 * without any value leaves one point with y = NaN, which Chart.js draws as a gap.
 */
export function decimateLine(grid: PixelGrid, read: Reader): PlotPoint[] {
  const points: PlotPoint[] = [];
  const flush = (column: Column | null, t: number): void => {
    if (column) points.push(...kept(column));
    else if (points.length > 0 && !Number.isNaN(points.at(-1)!.y)) points.push({ x: t, y: Number.NaN });
  };
  let column: Column | null = null;
  let pixel = 0;
  for (let t = grid.from; t <= grid.to; t++) {
    const here = pixelOf(grid, t);
    if (here !== pixel) {
      flush(column, t - 1);
      column = null;
      pixel = here;
    }
    const y = read(t);
    if (y !== null) column = widen(column, { x: t, y });
  }
  flush(column, grid.to);
  return points;
}

/** In each column of pixels that holds a step for which `holds`, the one with the smallest value; ties go to the first. */
export function worstPerPixel(grid: PixelGrid, holds: (t: number) => boolean, read: Reader): number[] {
  const steps: number[] = [];
  let pixel = -1;
  let smallest = Number.POSITIVE_INFINITY;
  for (let t = grid.from; t <= grid.to; t++) {
    if (!holds(t)) continue;
    const here = pixelOf(grid, t);
    const value = read(t) ?? Number.POSITIVE_INFINITY;
    if (here !== pixel) {
      steps.push(t);
      pixel = here;
      smallest = value;
    } else if (value < smallest) {
      steps[steps.length - 1] = t;
      smallest = value;
    }
  }
  return steps;
}

/** Of ascending steps, the visible ones, at most the first in each column of pixels. */
export function firstPerPixel(grid: PixelGrid, steps: Iterable<number>): number[] {
  const kept: number[] = [];
  let pixel = -1;
  for (const t of steps) {
    if (t < grid.from || t > grid.to) continue;
    const here = pixelOf(grid, t);
    if (here !== pixel) kept.push(t);
    pixel = here;
  }
  return kept;
}
