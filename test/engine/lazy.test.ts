import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import type { Caller } from '../../src/engine/caller';
import { lazyEngine } from '../../src/engine/lazy';

const { signal } = new AbortController();

/** A body whose every call fails with its name. */
function body(name: string): Caller {
  return { call: async () => ({ kind: 'failed', error: name }), dispose: () => {} };
}

function refusing(reason: string): () => Promise<Caller> {
  return () => Promise.reject(new Error(reason));
}

test('nothing starts before the first call, and one body serves all calls', async () => {
  let started = 0;
  const engine = lazyEngine([
    async () => {
      started++;
      return body('workers');
    },
  ]);
  expect(started).toBe(0);
  await Promise.all([engine.check('', DEFAULT_OPTIONS, signal), engine.check('', DEFAULT_OPTIONS, signal)]);
  expect(started).toBe(1);
});

test('where workers are refused, the next body is asked', async () => {
  const engine = lazyEngine([refusing('no workers here'), async () => body('inline')]);
  expect(await engine.check('', DEFAULT_OPTIONS, signal)).toEqual({ kind: 'failed', error: 'inline' });
});

test('where nothing starts, every call fails with all reasons, and none rejects', async () => {
  const engine = lazyEngine([refusing('no workers here'), refusing('no file')]);
  for (let call = 0; call < 2; call++) {
    expect(await engine.check('', DEFAULT_OPTIONS, signal)).toEqual({
      kind: 'failed',
      error: 'no workers here; no file',
    });
  }
});
