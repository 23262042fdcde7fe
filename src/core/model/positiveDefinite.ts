import { bitLength, lcm } from '../number/bigint';
import type { Rational } from '../number/rational';

type Rows = readonly (readonly Rational[])[];

/**
 * Word operations that the elimination may take, some tenths of a second. Only matrices whose entries have very long and very different
 * denominators come near it.
 */
const LARGEST_COST = 3e8;

/** Row i and column i times the common denominator of row i: integers, with the same signs of all leading minors. */
function scaleToIntegers(rows: Rows): bigint[][] {
  const scales = rows.map((row) => row.reduce((scale, { den }) => lcm(scale, den), 1n));
  return rows.map((row, i) => row.map(({ num, den }, j) => num * (scales[i]! / den) * scales[j]!));
}

function costOf(matrix: readonly (readonly bigint[])[]): number {
  const n = matrix.length;
  let bits = 0;
  for (const row of matrix) for (const entry of row) bits = Math.max(bits, bitLength(entry));
  const words = 1 + (n * bits) / 64;
  return (n ** 3 / 6) * words ** 2;
}

/**
 * Sylvester's criterion by the fraction-free elimination of Bareiss, whose pivots are the leading minors: the order of the first one that
 * is not positive, null when all are (then the symmetric matrix is positive definite), or `too-large` when its entries are too long.
 */
export function firstBadMinor(rows: Rows): number | null | 'too-large' {
  const matrix = scaleToIntegers(rows);
  if (costOf(matrix) > LARGEST_COST) return 'too-large';
  const n = matrix.length;
  let previous = 1n;
  for (let k = 0; k < n; k++) {
    const pivot = matrix[k]![k]!;
    if (pivot <= 0n) return k + 1;
    // Symmetric throughout, so the part below the diagonal is enough.
    for (let i = k + 1; i < n; i++) {
      const row = matrix[i]!;
      const factor = row[k]!;
      for (let j = k + 1; j <= i; j++) row[j] = (row[j]! * pivot - factor * matrix[j]![k]!) / previous;
    }
    previous = pivot;
  }
  return null;
}
