import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import type { Parameters } from '../../src/core/model/parameters';
import { rational } from '../../src/core/number/rational';
import { engineOver, type Works } from '../../src/engine/caller';
import { startInline } from '../../src/engine/inline';
import { NOTHING, refuse, worksWith } from './worksWith';

function engineWith(check: Works['check']) {
  return engineOver(startInline(worksWith(check), 'en'));
}

function parametersOf(lB: number): Parameters {
  return {
    l0: 5,
    lA: 1,
    lB,
    B: rational(1000n),
    lambdaA: rational(1n),
    lambdaB: rational(1n),
    steps: 200,
    start: 'empty',
    eviction: 'low-first',
    Q: { kind: 'identity' },
  };
}

describe("the engine on the caller's own thread", () => {
  test('lets others in while it works, and stops when asked', async () => {
    let slices = 0;
    const engine = engineWith(function* () {
      for (;;) {
        slices++;
        yield;
      }
    });
    const canceller = new AbortController();
    setTimeout(() => canceller.abort(), 30);
    expect(await engine.check('', DEFAULT_OPTIONS, canceller.signal)).toEqual({ kind: 'cancelled' });
    expect(slices).toBeGreaterThan(0);
  });

  test('a result that arrives after the abort is a cancelled one', async () => {
    const canceller = new AbortController();
    const engine = engineWith(function* () {
      canceller.abort();
      yield;
      return NOTHING;
    });
    expect(await engine.check('', DEFAULT_OPTIONS, canceller.signal)).toEqual({ kind: 'cancelled' });
  });

  test('says what a work threw', async () => {
    const { signal } = new AbortController();
    expect(await engineWith(refuse).check('', DEFAULT_OPTIONS, signal)).toEqual({
      kind: 'failed',
      error: 'refused on purpose',
    });
  });

  test('holds documents to n = 60 and says so of a run beyond', async () => {
    const seen: number[] = [];
    const engine = engineWith(function* (_, { limits }) {
      seen.push(limits.parameters.lB);
      yield;
      return NOTHING;
    });
    const { signal } = new AbortController();
    await engine.check('', DEFAULT_OPTIONS, signal);
    expect(seen).toEqual([60]);
    expect(await engine.run(parametersOf(61), signal)).toEqual({
      kind: 'failed',
      error: 'This editor lets no worker start, so runs end at lB = 60: 61 is more.',
    });
    expect(await engine.explore(parametersOf(61), signal)).toMatchObject({ kind: 'failed' });
    expect(await engine.deltaMap(parametersOf(61), 0, 5, signal)).toMatchObject({ kind: 'failed' });
    expect(await engine.run(parametersOf(60), signal)).toEqual({ kind: 'failed', error: 'refused on purpose' });
  });
});
