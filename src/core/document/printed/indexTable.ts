import { quoted } from '../../model/problem';
import type { Span } from '../../report';
import { findFormulas } from '../formulas';
import type { Leaf } from '../leaves';
import { parameterName } from '../names';
import { type CellValue, readCellValue } from './cellValue';
import type { Print, PrintedEntry } from './print';
import { type Named, namedByFormula, namedByWords, shownWords } from './symbols';
import type { TableGrid } from './tableGrid';

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

/** The values that a table with an index column gives for series and conditions; what its other columns hold is not read. */
export function readIndexTable(text: string, leaf: Leaf, grid: TableGrid): Print[] {
  const index = indexColumn(text, grid);
  if (index === null) return [];
  const header = grid.header[index]!;
  const columns = grid.header.map(
    (cell): Column => ({
      header: quoted(shownWords(text.slice(cell.start, cell.end))),
      names: cell === header ? [] : namesOfHeader(text, cell),
    }),
  );
  const prints: Print[] = [];
  for (const row of grid.rows) {
    const t = INDEX_CELL.exec(text.slice(row[index]!.start, row[index]!.end))?.[1];
    if (t === undefined) continue;
    for (const [i, column] of columns.entries()) {
      if (column.names.length === 0) continue;
      const value = readCellValue(text, row[i]!);
      const entry = value && entryOf(value);
      const named = entry && nameFor(entry, column);
      if (!named) continue;
      prints.push({
        span: entry.kind === 'number' ? entry.number.span : entry.span,
        name: { key: 'printed-cell', args: { column: column.header, t } },
        quantity: { kind: 'expression', text: `at(${named.text}, ${Number(t)})` },
        layout: 'number',
        columns: 1,
        entries: [entry],
        cell: { table: leaf.span.start, column: named.text, t: Number(t), header },
      });
    }
  }
  return prints;
}
