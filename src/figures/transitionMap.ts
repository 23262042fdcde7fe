import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import type { Figure, FigureSetting, LegendItem, PortraitSource } from './figure';
import { inGrid } from './layout';
import { matrixPanel } from './matrixMap';

/** A companion matrix by its first row: ones below the diagonal. */
function companion(firstRow: readonly number[]): number[] {
  const n = firstRow.length;
  return Array.from({ length: n * n }, (_, i) => (i < n ? firstRow[i]! : i % n === Math.floor(i / n) - 1 ? 1 : 0));
}

/** A (the note's 4.4), and beside it the earlier A with the entry that was wrong framed (4.11). */
export function transitionMap(source: PortraitSource, setting: FigureSetting): Figure {
  const { firstRow, earlierFirstRow } = source;
  const { theme, language } = setting;
  const n = firstRow.length;
  const framed = earlierFirstRow.flatMap((entry, s) => (entry === firstRow[s] ? [] : [s]));
  const differs: LegendItem = {
    mark: 'outline',
    color: theme.violation,
    text: fill(FIGURES['transition-differs'], language),
  };
  const title = fill(FIGURES['transition-map'], language);
  const earlier = fill(FIGURES['transition-earlier'], language);
  return inGrid(title, theme, 2, [
    matrixPanel({ name: 'transition', title, entries: companion(firstRow), n }, setting),
    matrixPanel(
      { name: 'transition-earlier', title: earlier, entries: companion(earlierFirstRow), n, framed, legend: [differs] },
      setting,
    ),
  ]);
}
