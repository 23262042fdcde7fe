/** What the front doors run.ts and inspect.ts return: types only, all of it fit for a structured clone. */
import type { Decisions } from './decision';
import type { Parameters } from './model/parameters';
import type { RunColumns } from './model/series';
import type { Rational } from './number/rational';
import type { Certainty, StatedValue, Summary } from './report';

/** One parameter set, decided exactly and run in floats for the pictures. */
export interface RunResult {
  readonly parameters: Parameters;
  readonly decisions: Decisions;
  readonly columns: RunColumns;
  readonly summary: Summary;
  /** Largest |eigenvalue| of A as a float, for display. Whether it is below 1 is `decisions.stable`, never this. */
  readonly spectralRadius: number;
  /** P, n × n row-major, as floats; null when A is not stable. */
  readonly lyapunov: Float64Array | null;
  readonly certainty: Certainty;
}

/**
 * Step t exactly, in the document's units (requests; requests squared in P). What needs P is null when A is not stable;
 * what exists only at evictions is null elsewhere.
 */
export interface StepInspection {
  readonly t: number;
  readonly evicts: boolean;
  readonly equilibrium: Rational;
  readonly M_T: readonly Rational[];
  readonly M_S: readonly Rational[];
  readonly Delta: readonly Rational[];
  readonly e: readonly Rational[] | null;
  /** Σ_s e_s; 0 without an eviction. */
  readonly evicted: Rational;
  /** i₊ and i₋: the first stages at which M^S is largest and smallest. */
  readonly largest: number;
  readonly smallest: number;
  /** W·x^T, W·x^S and W·Δ in tokens: 0 at every row (2.6). */
  readonly W_xT: Rational;
  readonly W_xS: Rational;
  readonly W_Delta: Rational;
  readonly admission_T: Rational;
  readonly admission_S: Rational;
  readonly inner_Q: Rational;
  readonly G_T: Rational;
  readonly G_S: Rational;
  readonly 'G_T - G_S': Rational;
  readonly V_T: Rational | null;
  readonly V_S: Rational | null;
  readonly 'V_T - V_S': Rational | null;
  readonly inner: Rational | null;
  /** `inner` in N*², which does not depend on the budget. */
  readonly innerRelative: Rational | null;
  readonly Delta_norm2: Rational | null;
  /** V_T − V_S − 2·inner − Delta_norm2 of the four values as they stand, each computed by itself (5.2). */
  readonly decomposition: Rational | null;
  /** At a step t ≥ 1 without an eviction, `inner` and `inner_Q` of step t − 1, whose difference is `inner` (6.3). */
  readonly inner_before: Rational | null;
  readonly inner_Q_before: Rational | null;
  readonly dist_change: Rational | null;
  readonly inner_e0: Rational | null;
  readonly inner_e: Rational | null;
  readonly margin: Rational | null;
  readonly carried: Rational | null;
}

/**
 * Δ at the first stages where M^S is largest (i₊) and smallest (i₋) at each step (SPEC's figures delta_extrema and case_distribution).
 * Stages and signs are decided; a stage that is not is −1, a sign that is not is UNDECIDED (decision.ts).
 */
export interface Extremes {
  readonly largest: Int32Array;
  readonly smallest: Int32Array;
  /** Signs of Δ at i₊ and at i₋. */
  readonly signLargest: Int8Array;
  readonly signSmallest: Int8Array;
  /** Δ at i₊ and at i₋ in N*, carrying the columns' power of two as Delta does (series.ts), NaN without a stage; for heights in pictures alone. */
  readonly deltaLargest: Float64Array;
  readonly deltaSmallest: Float64Array;
}

/** How many steps are in each case: A: Δ_{i₊} ≥ 0 and Δ_{i₋} ≤ 0. B: only the first. C: only the second. D: neither. */
export interface CaseCounts {
  readonly A: number;
  readonly B: number;
  readonly C: number;
  readonly D: number;
  readonly undecided: number;
}

/**
 * Δ by step and stage, in N*: the steps from … to, both included, in `columns` columns of equal width, each stage at its largest |Δ| there.
 * Step t stands in column ⌊(t − from)·columns/(to − from + 1)⌋, so where there are as many columns as steps each is a step.
 */
