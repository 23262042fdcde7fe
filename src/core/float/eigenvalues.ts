import { eigs } from '../mathjs';

/** Beyond this order Jacobi's rotations cost more than a display is worth: 0.4 s at 100, and sixteen times that at 200. */
export const LARGEST_ORDER = 100;

/** Off-diagonal entries are rotated away down to this share of the largest entry, far below what a float64 eigenvalue can show. */
const NEGLIGIBLE = 2 ** -64;

/**
 * The eigenvalues of a real symmetric n × n matrix (row-major, its upper triangle is read), ascending, as floats for display: those
 * of P in the note's 4.7 and 4.8. Null for n above LARGEST_ORDER, and where an entry is no finite number.
 */
export function symmetricEigenvalues(matrix: Float64Array, n: number): number[] | null {
  if (n > LARGEST_ORDER) return null;
  const largest = matrix.reduce((m, entry) => Math.max(m, Math.abs(entry)), 0);
  if (!Number.isFinite(largest)) return null;
  // mathjs compares with absolute bounds; a power of two brings every entry into [-1, 1] without rounding.
  const scale = largest === 0 ? 1 : 2 ** Math.ceil(Math.log2(largest));
  const entry = (i: number, j: number) => matrix[Math.min(i, j) * n + Math.max(i, j)]! / scale;
  const rows = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => entry(i, j)));
  const { values } = eigs(rows, { eigenvectors: false, precision: n * NEGLIGIBLE });
  return values.map((value) => value * scale).sort((a, b) => a - b);
}
