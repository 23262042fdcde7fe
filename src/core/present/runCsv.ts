import { scaledAt } from '../model/quantity';
import { type RunColumns, SERIES_NAMES, VECTOR_NAMES, type VectorName } from '../model/series';
import { vectorAt } from '../model/vectors';
import { plainNumber } from '../number/scaledText';
import type { RunFormat } from './runFormat';

const ROWS_A_PIECE = 1000;

function vectorCells(columns: RunColumns, name: VectorName, t: number): (number | string | null)[] {
  return vectorAt(columns, name, t)?.map(plainNumber) ?? Array<null>(columns.n).fill(null);
}

function header({ n, vectors }: RunColumns): string {
  const stages = Array.from({ length: n }, (_, s) => s);
  const names = vectors ? VECTOR_NAMES.flatMap((name) => stages.map((s) => `${name}[${s}]`)) : [];
  return ['t', ...SERIES_NAMES, ...names].join(',');
}

function row(columns: RunColumns, t: number): string {
  const scalars = SERIES_NAMES.map((name) => plainNumber(scaledAt(columns, name, t)));
  const vectors = columns.vectors ? VECTOR_NAMES.flatMap((name) => vectorCells(columns, name, t)) : [];
  return [t, ...scalars, ...vectors].join(','); // null becomes an empty cell
}

/** A line for each step under the names of the series; empty cells where a series is not defined. No cell needs quotes. */
export const runCsv: RunFormat = function* ({ columns }) {
  yield `${header(columns)}\n`;
  for (let from = 0; from < columns.steps; from += ROWS_A_PIECE) {
    const rows = Array.from({ length: Math.min(ROWS_A_PIECE, columns.steps - from) }, (_, i) => row(columns, from + i));
    yield `${rows.join('\n')}\n`;
  }
};
