/** Facts that cannot fail in a run must fail of states that no run has: a count that is always full shows nothing. */
import { describe, expect, it } from 'vitest';
import { startBatches } from '../../../src/core/exact/batches';
import { evictsWhereOverfull, isBalanced, isEvictionVector, isHeapedUp } from '../../../src/core/exact/evictionFacts';
import { InnerFacts } from '../../../src/core/exact/innerFacts';
import type { ExactMatrix } from '../../../src/core/exact/lyapunov';
import { characteristicOfA, lyapunovEquation, positiveP, structureOfP } from '../../../src/core/exact/matrixFacts';
import { exactModel } from '../../../src/core/exact/model';
import { type BatchDone, type State, stateOf } from '../../../src/core/exact/state';
import type { Eviction, Parameters } from '../../../src/core/model/parameters';
import { rational } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';
import { REFERENCE_RUN } from '../../parameters';

interface Step {
  readonly before: State;
  readonly done: BatchDone;
}

/** Step t of the reference run. Low first it evicts at 1, 2, 3, 5, 6, 9, and is quiet at 4. */
function stepAt(t: number, eviction: Eviction = 'low-first'): Step {
  const batches = startBatches(modelOf({ ...REFERENCE_RUN, eviction }).system);
  for (let step = 0; step < t; step++) batches.advance();
  const before = stateOf(batches);
  batches.advance();
  const { system, eviction: change, growth } = batches;
  return { before, done: { ...stateOf(batches), system, eviction: change, growth } };
}

function modelOf(parameters: Parameters) {
  return drain(exactModel(parameters));
}

/** `v` with `by` added in one stage. */
function moved(v: readonly bigint[], stage: number, by: bigint): bigint[] {
  return v.map((entry, s) => (s === stage ? entry + by : entry));
}

describe('facts about one batch', () => {
  it('the balance breaks with one token too many, of x^S or of Δ', () => {
    const { done } = stepAt(4);
    expect(isBalanced(done)).toBe(true);
    expect(isBalanced({ ...done, X: moved(done.X, 2, 1n) })).toBe(false);
    expect(isBalanced({ ...done, E: moved(done.E, 2, 1n) })).toBe(false);
  });

  it('an eviction without too many tokens is noticed, and too many without one', () => {
    const evicting = stepAt(3);
    const quiet = stepAt(4);
    expect(evictsWhereOverfull(evicting.before, evicting.done)).toBe(true);
    expect(evictsWhereOverfull(quiet.before, quiet.done)).toBe(true);
    expect(evictsWhereOverfull(evicting.before, { ...evicting.done, eviction: null })).toBe(false);
    expect(evictsWhereOverfull(quiet.before, { ...quiet.done, eviction: evicting.done.eviction })).toBe(false);
  });

  it('an eviction is heaped up, unless something was admitted or the heap is missing', () => {
    const { before, done } = stepAt(3);
    expect(isHeapedUp(before, done)).toBe(true);
    expect(isHeapedUp(before, { ...done, X: moved(done.X, 0, 1n) })).toBe(false);
    expect(isHeapedUp({ ...before, X: before.X.map(() => 0n) }, done)).toBe(false);
  });

  it('too few tokens evicted, or too many, or something admitted, make no eviction vector', () => {
    for (const order of ['low-first', 'high-first', 'proportional'] as const) {
      const { before, done } = stepAt(3, order);
      expect(isEvictionVector(before, done), order).toBe(true);
      for (const [stage, by] of [
        [0, 1n],
        [1, 1n],
        [6, -1n],
      ] as const)
        expect(isEvictionVector(before, { ...done, X: moved(done.X, stage, by) }), `${order} ${stage}`).toBe(false);
    }
  });

  it('the same eviction is in one order only', () => {
    const orders = ['low-first', 'high-first', 'proportional'] as const;
    for (const order of orders) {
      const { before, done } = stepAt(9, order);
      for (const other of orders) {
        const system = { ...done.system, eviction: other };
        expect(isEvictionVector(before, { ...done, system }), `${order} as ${other}`).toBe(order === other);
      }
    }
  });

  it('a stage that gains is no eviction, though the tokens balance', () => {
    const { before, done } = stepAt(3);
    const { w } = done.system;
    const X = moved(moved(done.X, 1, -w[6]!), 6, w[1]!);
    expect(isBalanced({ ...done, X })).toBe(true);
    expect(isEvictionVector(before, { ...done, X })).toBe(false);
  });
});

