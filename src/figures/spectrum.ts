import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import type { ComplexPoints } from '../core/results';
import { type Axis, linearAxis } from './axis';
import type { Figure, FigureSetting, LegendItem, Panel, PlotPoint, PortraitSource, Theme } from './figure';
import { inGrid } from './layout';
import { marks } from './marks';
import { type PlotDataset, plot } from './plot';
import { cloud, guide } from './scatter';

function pointsOf({ re, im }: ComplexPoints): PlotPoint[] {
  return re.map((x, k) => ({ x, y: im[k] ?? 0 }));
}

function modulus({ x, y }: PlotPoint): number {
  return Math.hypot(x, y);
}

/** Whether all eigenvalues lie within the unit circle: decided for A, and to be seen alone for the earlier A. */
type Within = 'all' | 'not-all' | 'as-seen';

/** The smallest modulus that is marked as outside. */
function outsideFrom(points: readonly PlotPoint[], within: Within): number {
  if (within === 'all') return Number.POSITIVE_INFINITY;
  if (within === 'as-seen') return 1;
  // One lies on or outside the circle, that is decided; of one on it the float may fall short. The few last digits are the solver's.
  return Math.min(1, Math.max(...points.map(modulus)) * (1 - 1e-9));
}

const TURN = 120;

/** The unit circle, as a line around. */
function circle(theme: Theme): PlotDataset {
  const points = Array.from({ length: TURN + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / TURN;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
  return guide(points, theme);
}

/** The same bounds for both axes, round the circle and every point. */
function planeAxis(points: readonly PlotPoint[]): Axis {
  const reach = Math.max(1, ...points.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)])) * 1.08;
  const axis = linearAxis({ min: -reach, max: reach }, 0);
  return { ...axis, min: -reach, max: reach, ticks: axis.ticks.filter(({ value }) => Math.abs(value) <= reach) };
}

interface Plane {
  readonly name: string;
  readonly title: string;
  readonly eigenvalues: PlotPoint[];
  readonly within: Within;
  readonly roots: PlotPoint[];
}

function legendOf(outside: number, roots: number, { theme, language }: FigureSetting): LegendItem[] {
  const items: LegendItem[] = [];
  if (roots > 0) items.push({ mark: 'ring', color: theme.text, text: fill(FIGURES['spectrum-roots'], language) });
  if (outside > 0)
    items.push({ mark: 'down', color: theme.violation, text: fill(FIGURES['spectrum-outside'], language) });
  return items;
}

const RADIUS = { eigenvalue: 3, outside: 4.5, root: 6 };

function planePanel({ name, title, eigenvalues, within, roots }: Plane, axis: Axis, setting: FigureSetting): Panel {
  const { theme } = setting;
  const limit = outsideFrom(eigenvalues, within);
  const outside = eigenvalues.filter((point) => modulus(point) >= limit);
  const inside = eigenvalues.filter((point) => modulus(point) < limit);
  const hollow = theme.highContrast;
  const ascending = (points: PlotPoint[]) => points.sort((a, b) => a.x - b.x);
  const datasets = [
    cloud(inside, { color: theme.theory, shape: 'circle', hollow }),
    marks(ascending(outside), {
      color: theme.violation,
      shape: 'triangle',
      rotation: 180,
      radius: RADIUS.outside,
      hollow,
    }),
    marks(ascending(roots), { color: theme.text, shape: 'circle', rotation: 0, radius: RADIUS.root, hollow: true }),
    circle(theme),
  ];
  return {
    name,
    title,
    unit: 'Im',
    x: 'other',
    at: null,
    legend: legendOf(outside.length, roots.length, setting),
    config: plot(datasets, { x: axis, y: axis, xTitle: 'Re', aspect: 'equal' }, theme),
  };
}

/**
 * The eigenvalues of A and the roots of F in the complex plane with the unit circle (the note's 4.10), and beside them the
 * eigenvalues of the earlier A, which are no such roots (4.11). Whether all of A's lie within is decided, not seen.
 */
export function spectrum({ spectra, lyapunov }: PortraitSource, setting: FigureSetting): Figure {
  const { language, theme } = setting;
  const [now, earlier, roots] = [pointsOf(spectra.A), pointsOf(spectra.earlierA), pointsOf(spectra.F)];
  const axis = planeAxis([...now, ...earlier]);
  const title = fill(FIGURES.spectrum, language);
  const before = fill(FIGURES['spectrum-earlier'], language);
  return inGrid(title, theme, 2, [
    planePanel(
      { name: 'spectrum', title, eigenvalues: now, within: lyapunov ? 'all' : 'not-all', roots },
      axis,
      setting,
    ),
    planePanel(
      { name: 'spectrum-earlier', title: before, eigenvalues: earlier, within: 'as-seen', roots: [...roots] },
      axis,
      setting,
    ),
  ]);
}
