import { describe, expect, test } from 'vitest';
import type { KeptRun } from '../../src/protocol';
import { claim, runOf, snapshotOf, storeOf } from './runViews';

const SHOWN = runOf([claim('inner', 'holds')]);
const KEPT = runOf([claim('inner', 'violated', 3)]);

function kept(run: string | null): KeptRun {
  const parameters = {
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
  return { id: 'kept1', name: 'before', mode: 'frozen', parameters, run };
}

describe('the runs of a page', () => {
  test('are those that the latest snapshot names, on show or kept; the others are forgotten', () => {
    const store = storeOf({ run1: SHOWN, run2: KEPT, run3: KEPT });
    store.retain(snapshotOf({ kept: [kept('run2')] }));
    expect(['run1', 'run2', 'run3'].map((id) => store.get(id))).toEqual([SHOWN, KEPT, null]);
    store.retain(snapshotOf({ state: { kind: 'loading' } }));
    expect(store.get('run1')).toBeNull();
  });

  test('stand beside what is said of the kept ones, or nothing does while a run is on its way', () => {
    const store = storeOf({ run2: KEPT });
    expect(store.keptIn(snapshotOf({ kept: [kept('run2')] }))).toEqual([{ ...kept(null), run: KEPT }]);
    expect(store.keptIn(snapshotOf({ kept: [kept(null)] }))).toEqual([kept(null)]);
    expect(store.keptIn(snapshotOf({ kept: [kept('run9')] }))).toEqual([kept(null)]);
  });
});
