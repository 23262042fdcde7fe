/**
 * Lines that go up and down so often within pixels that they fill a band. What such a line covers is the same however wide it is and wherever
 * in a pixel it turns, but a browser takes many times as long to draw all of its ways.
 */
import type { Axis } from './axis';
import { type PixelGrid, pixelOf } from './decimate';
import type { PlotPoint } from './figure';

/** So many times the height of its plot a line may go up and down among steps narrower than pixels. */
const MOST_TRAVEL = 20;

/** Whether a line fills a band. */
export function fillsBand(points: readonly PlotPoint[], { min, max }: Axis, { from, to, pixels }: PixelGrid): boolean {
  if (to - from <= pixels) return false;
  let travel = 0;
  for (let i = 1; i < points.length; i++) travel += Math.abs(points[i]!.y - points[i - 1]!.y) || 0; // a gap is NaN
  return travel > MOST_TRAVEL * (max - min);
}

/** What a band is shaded with. */
export interface Shading {
  readonly grid: PixelGrid;
  readonly axis: Axis;
  /** Pixels along the axis of steps that are drawn, left out, drawn, …; none where all are drawn. */
  readonly dash: readonly number[];
}

/** Whether dashes leave out a column of pixels. */
function isGap(pixel: number, dash: readonly number[]): boolean {
  let rest = pixel % dash.reduce((sum, length) => sum + length, 0);
  let parts = 0;
  for (; parts < dash.length && rest >= dash[parts]!; parts++) rest -= dash[parts]!;
  return parts % 2 === 1;
}

/** Gaps leave out what is within the column before them, or less than this share of the axis beyond: nothing that stands out is lost. */
const STANDS_OUT = 0.02;

/** The lowest and the highest value of a column of pixels. */
interface Reach {
  readonly low: number;
  readonly high: number;
}

function within(inner: Reach, outer: Reach, { min, max }: Axis): boolean {
  const slack = STANDS_OUT * (max - min);
  return inner.low >= outer.low - slack && inner.high <= outer.high + slack;
}

/** The columns of pixels of a thinned line: where each begins, and how far it reaches. */
function* reaches(grid: PixelGrid, points: readonly PlotPoint[]): Generator<Reach & { pixel: number; x: number }> {
  for (let i = 0; i < points.length; ) {
    const { x, y } = points[i]!;
    const pixel = pixelOf(grid, x);
    let [low, high] = [y, y];
    for (; i < points.length && pixelOf(grid, points[i]!.x) === pixel; i++) {
      low = Math.min(low, points[i]!.y);
      high = Math.max(high, points[i]!.y);
    }
    yield { pixel, x, low, high };
  }
}

/**
 * A thinned line as a pen shades a band: upright between the lowest and the highest value of each column of pixels, from the end that is
 * nearer, so that it hardly ever goes back. Dashes lie along the axis of steps: along the line they would make patterns of their own.
 */
export function shaded(points: readonly PlotPoint[], { grid, axis, dash }: Shading): PlotPoint[] {
  const drawn: PlotPoint[] = [];
  let last: Reach = { low: Number.NaN, high: Number.NaN };
  for (const { x, pixel, ...reach } of reaches(grid, points)) {
    const before = drawn.at(-1)?.y ?? reach.low;
    if (isGap(pixel, dash) && within(reach, last, axis)) {
      if (!Number.isNaN(before)) drawn.push({ x, y: Number.NaN });
      continue;
    }
    last = reach;
    const { low, high } = reach;
    const upwards = Math.abs(before - low) <= Math.abs(before - high);
    drawn.push({ x, y: upwards ? low : high });
    if (low !== high) drawn.push({ x, y: upwards ? high : low });
  }
  return drawn;
}
