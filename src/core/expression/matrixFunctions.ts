import { DETERMINANT_ORDER, determinant } from '../exact/determinant';
import { encloseDeterminant, rowSumNorm, Spectrum } from '../exact/eigenvalues';
import { bitLength } from '../number/bigint';
import type { Slices } from '../slices';
import { exactMatrix, isSymmetric } from './exactMatrix';
import { Fault, message } from './fault';
import { add, exact, integer, type Numeric } from './numbers';
import { real } from './real';
import type { Expression } from './tree';
import { INSEPARABLE, type Matrix, unknown, type Value, type Vector, vector } from './values';

export function diagonal({ rows }: Matrix): Vector {
  return vector(rows.map((row, i) => row[i]!));
}

export function trace(matrix: Matrix): Numeric {
  return diagonal(matrix).entries.reduce(add, integer(0));
}

/** det: exact up to DETERMINANT_ORDER; of a larger symmetric matrix by enclosures. Throws TooLong. */
export function* det(matrix: Matrix): Slices<Value> {
  const M = exactMatrix(matrix);
  if (!M) return INSEPARABLE;
  const n = M.numerators.length;
  if (n <= DETERMINANT_ORDER) return exact(yield* determinant(M), M.denominator ** BigInt(n));
  if (!isSymmetric(M)) return unknown('unknown-determinant', { limit: DETERMINANT_ORDER });
  const bound = {
    degree: 1,
    numerator: n * bitLength(rowSumNorm(M).num),
    denominator: n * bitLength(M.denominator),
  };
  return real(bound, (bits) => encloseDeterminant(M, bits));
}

/** The eigenvalues of a symmetric matrix, ascending. Throws Fault at `part` for another one: its eigenvalues may be complex. */
export function eigenvalues(matrix: Matrix, part: Expression): Value {
  const M = exactMatrix(matrix);
  if (!M) return INSEPARABLE;
  if (!isSymmetric(M)) throw new Fault('claim-shape', part.span, message('claim-not-symmetric'));
  const spectrum = new Spectrum(M);
  const degree = M.numerators.length;
  const bound = { degree, numerator: spectrum.length, denominator: bitLength(M.denominator) };
  const entries = M.numerators.map((_, k) =>
    real(
      bound,
      (bits) => spectrum.enclose(k, bits),
      (x) => spectrum.compare(k, x),
    ),
  );
  return { kind: 'vector', entries, ascending: { total: trace(matrix) } };
}
