import type { Rational } from '../number/rational';

/** The order in which stages give up requests when the budget is exceeded (the note's 6.4, 7.3). */
export const EVICTIONS = ['low-first', 'high-first', 'proportional'] as const;
export type Eviction = (typeof EVICTIONS)[number];

/** Q of the Lyapunov equation AᵀPA − P = −Q: symmetric and positive definite (checked when read). */
export type QMatrix =
  | { readonly kind: 'identity' }
  | { readonly kind: 'diagonal'; readonly entries: readonly Rational[] }
  | { readonly kind: 'full'; readonly rows: readonly (readonly Rational[])[] };

/** What a parameter set states, exactly. Valid by construction: `readParameters` is the only maker outside tests. */
export interface Parameters {
  /** Prefill length in tokens, integer ≥ 0. */
  readonly l0: number;
  /** Decode lengths in stages, 1 ≤ lA < lB; lB = n is the dimension. */
  readonly lA: number;
  readonly lB: number;
  /** Token budget > 0. */
  readonly B: Rational;
  /** Arrival rates > 0. */
  readonly lambdaA: Rational;
  readonly lambdaB: Rational;
  /** Batches to run, integer ≥ 1. */
  readonly steps: number;
  /** The state before the first batch, n numbers ≥ 0 in merged units; `empty` is all zero. */
  readonly start: 'empty' | readonly Rational[];
  readonly eviction: Eviction;
  readonly Q: QMatrix;
}

export type ParameterName = keyof Parameters;

export const PARAMETER_NAMES: readonly ParameterName[] = [
  'l0',
  'lA',
  'lB',
  'B',
  'lambdaA',
  'lambdaB',
  'steps',
  'start',
  'eviction',
  'Q',
];

/** How large a set may be; settings of the editor, flags of nothing. */
export interface ParameterLimits {
  readonly lB: number;
  readonly steps: number;
  /** Bound on lB · steps. */
  readonly work: number;
}

export const DEFAULT_LIMITS: ParameterLimits = { lB: 1000, steps: 1_000_000, work: 10_000_000 };
