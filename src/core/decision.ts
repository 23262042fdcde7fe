/** What exact runs decide, as data: types only. Made by decide.ts, read by claims/, run.ts and the pictures. */
import type { Rational } from './number/rational';
import type { Certainty, StepValue } from './report';

/** Entry of a sign column: the sign of the quantity, or why there is none. */
export const UNDECIDED = 2;
export const NOT_DEFINED = 3;

/** The quantities whose signs are the standing claims: each claim says that its quantity is never negative. */
export const DECIDED_QUANTITIES = ['inner', 'V_T - V_S', 'G_T - G_S', '-dist_change'] as const;
export type DecidedQuantity = (typeof DECIDED_QUANTITIES)[number];

/** The signs of one quantity at every step of a run. */
export interface SignColumn {
  /** Per t: −1, 0, 1, UNDECIDED or NOT_DEFINED (no eviction at t). */
  readonly signs: Int8Array;
  readonly negative: number;
  readonly undecided: number;
  /** Steps at which the quantity exists, decided or not. */
  readonly defined: number;
  /** First negative step. */
  readonly first: StepValue | null;
  /** The smallest value, at its first step; null when nothing is negative. */
  readonly worst: StepValue | null;
  readonly certainty: Certainty;
}

/** Everything decided about one parameter set. The columns that need P are null when A is not stable. */
export interface Decisions {
  readonly steps: number;
  readonly stable: boolean;
  /** N* exactly. */
  readonly equilibrium: Rational;
  readonly columns: Readonly<Record<DecidedQuantity, SignColumn | null>>;
  /** The steps at which the simulation evicts, ascending: admission_S < 0, strictly. */
  readonly evictions: Int32Array;
  /** Signs of ⟨x, e_0⟩_P and of the margin at the evictions among the exact steps (the note's 7.6); null when A is not stable. */
  readonly innerE0Signs: Int8Array | null;
  readonly marginSigns: Int8Array | null;
  /** Among the exact steps: those without an eviction, and those of them at which ⟨x^S, Δ⟩_Q ≤ 0 (the note's 7.6). */
  readonly quietSteps: number;
  readonly quietInnerQNonPositive: number;
  /** The steps 0 … exactSteps − 1 have been run exactly; beyond, signs come from a bound or are undecided. */
  readonly exactSteps: number;
  /** The steps whose evictions are known, exactly or by a bound: `evictions` is complete up to here. */
  readonly decidedSteps: number;
  readonly certainty: Certainty;
}
