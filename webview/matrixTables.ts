/** W, the first rows of A and of the earlier A, and P as exact numbers to read and to copy (the note's 2.3, 4.4, 4.6, 4.11). */
import { formatNumber } from '../src/core/present/numerals';
import type { ExactText, RunView } from '../src/protocol';
import { type Child, element, notation, render } from './element';
import { exactButton } from './exact';
import { radiusText } from './headline';
import type { Actions, Part, Scene } from './scene';

/** Wider ones are looked at as pictures. */
const WIDEST = 24;

const PLAIN = { unit: '', form: 'decimal' } as const;

interface Matrix {
  readonly title: string;
  /** What its rows are called; columns are stages. */
  readonly rows: readonly string[];
  readonly entries: readonly (readonly ExactText[])[];
}

function firstRows({ exact }: RunView, title: string): Matrix {
  return {
    title,
    rows: ['W_s', 'A_{0,s}', 'A_{0,s}'],
    entries: [exact.weights, exact.firstRow, exact.earlierFirstRow],
  };
}

function matrixP(P: readonly ExactText[], n: number): Matrix {
  const rows = Array.from({ length: n }, (_, i) => i);
  return { title: 'P', rows: rows.map(String), entries: rows.map((i) => P.slice(i * n, (i + 1) * n)) };
}

export class MatrixTables implements Part {
  readonly element = element('section', { class: 'matrices' });

  constructor(private readonly actions: Actions) {}

  update(scene: Scene): void {
    const { run, language } = scene;
    render(this.element, JSON.stringify([language, run.exact, run.spectra.P]), () => this.content(scene));
  }

  private content(scene: Scene): Child[] {
    const { run, say } = scene;
    const { n } = run.columns;
    const wide = n > WIDEST ? [element('p', { class: 'matrix-note' }, say('matrix-wide', { n: WIDEST }))] : [];
    const rows = firstRows(run, say('matrix-first-rows'));
    const labelled = { ...rows, rows: [rows.rows[0]!, rows.rows[1]!, `${rows.rows[2]} ${say('matrix-earlier')}`] };
    const P = run.exact.P ? [this.table(matrixP(run.exact.P, n), scene)] : [];
    return [this.facts(scene), this.table(labelled, scene), ...P, ...wide];
  }

  /** N*, ρ(A) and the eigenvalues of P, in a row. */
  private facts({ run, say }: Scene): Child {
    const { P } = run.spectra;
    const said: Child[][] = [
      ['N* = ', exactButton(run.exact.equilibrium, { unit: '', form: 'exact' }, this.actions, say)],
      [`ρ(A) = ${radiusText(run.spectralRadius)}`],
      run.stable ? [] : notation(say('matrix-no-P')),
      P ? notation(say('matrix-eigenvalues', { values: eigenvalueText(P) })) : [],
    ];
    return element('p', { class: 'matrix-facts' }, ...said.map((part) => element('span', {}, ...part)));
  }

  private table({ title, rows, entries }: Matrix, { run, say }: Scene): Child {
    const stages = Array.from({ length: Math.min(run.columns.n, WIDEST) }, (_, s) => s);
    const heads = stages.map((s) => element('th', { attributes: { scope: 'col' } }, `${s}`));
    const corner = element('td', {});
    const body = rows.map((name, i) =>
      element(
        'tr',
        {},
        element('th', { class: 'matrix-name', attributes: { scope: 'row' } }, ...notation(name)),
        ...stages.map((s) => element('td', {}, this.entry(entries[i]![s]!, say))),
      ),
    );
    const table = element(
      'table',
      { class: 'matrix' },
      element('caption', {}, ...notation(title)),
      element('thead', {}, element('tr', {}, corner, ...heads)),
      element('tbody', {}, ...body),
    );
    return element(
      'div',
      { class: 'matrix-scroll', attributes: { tabindex: '0', role: 'group', 'aria-label': title } },
      table,
    );
  }

  private entry(value: ExactText, say: Scene['say']): Child {
    return value.text === '0'
      ? element('span', { class: 'matrix-zero' }, '0')
      : exactButton(value, PLAIN, this.actions, say);
  }
}

const MOST_EIGENVALUES = 12;

/** Ascending; of very many the ends. */
function eigenvalueText(values: readonly number[]): string {
  const texts = values.map((value) => formatNumber(value, 4));
  if (texts.length <= MOST_EIGENVALUES) return texts.join(', ');
  const half = MOST_EIGENVALUES / 2;
  return [...texts.slice(0, half), '…', ...texts.slice(-half)].join(', ');
}
