import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import { engineOver } from '../../src/engine/caller';
import type { Engine } from '../../src/engine/engine';
import { startThreads } from '../../src/engine/node';
import { NOTHING } from './worksWith';

const folder = mkdtempSync(join(tmpdir(), 'vdominance-engine-'));
const script = join(folder, 'fakeBody.js');
const EMPTY = { kind: 'done', value: NOTHING };

/** What workers wait for is not time but an answer: one engine waits for it as long as need be, the other hardly. */
let patient: Engine;
let impatient: Engine;

function ask(wish: string, engine = patient, signal = new AbortController().signal) {
  return engine.check(wish, DEFAULT_OPTIONS, signal);
}

/** Resolves to the next `count` wishes that workers begin with. To be called before they are asked to. */
function begun(count: number): Promise<string[]> {
  const channel = new BroadcastChannel('begun');
  const wishes: string[] = [];
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => {
      wishes.push(String(data));
      if (wishes.length < count) return;
      channel.close();
      resolve(wishes);
    };
  });
}

/** Asks, and aborts once the work has begun. */
async function askAndAbort(wish: string, engine: Engine) {
  const canceller = new AbortController();
  const beginning = begun(1);
  const outcome = ask(wish, engine, canceller.signal);
  await beginning;
  canceller.abort();
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
  patient = engineOver(await startThreads(script, 60_000));
  impatient = engineOver(await startThreads(script, 1));
}, 60_000);

afterAll(() => {
  patient.dispose();
  impatient.dispose();
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
    const first = await ask('where');
    // Twice: a listener that heard only the first cancellation would leave the worker to the second work for ever.
    for (let round = 0; round < 2; round++) {
      expect(await askAndAbort('work for ever', patient)).toEqual({ kind: 'cancelled' });
      // The first worker is asked again as soon as it is free; one that took its place would be another thread.
      await expect.poll(() => ask('where'), { timeout: 60_000 }).toEqual(first);
    }
  });

  test('a work that never comes to a slice is cancelled by ending its worker; others take over', async () => {
    for (let round = 0; round < 3; round++) {
      expect(await askAndAbort('stick', impatient)).toEqual({ kind: 'cancelled' });
    }
    expect(await ask('', impatient)).toEqual(EMPTY);
  });

  test('a worker that dies fails its work and is replaced', async () => {
    expect(await ask('exit')).toMatchObject({ kind: 'failed' });
    expect(await ask('')).toEqual(EMPTY);
  });

  test('an aborted signal asks for nothing', async () => {
    expect(await ask('throw', patient, AbortSignal.abort())).toEqual({ kind: 'cancelled' });
  });

  test('a queued work is cancelled before it begins', async () => {
    const busy = [new AbortController(), new AbortController()];
    const beginning = begun(busy.length);
    const works = busy.map(({ signal }) => ask('work for ever', patient, signal));
    await beginning;
    const next = begun(1);
    const canceller = new AbortController();
    const queued = ask('throw', patient, canceller.signal);
    canceller.abort();
    expect(await queued).toEqual({ kind: 'cancelled' });
    for (const working of busy) working.abort();
    expect(await Promise.all(works)).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
    expect(await ask('')).toEqual(EMPTY);
    expect(await next).toEqual(['']);
  });
});

test('a script that is not there refuses to start', async () => {
  await expect(startThreads(join(folder, 'missing.js'))).rejects.toThrow(/missing\.js/);
});
