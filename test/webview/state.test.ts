import { describe, expect, test } from 'vitest';
import type { StandingClaimName, Verdict } from '../../src/core/report';
import type { ClaimView, RunView, Snapshot } from '../../src/protocol';
import {
  INITIAL_VIEW,
  lastRunOf,
  markedQuantity,
  pageOf,
  restoreView,
  shownClaim,
  shownStep,
} from '../../webview/state';
import { columnsOf } from '../figures/columns';

function claim(name: StandingClaimName, verdict: Verdict, first: number | null = null): ClaimView {
  return {
    id: `set1/standing/${name}`,
    name,
    severity: 'error',
    verdict,
    certainty: 'exact',
    failing: first === null ? 0 : 1,
    judged: 10,
    first: first === null ? null : { t: first, relative: null, value: -1 },
    worst: null,
  };
}

function runOf(claims: readonly ClaimView[], stable = true): RunView {
  const signs = { inner: null, 'V_T - V_S': null, 'G_T - G_S': null, '-dist_change': null };
  return {
    stable,
    spectralRadius: 0.9,
    certainty: 'exact',
    columns: columnsOf({ series: { G_T: new Array<number>(10).fill(1) } }),
    signs,
    evictions: new Int32Array(),
    claims,
    summary: {
      evictions: 0,
      innerNonNegative: null,
      innerNegative: null,
      vDominanceHolds: null,
      gDominanceHolds: 0,
      distanceReduced: null,
      firstNegativeStep: null,
      innerMin: null,
      innerMean: null,
      ratioMean: null,
      distanceChangeMean: null,
      decompositionErrorMax: null,
    },
    lyapunov: null,
  };
}

const HOLDS = runOf([claim('inner', 'holds'), claim('V_dominance', 'holds'), claim('stable', 'holds')]);

function snapshotOf(change: Partial<Snapshot>): Snapshot {
  return {
    type: 'show',
    version: 1,
    language: 'en',
    document: { name: 'note.md', version: 1 },
    set: { number: 1, count: 2, source: 'fence', line: 3 },
    following: 'cursor',
    stated: null,
    explored: null,
    defaulted: [],
    problems: {},
    state: { kind: 'run', run: HOLDS, stale: false },
    ...change,
  };
}

describe('a restored view', () => {
  test('is what was saved', () => {
    const saved = {
      ...INITIAL_VIEW,
      tab: 'steps',
      scale: 'relative',
      energyAxis: 'linear',
      claim: 'G_dominance',
      step: 7,
    };
    expect(restoreView(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  });

  test('is the initial one where nothing, or nonsense, was saved', () => {
    expect(restoreView(undefined)).toEqual(INITIAL_VIEW);
    expect(restoreView('x')).toEqual(INITIAL_VIEW);
    const nonsense = { tab: 3, scale: 'huge', energyAxis: null, claim: 'truth', step: -1.5, moreParameters: 'yes' };
    expect(restoreView(nonsense)).toEqual(INITIAL_VIEW);
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
  const last = lastRunOf(snapshotOf({}));

  test('shows a current run as current', () => {
    expect(pageOf(snapshotOf({}), null)).toEqual({ kind: 'run', run: HOLDS, waiting: null });
  });

  test('says what a stale run waits for', () => {
    const state = { kind: 'run', run: HOLDS, stale: true } as const;
    expect(pageOf(snapshotOf({ state }), null)).toMatchObject({ waiting: 'check' });
    expect(pageOf(snapshotOf({ state, explored: texts }), null)).toMatchObject({ waiting: 'run' });
    expect(pageOf(snapshotOf({ state, explored: texts, problems: { lA: 'bad' } }), null)).toMatchObject({
      waiting: 'value',
    });
  });

  test('keeps the last run of the same set, dimmed, while another is on its way', () => {
    expect(pageOf(snapshotOf({ state: { kind: 'loading' } }), last)).toEqual({
      kind: 'run',
      run: HOLDS,
      waiting: 'run',
    });
    const problem = { kind: 'problem', message: 'bad' } as const;
    expect(pageOf(snapshotOf({ state: problem, problems: { lA: 'bad' } }), last)).toMatchObject({ waiting: 'value' });
  });

  test('never shows a run of another set or document in place of one', () => {
    const state = { kind: 'loading' } as const;
    const other = { number: 2, count: 2, source: 'fence', line: 9 } as const;
    expect(pageOf(snapshotOf({ state, set: other }), last)).toEqual({ kind: 'loading' });
    expect(pageOf(snapshotOf({ state, document: { name: 'other.md', version: 1 } }), last)).toEqual({
      kind: 'loading',
    });
    expect(pageOf(snapshotOf({ state }), null)).toEqual({ kind: 'loading' });
  });

  test('shows a problem of the document, a fault and an empty note as such, whatever ran before', () => {
    const problem = { kind: 'problem', message: 'lA must be less than lB' } as const;
    expect(pageOf(snapshotOf({ state: problem }), last)).toEqual(problem);
    const failed = { kind: 'failed', message: 'no memory' } as const;
    expect(pageOf(snapshotOf({ state: failed }), last)).toEqual(failed);
    expect(pageOf(snapshotOf({ state: { kind: 'empty' } }), last)).toEqual({ kind: 'empty' });
    expect(lastRunOf(snapshotOf({ state: failed }))).toBeNull();
  });
});
