import type { QMatrix } from '../model/parameters';
import { equals, ONE, type Rational, rational, ZERO } from '../number/rational';
import type { FactCount } from '../results';
import type { Slices } from '../slices';
import { characteristic } from './characteristic';
import { DETERMINANT_ORDER } from './determinant';
import { leadingMinors } from './leadingMinors';
import type { ExactMatrix } from './lyapunov';

/** The coefficients of det(zI − A) cost n³ products of ever longer integers; beyond this order too many. */
const CHARACTERISTIC_FACT_ORDER = 60;

/** At how many of its occasions a fact holds. */
export function countFacts(occasions: Iterable<boolean>): FactCount {
  let holds = 0;
  let of = 0;
  for (const occasion of occasions) {
    of++;
    if (occasion) holds++;
  }
  return { holds, of };
}

function entryOfQ(Q: QMatrix, i: number, j: number): Rational {
  if (Q.kind === 'full') return Q.rows[i]![j]!;
  if (i !== j) return ZERO;
  return Q.kind === 'diagonal' ? Q.entries[i]! : ONE;
}

function entryOf({ numerators, denominator }: ExactMatrix, i: number, j: number): Rational {
  return rational(numerators[i]![j]!, denominator);
}

/** P = Pᵀ above the diagonal, and its last row 0 … 0 Q_{n−1,n−1} where Q is diagonal (the note's 4.9). */
export function structureOfP(P: ExactMatrix, Q: QMatrix): FactCount {
  const n = P.numerators.length;
  function* entries(): Generator<boolean> {
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) yield P.numerators[i]![j] === P.numerators[j]![i];
    if (Q.kind === 'full') return;
    for (let j = 0; j < n; j++) yield equals(entryOf(P, n - 1, j), entryOfQ(Q, n - 1, j));
  }
  return countFacts(entries());
}

/** AᵀPA − P = −Q, entry by entry, for the companion matrix A of weights w with first row c_j = −w_{j+1}/w_0 (the note's 4.6). */
export function* lyapunovEquation(w: readonly bigint[], P: ExactMatrix, Q: QMatrix): Slices<FactCount> {
  const n = w.length;
  const w0 = w[0]!;
  const c = (j: number) => (j + 1 < n ? -w[j + 1]! : 0n); // times w0
  const at = (i: number, j: number) => (j < n && i < n ? P.numerators[i]![j]! : 0n);
  // Column j of A holds c_j at the top and a one below the diagonal.
  const PA = (k: number, j: number) => at(k, 0) * c(j) + at(k, j + 1) * w0; // times w0
  let holds = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const below = i + 1 < n ? PA(i + 1, j) : 0n;
      const difference = c(i) * PA(0, j) + w0 * below - w0 * w0 * at(i, j);
      const { num, den } = entryOfQ(Q, i, j);
      if (difference * den === -num * w0 * w0 * P.denominator) holds++;
    }
    yield;
  }
  return { holds, of: n * n };
}

/** P > 0: its leading minors are positive (Sylvester). Null beyond the order that an elimination is worth. */
export function* positiveP(P: ExactMatrix): Slices<FactCount | null> {
  const n = P.numerators.length;
  if (n > DETERMINANT_ORDER) return null;
  const minors = yield* leadingMinors(P);
  return { holds: minors.filter((minor) => minor > 0n).length, of: n };
}

/** w_0·A as integers. */
function scaledTransition(w: readonly bigint[]): ExactMatrix {
  const n = w.length;
  const w0 = w[0]!;
  const first = w.map((_, j) => (j + 1 < n ? -w[j + 1]! : 0n));
  const numerators = w.map((_, i) => (i === 0 ? first : first.map((_, j) => (j === i - 1 ? w0 : 0n))));
  return { numerators, denominator: w0 };
}

/**
 * det(zI − A) = z·F(z)/W_0, coefficient by coefficient (the note's 4.10): with y = w_0 z the left side is that of w_0·A, and the
 * right one Σ_s w_s w_0^{s−1} y^{n−s}. Null where n is too large.
 */
export function* characteristicOfA(w: readonly bigint[]): Slices<FactCount | null> {
  const n = w.length;
  if (n > CHARACTERISTIC_FACT_ORDER) return null;
  const coefficients = yield* characteristic(scaledTransition(w));
  const expected = w.map((weight, s) => (s === 0 ? 1n : weight * w[0]! ** BigInt(s - 1)));
  return countFacts(coefficients.map((coefficient, k) => coefficient === (k === 0 ? 0n : expected[n - k]!)));
}
