import type { ExactMatrix } from '../exact/lyapunov';
import { lcm } from '../number/bigint';
import { type Exact, exact } from './numbers';
import type { Matrix } from './values';

export function matrixValue({ numerators, denominator }: ExactMatrix): Matrix {
  return { kind: 'matrix', rows: numerators.map((row) => row.map((entry) => exact(entry, denominator))) };
}

/** The matrix over one denominator; null where an entry is known by enclosures only. */
export function exactMatrix({ rows }: Matrix): ExactMatrix | null {
  const entries: Exact[] = [];
  for (const entry of rows.flat()) {
    if (entry.kind !== 'exact') return null;
    entries.push(entry);
  }
  const denominator = entries.reduce((d, { den }) => (d % den === 0n ? d : lcm(d, den)), 1n);
  const scaled = entries.map(({ num, den }) => num * (denominator / den));
  const n = rows.length;
  return { numerators: rows.map((_, i) => scaled.slice(i * n, (i + 1) * n)), denominator };
}

export function isSymmetric({ numerators }: ExactMatrix): boolean {
  return numerators.every((row, i) => row.every((entry, j) => j > i || entry === numerators[j]![i]));
}
