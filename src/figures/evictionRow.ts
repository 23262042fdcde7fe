/** The evictions of a run one beside the other, and the squared P-distance V^S around each (the note's 8.2). */
import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { type Axis, namedAxis } from './axis';
import type { PixelGrid } from './decimate';
import type { PlotPoint } from './figure';
import { line } from './marks';
import type { Drawing } from './panel';
import type { PlotDataset } from './plot';
import type { UnitScale } from './reader';
import { difference, inUnit } from './scaled';

/** The visible evictions, as places on an axis of their own: they crowd at the start of a run. */
export interface Row {
  /** The steps, by rank. */
  readonly steps: Int32Array;
  readonly grid: PixelGrid;
  readonly axis: Axis;
}

export function rowOf({ source, view, grid: { pixels } }: Drawing): Row {
  const steps = source.evictions.filter((t) => t >= view.from && t <= view.to);
  return { steps, grid: { from: 0, to: Math.max(0, steps.length - 1), pixels }, axis: namedAxis(steps, pixels) };
}

/** V of the simulation just before the eviction at t, stage 0 at zero, and after it; null where nothing is evicted. */
export function around({ source: { columns } }: Drawing, scale: UnitScale, t: number) {
  const after = inUnit(columns, 'V_S', scale, t);
  const change = inUnit(columns, 'dist_change', scale, t);
  return after && change && { before: difference(after, change), after, change };
}

/** A thin upright line through each pair of points. */
export function stems(pairs: readonly (readonly PlotPoint[])[], color: string, { setting }: Drawing): PlotDataset {
  const points = pairs.flatMap((pair) => [...pair, { x: pair[0]!.x, y: Number.NaN }]);
  return line(points, { color, dash: [] }, 0, setting.theme);
}

/** What the axis of a row is. */
export function xTitle({ setting: { language } }: Drawing, { steps }: Row): string {
  return fill(FIGURES[steps.length === 0 ? 'no-evictions' : 'evictions-at'], language);
}
