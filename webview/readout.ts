/** What is told of a step beside the pointer: values of the columns at that step, whatever the zoom; never read off the picture. */
import { scaledAt } from '../src/core/model/quantity';
import { OBSERVABLES, type SeriesName } from '../src/core/model/series';
import { formatNumber, formatScaled } from '../src/core/present/numerals';
import { cosine, energyRatio } from '../src/figures/reader';
import type { RunView } from '../src/protocol';

export interface ReadoutLine {
  /** In the note's symbols (figures/notation.ts). */
  readonly label: string;
  readonly value: string;
}

/** What a readout is taken from. */
export type ReadRun = Pick<RunView, 'columns' | 'extremes'>;

const LABELS = {
  V_T: 'V^T',
  V_S: 'V^S',
  inner: '⟨x^S, Δ⟩_P',
  G_T: 'G^T',
  G_S: 'G^S',
  admission_T: 'ã^T',
  admission_S: 'ã^S',
  evicted: 'Σ e_s',
} as const satisfies Partial<Record<SeriesName, string>>;

type Told = keyof typeof LABELS;

/** The series that a panel of steps is about. */
const SERIES: Readonly<Record<string, readonly Told[]>> = {
  energy: ['V_T', 'V_S'],
  inner: ['inner'],
  spread: ['G_T', 'G_S'],
  admission: ['admission_T', 'admission_S'],
};

function absolute({ columns }: ReadRun, name: Told, t: number): ReadoutLine[] {
  const scaled = scaledAt(columns, name, t);
  return scaled ? [{ label: LABELS[name], value: formatScaled(scaled) }] : [];
}

/** The same in units of N*, which the budget does not move. */
function relative({ columns }: ReadRun, name: Told, t: number): ReadoutLine[] {
  const scaled = scaledAt(columns, name, t);
  const { degree } = OBSERVABLES[name];
  if (!scaled || degree !== 2) return [];
  const value = { mantissa: scaled.mantissa / columns.equilibrium ** degree, exponent: scaled.exponent };
  return [{ label: `${LABELS[name]} / N*²`, value: formatScaled(value) }];
}

function quotient(label: string, value: number | null): ReadoutLine[] {
  return value === null ? [] : [{ label, value: formatNumber(value) }];
}

/** Δ at the first stages where M^S is largest and smallest. */
function extremes({ columns, extremes: found }: ReadRun, t: number): ReadoutLine[] {
  const at = (sign: '+' | '−', stage: number, stored: number): ReadoutLine[] => {
    if (Number.isNaN(stored)) return [];
    const value = { mantissa: stored * columns.equilibrium, exponent: columns.exponent[t]! };
    return [{ label: `Δ_{i${sign}}, s = ${stage}`, value: formatScaled(value) }];
  };
  return [
    ...at('+', found.largest[t]!, found.deltaLargest[t]!),
    ...at('−', found.smallest[t]!, found.deltaSmallest[t]!),
  ];
}

/** The lines for step t in a panel with this name. */
export function readout(run: ReadRun, panel: string, t: number): ReadoutLine[] {
  const series = SERIES[panel] ?? [];
  const lines = series.flatMap((name) => absolute(run, name, t));
  if (panel.startsWith('delta-')) return extremes(run, t);
  if (panel === 'ratio') return quotient('V^T / V^S', energyRatio(run.columns)(t));
  if (panel === 'energy') return [...lines, ...quotient('V^T / V^S', energyRatio(run.columns)(t))];
  if (panel !== 'inner') return lines;
  return [...lines, ...relative(run, 'inner', t), ...quotient('cos', cosine(run.columns)(t))];
}