describe('the identities of inner', () => {
  const P = modelOf(REFERENCE_RUN).P!;

  function counted(matrix: ExactMatrix, steps: readonly Step[]) {
    const facts = new InnerFacts(matrix, 200);
    for (const [k, { before, done }] of steps.entries()) drain(facts.take(k + 3, before, done));
    const { quiet, evictions } = facts;
    return { quiet: [quiet.holds, quiet.of], evictions: [evictions.holds, evictions.of] };
  }

  it('hold of the run at a quiet step and at an eviction', () => {
    expect(counted(P, [stepAt(3), stepAt(4)])).toEqual({ quiet: [1, 1], evictions: [1, 1] });
  });

  it('hold where the rows before are not looked at', () => {
    expect(counted(P, [stepAt(7)])).toEqual({ quiet: [1, 1], evictions: [0, 0] });
  });

  it('fail of a state that the recursion does not lead to', () => {
    const [evicting, quiet] = [stepAt(3), stepAt(4)];
    const wrong = (done: BatchDone): BatchDone => ({ ...done, E: moved(done.E, 1, 1n) });
    expect(
      counted(P, [
        { ...evicting, done: wrong(evicting.done) },
        { ...quiet, done: wrong(quiet.done) },
      ]),
    ).toEqual({ quiet: [0, 1], evictions: [0, 1] });
  });

  it('the quiet one fails of a P that does not solve the Lyapunov equation', () => {
    const numerators = P.numerators.map((row, i) => (i === 2 ? moved(row, 2, 1n) : row));
    expect(counted({ ...P, numerators }, [stepAt(4)]).quiet).toEqual([0, 1]);
  });

  it('the one at an eviction fails of another record of what was evicted', () => {
    const { before, done } = stepAt(3);
    const eviction = { ...done.eviction!, change: moved(done.eviction!.change, 1, 1n) };
    expect(counted(P, [{ before, done: { ...done, eviction } }]).evictions).toEqual([0, 1]);
  });
});

describe('facts about P and A', () => {
  const { P: exact, system, parameters } = modelOf(REFERENCE_RUN);
  const P = exact!;
  const changed = (i: number, j: number): ExactMatrix => ({
    ...P,
    numerators: P.numerators.map((row, k) => (k === i ? moved(row, j, 1n) : row)),
  });

  it('an entry that is not symmetric, or a last row that is not 0 … 0 Q, is counted out', () => {
    expect(structureOfP(P, parameters.Q)).toEqual({ holds: 28, of: 28 });
    expect(structureOfP(changed(1, 2), parameters.Q)).toEqual({ holds: 27, of: 28 });
    expect(structureOfP(changed(6, 0), parameters.Q)).toEqual({ holds: 26, of: 28 });
    expect(structureOfP(changed(6, 6), parameters.Q)).toEqual({ holds: 27, of: 28 });
  });

  it('a full Q says nothing of the last row', () => {
    const rows =
      parameters.Q.kind === 'identity'
        ? P.numerators.map((_, i) => P.numerators.map((_, j) => rational(i === j ? 1 : 0)))
        : [];
    expect(structureOfP(P, { kind: 'full', rows })).toEqual({ holds: 21, of: 21 });
    expect(drain(lyapunovEquation(system.w, P, { kind: 'full', rows }))).toEqual({ holds: 49, of: 49 });
  });

  it('the Lyapunov equation fails in the entries that a change touches', () => {
    expect(drain(lyapunovEquation(system.w, P, parameters.Q))).toEqual({ holds: 49, of: 49 });
    // The last entry stands in its own equation, and shifted in the one before it.
    expect(drain(lyapunovEquation(system.w, changed(6, 6), parameters.Q))).toEqual({ holds: 47, of: 49 });
    expect(drain(lyapunovEquation(system.w, changed(0, 0), parameters.Q)).holds).toBeLessThan(20);
  });

  it('a matrix that is not positive definite has a leading minor that is not positive', () => {
    expect(drain(positiveP(P))).toEqual({ holds: 7, of: 7 });
    const negated = P.numerators.map((row, i) => row.map((entry, j) => (i === 6 && j === 6 ? -entry : entry)));
    expect(drain(positiveP({ ...P, numerators: negated }))).toEqual({ holds: 6, of: 7 });
    const zero = P.numerators.map((row) => row.map(() => 0n));
    expect(drain(positiveP({ ...P, numerators: zero }))).toEqual({ holds: 0, of: 7 });
  });

  it('the characteristic polynomial has the coefficients of z·F(z)/W_0, and is left out of large sets', () => {
    expect(drain(characteristicOfA([3n, 4n, 1n]))).toEqual({ holds: 4, of: 4 });
    expect(drain(characteristicOfA(system.w))).toEqual({ holds: 8, of: 8 });
    expect(drain(characteristicOfA(new Array<bigint>(61).fill(1n)))).toBeNull();
  });
});
