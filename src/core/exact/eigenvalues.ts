import { abs, bitLength } from '../number/bigint';
import { type Interval, multiply } from '../number/interval';
import type { Quotient } from '../number/rational';
import type { Slices } from '../slices';
import { dyadics, type Field } from './field';
import { Locator } from './locate';
import type { ExactMatrix } from './lyapunov';

/** The pivots of LDLᵀ for M − xI, in interval arithmetic: n of them, or null where one may be 0. */
function* pivots<T>({ numerators, denominator }: ExactMatrix, x: Quotient, field: Field<T>): Slices<T[] | null> {
  const shift = x.num * denominator;
  const rows = numerators.map((row, i) =>
    row.slice(0, i + 1).map((entry, j) => {
      if (i !== j) return entry === 0n ? null : field.enclose({ num: entry, den: denominator });
      return field.enclose({ num: entry * x.den - shift, den: denominator * x.den });
    }),
  );
  yield;
  const found: T[] = [];
  for (const [k, row] of rows.entries()) {
    const pivot = row[k]!;
    if (!field.sign(pivot)) return null;
    found.push(pivot);
    for (let i = k + 1; i < rows.length; i++) {
      const entry = rows[i]![k];
      if (entry === null || entry === undefined) continue;
      const factor = field.divide(entry, pivot);
      if (factor === null) return null;
      eliminate(rows, { i, k, factor }, field);
    }
    yield;
  }
  return found;
}

/** Row i −= factor · row k, below the diagonal. Null stands for an exact 0. */
function eliminate<T>(
  rows: (T | null)[][],
  { i, k, factor }: { readonly i: number; readonly k: number; readonly factor: T },
  field: Field<T>,
): void {
  const row = rows[i]!;
  for (let j = k + 1; j <= i; j++) {
    const below = rows[j]![k];
    if (below === null || below === undefined) continue;
    const taken = field.multiply(factor, below);
    row[j] = field.subtract(row[j] ?? field.enclose({ num: 0n, den: 1n }), taken);
  }
}

/** How many eigenvalues of a symmetric M lie below x: the negative pivots of M − xI, by Sylvester's law of inertia. */
function* countBelow<T>(M: ExactMatrix, x: Quotient, field: Field<T>): Slices<number | null> {
  const found = yield* pivots(M, x, field);
  return found && found.filter((pivot) => field.sign(pivot) === -1).length;
}

/** The product of the pivots of a symmetric M, which is its determinant; null where one of them may be 0. */
export function* encloseDeterminant(M: ExactMatrix, bits: number): Slices<Interval | null> {
  const found = yield* pivots(M, { num: 0n, den: 1n }, dyadics(2 * bits));
  return found && found.reduce((product, pivot) => multiply(product, pivot, 2 * bits));
}

/** The largest absolute row sum, which no eigenvalue exceeds. */
export function rowSumNorm({ numerators, denominator }: ExactMatrix): Quotient {
  const sums = numerators.map((row) => row.reduce((sum, entry) => sum + abs(entry), 0n));
  return { num: sums.reduce((a, b) => (a > b ? a : b)), den: denominator };
}

/** The eigenvalues of a symmetric matrix of rationals, ascending, each by rational intervals as narrow as wanted (the note's 4.7, 4.8). */
export class Spectrum {
  readonly #locator: Locator;
  /** The eigenvalues times the matrix's denominator are algebraic integers of degree ≤ n, all below 2^length. */
  readonly length: number;

  constructor(readonly matrix: ExactMatrix) {
    const norm = rowSumNorm(matrix);
    this.length = bitLength(norm.num);
    this.#locator = new Locator(matrix.numerators.length, norm, (x, field) => countBelow(matrix, x, field));
  }

  /** An interval around eigenvalue k (from 0), within 2^−bits of the matrix's norm where the arithmetic can tell. */
  enclose(k: number, bits: number): Slices<Interval> {
    return this.#locator.locate(k, bits);
  }
}
