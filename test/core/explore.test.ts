import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDECIDED } from '../../src/core/decision';
import { explore } from '../../src/core/explore';
import { createMemory } from '../../src/core/memory';
import type { Parameters } from '../../src/core/model/parameters';
import { compare, divide, type Rational, rational, signOf } from '../../src/core/number/rational';
import type { Exploration } from '../../src/core/results';
import { drain } from '../../src/core/slices';
import { anyParameters, COUNTEREXAMPLE, MARGINAL, parametersOf, REFERENCE_RUN } from '../parameters';
import { Reference, type ReferenceStep } from '../reference';

const explored = (parameters: Parameters) => drain(explore(parameters));

const SMALL_SET = parametersOf({ l0: 10, lA: 2, lB: 3 });

/** First stage at which a state is largest (order 1) or smallest (order −1). */
function firstExtreme(M: readonly Rational[], order: 1 | -1): number {
  return M.findIndex((entry) => M.every((other) => order * compare(entry, other) >= 0));
}

function expectExtremes({ extremes, columns }: Exploration, { t, M_S, Delta, model }: ReferenceStep): void {
  const largest = firstExtreme(M_S, 1);
  const smallest = firstExtreme(M_S, -1);
  expect(extremes.largest[t], `i₊ at ${t}`).toBe(largest);
  expect(extremes.smallest[t], `i₋ at ${t}`).toBe(smallest);
  expect(extremes.signLargest[t], `sign at i₊ at ${t}`).toBe(signOf(Delta[largest]!));
  expect(extremes.signSmallest[t], `sign at i₋ at ${t}`).toBe(signOf(Delta[smallest]!));
  const height = divide(Delta[largest]!, model.N);
  const exact = Number(height.num) / Number(height.den) / 2 ** columns.exponent[t]!;
  // Both sides are rounded a few times.
  expect(Math.abs(extremes.deltaLargest[t]! - exact)).toBeLessThanOrEqual(Math.abs(exact) * 2 ** -48);
}

function caseOf(atLargest: number, atSmallest: number): string {
  if (atLargest >= 0) return atSmallest <= 0 ? 'A' : 'B';
  return atSmallest <= 0 ? 'C' : 'D';
}

/** The note's recursion as one writes it first: whole states in float64, Δ as their difference. For rates 1 and an empty start. */
function plainFloatCases({ l0, lA, lB, steps }: Parameters): string[] {
  const W = Array.from({ length: lB }, (_, s) => (l0 + s + 1) * (s < lA ? 1 : 0.5));
  const admission = (M: number[]) =>
    (1000 - M.reduce((sum, entry, s) => (s > 0 ? sum + W[s]! * entry : sum), 0)) / W[0]!;
  let [T, S] = [W.map(() => 0), W.map(() => 0)];
  return Array.from({ length: steps }, () => {
    T = [0, ...T.slice(0, -1)];
    S = [0, ...S.slice(0, -1)];
    T[0] = admission(T);
    S[0] = admission(S);
    let need = -S[0] * W[0]!;
    S[0] = Math.max(0, S[0]);
    for (let s = 1; s < lB && need > 0; s++) {
      const amount = Math.min(S[s]!, need / W[s]!);
      S[s]! -= amount;
      need -= amount * W[s]!;
    }
    const at = (value: number) => T[S.indexOf(value)]! - value;
    return caseOf(at(Math.max(...S)), at(Math.min(...S)));
  });
}

describe('cases of the golden sets over 200 steps (SPEC 11)', () => {
  it('the reference run and (50, 4, 7) are in case A at every step', () => {
    for (const l0 of [200, 50]) {
      expect(explored(parametersOf({ l0, lA: 4, lB: 7 })).cases).toEqual({ A: 200, B: 0, C: 0, D: 0, undecided: 0 });
    }
  });

  it('the counterexample is in all four', () => {
    expect(explored(COUNTEREXAMPLE).cases).toEqual({ A: 36, B: 30, C: 29, D: 105, undecided: 0 });
  });

  it('(10, 2, 3) has six steps each in B and C', () => {
    expect(explored(SMALL_SET).cases).toEqual({ A: 188, B: 6, C: 6, D: 0, undecided: 0 });
  });

  it('are decided: a run in plain floats gets some of the 200 at (10, 2, 3) wrong', () => {
    const { extremes } = explored(SMALL_SET);
    const plain = plainFloatCases(SMALL_SET);
    const decided = [...extremes.signLargest].map((sign, t) => caseOf(sign, extremes.signSmallest[t]!));
    // How many depends on the order in which it adds.
    expect(plain.filter((found, t) => found !== decided[t]).length).toBeGreaterThan(0);
  });
});

