import { type Sign, sign } from '../number/bigint';
import type { Quotient } from '../number/rational';
import type { Batches, EvictionChange } from './batches';
import { dot } from './forms';
import type { ExactMatrix } from './lyapunov';

/** ⟨x^S, v⟩_P for a vector v over `denominator`, in units of N*². */
export function alongDeviation(
  P: ExactMatrix,
  { X, D }: Pick<Batches, 'X' | 'D'>,
  v: readonly bigint[],
  denominator: bigint,
): Quotient {
  let num = 0n;
  for (const [s, entry] of v.entries()) if (entry !== 0n) num += entry * dot(P.numerators[s]!, X);
  return { num, den: P.denominator * D * denominator };
}

/** e_s by stage (the note's 6.4), over the eviction's denominator; stage 0 gives up nothing. */
export function evictedAmounts({ change }: EvictionChange): bigint[] {
  return change.map((amount, s) => (s === 0 ? 0n : -amount));
}

/** ⟨x^S, e⟩_P + ã⟨x^S, e_0⟩_P (the note's 6.6): the change is (−ã, −e), so this is minus the product with it. */
export function evictionMargin(
  P: ExactMatrix,
  state: Pick<Batches, 'X' | 'D'>,
  { change, denominator }: EvictionChange,
): Quotient {
  const { num, den } = alongDeviation(P, state, change, denominator);
  return { num: -num, den };
}

/** What an eviction does in the geometry of P (the note's 6.5, 6.6, 8.2), in units of N*² and N*. */
export interface EvictionGeometry {
  /** V after the eviction − V of the shifted state with stage 0 at zero. */
  readonly distanceChange: Quotient;
  readonly innerE0Sign: Sign;
  readonly marginSign: Sign;
}

/**
 * With u the part of the change on stages s ≥ 1, V(x) − V(x − u) = uᵀP(2x − u). The margin ⟨x, e⟩_P + ã⟨x, e_0⟩_P is −changeᵀPx, for
 * e = −u and ã = −change_0.
 */
export function evictionGeometry(P: ExactMatrix, { X, D }: Batches, eviction: EvictionChange): EvictionGeometry {
  const { support, change, denominator } = eviction;
  const u = change.map((amount, s) => (s === 0 ? 0n : amount));
  let uPx = 0n;
  let uPu = 0n;
  for (const s of support) {
    if (s === 0) continue;
    uPx += u[s]! * dot(P.numerators[s]!, X);
    uPu += u[s]! * dot(P.numerators[s]!, u);
  }
  const e0Px = dot(P.numerators[0]!, X);
  const numerator = 2n * uPx * denominator - uPu * D;
  return {
    distanceChange: { num: numerator, den: P.denominator * denominator * denominator * D },
    innerE0Sign: sign(e0Px),
    marginSign: sign(-(uPx + change[0]! * e0Px)),
  };
}
