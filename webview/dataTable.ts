/** A table for reading and for screen readers, of a million rows as well as of four: only the rows in view are on the page. */
import { element, notation, render } from './element';
import { type IconName, icon } from './icon';
import { rowWindow, scrollToRow } from './rowWindow';

const ROW_HEIGHT = 24;

export interface TableColumn {
  /** In the product's own notation (figures/notation.ts). */
  readonly label: string;
  /** Names its cells for the style sheet. */
  readonly name: string;
}

/** A sign at the start of a row, and what it says. */
export interface RowMark {
  readonly icon: IconName;
  readonly text: string;
}

export interface TableRow {
  /** One text for each column; the first names the row. */
  readonly cells: readonly string[];
  readonly mark?: RowMark | null;
  /** The step that the row is about: pressing it moves the cursor there. */
  readonly step?: number;
}

export interface TableData {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rows: number;
  /** Names the column of marks; no such column without. */
  readonly marks?: string;
  row(index: number): TableRow;
}

/** What a table asks for. */
export interface TableActions {
  /** A row was chosen. */
  pick(step: number): void;
  /** The reader goes so many rows on from the cursor. */
  move(rows: number): void;
  /** The size has changed. */
  resized(): void;
}

export class DataTable {
  readonly element = element('div', { class: 'steps', attributes: { role: 'table', tabindex: '0' } });
  private readonly head = element('div', { class: 'steps-head', attributes: { role: 'row', 'aria-rowindex': '1' } });
  private readonly body = element('div', { class: 'steps-body', attributes: { role: 'rowgroup' } });
  private data: TableData | null = null;
  private current: number | null = null;
  private shown: number | null = null;

  constructor(private readonly actions: TableActions) {
    this.element.append(
      element('div', { class: 'steps-heading', attributes: { role: 'rowgroup' } }, this.head),
      this.body,
    );
    this.element.addEventListener('scroll', () => this.draw());
    this.element.addEventListener('keydown', (event) => this.pressed(event));
    this.body.addEventListener('click', (event) => this.clicked(event));
    new ResizeObserver(() => actions.resized()).observe(this.element);
  }

  /** `current` is the row under the cursor, brought into view when it changes. */
  update(data: TableData, current: number | null): void {
    this.data = data;
    this.current = current;
    const { label, columns, rows, marks } = data;
    this.element.setAttribute('aria-label', label);
    this.element.setAttribute('aria-rowcount', String(rows + 1));
    this.element.setAttribute('aria-colcount', String(columns.length + (marks === undefined ? 0 : 1)));
    this.element.style.setProperty('--columns', String(columns.length - 1));
    this.element.style.setProperty('--rows', String(rows));
    this.element.classList.toggle('steps-marked', marks !== undefined);
    render(this.head, JSON.stringify([columns, marks]), () => [...this.markHeading(), ...columns.map(heading)]);
    this.draw();
    if (current !== null && current !== this.shown) this.reveal(current);
  }

  private markHeading(): HTMLElement[] {
    const label = this.data?.marks;
    if (label === undefined) return [];
    const text = element('span', { class: 'hidden' }, label);
    return [element('div', { class: 'cell cell-mark', attributes: { role: 'columnheader' } }, text)];
  }

  private get viewport() {
    return { scrollTop: this.element.scrollTop, height: this.element.clientHeight - ROW_HEIGHT };
  }

  private get rows() {
    return { count: this.data?.rows ?? 0, height: ROW_HEIGHT };
  }

  private reveal(row: number): void {
    if (this.element.clientHeight === 0) return;
    this.shown = row;
    const scrollTop = scrollToRow(this.rows, this.viewport, row);
    if (scrollTop !== this.element.scrollTop) this.element.scrollTop = scrollTop; // its scroll event draws
  }

  private draw(): void {
    const { data } = this;
    if (!data) return;
    const { height, first, count, offset } = rowWindow(this.rows, this.viewport);
    this.body.style.height = `${height}px`;
    this.body.replaceChildren(
      ...Array.from({ length: count }, (_, i) => this.rowAt(data, first + i, offset + i * ROW_HEIGHT)),
    );
  }

  private rowAt(data: TableData, index: number, top: number): HTMLElement {
    const { cells, mark, step } = data.row(index);
    const attributes: Record<string, string> = { role: 'row', 'aria-rowindex': String(index + 2) };
    if (step !== undefined) attributes['data-step'] = String(step);
    if (index === this.current) attributes['aria-current'] = 'true';
    const row = element(
      'div',
      { class: mark?.icon === 'down' ? 'row row-fails' : 'row', attributes },
      ...(data.marks === undefined ? [] : [markCell(mark ?? null)]),
      ...cells.map((text, i) => cell(data.columns[i]!, text, i === 0 ? 'rowheader' : 'cell')),
    );
    row.style.transform = `translateY(${top}px)`;
    return row;
  }

  private clicked(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null;
    if (row) this.actions.pick(Number(row.dataset.step));
  }

  /** Up and down belong to the table; the other keys are the cursor's, everywhere. */
  private pressed(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.viewport.height / ROW_HEIGHT) - 1);
    const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -page, PageDown: page }[event.key];
    if (by === undefined || this.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.actions.move(by);
  }
}

function heading({ label, name }: TableColumn, index: number): HTMLElement {
  const place = index === 0 ? ' cell-t' : '';
  return element(
    'div',
    { class: `cell cell-${name}${place}`, attributes: { role: 'columnheader' } },
    ...notation(label),
  );
}

function cell({ name }: TableColumn, text: string, role: 'rowheader' | 'cell'): HTMLElement {
  const place = role === 'rowheader' ? ' cell-t' : '';
  return element('div', { class: `cell cell-${name}${place}`, attributes: { role } }, text);
}

function markCell(mark: RowMark | null): HTMLElement {
  const made = element('div', { class: 'cell cell-mark', attributes: { role: 'cell' } });
  if (mark) made.append(icon(mark.icon), element('span', { class: 'hidden' }, mark.text));
  return made;
}
