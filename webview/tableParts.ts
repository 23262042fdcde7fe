/** What the tables behind the figures are put together from. */
import { scaledAt } from '../src/core/model/quantity';
import type { SeriesName } from '../src/core/model/series';
import { formatCount, formatScaled } from '../src/core/present/numerals';
import type { RunView } from '../src/protocol';
import type { TableColumn, TableData, TableRow } from './dataTable';
import type { Scene } from './scene';

/** How a table is made of a scene. */
export type TableOf = (scene: Scene) => TableData;

/** Columns with these labels, in the product's notation. */
export function columns(labels: readonly string[]): TableColumn[] {
  return labels.map((label, i) => ({ label, name: `column-${i}` }));
}

/** A series at a step in the document's units; nothing where it is not defined. */
export function seriesText(run: RunView, name: SeriesName, t: number): string {
  const scaled = scaledAt(run.columns, name, t);
  return scaled ? formatScaled(scaled) : '';
}

/** A row that is about a step. */
export function stepRow(t: number, cells: readonly string[]): TableRow {
  return { step: t, cells: [formatCount(t), ...cells] };
}
