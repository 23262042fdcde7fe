/** Runs to compare with, drawn into the panel of another: fainter, thinner, and each with dashes of its own. */
import type { RunColumns } from '../core/model/series';
import { mix } from './colour';
import { decimateLine, type PixelGrid, type Reader } from './decimate';
import type { Compared, LegendItem, PlotPoint, Theme } from './figure';
import type { LineStyle } from './marks';

/** A curve as it is read from any run. */
export interface ReadCurve {
  readonly read: (columns: RunColumns) => Reader;
  readonly color: string;
  readonly dashed?: boolean;
}

export interface ComparedLine {
  readonly points: PlotPoint[];
  readonly style: LineStyle;
}

/** Dashes of the first, second, … run: of what it draws solid, and of what it draws dashed. */
const DASHES = [
  { solid: [2, 2], dashed: [7, 2, 2, 2] },
  { solid: [1, 4], dashed: [7, 3, 1, 3] },
  { solid: [4, 2], dashed: [10, 2, 4, 2] },
  { solid: [3, 1, 1, 1], dashed: [10, 2, 1, 2, 1, 2] },
] as const;

function dashesOf(run: number) {
  return DASHES[run % DASHES.length]!;
}

/** The dashes of the run that comes n-th among those compared, as its solid curves have them. */
export function comparedDash(n: number): readonly number[] {
  return dashesOf(n).solid;
}

const FAINTNESS = 0.4;

function faint(color: string, theme: Theme): string {
  return theme.highContrast ? color : mix(color, theme.background, FAINTNESS);
}

/** The part of the grid that a run of `steps` steps reaches; null where it is over before. */
function reached(grid: PixelGrid, steps: number): PixelGrid | null {
  const { from, to, pixels } = grid;
  const last = Math.min(to, steps - 1);
  if (last < from) return null;
  return {
    ...grid,
    to: last,
    pixels: to === from ? pixels : Math.max(1, Math.floor((pixels * (last - from)) / (to - from))),
  };
}

/** The curves of the other runs over the steps of this one. */
export function comparedLines(
  curves: readonly ReadCurve[],
  runs: readonly Compared[],
  grid: PixelGrid,
  theme: Theme,
): ComparedLine[] {
  return runs.flatMap(({ source: { columns } }, run) => {
    const part = reached(grid, columns.steps);
    if (!part) return [];
    return curves.map(({ read, color, dashed }) => ({
      points: decimateLine(part, read(columns)),
      style: { color: faint(color, theme), dash: dashesOf(run)[dashed ? 'dashed' : 'solid'] },
    }));
  });
}

/** A name for each run, behind the dashes of its first curve. */
export function comparedLegend([curve]: readonly ReadCurve[], runs: readonly Compared[], theme: Theme): LegendItem[] {
  if (!curve) return [];
  return runs.map(({ name }, run) => ({
    mark: 'dashed',
    color: faint(curve.color, theme),
    text: name,
    dash: dashesOf(run)[curve.dashed ? 'dashed' : 'solid'],
  }));
}
