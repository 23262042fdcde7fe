import { symmetricEigenvalues } from '../float/eigenvalues';
import { hessenbergEigenvalues } from '../float/hessenberg';
import { polynomialRoots } from '../float/polynomialRoots';
import { floatWeights } from '../float/system';
import type { Parameters } from '../model/parameters';
import { admissionRow, earlierAdmissionRow } from '../model/transition';
import { toNumber } from '../number/float';
import type { Rational } from '../number/rational';
import type { ComplexPoints, Spectra } from '../results';
import type { Slices } from '../slices';

/** Beyond this dimension the eigenvalues of A take longer than a picture is worth, and nobody tells the points apart. */
const LARGEST_SPECTRUM = 200;

const NONE: ComplexPoints = { re: [], im: [] };

/** The eigenvalues of the companion matrix with this first row, by the QR algorithm. */
function* companionEigenvalues(firstRow: readonly Rational[]): Slices<ComplexPoints> {
  const n = firstRow.length;
  const matrix = new Float64Array(n * n);
  matrix.set(firstRow.map(toNumber));
  for (let i = 1; i < n; i++) matrix[i * n + i - 1] = 1;
  return (yield* hessenbergEigenvalues(matrix, n)) ?? NONE;
}

/**
 * The spectra as floats, for pictures: A and the earlier A from their matrices, F from its coefficients, so that a picture shows that the
 * one has the roots of the other and does not assume it. All empty beyond LARGEST_SPECTRUM, and one that does not converge.
 */
export function* spectra(parameters: Parameters, lyapunov: Float64Array | null): Slices<Spectra> {
  const { lB } = parameters;
  if (lB > LARGEST_SPECTRUM) return { A: NONE, F: NONE, earlierA: NONE, P: null };
  return {
    A: yield* companionEigenvalues(admissionRow(parameters)),
    // Σ W_s z^{n−1−s}: the constant term comes first.
    F: (yield* polynomialRoots(floatWeights(parameters).reverse())) ?? NONE,
    earlierA: yield* companionEigenvalues(earlierAdmissionRow(parameters)),
    P: lyapunov && symmetricEigenvalues(lyapunov, lB),
  };
}
