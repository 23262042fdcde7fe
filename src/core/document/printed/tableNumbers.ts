import type { Span } from '../../report';
import { forEachInSlices, type Slices } from '../../slices';
import { readLabel } from '../cell';
import type { Leaf } from '../leaves';
import { silentPassages } from '../silent';
import { firstOverlap, overlapping } from '../spans';
import { indexColumn, readIndexTable } from './indexTable';
import { readLabelTable } from './labelTable';
import type { LeafNumbers } from './leafNumbers';
import { cellNumerals } from './numerals';
import { NO_CONTEXT } from './passage';
import type { Print } from './print';
import { settingsInTable } from './settingsIn';
import { shiftPrint } from './shiftPrint';
import { readPrintedStatements } from './statements';
import { FEW_CELLS, FEW_ROWS, gridOf, type TableGrid } from './tableGrid';
import type { Topic } from './topic';

/** Printed values in cells that no column or label explains, such as `$N^* = 1.03$`. */
function* readOtherCells(text: string, { header, rows }: TableGrid, taken: readonly Print[]): Slices<Print[]> {
  const prints: Print[] = [];
  for (const [i, row] of [header, ...rows].entries()) {
    for (const cell of row) {
      if (firstOverlap(taken, cell)) continue;
      const own = text.slice(cell.start, cell.end);
      const read = yield* readPrintedStatements({ kind: 'prose', text: own, context: NO_CONTEXT });
      for (const print of read) prints.push(shiftPrint(print, cell.start));
    }
    if (i % FEW_ROWS === 0) yield;
  }
  return prints;
}

/** For each column whether its numerals say anything: those that count the batches, or vary a parameter, do not. */
function columnsThatCount(text: string, grid: TableGrid): readonly boolean[] {
  const index = indexColumn(text, grid);
  return grid.header.map((span, column) => column !== index && readLabel(text, { span, holes: [] }).length === 0);
}

function* cellsThatCount(text: string, grid: TableGrid): Generator<Span> {
  const counts = columnsThatCount(text, grid);
  yield* grid.header;
  for (const row of grid.rows) yield* row.filter((_, column) => counts[column]);
}

/** What a table says in numbers, where the text before it is about `topic`. */
export function* readTableNumbers(text: string, leaf: Leaf, topic: Topic): Slices<LeafNumbers> {
  const grid = yield* gridOf(text, leaf);
  const holes = silentPassages(text, leaf.span);
  const read = [...(yield* readIndexTable(text, leaf, grid)), ...(yield* readLabelTable(text, grid, topic))];
  const others = yield* readOtherCells(text, grid, read);
  const numerals: Span[] = [];
  const readCell = (cell: Span) => {
    for (const numeral of cellNumerals(text, cell, overlapping(holes, cell))) numerals.push(numeral);
  };
  yield* forEachInSlices(cellsThatCount(text, grid), readCell, FEW_CELLS);
  return { prints: [...read, ...others], numerals, settings: yield* settingsInTable(text, grid, holes) };
}
