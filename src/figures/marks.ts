/** What is drawn in a panel: lines told apart by dashes, marks told apart by shape; colour only helps. */
import type { DecidedQuantity } from '../core/decision';
import { UNDECIDED } from '../core/decision';
import { fill, type Words } from '../core/present/messages';
import { formatCount } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import { firstPerPixel, type PixelGrid, type Reader, worstPerPixel } from './decimate';
import type { FigureSetting, FigureSource, FigureView, LegendItem, PlotPoint, Theme } from './figure';
import type { PlotDataset } from './plot';

const DASH = [6, 4];

/** A point between two gaps has no line to show it, so it gets a dot. */
function loneDots(points: readonly PlotPoint[]): number[] {
  const drawn = (i: number): boolean => points[i] !== undefined && !Number.isNaN(points[i].y);
  return points.map((_, i) => (drawn(i) && !drawn(i - 1) && !drawn(i + 1) ? 2 : 0));
}

export interface LineStyle {
  readonly color: string;
  readonly dashed?: boolean;
}

/** Marks lie over lines, and a later line over an earlier one: dashes then show what lies under them. */
const MARKS_ORDER = 0;
const LINES_ORDER = 10;

export function line(
  points: PlotPoint[],
  { color, dashed = false }: LineStyle,
  position: number,
  theme: Theme,
): PlotDataset {
  return {
    data: points,
    borderColor: color,
    backgroundColor: color,
    borderWidth: theme.highContrast ? 2.25 : 1.75,
    borderDash: dashed ? [...DASH] : [],
    borderJoinStyle: 'round',
    pointRadius: loneDots(points),
    pointBorderWidth: 0,
    tension: 0,
    order: LINES_ORDER - position,
  };
}

interface MarkStyle {
  readonly color: string;
  readonly shape: 'triangle' | 'circle';
  readonly rotation: number;
  readonly radius: number;
  readonly hollow: boolean;
}

function marks(points: PlotPoint[], style: MarkStyle): PlotDataset {
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
function markRadius({ from, to, pixels }: PixelGrid): number {
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

/** Where a claim's marks stand, and what their legend says. */
export interface ClaimMarks {
  readonly datasets: PlotDataset[];
  readonly legend: LegendItem[];
}

const FAILING_WORDS = {
  inner: 'inner-negative',
  'V_T - V_S': 'V-smaller',
  'G_T - G_S': 'G-smaller',
  '-dist_change': 'distance-raised',
} as const satisfies Record<DecidedQuantity, keyof typeof FIGURES>;

function failingWords(quantity: DecidedQuantity, count: number): Words {
  const key = FAILING_WORDS[quantity];
  return count === 1 ? FIGURES[`${key}-one`] : FIGURES[key];
}

/** On which line marks stand; where the line has a gap, they stand on `gap`. */
export interface Stand {
  readonly read: Reader;
  readonly gap: number;
}

/**
 * The failing steps of the marked claim as downward triangles on a line, and the undecided ones as rings; their numbers, over
 * the whole run, in the legend. Signs are decided ones: a float decides only how high a mark stands.
 */
export function claimMarks(
  source: FigureSource,
  view: FigureView,
  setting: FigureSetting,
  grid: PixelGrid,
  stand: Stand,
): ClaimMarks {
  const signs = source.signs[view.marked];
  if (!signs) return { datasets: [], legend: [] };
  const { theme, language } = setting;
  const at = (steps: number[]): PlotPoint[] => steps.map((x) => ({ x, y: stand.read(x) ?? stand.gap }));
  const pick = (wanted: number): number[] => worstPerPixel(grid, (t) => signs[t] === wanted, stand.read);
  const failing = count(signs, -1);
  const undecided = count(signs, UNDECIDED);
  const radius = markRadius(grid);
  const result: ClaimMarks = { datasets: [], legend: [] };
  if (undecided > 0) {
    const words = fill(FIGURES.undecided, language, { count: formatCount(undecided) });
    result.datasets.push(
      marks(at(pick(UNDECIDED)), { color: theme.secondary, shape: 'circle', rotation: 0, radius, hollow: true }),
    );
    result.legend.push({ mark: 'ring', color: theme.secondary, text: words });
  }
  if (failing > 0) {
    const words = fill(failingWords(view.marked, failing), language, { count: formatCount(failing) });
    const hollow = theme.highContrast;
    result.datasets.unshift(
      marks(at(pick(-1)), { color: theme.violation, shape: 'triangle', rotation: 180, radius, hollow }),
    );
    result.legend.unshift({ mark: 'down', color: theme.violation, text: words });
  }
  return result;
}

function count(signs: Int8Array, wanted: number): number {
  let total = 0;
  for (const sign of signs) if (sign === wanted) total++;
  return total;
}

/** The entry for evictions, where there are any. */
export function evictionLegend(source: FigureSource, { theme, language }: FigureSetting): LegendItem[] {
  if (source.evictions.length === 0) return [];
  return [{ mark: 'up', color: theme.eviction, text: fill(FIGURES.eviction, language) }];
}
