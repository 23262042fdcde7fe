import { quoted } from '../../model/problem';
import type { Span } from '../../report';
import { forEachInSlices, type Slices } from '../../slices';
import { findFormulas } from '../formulas';
import type { Leaf } from '../leaves';
import { parameterName } from '../names';
import { type CellValue, readCellValue } from './cellValue';
import type { Print, PrintedEntry, TableCell } from './print';
import { type Named, namedByFormula, namedByWords, shownWords } from './symbols';
import { FEW_CELLS, type TableGrid } from './tableGrid';

/** The header of a column that counts the batches. */
const INDEX =
  /^(?:batch|t|step|time ?step|time|步|步数|步骤|时间步|时刻|批|批次|第几步)(?: ?[（(]?(?:t|batch|step)[)）]?)?$/i;
const INDEX_CELL = /^[\s$*`]*(?:t\s*=\s*)?(\d{1,9})[\s$*`]*$/;

function plainWords(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/[$*`]/g, '').trim();
}

interface Column {
  readonly header: string;
  /** What it may hold: the values of a series, whether a condition holds. */
  readonly names: readonly Named[];
}

/** What a header names: by its formula, by its words, or by both alike. */
function namesOfHeader(text: string, cell: Span): readonly Named[] {
  const [formula, second] = findFormulas(text, cell, []);
  if (!formula) return namedByWords(text.slice(cell.start, cell.end));
  const named = namedByFormula(text.slice(formula.start, formula.end));
  if (!named || second) return [];
  const around = (text.slice(cell.start, formula.start) + text.slice(formula.end, cell.end)).replace(
    /[$*()（）]/g,
    ' ',
  );
  const agrees = around.trim() === '' || namedByWords(around).some((word) => word.text === named.text);
  return agrees ? [named] : [];
}

/** The place of the one column that counts the batches; null in any other table, and where a column varies a parameter. */
export function indexColumn(text: string, { header }: TableGrid): number | null {
  const words = header.map((cell) => plainWords(text, cell));
  const indices = words.flatMap((word, i) => (INDEX.test(word) ? [i] : []));
  const varies = words.some((word, i) => i !== indices[0] && parameterName(word) !== null);
  return indices.length === 1 && !varies ? indices[0]! : null;
}

type Entry = Extract<PrintedEntry, { kind: 'number' | 'truth' }>;

function entryOf(value: CellValue): Entry | null {
  return value.kind === 'of' ? null : value;
}

/** The name that the value of a cell is for. */
function nameFor({ kind }: Entry, { names }: Column): Named | undefined {
  return names.find((named) => named.kind === (kind === 'truth' ? 'condition' : 'series'));
}

/** A cell below a header that names something. */
interface IndexedCell {
  readonly t: string;
  readonly column: Column;
  readonly span: Span;
}

function* indexedCells(
  text: string,
  { rows }: TableGrid,
  index: number,
  columns: readonly Column[],
): Generator<IndexedCell> {
  for (const row of rows) {
    const t = INDEX_CELL.exec(text.slice(row[index]!.start, row[index]!.end))?.[1];
    if (t === undefined) continue;
    for (const [i, column] of columns.entries()) if (column.names.length > 0) yield { t, column, span: row[i]! };
  }
}

function printOf(text: string, { t, column, span }: IndexedCell, table: Omit<TableCell, 'column' | 't'>): Print | null {
  const value = readCellValue(text, span);
  const entry = value && entryOf(value);
  const named = entry && nameFor(entry, column);
  if (!named) return null;
  return {
    span: entry.kind === 'number' ? entry.number.span : entry.span,
    name: { key: 'printed-cell', args: { column: column.header, t } },
    quantity: { kind: 'expression', text: `at(${named.text}, ${Number(t)})` },
    layout: 'number',
    columns: 1,
    entries: [entry],
    cell: { ...table, column: named.text, t: Number(t) },
  };
}

/** The values that a table with an index column gives for series and conditions; what its other columns hold is not read. */
export function* readIndexTable(text: string, leaf: Leaf, grid: TableGrid): Slices<Print[]> {
  const prints: Print[] = [];
  const index = indexColumn(text, grid);
  if (index === null) return prints;
  const header = grid.header[index]!;
  const columns = grid.header.map(
    (cell): Column => ({
      header: quoted(shownWords(text.slice(cell.start, cell.end))),
      names: cell === header ? [] : namesOfHeader(text, cell),
    }),
  );
  yield* forEachInSlices(
    indexedCells(text, grid, index, columns),
    (cell) => {
      const print = printOf(text, cell, { table: leaf.span.start, header });
      if (print) prints.push(print);
    },
    FEW_CELLS,
  );
  return prints;
}
