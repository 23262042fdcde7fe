import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import { engineOver } from '../../src/engine/caller';
import type { Engine } from '../../src/engine/engine';
import { startThreads } from '../../src/engine/node';

const folder = mkdtempSync(join(tmpdir(), 'vdominance-engine-'));
const script = join(folder, 'fakeBody.js');
const COVERAGE = { checked: 0, unchecked: 0, ignored: 0, percent: null, items: [] };
const EMPTY = { kind: 'done', value: { sets: [], claims: [], findings: [], coverage: COVERAGE } };
let shared: Engine;

function ask(wish: string, engine = shared, signal = new AbortController().signal) {
  return engine.check(wish, DEFAULT_OPTIONS, signal);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}

/** Asks, aborts once the work has surely begun, and gives the worker the time to be free again. */
async function askAndAbort(wish: string, engine = shared) {
  const canceller = new AbortController();
  const outcome = ask(wish, engine, canceller.signal);
  await pause();
  canceller.abort();
  await pause();
  return outcome;
}

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'fakeBody.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  shared = engineOver(await startThreads(script));
});

afterAll(() => {
  shared.dispose();
  rmSync(folder, { recursive: true });
});

describe('an engine in worker threads', () => {
  test('answers with the result', async () => {
    expect(await ask('')).toEqual(EMPTY);
  });

  test('says what a work threw, and works on', async () => {
    expect(await ask('throw')).toEqual({ kind: 'failed', error: 'thrown on purpose' });
    expect(await ask('')).toEqual(EMPTY);
  });

  test('a work that comes to slices is cancelled without losing the worker', async () => {
    const engine = engineOver(await startThreads(script));
    const outcomes = [
      await askAndAbort('work for ever', engine),
      // Twice: a listener that heard only the first cancellation would let the second one kill.
      await askAndAbort('work for ever', engine),
      await ask('count', engine),
    ];
    engine.dispose();
    expect(outcomes).toEqual([
      { kind: 'cancelled' },
      { kind: 'cancelled' },
      { kind: 'failed', error: 'asked 3 times' },
    ]);
  });

  test('a work that never comes to a slice is cancelled by ending its worker; others take over', async () => {
    for (let round = 0; round < 3; round++) expect(await askAndAbort('stick')).toEqual({ kind: 'cancelled' });
    expect(await ask('')).toEqual(EMPTY);
  });

  test('a worker that dies fails its work and is replaced', async () => {
    const outcome = await ask('exit');
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(await ask('')).toEqual(EMPTY);
  });

  test('an aborted signal asks for nothing', async () => {
    expect(await ask('throw', shared, AbortSignal.abort())).toEqual({ kind: 'cancelled' });
  });

  test('a queued work is cancelled before it begins', async () => {
    const busy = [new AbortController(), new AbortController()];
    const works = busy.map(({ signal }) => ask('work for ever', shared, signal));
    expect(await askAndAbort('throw')).toEqual({ kind: 'cancelled' });
    for (const canceller of busy) canceller.abort();
    expect(await Promise.all(works)).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
  });
});

test('a script that is not there refuses to start', async () => {
  await expect(startThreads(join(folder, 'missing.js'))).rejects.toThrow(/missing\.js/);
});