export interface DeltaMap {
  readonly n: number;
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  /** Row-major columns × n: mantissas; the true value is values[c·n + s] · 2^exponents[c]. */
  readonly values: Float64Array;
  readonly exponents: Int32Array;
}

/** Points of the complex plane; the k-th is (re[k], im[k]). */
export interface ComplexPoints {
  readonly re: readonly number[];
  readonly im: readonly number[];
}

/** The spectra of a parameter set as floats, for pictures: whether A is stable is decided elsewhere. Empty where n is too large (spectra.ts). */
export interface Spectra {
  /** The n eigenvalues of A; n − 1 of them are the roots of F, the last is 0 (the note's 4.10). */
  readonly A: ComplexPoints;
  /** The roots of F, found from F itself. */
  readonly F: ComplexPoints;
  /** The n eigenvalues of the earlier wrong A (the note's 4.11). */
  readonly earlierA: ComplexPoints;
  /** The eigenvalues of P, ascending; null without P. */
  readonly P: readonly number[] | null;
}

/** One fact of the theory over a run: at how many of its occasions it was looked at exactly, and held. */
export interface FactCount {
  readonly holds: number;
  readonly of: number;
}

/**
 * The facts that cannot fail (the note's 2.6, 4.9, 6.3, 7.1–7.3), counted over the exact steps, and the statistics of 7.6.
 * Null where it needs a P that does not exist.
 */
export interface RunFacts {
  /** W·x^T = W·x^S = W·Δ = 0 at every step (2.6). */
  readonly balance: FactCount;
  /** inner(t+1) = inner(t) − inner_Q(t) where t+1 evicts nothing (6.3). */
  readonly quietIdentity: FactCount | null;
  /** inner = carried + margin at every eviction (6.6). */
  readonly evictionIdentity: FactCount | null;
  /** An eviction just where the shifted state holds more than B tokens (7.1). */
  readonly overfull: FactCount;
  /** x'_0 = −N* and Σ_{s≥1} W_s x'_s > W_0 N* at every eviction (7.2). */
  readonly heapedUp: FactCount;
  /** e ≥ 0, Σ_{s≥1} W_s e_s = −W_0 ã, stages emptied in the order of the eviction rule (7.3). */
  readonly evictionVector: FactCount;
  /** P = P^T, its last row 0 … 0 Q_{n−1,n−1} for a diagonal Q (4.9); of: entries looked at. */
  readonly matrixP: FactCount | null;
  /** A^T P A − P = −Q, entry by entry (4.6). */
  readonly lyapunovEquation: FactCount | null;
  /** P > 0 by Sylvester's criterion (4.9); of: leading minors looked at. Null also where n is too large for them. */
  readonly positiveP: FactCount | null;
  /** det(zI − A) = z·F(z)/W_0, so the nonzero eigenvalues of A are the roots of F (4.10); of: coefficients. Null where n is too large. */
  readonly characteristic: FactCount | null;
  /** 7.6: evictions with inner_e0 > 0, with margin ≥ 0; quiet steps with inner_Q ≤ 0. */
  readonly innerE0Positive: FactCount | null;
  readonly marginNonNegative: FactCount | null;
  readonly quietInnerQNonPositive: FactCount;
}

/** All that the explorer and the report show of one parameter set. */
export interface Exploration extends RunResult {
  readonly extremes: Extremes;
  readonly cases: CaseCounts;
  /** Of the whole run, at most 1,000 columns. */
  readonly deltaMap: DeltaMap;
  readonly spectra: Spectra;
  readonly facts: RunFacts;
  /** Exactly, as texts to show (number/decimal.ts displayExact): W by stage, N*, the first row of A and of the earlier A. */
  readonly weights: readonly Rational[];
  readonly firstRow: readonly Rational[];
  readonly earlierFirstRow: readonly Rational[];
  /** The entries of P exactly, row by row; null without P and beyond n = 24. */
  readonly exactP: readonly Rational[] | null;
}

/** An expression whose value prints as a number of the text does. */
export interface Binding {
  readonly expression: string;
  /** Whether the number is the value itself, and not only what it rounds to. */
  readonly equal: boolean;
  readonly value: StatedValue;
}
