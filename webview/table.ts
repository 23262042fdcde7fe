/** Steps: every step as a row, a million of them as well as twenty. */
import { UNDECIDED } from '../src/core/decision';
import { scaledAt } from '../src/core/model/quantity';
import { OBSERVABLES, type SeriesName } from '../src/core/model/series';
import { formatCount, formatScaled } from '../src/core/present/numerals';
import { DataTable, type RowMark, type TableActions, type TableData } from './dataTable';
import { element } from './element';
import { ScaleChoice } from './scaleChoice';
import type { Actions, Part, Say, Scene, WordKey } from './scene';
import { markedQuantity } from './state';
import type { Tab } from './tabs';

interface Column {
  readonly series: SeriesName;
  readonly label: WordKey;
}

const COLUMNS: readonly Column[] = [
  { series: 'inner', label: 'term-inner' },
  { series: 'V_T', label: 'term-V-T' },
  { series: 'V_S', label: 'term-V-S' },
  { series: 'Delta_norm2', label: 'term-norm' },
  { series: 'G_T', label: 'term-G-T' },
  { series: 'G_S', label: 'term-G-S' },
  { series: 'admission_T', label: 'term-admission-T' },
  { series: 'admission_S', label: 'term-admission-S' },
  { series: 'evicted', label: 'column-evicted' },
];

/** Without P its columns are empty, and left out. */
function columnsOf({ run }: Scene): readonly Column[] {
  return COLUMNS.filter(({ series }) => run.stable || !OBSERVABLES[series].needsP);
}

function cellText({ run, view }: Scene, series: SeriesName, t: number): string {
  const scaled = scaledAt(run.columns, series, t);
  if (!scaled) return '';
  const unit = view.scale === 'absolute' ? 1 : run.columns.equilibrium ** OBSERVABLES[series].degree;
  const text = formatScaled({ mantissa: scaled.mantissa / unit, exponent: scaled.exponent });
  if (series !== 'evicted') return text;
  return text === '0' ? '' : `▲ ${text}`;
}

/** A failing or undecided step of the marked claim. */
export function signMark(sign: number | undefined, say: Say): RowMark | null {
  if (sign === -1) return { icon: 'down', text: say('cell-fails') };
  return sign === UNDECIDED ? { icon: 'ring', text: say('cell-undecided') } : null;
}

function stepsData(scene: Scene): TableData {
  const { run, claim, say } = scene;
  const columns = columnsOf(scene);
  const signs = run.signs[markedQuantity(run, claim)];
  return {
    label: say('table-label'),
    marks: say('claims'),
    rows: run.columns.steps,
    columns: [
      { label: say('column-t'), name: 'step' },
      ...columns.map(({ label, series }) => ({ label: say(label), name: series })),
    ],
    row: (t) => ({
      step: t,
      mark: signMark(signs?.[t], say),
      cells: [formatCount(t), ...columns.map(({ series }) => cellText(scene, series, t))],
    }),
  };
}

/** What tables of steps do with the cursor. */
export function stepActions(actions: Actions, steps: () => number): TableActions {
  return {
    pick: (step) => actions.change({ step }),
    move: (by) => actions.moveStep((step) => Math.max(0, Math.min(steps() - 1, step + by))),
    resized: () => actions.redraw(),
  };
}

class StepsTable implements Part {
  readonly element: HTMLElement;
  readonly tools: HTMLElement;
  private readonly scale: ScaleChoice;
  private readonly table: DataTable;
  private steps = 1;

  constructor(actions: Actions) {
    this.scale = new ScaleChoice(actions);
    this.tools = this.scale.element;
    this.table = new DataTable(stepActions(actions, () => this.steps));
    this.element = element('div', { class: 'steps-tab' }, this.table.element);
  }

  update(scene: Scene): void {
    this.steps = scene.run.columns.steps;
    this.scale.update(scene);
    this.table.update(stepsData(scene), scene.step);
  }
}

export const STEPS_TAB: Tab = { name: 'steps', label: 'tab-steps', create: (actions) => new StepsTable(actions) };