describe('extremes', () => {
  it('have the stages, signs and heights of the rational model, whatever the parameters', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyParameters({ lB: 5, steps: 12 }), (parameters) => {
        const exploration = explored(parameters);
        for (const step of new Reference(parameters).steps()) expectExtremes(exploration, step);
      }),
      { numRuns: 80 },
    );
  });

  it('are decided by the bound beyond the exact steps', { timeout: 60_000 }, () => {
    const { cases, extremes, decisions } = explored({ ...SMALL_SET, steps: 8200 });
    expect(decisions.exactSteps).toBe(8164);
    expect(cases.undecided).toBe(0);
    expect([...extremes.largest.subarray(8164)].every((stage) => stage >= 0)).toBe(true);
    expect([...extremes.deltaLargest.subarray(8164)].every((height) => Number.isFinite(height))).toBe(true);
  });

  it('are undecided where neither reaches', { timeout: 60_000 }, () => {
    const { cases, extremes, decisions } = explored({ ...MARGINAL[0], steps: 8200 });
    expect(decisions.exactSteps).toBe(8164);
    expect(cases.undecided).toBe(8200 - 8164);
    expect(extremes.largest[8163]).toBeGreaterThanOrEqual(0);
    expect(extremes.largest[8164]).toBe(-1);
    expect(extremes.signSmallest[8164]).toBe(UNDECIDED);
    expect(extremes.deltaSmallest[8164]).toBeNaN();
  });
});

describe('facts of a run', () => {
  it('hold at all their occasions on the reference run, with the statistics of 7.6', () => {
    expect(explored(REFERENCE_RUN).facts).toEqual({
      balance: { holds: 200, of: 200 },
      quietIdentity: { holds: 190, of: 190 },
      evictionIdentity: { holds: 9, of: 9 },
      overfull: { holds: 200, of: 200 },
      heapedUp: { holds: 9, of: 9 },
      evictionVector: { holds: 9, of: 9 },
      matrixP: { holds: 28, of: 28 },
      lyapunovEquation: { holds: 49, of: 49 },
      positiveP: { holds: 7, of: 7 },
      characteristic: { holds: 8, of: 8 },
      innerE0Positive: { holds: 1, of: 9 },
      marginNonNegative: { holds: 8, of: 9 },
      quietInnerQNonPositive: { holds: 1, of: 191 },
    });
  });

  it('that need P are null where A is not stable; the others hold there too', () => {
    const { facts } = explored(MARGINAL[1]);
    expect(facts).toMatchObject({
      quietIdentity: null,
      evictionIdentity: null,
      matrixP: null,
      lyapunovEquation: null,
      positiveP: null,
      innerE0Positive: null,
      marginNonNegative: null,
      balance: { holds: 200, of: 200 },
      overfull: { holds: 200, of: 200 },
      heapedUp: { holds: 9, of: 9 },
      evictionVector: { holds: 9, of: 9 },
      characteristic: { holds: 5, of: 5 },
    });
  });

  it('cannot fail, whatever the parameters', { timeout: 60_000 }, () => {
    const statistics = ['innerE0Positive', 'marginNonNegative', 'quietInnerQNonPositive'];
    fc.assert(
      fc.property(anyParameters({ lB: 6, steps: 25 }), (parameters) => {
        const { facts } = explored(parameters);
        for (const [name, count] of Object.entries(facts)) {
          if (count && !statistics.includes(name)) expect(count.holds, name).toBe(count.of);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are looked at now and then where each look is costly, all along the run', { timeout: 60_000 }, () => {
    const { facts } = explored({ ...REFERENCE_RUN, steps: 2000 });
    expect(facts.quietIdentity!.of).toBeGreaterThan(200);
    expect(facts.quietIdentity!.of).toBeLessThan(1990);
    expect(facts.evictionIdentity).toEqual({ holds: 9, of: 9 });
  });
});

describe('what stands beside the pictures', () => {
  it('is exact: weights, first rows and P', () => {
    const { weights, firstRow, earlierFirstRow, exactP, decisions } = explored(COUNTEREXAMPLE);
    expect(weights).toEqual([rational(6), rational(7, 2), rational(4), rational(9, 2)]);
    expect(firstRow).toEqual([rational(-7, 12), rational(-2, 3), rational(-3, 4), rational(0)]);
    expect(earlierFirstRow).toEqual([...firstRow.slice(0, 3), rational(3, 4)]);
    expect(exactP!.slice(0, 4)).toEqual([1152, 528, 108, 0].map((entry) => rational(entry, 90)));
    expect(decisions.equilibrium).toEqual(rational(1000, 18));
  });

  it('leaves P out where there is none, and beyond n = 24', () => {
    expect(explored(MARGINAL[0]).exactP).toBeNull();
    expect(explored(parametersOf({ l0: 12_800, lA: 13, lB: 24, steps: 3 })).exactP).toHaveLength(576);
    expect(explored(parametersOf({ l0: 12_800, lA: 13, lB: 25, steps: 3 })).exactP).toBeNull();
  });

  it('has the map of the whole run', () => {
    expect(explored(REFERENCE_RUN).deltaMap).toMatchObject({ n: 7, from: 0, to: 199, columns: 200 });
  });
});

it('an exploration is fit for a structured clone and does not depend on the memory', () => {
  const memory = createMemory();
  const first = drain(explore(REFERENCE_RUN, memory));
  expect(structuredClone(first)).toEqual(first);
  expect(drain(explore(REFERENCE_RUN, memory))).toEqual(first);
});
