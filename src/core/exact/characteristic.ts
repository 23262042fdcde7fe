import { sign } from '../number/bigint';
import type { Quotient } from '../number/rational';
import type { Slices } from '../slices';
import type { ExactMatrix } from './lyapunov';

/** Beyond this order the coefficients take longer than they are worth. */
export const CHARACTERISTIC_ORDER = 16;

/** Σ_k rows_ik M_kj. */
function product(rows: readonly (readonly bigint[])[], M: readonly (readonly bigint[])[]): bigint[][] {
  return rows.map((row) =>
    row.map((_, j) => row.reduce((sum, entry, k) => (entry === 0n ? sum : sum + entry * M[k]![j]!), 0n)),
  );
}

/** The coefficients of det(yI − N), constant term first, for the numerators N (Faddeev and LeVerrier; every division is exact). */
export function* characteristic({ numerators }: ExactMatrix): Slices<bigint[]> {
  const n = numerators.length;
  const coefficients = new Array<bigint>(n + 1).fill(0n);
  coefficients[n] = 1n;
  let M = numerators.map((row) => row.map(() => 0n));
  for (let k = 1; k <= n; k++) {
    const shifted = M.map((row, i) => row.map((entry, j) => (i === j ? entry + coefficients[n - k + 1]! : entry)));
    M = product(numerators, shifted);
    coefficients[n - k] = -M.reduce((trace, row, i) => trace + row[i]!, 0n) / BigInt(k);
    yield;
  }
  return coefficients;
}

/** How many roots lie below a point, and how many on it. */
export interface RootCount {
  readonly below: number;
  readonly on: number;
}

/**
 * Counts the roots of a polynomial all of whose roots are real: after the shift that brings x to 0, its changes of sign are exactly as
 * many as its positive roots (Descartes).
 */
export function countRoots(coefficients: readonly bigint[], { num, den }: Quotient): RootCount {
  const n = coefficients.length - 1;
  // Roots times den, so that the shift is by an integer.
  const shifted = coefficients.map((c, i) => c * den ** BigInt(n - i));
  for (let from = 0; from < n; from++) {
    for (let i = n - 1; i >= from; i--) shifted[i]! += num * shifted[i + 1]!;
  }
  const on = shifted.findIndex((c) => c !== 0n);
  const signs = shifted.filter((c) => c !== 0n).map(sign);
  const above = signs.filter((s, i) => i > 0 && s !== signs[i - 1]).length;
  return { below: n - on - above, on };
}
