import { abs, bitLength, type Sign } from '../number/bigint';
import { divide, enclose, type Interval, multiply } from '../number/interval';
import type { Quotient } from '../number/rational';
import type { Slices } from '../slices';
import { CHARACTERISTIC_ORDER, characteristic, countRoots } from './characteristic';
import { dyadics, type Field } from './field';
import { Locator, type Question } from './locate';
import type { ExactMatrix } from './lyapunov';
import { RealRoots } from './realRoots';

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

/**
 * The eigenvalues of a symmetric matrix of rationals, ascending, each by rational intervals as narrow as wanted (the note's 4.7, 4.8): of a
 * small matrix as the roots of its characteristic polynomial, of a larger one by the signs of pivots.
 */
export class Spectrum {
  /** The eigenvalues times the matrix's denominator are algebraic integers of degree ≤ n, all below 2^length. */
  readonly length: number;
  readonly #matrix: ExactMatrix;
  readonly #norm: Quotient;
  #coefficients: readonly bigint[] | null = null;
  #roots: RealRoots | null = null;
  #locator: Locator | null = null;

  constructor(matrix: ExactMatrix) {
    this.#matrix = matrix;
    this.#norm = rowSumNorm(matrix);
    this.length = bitLength(this.#norm.num);
  }

  /** An interval around eigenvalue k (from 0), within about 2^−bits of the matrix's norm where the arithmetic can tell. */
  *enclose(k: number, bits: number): Slices<Interval> {
    const coefficients = yield* this.#polynomial();
    if (coefficients) {
      this.#roots ??= new RealRoots(coefficients, this.#norm.num);
      const scaled = yield* this.#roots.enclose(k, bits - this.length);
      return divide(
        scaled,
        enclose({ num: this.#matrix.denominator, den: 1n }, bits + this.length),
        bits + this.length,
      )!;
    }
    const count: Question<number> = (x, field) => countBelow(this.#matrix, x, field);
    this.#locator ??= new Locator(this.#matrix.numerators.length, this.#norm, count);
    return yield* this.#locator.locate(k, bits);
  }

  /** The sign of eigenvalue k − x, exactly; null for a larger matrix. */
  *compare(k: number, x: Quotient): Slices<Sign | null> {
    const coefficients = yield* this.#polynomial();
    if (!coefficients) return null;
    const { below, on } = countRoots(coefficients, { num: x.num * this.#matrix.denominator, den: x.den });
    if (k < below) return -1;
    return k < below + on ? 0 : 1;
  }

  /** Whose roots are the eigenvalues times the denominator. */
  *#polynomial(): Slices<readonly bigint[] | null> {
    if (this.#matrix.numerators.length > CHARACTERISTIC_ORDER) return null;
    this.#coefficients ??= yield* characteristic(this.#matrix);
    return this.#coefficients;
  }
}
