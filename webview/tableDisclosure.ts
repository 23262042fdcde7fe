/** The tables behind the figures on show: shut until they are asked for, then as open on every tab. */
import { DataTable } from './dataTable';
import { element, notation, render } from './element';
import type { Actions, Part, Scene } from './scene';
import { stepActions } from './table';
import type { TableOf } from './tableParts';

export class TableDisclosure implements Part {
  readonly element = element('details', { class: 'tables' });
  private readonly summary = element('summary', { class: 'tables-summary' });
  private readonly tables: DataTable[] = [];
  private readonly captions: HTMLElement[] = [];
  private steps = 1;
  /** What the page said last. A press that it has not heard of yet is not taken back. */
  private shown = false;

  constructor(
    private readonly tablesOf: (scene: Scene) => readonly TableOf[],
    private readonly actions: Actions,
  ) {
    this.element.append(this.summary);
    this.element.addEventListener('toggle', () => actions.change({ tables: this.element.open }));
  }

  update(scene: Scene): void {
    this.steps = scene.run.columns.steps;
    const tables = this.tablesOf(scene);
    this.element.hidden = tables.length === 0;
    if (this.shown !== scene.view.tables) this.element.open = scene.view.tables;
    this.shown = scene.view.tables;
    this.summary.textContent = scene.say(tables.length > 1 ? 'show-tables' : 'show-table');
    if (!scene.view.tables) return; // nothing is read of what is not shown
    this.provide(tables.length);
    for (const [i, table] of this.tables.entries()) {
      const data = tables[i]?.(scene);
      table.element.hidden = !data;
      this.captions[i]!.hidden = !data;
      if (!data) continue;
      render(this.captions[i]!, data.label, () => notation(data.label));
      table.update(data, data.rows === scene.run.columns.steps ? scene.step : null);
    }
  }

  private provide(count: number): void {
    while (this.tables.length < count) {
      const caption = element('p', { class: 'table-caption', attributes: { 'aria-hidden': 'true' } });
      const table = new DataTable(stepActions(this.actions, () => this.steps));
      this.captions.push(caption);
      this.tables.push(table);
      this.element.append(caption, table.element);
    }
  }
}
