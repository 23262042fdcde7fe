import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide';
import { NOT_DEFINED, type SignColumn } from '../../src/core/decision';
import { exactModel } from '../../src/core/exact/model';
import { inspect } from '../../src/core/inspect';
import type { Parameters } from '../../src/core/model/parameters';
import { splitByType } from '../../src/core/model/twoTypes';
import {
  add,
  compare,
  divide,
  equals,
  multiply,
  negate,
  rational,
  signOf,
  subtract,
  sum,
} from '../../src/core/number/rational';
import type { StepInspection } from '../../src/core/results';
import { drain } from '../../src/core/slices';
import { anyParameters, MARGINAL } from '../parameters';
import { Reference, type ReferenceStep } from '../reference';

/** Names whose values the exact run and the reference both have at every step. */
const ALWAYS = ['admission_T', 'admission_S', 'evicted', 'inner_Q', 'G_T', 'G_S'] as const;
const WITH_P = ['V_T', 'V_S', 'inner', 'Delta_norm2'] as const;
const AT_EVICTIONS = ['dist_change', 'inner_e0', 'inner_e', 'margin', 'carried'] as const;

/** What a reader adds up: every line comes out at 0, or at what stands beside it. */
function expectSums(actual: StepInspection, { t, evicts, model }: ReferenceStep, before: ReferenceStep | null): void {
  const nothing = rational(0);
  expect([actual.W_xT, actual.W_xS, actual.W_Delta]).toEqual([nothing, nothing, nothing]);
  expect(actual.decomposition).toEqual(model.P && nothing);
  expect(actual['G_T - G_S']).toEqual(subtract(actual.G_T, actual.G_S));
  expect(actual['V_T - V_S']).toEqual(model.P && subtract(actual.V_T!, actual.V_S!));
  expect(actual.innerRelative).toEqual(model.P && divide(actual.inner!, multiply(model.N, model.N)));
  const quiet = model.P && !evicts && before;
  expect(actual.inner_before, `inner before ${t}`).toEqual(quiet ? quiet.inner : null);
  expect(actual.inner_Q_before, `inner_Q before ${t}`).toEqual(quiet ? quiet.inner_Q : null);
}

/** i₊ and i₋ by their definition. */
function expectStages({ largest, smallest, M_S }: StepInspection): void {
  expect(largest).toBe(M_S.findIndex((M) => M_S.every((other) => compare(M, other) >= 0)));
  expect(smallest).toBe(M_S.findIndex((M) => M_S.every((other) => compare(M, other) <= 0)));
}

function expectStep(actual: StepInspection, expected: ReferenceStep): void {
  const { P } = expected.model;
  for (const name of ALWAYS) expect(actual[name], name).toEqual(expected[name]);
  for (const name of WITH_P) expect(actual[name], name).toEqual(P && expected[name]);
  for (const name of AT_EVICTIONS) expect(actual[name], name).toEqual(P && expected.evicts ? expected[name] : null);
  expect(actual.M_T).toEqual(expected.M_T);
  expect(actual.M_S).toEqual(expected.M_S);
  expect(actual.Delta).toEqual(expected.Delta);
  expect(actual.evicts).toBe(expected.evicts);
  expect(actual.e).toEqual(expected.evicts ? expected.e : null);
}

function expectSign(column: SignColumn | null, t: number, value: () => { num: bigint; den: bigint }): void {
  if (column) expect(column.signs[t], `sign at ${t}`).toBe(signOf(value()));
}

function expectAgreement(parameters: Parameters): void {
  const reference = new Reference(parameters);
  const model = drain(exactModel(parameters));
  expect(model.stable).toBe(reference.P !== null);
  const P = model.P && model.P.numerators.map((row) => row.map((entry) => rational(entry, model.P!.denominator)));
  expect(P).toEqual(reference.P);
  const decisions = drain(decide(model, { evictionGeometry: true }));
  expect(decisions.columns.inner === null).toBe(reference.P === null);
  const evictions: number[] = [];
  let before: ReferenceStep | null = null;
  for (const step of reference.steps()) {
    const { t } = step;
    if (step.evicts) evictions.push(t);
    const inspection = drain(inspect(parameters, t));
    expectStep(inspection, step);
    expectSums(inspection, step, before);
    expectStages(inspection);
    before = step;
    expectSign(decisions.columns.inner, t, () => step.inner);
    expectSign(decisions.columns['V_T - V_S'], t, () => subtract(step.V_T, step.V_S));
    expectSign(decisions.columns['G_T - G_S'], t, () => subtract(step.G_T, step.G_S));
    if (step.evicts) expectSign(decisions.columns['-dist_change'], t, () => negate(step.dist_change));
    else if (reference.P) expect(decisions.columns['-dist_change']?.signs[t]).toBe(NOT_DEFINED);
  }
  expect([...decisions.evictions]).toEqual(evictions);
}

