/** What the front doors run.ts and inspect.ts return: types only, all of it fit for a structured clone. */
import type { Decisions } from './decision';
import type { Parameters } from './model/parameters';
import type { RunColumns } from './model/series';
import type { Rational } from './number/rational';
import type { Certainty, Summary } from './report';

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
  readonly admission_T: Rational;
  readonly admission_S: Rational;
  readonly inner_Q: Rational;
  readonly G_T: Rational;
  readonly G_S: Rational;
  readonly V_T: Rational | null;
  readonly V_S: Rational | null;
  readonly inner: Rational | null;
  readonly Delta_norm2: Rational | null;
  readonly dist_change: Rational | null;
  readonly inner_e0: Rational | null;
  readonly inner_e: Rational | null;
  readonly margin: Rational | null;
  readonly carried: Rational | null;
}
