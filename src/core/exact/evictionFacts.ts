import { dot } from './forms';
import type { BatchDone, State } from './state';
import type { ExactSystem } from './system';

/** Requests of the simulation after the shift, M'_s = M_{s−1} and M'_0 = 0, times D (the note's 7.1). */
function shifted({ X, D }: State): bigint[] {
  return [0n, ...X.slice(0, -1).map((x) => x + D)];
}

/** W·x^S = W·Δ = 0, and so W·x^T = 0 (the note's 2.6). */
export function isBalanced({ system, X, E }: BatchDone): boolean {
  return dot(system.w, X) === 0n && dot(system.w, E) === 0n;
}

/** The batch evicted just where the shifted state holds more tokens than the budget, which is Σ W_s in units of N* (the note's 7.1). */
export function evictsWhereOverfull(before: State, { system: { w }, eviction }: BatchDone): boolean {
  const budget = before.D * w.reduce((sum, weight) => sum + weight);
  const overfull = dot(w, shifted(before)) > budget;
  return overfull === (eviction !== null);
}

/** At an eviction: nothing was admitted, so that x_0 = −N*, and the shifted state has Σ_{s≥1} W_s x'_s > W_0 N* (the note's 7.2). */
export function isHeapedUp(before: State, { system: { w }, X, D }: BatchDone): boolean {
  const heap = shifted(before).map((M, s) => (s === 0 ? 0n : M - before.D));
  return X[0] === -D && dot(w, heap) > w[0]! * before.D;
}

/** The factors that bring the state before a batch and the one after it to a common denominator; short ones where the batch kept its own. */
export function toCommon(before: State, { D, growth }: BatchDone): { readonly before: bigint; readonly after: bigint } {
  return growth !== null && before.D * growth === D ? { before: growth, after: 1n } : { before: D, after: before.D };
}

/** Whether the stages s ≥ 1 gave up in the stated order: all of one before any of the next, or all the same share. */
function isInOrder({ n, eviction }: ExactSystem, M: readonly bigint[], e: readonly bigint[]): boolean {
  const stages = Array.from({ length: n - 1 }, (_, k) => k + 1);
  if (eviction === 'high-first') stages.reverse();
  if (eviction === 'proportional') {
    const held = stages.reduce((sum, s) => sum + M[s]!, 0n);
    const given = stages.reduce((sum, s) => sum + e[s]!, 0n);
    return stages.every((s) => e[s]! * held === M[s]! * given);
  }
  const last = stages.findLastIndex((s) => e[s] !== 0n);
  return stages.slice(0, last).every((s) => e[s] === M[s]);
}

/**
 * At an eviction, e = M' − M^S(t): nothing below 0, nothing from stage 0, Σ_{s≥1} W_s e_s = −W_0 ã > 0, in the order of the parameters
 * (the note's 7.3).
 */
export function isEvictionVector(before: State, batches: BatchDone): boolean {
  const { system, X, D } = batches;
  const common = toCommon(before, batches);
  const M = shifted(before).map((amount) => amount * common.before);
  const e = M.map((amount, s) => amount - (X[s]! + D) * common.after);
  // −W_0 ã is what the shifted state holds beyond the budget, Σ W_s in units of N*.
  const budget = D * common.after * system.w.reduce((sum, weight) => sum + weight);
  const excess = dot(system.w, M) - budget;
  const balanced = excess > 0n && dot(system.w, e) === excess;
  return e[0] === 0n && e.every((amount) => amount >= 0n) && balanced && isInOrder(system, M, e);
}
