import { type DecidedQuantity, UNDECIDED } from '../../core/decision';
import { scaledAt } from '../../core/model/quantity';
import type { SeriesName } from '../../core/model/series';
import { formatCount, formatScaled } from '../../core/present/numerals';
import type { Exploration } from '../../core/results';
import { type Child, element, type Html, notation, table, together } from './html';
import type { Say } from './say';

/** More rows than these nobody reads on a page. */
const MOST_ROWS = 2000;

interface Column {
  readonly symbol: string;
  readonly series: SeriesName;
  /** The claim about it whose failing steps are marked. */
  readonly claim?: DecidedQuantity;
}

const COLUMNS: readonly Column[] = [
  { symbol: 'V^T', series: 'V_T', claim: 'V_T - V_S' },
  { symbol: 'V^S', series: 'V_S' },
  { symbol: '⟨x^S, Δ⟩_P', series: 'inner', claim: 'inner' },
  { symbol: '‖Δ‖²_P', series: 'Delta_norm2' },
  { symbol: 'G^T', series: 'G_T', claim: 'G_T - G_S' },
  { symbol: 'G^S', series: 'G_S' },
  { symbol: 'ã^T', series: 'admission_T' },
  { symbol: 'ã^S', series: 'admission_S' },
  { symbol: 'Σ e_s', series: 'evicted' },
  { symbol: 'ΔV^S', series: 'dist_change', claim: '-dist_change' },
];

/** Whether a claim fails or is open at a step: decided, not seen in the float beside it. */
function mark({ decisions }: Exploration, claim: DecidedQuantity | undefined, t: number): '▼ ' | '? ' | '' {
  const sign = claim && decisions.columns[claim]?.signs[t];
  if (sign === -1) return '▼ ';
  return sign === UNDECIDED ? '? ' : '';
}

function cell(exploration: Exploration, { series, claim }: Column, t: number): Child {
  const value = scaledAt(exploration.columns, series, t);
  if (!value) return '';
  const sign = mark(exploration, claim, t);
  const text = `${sign}${formatScaled(value, 6)}`;
  return sign === '▼ ' ? element('span', { class: 'fails' }, text) : text;
}

/** The scalar series by step, as far as a page goes. */
export function stepsTable(exploration: Exploration, say: Say): Html {
  const { steps } = exploration.columns;
  const shown = Math.min(steps, MOST_ROWS);
  const rows = Array.from({ length: shown }, (_, t) => [
    String(t),
    ...COLUMNS.map((column) => cell(exploration, column, t)),
  ]);
  const cut = say('steps-cut', { shown: formatCount(shown), all: formatCount(steps) });
  return together(
    table({
      caption: say('steps-caption'),
      name: 'numbers steps',
      head: ['t', ...COLUMNS.map(({ symbol }) => notation(symbol))],
      rows,
    }),
    ...(shown < steps ? [element('p', { class: 'secondary' }, cut)] : []),
  );
}
