/** Clouds of points: what a panel without an axis of steps is made of. */
import type { Axis, Extent } from './axis';
import type { PlotPoint, Theme } from './figure';
import { line, type MarkStyle, marks } from './marks';
import type { PlotDataset } from './plot';

/** From left to right, as Chart.js takes them. */
function ascending(points: PlotPoint[]): PlotPoint[] {
  return points.sort((a, b) => a.x - b.x);
}

/** Where these steps are, of those that are anywhere. */
export function pointsAt(steps: Iterable<number>, at: (t: number) => PlotPoint | null): PlotPoint[] {
  return Array.from(steps, at).filter((point) => point !== null);
}

/** At most one point a pixel of a plot `pixels` wide and as high: a million steps make a cloud of some thousands. */
export function thinned(points: Iterable<PlotPoint>, { x, y }: { x: Axis; y: Axis }, pixels: number): PlotPoint[] {
  const column = (value: number, axis: Axis) => Math.round(((value - axis.min) / (axis.max - axis.min || 1)) * pixels);
  const taken = new Map<number, PlotPoint>();
  for (const point of points) {
    const pixel = column(point.x, x) * (pixels + 1) + column(point.y, y);
    if (!taken.has(pixel)) taken.set(pixel, point);
  }
  return ascending([...taken.values()]);
}

export type CloudStyle = Pick<MarkStyle, 'color' | 'shape' | 'hollow'>;

const RADIUS = { few: 3.5, many: 2.25 };
const FEW = 60;

/** A dataset of marks. Smaller ones where there are many. */
export function cloud(points: PlotPoint[], style: CloudStyle): PlotDataset {
  const radius = points.length <= FEW ? RADIUS.few : RADIUS.many;
  return marks(ascending(points), { ...style, rotation: 0, radius });
}

/** A thin line to read points against. */
export function guide(points: PlotPoint[], theme: Theme): PlotDataset {
  return line(points, { color: theme.secondary, dash: [3, 3] }, 0, theme);
}

/** The extent of the x of points; `include` is always in it. Null when there is nothing at all. */
export function extentOfX(points: Iterable<PlotPoint>, include: readonly number[] = []): Extent | null {
  let [min, max] = [Math.min(...include), Math.max(...include)];
  for (const { x } of points) [min, max] = [Math.min(min, x), Math.max(max, x)];
  return min <= max ? { min, max } : null;
}
