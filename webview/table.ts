/** Steps: every step as a row, for reading and for screen readers, a million of them as well as twenty. */
import { UNDECIDED } from '../src/core/decision';
import { scaledAt } from '../src/core/model/quantity';
import { OBSERVABLES, type SeriesName } from '../src/core/model/series';
import { formatCount, formatScaled } from '../src/core/present/numerals';
import { element, notation, render } from './element';
import { icon } from './icon';
import { rowWindow, scrollToRow } from './rowWindow';
import { ScaleChoice } from './scaleChoice';
import type { Actions, Part, Scene, WordKey } from './scene';
import { markedQuantity } from './state';
import type { Tab } from './tabs';

const ROW_HEIGHT = 24;

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
  if (view.scale === 'absolute') return formatScaled(scaled);
  const unit = run.columns.equilibrium ** OBSERVABLES[series].degree;
  return formatScaled({ mantissa: scaled.mantissa / unit, exponent: scaled.exponent });
}

class StepsTable implements Part {
  readonly element: HTMLElement;
  readonly tools: HTMLElement;
  private readonly scale: ScaleChoice;
  private readonly head = element('div', { class: 'steps-head', attributes: { role: 'row', 'aria-rowindex': '1' } });
  private readonly body = element('div', { class: 'steps-body', attributes: { role: 'rowgroup' } });
  private readonly table: HTMLElement;
  private scene: Scene | null = null;
  private shownStep = -1;

  constructor(private readonly actions: Actions) {
    this.scale = new ScaleChoice(actions);
    this.tools = this.scale.element;
    const heading = element('div', { attributes: { role: 'rowgroup' }, class: 'steps-heading' }, this.head);
    this.table = element('div', { class: 'steps', attributes: { role: 'table', tabindex: '0' } }, heading, this.body);
    this.element = element('div', { class: 'steps-tab' }, this.table);
    this.table.addEventListener('scroll', () => this.draw());
    this.table.addEventListener('keydown', (event) => this.pressed(event));
    this.body.addEventListener('click', (event) => this.clicked(event));
    new ResizeObserver(() => actions.redraw()).observe(this.table);
  }

  update(scene: Scene): void {
    this.scene = scene;
    this.scale.update(scene);
    const columns = columnsOf(scene);
    this.table.setAttribute('aria-label', scene.say('table-label'));
    this.table.setAttribute('aria-rowcount', String(scene.run.columns.steps + 1));
    this.table.setAttribute('aria-colcount', String(columns.length + 2));
    this.table.dataset.columns = String(columns.length);
    render(this.head, `${scene.language} ${columns.length}`, () => [
      element('div', {
        class: 'cell cell-mark',
        attributes: { role: 'columnheader', 'aria-label': scene.say('claims') },
      }),
      element('div', { class: 'cell cell-t', attributes: { role: 'columnheader' } }, scene.say('column-t')),
      ...columns.map(({ label }) =>
        element('div', { class: 'cell', attributes: { role: 'columnheader' } }, ...notation(scene.say(label))),
      ),
    ]);
    this.draw();
    if (scene.step !== this.shownStep) this.reveal(scene.step);
  }

  private get viewport() {
    return { scrollTop: this.table.scrollTop, height: this.table.clientHeight - ROW_HEIGHT };
  }

  private get rows() {
    return { count: this.scene?.run.columns.steps ?? 0, height: ROW_HEIGHT };
  }

  private reveal(step: number): void {
    if (this.table.clientHeight === 0) return;
    this.shownStep = step;
    const scrollTop = scrollToRow(this.rows, this.viewport, step);
    if (scrollTop !== this.table.scrollTop) this.table.scrollTop = scrollTop; // its scroll event draws
  }

  private draw(): void {
    const { scene } = this;
    if (!scene) return;
    const { height, first, count, offset } = rowWindow(this.rows, this.viewport);
    this.body.style.height = `${height}px`;
    const rows = Array.from({ length: count }, (_, i) => this.row(scene, first + i, offset + i * ROW_HEIGHT));
    this.body.replaceChildren(...rows);
  }

  private row(scene: Scene, t: number, top: number): HTMLElement {
    const sign = scene.run.signs[markedQuantity(scene.run, scene.claim)]?.[t];
    const attributes: Record<string, string> = { role: 'row', 'aria-rowindex': String(t + 2), 'data-step': String(t) };
    if (t === scene.step) attributes['aria-current'] = 'true';
    const row = element(
      'div',
      { class: sign === -1 ? 'row row-fails' : 'row', attributes },
      this.mark(scene, sign),
      element('div', { class: 'cell cell-t', attributes: { role: 'rowheader' } }, formatCount(t)),
      ...columnsOf(scene).map(({ series }) =>
        element('div', { class: `cell cell-${series}`, attributes: { role: 'cell' } }, this.value(scene, series, t)),
      ),
    );
    row.style.transform = `translateY(${top}px)`;
    return row;
  }

  private value(scene: Scene, series: SeriesName, t: number): string {
    const text = cellText(scene, series, t);
    if (series !== 'evicted') return text;
    return text === '0' ? '' : `▲ ${text}`;
  }

  private mark({ say }: Scene, sign: number | undefined): HTMLElement {
    const cell = element('div', { class: 'cell cell-mark', attributes: { role: 'cell' } });
    if (sign === -1) cell.append(icon('down'), element('span', { class: 'hidden' }, say('cell-fails')));
    if (sign === UNDECIDED) cell.append(icon('ring'), element('span', { class: 'hidden' }, say('cell-undecided')));
    return cell;
  }

  private clicked(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null;
    if (row) this.actions.change({ step: Number(row.dataset.step) });
  }

  /** Up and down belong to the table; the other keys are the cursor's, everywhere. */
  private pressed(event: KeyboardEvent): void {
    if (!this.scene) return;
    const page = Math.max(1, Math.floor(this.viewport.height / ROW_HEIGHT) - 1);
    const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -page, PageDown: page }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const last = this.scene.run.columns.steps - 1;
    this.actions.moveStep((step) => Math.max(0, Math.min(last, step + by)));
  }
}

export const STEPS_TAB: Tab = { name: 'steps', label: 'tab-steps', create: (actions) => new StepsTable(actions) };
