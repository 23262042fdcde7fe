import { describe, expect, test } from 'vitest';
import { type DecidedQuantity, type Decisions, NOT_DEFINED, type SignColumn, UNDECIDED } from '../../src/core/decision';
import { type RunColumns, SERIES_NAMES, type SeriesName } from '../../src/core/model/series';
import { ONE } from '../../src/core/number/rational';
import { summarize } from '../../src/core/summary';

function signColumn(signs: readonly number[], worst: SignColumn['worst'] = null): SignColumn {
  const count = (sign: number) => signs.filter((s) => s === sign).length;
  return {
    signs: Int8Array.from(signs),
    negative: count(-1),
    undecided: count(UNDECIDED),
    defined: signs.length - count(NOT_DEFINED),
    first: worst,
    worst,
    certainty: 'exact',
  };
}

function decisionsOf(columns: Partial<Record<DecidedQuantity, SignColumn>>, evictions: readonly number[]): Decisions {
  const stable = columns.inner !== undefined;
  return {
    steps: 4,
    stable,
    equilibrium: ONE,
    columns: { inner: null, 'V_T - V_S': null, 'G_T - G_S': null, '-dist_change': null, ...columns },
    evictions: Int32Array.from(evictions),
    innerE0Signs: null,
    marginSigns: null,
    quietSteps: 4 - evictions.length,
    quietInnerQNonPositive: 0,
    exactSteps: 4,
    decidedSteps: 4,
    certainty: 'exact',
  };
}

/** A run of four steps in units of N* = 1; series not given are undefined everywhere. */
function columnsOf(series: Partial<Record<SeriesName, readonly number[]>>, exponent = [0, 0, 0, 0]): RunColumns {
  const none = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  const scalars = SERIES_NAMES.map((name) => [name, Float64Array.from(series[name] ?? none)]);
  return {
    n: 2,
    steps: 4,
    equilibrium: 1,
    exponent: Int32Array.from(exponent),
    scalars: Object.fromEntries(scalars) as RunColumns['scalars'],
    vectors: null,
  };
}

const SPREAD = signColumn([0, 1, -1, UNDECIDED]);

describe('the figures of a run', () => {
  test('counts come from the signs, whatever the floats say', () => {
    const worst = { t: 2, relative: null, value: -3 };
    const decisions = decisionsOf(
      {
        inner: signColumn([0, 1, -1, 1], worst),
        'V_T - V_S': signColumn([0, 1, 1, 1]),
        'G_T - G_S': SPREAD,
        '-dist_change': signColumn([NOT_DEFINED, 1, -1, 1]),
      },
      [1, 2, 3],
    );
    const columns = columnsOf({
      inner: [-1e-17, 2, -3, 5],
      V_T: [0, 6, 4, 1],
      V_S: [0, 2, 2, 2],
      dist_change: [Number.NaN, -4, 1, -2],
      decomposition_error: [0, 1e-15, -3e-15, 0],
    });
    expect(summarize(decisions, columns)).toEqual({
      evictions: 3,
      innerNonNegative: 3,
      innerNegative: 1,
      vDominanceHolds: 4,
      gDominanceHolds: 2,
      distanceReduced: 2,
      firstNegativeStep: 2,
      innerMin: -3,
      innerMean: 1,
      ratioMean: (3 + 2 + 0.5) / 3,
      distanceChangeMean: -5 / 3,
      decompositionErrorMax: 3e-15,
    });
  });

  test('a decided zero is the minimum, though its float is not 0', () => {
    const decisions = decisionsOf({ inner: signColumn([1, 0, 1, 1]), 'G_T - G_S': SPREAD }, []);
    expect(summarize(decisions, columnsOf({ inner: [1, 1e-17, 2, 3] })).innerMin).toBe(0);
    expect(summarize(decisions, columnsOf({ inner: [1, -1e-17, 2, 3] })).innerMin).toBe(0);
  });

  test('without a zero the minimum is the smallest float, and so where steps are undecided', () => {
    const positive = decisionsOf({ inner: signColumn([1, 1, 1, 1]), 'G_T - G_S': SPREAD }, []);
    expect(summarize(positive, columnsOf({ inner: [1, 0.5, 2, 3] })).innerMin).toBe(0.5);
    const open = decisionsOf({ inner: signColumn([0, 1, UNDECIDED, UNDECIDED]), 'G_T - G_S': SPREAD }, []);
    const summary = summarize(open, columnsOf({ inner: [0, 0.5, -2, 3] }));
    expect(summary.innerMin).toBe(-2);
    expect(summary.innerNonNegative).toBe(2);
  });

  test('ratios of energies far below float64 are still ratios', () => {
    const decisions = decisionsOf({ inner: signColumn([0, 0, 0, 0]), 'G_T - G_S': SPREAD }, []);
    const columns = columnsOf({ V_T: [3, 3, 3, 3], V_S: [2, 2, 2, 2] }, [-900, -900, -900, -900]);
    expect(summarize(decisions, columns).ratioMean).toBe(1.5);
  });

  test('what needs P is null without it, and a mean of nothing is null', () => {
    expect(summarize(decisionsOf({ 'G_T - G_S': SPREAD }, [3]), columnsOf({}))).toEqual({
      evictions: 1,
      innerNonNegative: null,
      innerNegative: null,
      vDominanceHolds: null,
      gDominanceHolds: 2,
      distanceReduced: null,
      firstNegativeStep: null,
      innerMin: null,
      innerMean: null,
      ratioMean: null,
      distanceChangeMean: null,
      decompositionErrorMax: null,
    });
  });

  test('a figure beyond float64 is null, never Infinity', () => {
    const decisions = decisionsOf({ inner: signColumn([1, 1, 1, 1]), 'G_T - G_S': SPREAD }, []);
    const summary = summarize(decisions, columnsOf({ inner: [1, 1, 1, 1] }, [600, 600, 600, 600]));
    expect([summary.innerMin, summary.innerMean]).toEqual([null, null]);
  });
});
