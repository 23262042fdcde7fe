import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import { explore } from '../../src/core/explore';
import { inspect } from '../../src/core/inspect';
import type { Parameters } from '../../src/core/model/parameters';
import { drain } from '../../src/core/slices';
import { inspectionView, runView } from '../../src/host/runView';
import { COUNTEREXAMPLE, MARGINAL } from '../parameters';

const viewOf = (parameters: Parameters) => runView(drain(explore(parameters)), 1, DEFAULT_OPTIONS.severities);

describe('a run as the explorer shows it', () => {
  const view = viewOf(COUNTEREXAMPLE);

  test('has the exact numbers as texts, and the first rows as floats', () => {
    expect(view.exact.weights.map(({ text }) => text)).toEqual(['6', '7/2', '4', '9/2']);
    expect(view.exact.equilibrium).toEqual({ text: '500/9', digits: null, full: '500/9' });
    expect(view.exact.firstRow.map(({ text }) => text)).toEqual(['-7/12', '-2/3', '-3/4', '0']);
    expect(view.exact.earlierFirstRow.at(-1)).toMatchObject({ text: '3/4' });
    expect(view.exact.P?.slice(0, 2).map(({ text }) => text)).toEqual(['64/5', '88/15']);
    expect(view.firstRow).toEqual([-7 / 12, -2 / 3, -0.75, 0]);
    expect(view.earlierFirstRow).toEqual([-7 / 12, -2 / 3, -0.75, 0.75]);
  });

  test('has cases, facts and spectra', () => {
    expect(view.cases).toEqual({ A: 36, B: 30, C: 29, D: 105, undecided: 0 });
    expect(view.facts.evictionIdentity).toEqual({ holds: 2, of: 2 });
    expect(view.spectra.F.re).toHaveLength(3);
    expect(view.deltaMap.columns).toBe(200);
  });

  test('has no P where A is not stable', () => {
    expect(viewOf(MARGINAL[0])).toMatchObject({ stable: false, lyapunov: null, exact: { P: null } });
  });
});

describe('a step as the explorer shows it', () => {
  test('has every scalar by its name, with the lines that add up', () => {
    const { values } = inspectionView(drain(inspect(COUNTEREXAMPLE, 3)));
    expect(values.innerRelative).toEqual({ text: '-719/480', digits: null, full: '-719/480' });
    for (const name of ['decomposition', 'W_xT', 'W_xS', 'W_Delta']) expect(values[name]?.text, name).toBe('0');
    expect(values.inner_before).toBeNull();
    expect(values.evicted).not.toBeNull();
  });

  test('shortens a long fraction to twelve digits and keeps all of it', () => {
    const { inner, inner_before } = inspectionView(drain(inspect(COUNTEREXAMPLE, 120))).values;
    expect(inner_before).not.toBeNull();
    expect(inner!.text).toMatch(/^-?[\d.]+(e-?\d+)?$/);
    expect(inner!.digits).toBe(inner!.full.replace(/[-/]/g, '').length);
    expect(inner!.full).toContain('/');
  });
});
