/** What stands in the tables behind the figures, and beside the pointer. */
import { describe, expect, test } from 'vitest';
import type { RunView } from '../../src/protocol';
import { caseTable, extremaTable, heatTable } from '../../webview/deltaTables';
import { countText } from '../../webview/facts';
import { evictionTable, geometryTable, runTable } from '../../webview/figureTables';
import { wantedMap } from '../../webview/mapAsker';
import { readout } from '../../webview/readout';
import { type Scene, sayIn } from '../../webview/scene';
import { columnsOf } from '../figures/columns';
import { runOf } from './runViews';

const RUN: RunView = {
  ...runOf([]),
  columns: columnsOf({
    series: {
      V_T: [8, 4, 0],
      V_S: [4, 8, 0],
      inner: [1, -2, 0],
      Delta_norm2: [2, 1, 0],
      G_T: [3, 2, 1],
      G_S: [1, 1, 1],
      dist_change: [Number.NaN, -0.5, Number.NaN],
      evicted: [0, 2, 0],
      admission_S: [1, -2, 1],
    },
    equilibrium: 10,
  }),
  signs: {
    inner: Int8Array.from([1, -1, 2]),
    'V_T - V_S': null,
    'G_T - G_S': null,
    '-dist_change': Int8Array.from([3, 1, 3]),
  },
  evictions: Int32Array.from([1]),
  extremes: {
    largest: Int32Array.from([0, 1, -1]),
    smallest: Int32Array.from([1, 0, -1]),
    signLargest: Int8Array.from([1, -1, 2]),
    signSmallest: Int8Array.from([0, -1, 2]),
    deltaLargest: Float64Array.from([0.5, -0.25, Number.NaN]),
    deltaSmallest: Float64Array.from([0, -1, Number.NaN]),
  },
  cases: { A: 1, B: 0, C: 1, D: 0, undecided: 1 },
  deltaMap: {
    n: 2,
    from: 0,
    to: 3,
    columns: 2,
    values: Float64Array.from([0.5, -1, 0.25, 0]),
    exponents: Int32Array.from([0, -1]),
  },
};

/** Of a scene the tables take the run, the map, and the words. */
const SCENE = { run: RUN, map: null, say: sayIn('en') } as Scene;

describe('the table behind', () => {
  test('energy and inner product marks failing and undecided steps by decided signs', () => {
    const table = runTable(SCENE);
    expect(table.rows).toBe(3);
    expect(table.row(1)).toEqual({
      step: 1,
      cells: ['1', '400', '800', '0.5', '−200', '−2'],
      mark: { icon: 'down', text: 'fails' },
    });
    expect(table.row(2)).toMatchObject({ cells: ['2', '0', '0', '', '0', '0'], mark: { icon: 'ring' } });
  });

  test('the extremes of Δ names stages and case', () => {
    const table = extremaTable(SCENE);
    expect(table.row(0).cells).toEqual(['0', '0', '5', '1', '0', 'A']);
    expect(table.row(1).cells).toEqual(['1', '1', '−2.5', '0', '−10', 'C']);
    expect(table.row(2).cells).toEqual(['2', '', '', '', '', '?']);
  });

  test('the heat map has a row a column of the map, and a column a stage', () => {
    const table = heatTable(SCENE);
    expect(table.columns.map(({ label }) => label)).toEqual(['t', 'Δ_{0}', 'Δ_{1}']);
    expect([0, 1].map((row) => table.row(row))).toEqual([
      { step: 0, cells: ['0–1', '5', '−10'] },
      { step: 2, cells: ['2–3', '1.25', '0'] },
    ]);
    const part = { ...RUN.deltaMap, from: 2, to: 3 };
    expect(heatTable({ ...SCENE, map: part }).row(1)).toEqual({ step: 3, cells: ['3', '1.25', '0'] });
  });

  test('the cases counts the undecided where there are any', () => {
    const table = caseTable(SCENE);
    expect(Array.from({ length: table.rows }, (_, i) => table.row(i).cells[2])).toEqual(['1', '0', '1', '0', '1']);
    const decided = { ...RUN, cases: { ...RUN.cases, undecided: 0 } };
    expect(caseTable({ ...SCENE, run: decided }).rows).toBe(4);
  });

  test('G² against V gives both and their ratio', () => {
    expect(geometryTable(SCENE).row(0).cells).toEqual(['0', '800', '900', '1.125', '400', '100', '0.25']);
    expect(geometryTable(SCENE).row(2).cells[3]).toBe('');
  });

  test('the evictions has a row each', () => {
    const table = evictionTable(SCENE);
    expect(table.rows).toBe(1);
    expect(table.row(0)).toMatchObject({ step: 1, mark: null });
    expect(table.row(0).cells.slice(0, 5)).toEqual(['1', '−20', '20', '800', '−50']);
  });
});

describe('beside the pointer', () => {
  test('stand the values of the columns, and what the picture shows of them', () => {
    expect(readout(RUN, 'energy', 1)).toEqual([
      { label: 'V^T', value: '400' },
      { label: 'V^S', value: '800' },
      { label: 'V^T / V^S', value: '0.5' },
    ]);
    expect(readout(RUN, 'inner', 0)).toEqual([
      { label: '⟨x^S, Δ⟩_P', value: '100' },
      { label: '⟨x^S, Δ⟩_P / N*²', value: '1' },
      { label: 'cos', value: '0.35355' },
    ]);
  });

  test('stands Δ where M^S is largest and smallest, with the stages', () => {
    expect(readout(RUN, 'delta-extrema', 1)).toEqual([
      { label: 'Δ_{i+}, s = 1', value: '−2.5' },
      { label: 'Δ_{i−}, s = 0', value: '−10' },
    ]);
    expect(readout(RUN, 'delta-map', 2)).toEqual([]);
  });

  test('stands only the step where a panel has no series of its own', () => {
    expect(readout(RUN, 'distance-change', 1)).toEqual([]);
  });
});

describe('a finer map', () => {
  const whole = { from: 0, to: 99_999, columns: 1000 };

  test('is not asked for where the whole one is fine enough', () => {
    expect(wantedMap({ from: 0, to: 99_999 }, whole, null)).toBeNull();
    expect(wantedMap({ from: 10, to: 20 }, { from: 0, to: 199, columns: 200 }, null)).toBeNull();
  });

  test('is asked for a little beyond the window, within the run', () => {
    expect(wantedMap({ from: 1000, to: 1999 }, whole, null)).toEqual({ from: 750, to: 2249 });
    expect(wantedMap({ from: 0, to: 999 }, whole, null)).toEqual({ from: 0, to: 1249 });
  });

  test('is not asked for again while it covers the window', () => {
    const part = { from: 750, to: 2249, columns: 1000 };
    expect(wantedMap({ from: 1000, to: 1999 }, whole, part)).toBeNull();
    expect(wantedMap({ from: 1200, to: 2199 }, whole, part)).toBeNull();
    expect(wantedMap({ from: 2000, to: 2999 }, whole, part)).toEqual({ from: 1750, to: 3249 });
  });
});

test('a fact is said to hold, a statistic is counted', () => {
  const say = sayIn('en');
  expect(countText({ holds: 200, of: 200 }, { kind: 'fact', occasion: 'of-steps' }, say)).toBe(
    'holds at 200 of 200 steps',
  );
  expect(countText({ holds: 1, of: 9 }, { kind: 'statistic', occasion: 'of-evictions' }, say)).toBe('1 of 9 evictions');
  expect(countText({ holds: 0, of: 0 }, { kind: 'fact', occasion: 'of-evictions' }, say)).toBe('no occasion');
});
