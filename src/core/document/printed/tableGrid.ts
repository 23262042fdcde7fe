import type { Span } from '../../report';
import { forEachInSlices, type Slices } from '../../slices';
import { findFormulas } from '../formulas';
import type { Leaf } from '../leaves';

/** So many rows or cells are read without a pause. */
export const FEW_ROWS = 100;
export const FEW_CELLS = 500;

/** The cells of a table, each without the blanks at its ends. Rows are as long as the header. */
export interface TableGrid {
  readonly header: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /[ \t]/.test(text.charAt(from))) from++;
  while (to > from && /[ \t]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The cells between the pipes of a line, but for pipes within `whole`. */
function split(text: string, line: Span, whole: readonly Span[]): Span[] {
  const { start, end } = trimmed(text, line.start, line.end);
  const cells: Span[] = [];
  const kept = whole.toReversed();
  let from = text.charAt(start) === '|' ? start + 1 : start;
  for (let at = from; at < end; at++) {
    while (kept.length > 0 && kept.at(-1)!.end <= at) kept.pop();
    const inside = kept.length > 0 && kept.at(-1)!.start <= at;
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '|' && !inside) {
      cells.push(trimmed(text, from, at));
      from = at + 1;
    }
  }
  if (from < end) cells.push(trimmed(text, from, end));
  return cells;
}

/**
 * The cells of a line. A pipe of `$|\lambda|$` parts cells for a markdown parser, though no author means it to: where the parser's
 * count of cells is not the expected one, formulas are kept whole.
 */
function cellsOf(text: string, line: Span, columns: number): readonly Span[] {
  const cells = split(text, line, []);
  if (cells.length === columns) return cells;
  const whole = split(text, line, findFormulas(text, line, []));
  return whole.length === columns ? whole : cells;
}

/** The cells of a leaf that is a table. */
export function* gridOf(text: string, { lines }: Leaf): Slices<TableGrid> {
  const [head, dashes, ...body] = lines;
  const columns = split(text, dashes!, []).length;
  const header = cellsOf(text, head!, columns);
  const rows: Span[][] = [];
  const readRow = (line: Span) => {
    const cells = cellsOf(text, line, columns);
    rows.push(header.map((_, i) => cells[i] ?? { start: line.end, end: line.end }));
  };
  yield* forEachInSlices(body, readRow, FEW_ROWS);
  return { header, rows };
}
