import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide';
import { UNDECIDED } from '../../src/core/decision';
import { exactModel } from '../../src/core/exact/model';
import type { Parameters } from '../../src/core/model/parameters';
import { rational } from '../../src/core/number/rational';
import { drain } from '../../src/core/slices';
import { COUNTEREXAMPLE, MARGINAL, parametersOf, REFERENCE_RUN } from '../parameters';

const decided = (parameters: Parameters) => drain(decide(drain(exactModel(parameters)), { evictionGeometry: true }));

describe('decisions of the reference run (the note, section 8)', () => {
  const decisions = decided(REFERENCE_RUN);

  it('has nine evictions, five of which lower the distance', () => {
    expect([...decisions.evictions]).toEqual([1, 2, 3, 5, 6, 9, 10, 13, 17]);
    const change = decisions.columns['-dist_change']!;
    expect(change.defined).toBe(9);
    expect(change.negative).toBe(4);
    expect(change.first?.t).toBe(6);
  });

  it('holds at all 200 steps, exactly', () => {
    for (const name of ['inner', 'V_T - V_S', 'G_T - G_S'] as const) {
      expect(decisions.columns[name]).toMatchObject({
        negative: 0,
        undecided: 0,
        defined: 200,
        first: null,
        certainty: 'exact',
      });
    }
    expect(decisions.certainty).toBe('exact');
  });

  it('is zero before the first eviction only', () => {
    expect([...decisions.columns.inner!.signs].indexOf(1)).toBe(1);
    expect(decisions.columns.inner!.signs[0]).toBe(0);
    expect(decisions.columns['V_T - V_S']!.signs[0]).toBe(0);
  });

  it('has the statistics of 7.6: the margin is negative at t = 17 alone, ⟨x, e_0⟩_P positive at one eviction', () => {
    expect([...decisions.marginSigns!]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, -1]);
    expect([...decisions.innerE0Signs!].filter((sign) => sign > 0)).toHaveLength(1);
    expect(decisions.quietSteps).toBe(191);
  });
});

describe('decisions of the golden counterexample', () => {
  const { columns, evictions } = decided(COUNTEREXAMPLE);

  it('finds the lemma false at 197 steps, first −719/480 at t = 3', () => {
    expect([...evictions]).toEqual([3, 7]);
    expect(columns.inner).toMatchObject({
      negative: 197,
      first: { t: 3, relative: rational(-719, 480) },
      worst: { t: 7 },
    });
    expect(columns.inner!.first!.value).toBeCloseTo(-4623.2, 1);
  });

  it('finds the theorem false at 197 steps and G-dominance at 123', () => {
    expect(columns['V_T - V_S']).toMatchObject({ negative: 197, first: { t: 3 } });
    expect(columns['G_T - G_S']).toMatchObject({ negative: 123, first: { t: 11 } });
  });
});

describe('claims do not imply each other', () => {
  it('the lemma may fail where V-dominance holds', () => {
    const { columns } = decided(parametersOf({ l0: 4, lA: 1, lB: 3, lambdaB: rational(2) }));
    expect(columns.inner?.first?.t).toBe(2);
    expect(columns['V_T - V_S']?.negative).toBe(0);
  });

  it('V-dominance may hold where G-dominance fails, at 60 of 200 steps and first at t = 8', () => {
    const { columns } = decided(parametersOf({ l0: 5, lA: 1, lB: 3, lambdaB: rational(2) }));
    expect(columns.inner?.negative).toBe(0);
    expect(columns['V_T - V_S']?.negative).toBe(0);
    expect(columns['G_T - G_S']).toMatchObject({ negative: 60, first: { t: 8 } });
  });
});

describe('what an unstable set still allows', () => {
  it('decides G and evictions and has no column that needs P', () => {
    for (const parameters of MARGINAL) {
      const decisions = decided(parameters);
      expect(decisions).toMatchObject({ stable: false, certainty: 'exact', innerE0Signs: null, marginSigns: null });
      expect(decisions.columns).toMatchObject({ inner: null, 'V_T - V_S': null, '-dist_change': null });
      expect(decisions.columns['G_T - G_S']).toMatchObject({ defined: 200, undecided: 0 });
    }
    expect([...decided(MARGINAL[1]).evictions]).toEqual([1, 2, 5, 8, 21, 31, 54, 77, 100]);
  });
});

describe('a run beyond what exact arithmetic can afford', { timeout: 60_000 }, () => {
  it('is decided by a proved bound where A is stable, and says so', () => {
    const { columns, exactSteps, decidedSteps, certainty } = decided({ ...COUNTEREXAMPLE, steps: 9000 });
    expect(exactSteps).toBe(7071);
    expect(decidedSteps).toBe(9000);
    expect(certainty).toBe('bounded');
    expect(columns.inner).toMatchObject({
      negative: 8997,
      undecided: 0,
      first: { t: 3, relative: rational(-719, 480) },
      certainty: 'bounded',
    });
    expect(columns['V_T - V_S']).toMatchObject({ negative: 8997, certainty: 'bounded' });
  });

  it('is undecided where A is not stable, step by step', () => {
    const { columns, exactSteps, decidedSteps, certainty } = decided({ ...MARGINAL[0], steps: 9000 });
    expect(exactSteps).toBe(8164);
    expect(decidedSteps).toBe(8164);
    expect(certainty).toBe('undecided');
    const spread = columns['G_T - G_S']!;
    expect(spread).toMatchObject({ undecided: 9000 - 8164, defined: 9000, certainty: 'undecided' });
    expect(spread.signs[8163]).not.toBe(UNDECIDED);
    expect(spread.signs[8164]).toBe(UNDECIDED);
  });
});
