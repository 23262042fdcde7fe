import { describe, expect, test } from 'vitest';
import {
  changedView,
  INITIAL_VIEW,
  lastRunOf,
  markedQuantity,
  pageOf,
  restoreView,
  shownClaim,
  shownStep,
} from '../../webview/state';
import { claim, runOf, snapshotOf, storeOf } from './runViews';

const HOLDS = runOf([claim('inner', 'holds'), claim('V_dominance', 'holds'), claim('stable', 'holds')]);

const RUNS = storeOf({ run1: HOLDS });

describe('a restored view', () => {
  test('is what was saved', () => {
    const saved = {
      ...INITIAL_VIEW,
      tab: 'steps',
      scale: 'relative',
      energyAxis: 'linear',
      claim: 'G_dominance',
      step: 7,
      window: { from: 4, to: 40 },
      tables: true,
    };
    expect(restoreView(JSON.parse(JSON.stringify({ view: saved, host: {} })))).toEqual(saved);
  });

  test('is the initial one where nothing, or nonsense, was saved', () => {
    expect(restoreView(undefined)).toEqual(INITIAL_VIEW);
    expect(restoreView('x')).toEqual(INITIAL_VIEW);
    const nonsense = { tab: 3, scale: 'huge', energyAxis: null, claim: 'truth', step: -1.5, moreParameters: 'yes' };
    expect(restoreView({ view: nonsense })).toEqual(INITIAL_VIEW);
  });

  test('shows the whole run where the window makes no sense', () => {
    const windows = [{ from: 5, to: 4 }, { from: -1, to: 4 }, { from: 0.5, to: 4 }, { to: 4 }, 'all'];
    expect(windows.map((window) => restoreView({ view: { ...INITIAL_VIEW, window } }).window)).toEqual(
      windows.map(() => null),
    );
  });
});

describe('a change of the view', () => {
  const zoomed = { ...INITIAL_VIEW, step: 60, window: { from: 50, to: 69 } };

  test('takes the window along where the cursor leaves it', () => {
    expect(changedView(zoomed, { step: 65 }, 200).window).toEqual({ from: 50, to: 69 });
    expect(changedView(zoomed, { step: 100 }, 200).window).toEqual({ from: 83, to: 102 });
    expect(changedView(zoomed, { step: 100_000 }, 200).window).toEqual({ from: 180, to: 199 });
  });

  test('leaves the window alone where the cursor stays, or no run is on show', () => {
    expect(changedView(zoomed, { window: { from: 0, to: 9 } }, 200)).toEqual({ ...zoomed, window: { from: 0, to: 9 } });
    expect(changedView(zoomed, { tab: 'steps' }, 200).window).toBe(zoomed.window);
    expect(changedView(zoomed, { step: 100 }, null).window).toBe(zoomed.window);
    expect(changedView({ ...zoomed, window: null }, { step: 100 }, 200).window).toBeNull();
  });
});

describe('the shown claim', () => {
  test('is the selected one', () => {
    expect(shownClaim(HOLDS, 'V_dominance')?.name).toBe('V_dominance');
  });

  test('is else the first that fails, else the first undecided, else the first', () => {
    const fails = runOf([
      claim('inner', 'undecided'),
      claim('V_dominance', 'holds'),
      claim('G_dominance', 'violated', 4),
    ]);
    expect(shownClaim(fails, null)?.name).toBe('G_dominance');
    const open = runOf([claim('inner', 'holds'), claim('V_dominance', 'undecided')]);
    expect(shownClaim(open, null)?.name).toBe('V_dominance');
    expect(shownClaim(HOLDS, null)?.name).toBe('inner');
  });

  test('is not one whose severity is off, though it fails, unless it is selected', () => {
    const quiet = { ...claim('nonexpansive', 'violated', 6), severity: 'off' } as const;
    const run = runOf([claim('inner', 'holds'), quiet]);
    expect(shownClaim(run, null)?.name).toBe('inner');
    expect(shownClaim(run, 'nonexpansive')?.name).toBe('nonexpansive');
  });

  test('of an unstable set is stability, and G is what is marked', () => {
    const unstable = runOf(
      [claim('inner', 'not-applicable'), claim('G_dominance', 'violated', 2), claim('stable', 'violated')],
      false,
    );
    const shown = shownClaim(unstable, null);
    expect(shown?.name).toBe('stable');
    expect(markedQuantity(unstable, shown)).toBe('G_T - G_S');
    expect(markedQuantity(HOLDS, claim('stable', 'holds'))).toBe('inner');
    expect(markedQuantity(HOLDS, claim('nonexpansive', 'holds'))).toBe('-dist_change');
  });

  test('is none where there are no claims', () => {
    expect(shownClaim(runOf([]), null)).toBeNull();
  });
});

