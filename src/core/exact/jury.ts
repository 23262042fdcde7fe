import type { Slices } from '../slices';

/**
 * The fraction-free Schur–Cohn step-down of a polynomial with integer coefficients w_0 z^p + … + w_p.
 *
 * `rows[q]` holds the q + 1 coefficients of the polynomial of degree q; `rows[p]` is w itself. They are filled down to the first pivot
 * that is not positive, and to degree 0 when there is none.
 */
export interface StepDown {
  /** Whether every root lies strictly inside the unit circle (Jury's criterion: all pivots rows[q][0] > 0). */
  readonly stable: boolean;
  readonly rows: readonly (readonly bigint[])[];
}

/**
 * Decides by integers whether all roots of F(z) = Σ w_s z^{p−s} lie inside the unit circle (the note's 4.6, 4.10).
 *
 * row_{q−1}[j] = (row_q[0]·row_q[j] − row_q[q]·row_q[q−j]) / D_q, where D_q is the pivot of row q + 1, and 1 for the first two rows.
 * As in Bareiss' elimination the division is exact; dividing already at the second row would not be.
 */
export function* stepDown(w: readonly bigint[]): Slices<StepDown> {
  const p = w.length - 1;
  const rows: bigint[][] = new Array(p + 1);
  rows[p] = [...w];
  let stable = w[0]! > 0n;
  for (let q = p; q >= 1 && stable; q--) {
    const row = rows[q]!;
    const divisor = q <= p - 2 ? rows[q + 1]![0]! : 1n;
    const head = row[0]!;
    const tail = row[q]!;
    const next = new Array<bigint>(q);
    for (let j = 0; j < q; j++) next[j] = (head * row[j]! - tail * row[q - j]!) / divisor;
    rows[q - 1] = next;
    stable = next[0]! > 0n;
    yield;
  }
  return { stable, rows };
}
