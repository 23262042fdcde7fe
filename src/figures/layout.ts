/** Where the panels of a figure stand. */
import type { Figure, Panel, Theme } from './figure';

/** Rows of a cell that holds one panel, or two above each other. */
const ROWS_A_CELL = 2;

/** A figure of cells that fill a grid row by row. A cell is one panel, or two above each other. */
export function inCells(title: string, theme: Theme, columns: number, cells: readonly (readonly Panel[])[]): Figure {
  const places = cells.flatMap((panels, i) => {
    const rows = ROWS_A_CELL / panels.length;
    const [row, column] = [Math.floor(i / columns) * ROWS_A_CELL, i % columns];
    return panels.map((_, k) => ({ row: row + k * rows, column, rows, columns: 1 }));
  });
  return {
    title,
    theme,
    grid: { rows: Math.ceil(cells.length / columns) * ROWS_A_CELL, columns },
    places,
    panels: cells.flat(),
  };
}

/** A figure whose panels fill a grid row by row, one cell each. */
export function inGrid(title: string, theme: Theme, columns: number, panels: readonly Panel[]): Figure {
  const places = panels.map((_, i) => ({ row: Math.floor(i / columns), column: i % columns, rows: 1, columns: 1 }));
  return { title, theme, grid: { rows: Math.ceil(panels.length / columns), columns }, places, panels };
}