describe('the shown step', () => {
  test('is the chosen one, within the run', () => {
    expect(shownStep(HOLDS, null, 4)).toBe(4);
    expect(shownStep(HOLDS, null, 40)).toBe(9);
  });

  test('is else the first at which the shown claim fails', () => {
    expect(shownStep(HOLDS, claim('inner', 'violated', 3), null)).toBe(3);
    expect(shownStep(HOLDS, claim('inner', 'holds'), null)).toBe(0);
  });
});

describe('the page', () => {
  const texts = {
    l0: '1',
    lA: '1',
    lB: '2',
    B: '1',
    lambdaA: '1',
    lambdaB: '1',
    steps: '10',
    start: 'empty',
    eviction: 'low-first',
    Q: 'identity',
  };
  const last = lastRunOf(snapshotOf({}), RUNS);

  test('shows a current run as current', () => {
    expect(pageOf(snapshotOf({}), RUNS, null)).toEqual({ kind: 'run', id: 'run1', run: HOLDS, waiting: null });
  });

  test('waits for a run that has not come', () => {
    const state = { kind: 'run', run: 'run2', stale: false } as const;
    expect(pageOf(snapshotOf({ state }), RUNS, last)).toEqual({ kind: 'loading' });
    expect(lastRunOf(snapshotOf({ state }), RUNS)).toBeNull();
  });

  test('says what a stale run waits for', () => {
    const state = { kind: 'run', run: 'run1', stale: true } as const;
    expect(pageOf(snapshotOf({ state }), RUNS, null)).toMatchObject({ waiting: 'check' });
    expect(pageOf(snapshotOf({ state, explored: texts }), RUNS, null)).toMatchObject({ waiting: 'run' });
    expect(pageOf(snapshotOf({ state, explored: texts, problems: { lA: 'bad' } }), RUNS, null)).toMatchObject({
      waiting: 'value',
    });
  });

  test('keeps the last run of the same set, dimmed, while another is on its way', () => {
    expect(pageOf(snapshotOf({ state: { kind: 'loading' } }), RUNS, last)).toEqual({
      kind: 'run',
      id: 'run1',
      run: HOLDS,
      waiting: 'run',
    });
    const problem = { kind: 'problem', message: 'bad' } as const;
    expect(pageOf(snapshotOf({ state: problem, problems: { lA: 'bad' } }), RUNS, last)).toMatchObject({
      waiting: 'value',
    });
  });

  test('never shows a run of another set or document in place of one', () => {
    const state = { kind: 'loading' } as const;
    const other = { number: 2, count: 2, source: 'fence', line: 9 } as const;
    expect(pageOf(snapshotOf({ state, set: other }), RUNS, last)).toEqual({ kind: 'loading' });
    expect(pageOf(snapshotOf({ state, document: { name: 'other.md', version: 1 } }), RUNS, last)).toEqual({
      kind: 'loading',
    });
    expect(pageOf(snapshotOf({ state }), RUNS, null)).toEqual({ kind: 'loading' });
  });

  test('shows a problem of the document, a fault and an empty note as such, whatever ran before', () => {
    const problem = { kind: 'problem', message: 'lA must be less than lB' } as const;
    expect(pageOf(snapshotOf({ state: problem }), RUNS, last)).toEqual(problem);
    const failed = { kind: 'failed', message: 'no memory' } as const;
    expect(pageOf(snapshotOf({ state: failed }), RUNS, last)).toEqual(failed);
    expect(pageOf(snapshotOf({ state: { kind: 'empty' } }), RUNS, last)).toEqual({ kind: 'empty' });
    expect(lastRunOf(snapshotOf({ state: failed }), RUNS)).toBeNull();
  });
});
