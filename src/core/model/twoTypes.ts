import { multiply, ONE, type Rational, subtract, ZERO } from '../number/rational';
import type { Parameters } from './parameters';
import { shareOfB } from './weights';

/** Requests of each type by stage, n numbers each. */
export interface TwoTypeState {
  readonly A: readonly Rational[];
  readonly B: readonly Rational[];
}

/**
 * The two types behind a merged state (the note's 2.2): admissions arrive p : q and evictions take each stage in its own proportion, so a
 * stage keeps that split; type A leaves after stage lA − 1. Inverse of M_s = A_s + B_s for s < lA, M_s = B_s/q above.
 */
export function splitByType(parameters: Parameters, M: readonly Rational[]): TwoTypeState {
  const q = shareOfB(parameters);
  const p = subtract(ONE, q);
  return {
    A: M.map((requests, s) => (s < parameters.lA ? multiply(p, requests) : ZERO)),
    B: M.map((requests) => multiply(q, requests)),
  };
}
