import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deltaMap } from '../../src/core/deltaMap';
import { explore } from '../../src/core/explore';
import { inspect } from '../../src/core/inspect';
import { drain } from '../../src/core/slices';
import { engineOver } from '../../src/engine/caller';
import type { Engine } from '../../src/engine/engine';
import { startThreads } from '../../src/engine/node';
import { COUNTEREXAMPLE } from '../parameters';

const folder = mkdtempSync(join(tmpdir(), 'vdominance-explore-'));
const { signal } = new AbortController();
let engine: Engine;

beforeAll(async () => {
  const outfile = join(folder, 'body.js');
  const body = join(import.meta.dirname, '../../src/engine/body.ts');
  await build({ entryPoints: [body], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  engine = engineOver(await startThreads(outfile));
});

afterAll(() => {
  engine.dispose();
  rmSync(folder, { recursive: true });
});

test('an exploration arrives whole, and again though its arrays have been handed over', async () => {
  const expected = { kind: 'done', value: drain(explore(COUNTEREXAMPLE)) };
  expect(await engine.explore(COUNTEREXAMPLE, signal)).toEqual(expected);
  expect(await engine.explore(COUNTEREXAMPLE, signal)).toEqual(expected);
});

test('so do a window of Δ and a step after it', async () => {
  const map = drain(deltaMap(COUNTEREXAMPLE, { from: 20, to: 60 }));
  expect(await engine.deltaMap(COUNTEREXAMPLE, 20, 60, signal)).toEqual({ kind: 'done', value: map });
  expect(await engine.deltaMap(COUNTEREXAMPLE, 20, 60, signal)).toEqual({ kind: 'done', value: map });
  const step = drain(inspect(COUNTEREXAMPLE, 60));
  expect(await engine.inspect(COUNTEREXAMPLE, 60, signal)).toEqual({ kind: 'done', value: step });
});

test('a window that does not lie within the run fails with its reason', async () => {
  expect(await engine.deltaMap(COUNTEREXAMPLE, 0, 200, signal)).toEqual({
    kind: 'failed',
    error: 'no steps 0 to 200 in a run of 200 steps',
  });
});