describe('the exact run against the rational reference model', () => {
  it('agrees at every step of 200 random parameter sets', { timeout: 120_000 }, () => {
    fc.assert(fc.property(anyParameters({ lB: 5, steps: 10 }), expectAgreement), { numRuns: 200 });
  });

  it('agrees on exactly marginal sets, which are not stable', () => {
    for (const marginal of MARGINAL) {
      const parameters = { ...marginal, steps: 20 };
      expect(drain(exactModel(parameters)).stable).toBe(false);
      expectAgreement(parameters);
    }
  });

  it('agrees over sixty steps of the golden counterexample, in all three orders of eviction', {
    timeout: 60_000,
  }, () => {
    for (const eviction of ['low-first', 'high-first', 'proportional'] as const) {
      expectAgreement({
        ...MARGINAL[0],
        l0: 5,
        lA: 1,
        lB: 4,
        lambdaA: rational(1),
        steps: eviction === 'low-first' ? 60 : 25,
        eviction,
      });
    }
  });
});

describe('laws of the model', () => {
  const stepsOf = (parameters: Parameters) => {
    const reference = new Reference(parameters);
    return { reference, steps: [...reference.steps()] };
  };

  it('the merged recursion and the two-type one agree, and the tokens of both are B after every batch', () => {
    fc.assert(
      fc.property(anyParameters({ lB: 5, steps: 8 }), (parameters) => {
        for (const { t, states, tokens } of stepsOf(parameters).steps) {
          const { M_S, M_T } = drain(inspect(parameters, t));
          expect(splitByType(parameters, M_S)).toEqual({ A: states.simulation.A, B: states.simulation.B });
          expect(splitByType(parameters, M_T)).toEqual({ A: states.theory.A, B: states.theory.B });
          expect(tokens).toEqual({ T: parameters.B, S: parameters.B });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('V^T − V^S is 2·inner + ‖Δ‖²_P, exactly (5.2), and inner is carried + margin at an eviction (6.5)', () => {
    fc.assert(
      fc.property(anyParameters({ lB: 5, steps: 8 }), (parameters) => {
        for (let t = 0; t < parameters.steps; t++) {
          const { V_T, V_S, inner, Delta_norm2, carried, margin } = drain(inspect(parameters, t));
          if (!V_T || !V_S || !inner || !Delta_norm2) return;
          expect(subtract(V_T, V_S)).toEqual(add(add(inner, inner), Delta_norm2));
          if (carried && margin) expect(add(carried, margin)).toEqual(inner);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('inner loses ⟨x^S, Δ⟩_Q on a step without eviction (6.3), and W·x^S = W·Δ = 0 on every row (2.6)', () => {
    fc.assert(
      fc.property(anyParameters({ lB: 5, steps: 8 }), (parameters) => {
        const { W, N } = new Reference(parameters);
        let before: StepInspection | null = null;
        for (let t = 0; t < parameters.steps; t++) {
          const now: StepInspection = drain(inspect(parameters, t));
          expect(sum(now.Delta.map((entry, s) => multiply(W[s]!, entry)))).toEqual(rational(0));
          expect(sum(now.M_S.map((M, s) => multiply(W[s]!, subtract(M, N))))).toEqual(rational(0));
          if (before?.inner && now.inner && !now.evicts)
            expect(now.inner).toEqual(subtract(before.inner, before.inner_Q));
          before = now;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('signs and eviction times do not depend on the budget', () => {
    fc.assert(
      fc.property(anyParameters({ lB: 6, steps: 20 }), (drawn) => {
        const parameters = { ...drawn, start: 'empty' as const };
        const decided = (B: number) =>
          drain(decide(drain(exactModel({ ...parameters, B: rational(B) })), { evictionGeometry: false }));
        const one = decided(1);
        const many = decided(98_765);
        expect(many.evictions).toEqual(one.evictions);
        expect(many.columns.inner?.signs).toEqual(one.columns.inner?.signs);
        expect(many.columns.inner?.worst?.relative).toEqual(one.columns.inner?.worst?.relative);
      }),
      { numRuns: 60 },
    );
  });

  it('the worst step is the first of the smallest values', () => {
    fc.assert(
      fc.property(anyParameters({ lB: 5, steps: 12 }), (parameters) => {
        const { columns } = drain(decide(drain(exactModel(parameters)), { evictionGeometry: false }));
        const worst = columns.inner?.worst;
        if (!worst?.relative) return;
        const { N, P } = new Reference(parameters);
        expect(P).not.toBeNull();
        for (let t = 0; t < parameters.steps; t++) {
          const difference = subtract(drain(inspect(parameters, t)).inner!, multiply(worst.relative, multiply(N, N)));
          expect(signOf(difference)).toBeGreaterThanOrEqual(t < worst.t ? 1 : 0);
          if (t === worst.t) expect(equals(difference, rational(0))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
