import { divide, multiply, negate, ONE, type Rational, rational, ZERO } from '../number/rational';
import type { Parameters } from './parameters';
import { shareOfB, weights } from './weights';

/** First row of A: −W_{s+1}/W_0 for s ≤ n − 2, and 0 in the last place (the note's 4.4). */
export function admissionRow(parameters: Parameters): Rational[] {
  const W = weights(parameters);
  const W0 = W[0]!;
  return W.map((_, s) => (s + 1 < W.length ? negate(divide(W[s + 1]!, W0)) : ZERO));
}

function companion(firstRow: readonly Rational[]): Rational[][] {
  return firstRow.map((_, i) => (i === 0 ? [...firstRow] : firstRow.map((_, j) => (j === i - 1 ? ONE : ZERO))));
}

/** A of δ(t+1) = A δ(t), n × n: the admission row above the shift (the note's 4.4). */
export function transitionMatrix(parameters: Parameters): Rational[][] {
  return companion(admissionRow(parameters));
}

/** First row of the note's earlier, wrong A: it ends in (l0 + lB)·q / W_0 instead of 0 (the note's 4.11). Kept for comparison only. */
export function earlierAdmissionRow(parameters: Parameters): Rational[] {
  const row = admissionRow(parameters);
  const released = multiply(rational(BigInt(parameters.l0) + BigInt(parameters.lB)), shareOfB(parameters));
  row[row.length - 1] = divide(released, weights(parameters)[0]!);
  return row;
}

/** The earlier, wrong A, n × n. */
export function earlierTransitionMatrix(parameters: Parameters): Rational[][] {
  return companion(earlierAdmissionRow(parameters));
}

/** Coefficients of F(z) = Σ W_s z^{n−1−s}, highest power first: its roots are the nonzero eigenvalues of A (the note's 4.10). */
export function characteristicPolynomial(parameters: Parameters): Rational[] {
  return weights(parameters);
}
