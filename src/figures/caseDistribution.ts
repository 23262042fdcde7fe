import { UNDECIDED } from '../core/decision';
import { fill } from '../core/present/messages';
import { formatCount } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import type { CaseCounts, Extremes } from '../core/results';
import { countAxis } from './axis';
import type { Figure, FigureSetting, FigureView, Panel, PortraitSource, Theme } from './figure';
import { inGrid } from './layout';
import { plot } from './plot';
import { type Tile, tileLayer } from './tiles';

type Case = keyof CaseCounts;

const CASES: readonly Case[] = ['A', 'B', 'C', 'D'];

/** The case of a step, by decided signs. */
export function caseAt({ signLargest, signSmallest }: Extremes, t: number): Case | null {
  const [largest, smallest] = [signLargest[t], signSmallest[t]];
  if (largest === undefined || smallest === undefined) return null;
  if (largest === UNDECIDED || smallest === UNDECIDED) return 'undecided';
  if (largest >= 0) return smallest <= 0 ? 'A' : 'B';
  return smallest <= 0 ? 'C' : 'D';
}

const HALF_WIDTH = 0.3;

/** A is filled, as it says something: G^T ≥ G^S follows. The others are outlined. */
function bar(name: Case, rank: number, count: number, theme: Theme): Tile {
  const color = name === 'A' ? theme.theory : theme.secondary;
  const filled = name === 'A' && !theme.highContrast;
  return {
    left: rank - HALF_WIDTH,
    right: rank + HALF_WIDTH,
    bottom: 0,
    top: count,
    ...(count > 0 && (filled ? { fill: color } : { border: color })),
    label: { text: formatCount(count), color: theme.text, place: 'above' },
  };
}

/** The panel of `caseDistribution`, for figures of several. */
export function casePanel({ cases, extremes }: PortraitSource, { theme, language }: FigureSetting): Panel {
  const names: readonly Case[] = cases.undecided > 0 ? [...CASES, 'undecided'] : CASES;
  const ticks = names.map((name, value) => ({ value, label: fill(FIGURES[`case-${name}`], language) }));
  const y = countAxis(Math.max(...names.map((name) => cases[name])));
  const x = { min: -0.5, max: names.length - 0.5, ticks, reference: null };
  const bars = names.map((name, rank) => bar(name, rank, cases[name], theme));
  return {
    name: 'cases',
    title: fill(FIGURES.cases, language),
    unit: fill(FIGURES['unit-steps'], language),
    x: 'other',
    at: (t) => {
      const name = caseAt(extremes, t);
      return name && { x: names.indexOf(name), y: cases[name] / 2 }; // clear of the number above its bar
    },
    legend: [
      {
        mark: theme.highContrast ? 'outline' : 'fill',
        color: theme.theory,
        text: fill(FIGURES['case-implies'], language),
      },
    ],
    config: plot([], { x, y }, theme, [tileLayer(bars, theme)]),
  };
}

/** How many steps of the whole run are in each case of the signs of Δ at the extremes of M^S (SPEC's case_distribution). */
export function caseDistribution(source: PortraitSource, _view: FigureView, setting: FigureSetting): Figure {
  const panel = casePanel(source, setting);
  return inGrid(panel.title, setting.theme, 1, [panel]);
}
