/** Marks of the steps at which a claim fails, on the line that they are about. Signs are decided ones. */
import { type DecidedQuantity, UNDECIDED } from '../core/decision';
import { fill, type Words } from '../core/present/messages';
import { formatCount } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import { countOf, type PixelGrid, type Reader, worstPerPixel } from './decimate';
import type { FigureSetting, FigureSource, FigureView, LegendItem, PlotPoint } from './figure';
import { markRadius, marks } from './marks';
import { negated } from './order';
import type { PlotDataset } from './plot';

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

/** What fails about a column of signs, and what is said of it. */
export interface Failing {
  readonly signs: Int8Array;
  /** The sign that fails. */
  readonly wanted: -1 | 1;
  readonly words: (count: number) => Words;
  /** On which curve of its panel it is marked. */
  readonly curve: number;
}

/**
 * The failing steps of a column of signs as downward triangles on a line, and the undecided ones as rings; their numbers, over
 * the whole run, in the legend. Signs are decided ones: a float decides only how high a mark stands.
 */
export function failingMarks(
  { signs, wanted, words }: Failing,
  { theme, language }: FigureSetting,
  grid: PixelGrid,
  stand: Stand,
): ClaimMarks {
  const at = (steps: number[]): PlotPoint[] => steps.map((x) => ({ x, y: stand.read(x) ?? stand.gap }));
  // The worst is the lowest, or the highest where what fails is positive.
  const order = wanted < 0 ? stand.read : negated(stand.read);
  const pick = (sign: number): number[] => worstPerPixel(grid, { signs, wanted: sign }, order);
  const failing = countOf(grid, signs, wanted);
  const undecided = countOf(grid, signs, UNDECIDED);
  const radius = markRadius(grid);
  const result: ClaimMarks = { datasets: [], legend: [] };
  if (failing > 0) {
    const text = fill(words(failing), language, { count: formatCount(failing) });
    const hollow = theme.highContrast;
    result.datasets.push(
      marks(at(pick(wanted)), { color: theme.violation, shape: 'triangle', rotation: 180, radius, hollow }),
    );
    result.legend.push({ mark: 'down', color: theme.violation, text });
  }
  if (undecided > 0) {
    const text = fill(FIGURES.undecided, language, { count: formatCount(undecided) });
    result.datasets.push(
      marks(at(pick(UNDECIDED)), { color: theme.secondary, shape: 'circle', rotation: 0, radius, hollow: true }),
    );
    result.legend.push({ mark: 'ring', color: theme.secondary, text });
  }
  return result;
}

/** What fails of the claim that the view marks, on the first curve; nothing where it needs a P that does not exist. */
export function markedClaim({ signs }: FigureSource, { marked }: FigureView): Failing[] {
  const column = signs[marked];
  return column ? [{ signs: column, wanted: -1, words: (count) => failingWords(marked, count), curve: 0 }] : [];
}
