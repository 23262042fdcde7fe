/** The proof's terms at a step, as rows that add up (the note's 6.6 and 7): exact on the left, decimal on the right. */
import type { DecidedQuantity } from '../src/core/decision';
import { scaledAt } from '../src/core/model/quantity';
import type { SeriesName } from '../src/core/model/series';
import { formatScaled } from '../src/core/present/numerals';
import type { ExactText } from '../src/protocol';
import { type Child, element, notation, render } from './element';
import { decimalBeside, decimalText, exactButton } from './exact';
import type { Actions, Part, Scene, WordKey } from './scene';

interface Row {
  /** The name of its exact value in an inspection. */
  readonly value: string;
  readonly label: WordKey;
  /** Its float column, shown until the exact value has come. */
  readonly series?: SeriesName;
  /** In units of N*^2, where an inspection has that too. */
  readonly relative?: string;
  /** A summand of the row above. */
  readonly part?: true;
  /** Whose decided sign colours it. */
  readonly sign?: DecidedQuantity;
}

const ROWS: readonly Row[] = [
  { value: 'inner', label: 'term-inner', series: 'inner', relative: 'innerRelative', sign: 'inner' },
  { value: 'carried', label: 'term-carried', series: 'carried', part: true },
  { value: 'margin', label: 'term-margin', series: 'margin', part: true },
  { value: 'Delta_norm2', label: 'term-norm', series: 'Delta_norm2' },
  { value: 'V_T - V_S', label: 'term-V', sign: 'V_T - V_S' },
  { value: 'V_T', label: 'term-V-T', series: 'V_T' },
  { value: 'V_S', label: 'term-V-S', series: 'V_S' },
  { value: 'G_T - G_S', label: 'term-G', sign: 'G_T - G_S' },
  { value: 'G_T', label: 'term-G-T', series: 'G_T' },
  { value: 'G_S', label: 'term-G-S', series: 'G_S' },
  { value: 'admission_S', label: 'term-admission-S', series: 'admission_S' },
  { value: 'dist_change', label: 'term-distance', series: 'dist_change', part: true },
];

interface Filled {
  readonly row: Row;
  readonly exact: ExactText | null;
  readonly unit: string;
  readonly decimal: string;
  readonly negative: boolean;
}

function fillRow(row: Row, { inspection, inspected, run, step }: Scene): Filled | null {
  const current = inspected ? inspection : null;
  const own = current?.values[row.value] ?? null;
  const relative = (row.relative && current?.values[row.relative]) || null;
  const scaled = row.series ? scaledAt(run.columns, row.series, step) : null;
  if (!own && !scaled) return null;
  const exact = relative ?? own;
  const float = scaled ? formatScaled(scaled, 6) : '';
  const beside = own && (relative ? decimalText(own) : (decimalBeside(own) ?? ''));
  const negative = row.sign !== undefined && run.signs[row.sign]?.[step] === -1;
  return { row, exact, unit: relative ? ' N*²' : '', decimal: beside ?? float, negative };
}

export class Terms implements Part {
  readonly element: HTMLElement;
  private readonly body = element('tbody');
  private readonly caption = element('caption', { class: 'hidden' });

  constructor(private readonly actions: Actions) {
    this.element = element('table', { class: 'terms' }, this.caption, this.body);
  }

  update(scene: Scene): void {
    const rows = ROWS.flatMap((row) => fillRow(row, scene) ?? []);
    this.caption.textContent = scene.say('terms');
    const key = JSON.stringify([
      rows.map(({ exact, decimal, negative }) => [exact?.full, decimal, negative]),
      scene.language,
    ]);
    render(this.body, key, () => rows.map((row) => this.rowOf(row, scene)));
  }

  private rowOf({ row, exact, unit, decimal, negative }: Filled, { say }: Scene): Child {
    const name = `${row.part ? 'term-part' : 'term'}${negative ? ' term-negative' : ''}`;
    const value = exact ? [exactButton(exact, { unit, form: 'exact' }, this.actions, say)] : [];
    const digits = exact?.digits ? [element('span', { class: 'digits' }, say('digits', { digits: exact.digits }))] : [];
    return element(
      'tr',
      { class: name },
      element('th', { attributes: { scope: 'row' } }, ...notation(say(row.label))),
      element('td', { class: 'term-exact' }, ...value),
      element('td', { class: 'term-decimal' }, ...(decimal === '' ? digits : [decimal])),
    );
  }
}
