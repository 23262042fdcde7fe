import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import type { Figure, FigureSetting, PortraitSource } from './figure';
import { inGrid } from './layout';
import { matrixPanel } from './matrixMap';

/** The structure of P (the note's 4.9). Null where A is not stable and P does not exist. */
export function lyapunovMap({ lyapunov, columns }: PortraitSource, setting: FigureSetting): Figure | null {
  if (!lyapunov) return null;
  const title = fill(FIGURES['lyapunov-map'], setting.language);
  return inGrid(title, setting.theme, 1, [
    matrixPanel({ name: 'lyapunov', title, entries: lyapunov, n: columns.n }, setting),
  ]);
}
