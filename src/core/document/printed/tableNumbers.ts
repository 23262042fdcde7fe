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
import { gridOf, type TableGrid } from './tableGrid';
import type { Topic } from './topic';

/** Printed values in cells that no column or label explains, such as `$N^* = 1.03$`. */
function readOtherCells(text: string, { header, rows }: TableGrid, taken: readonly Print[]): Print[] {
  return [header, ...rows].flat().flatMap((cell) => {
    if (firstOverlap(taken, cell)) return [];
    const prints = readPrintedStatements({
      kind: 'prose',
      text: text.slice(cell.start, cell.end),
      context: NO_CONTEXT,
    });
    return prints.map((print) => shiftPrint(print, cell.start));
  });
}

/** For each column whether its numerals say anything: those that count the batches, or vary a parameter, do not. */
function columnsThatCount(text: string, grid: TableGrid): readonly boolean[] {
  const index = indexColumn(text, grid);
  return grid.header.map((span, column) => column !== index && readLabel(text, { span, holes: [] }).length === 0);
}

/** What a table says in numbers, where the text before it is about `topic`. */
export function readTableNumbers(text: string, leaf: Leaf, topic: Topic): LeafNumbers {
  const grid = gridOf(text, leaf);
  const holes = silentPassages(text, leaf.span);
  const read = [...readIndexTable(text, leaf, grid), ...readLabelTable(text, grid, topic)];
  const counts = columnsThatCount(text, grid);
  const cells = [...grid.header, ...grid.rows.flatMap((row) => row.filter((_, column) => counts[column]))];
  return {
    prints: [...read, ...readOtherCells(text, grid, read)],
    numerals: cells.flatMap((cell) => cellNumerals(text, cell, overlapping(holes, cell))),
    settings: settingsInTable(text, grid, holes),
  };
}
