/** A worker whose works misbehave on request: what the pool must survive, with the text of a check as the wish. */
import { BroadcastChannel, threadId } from 'node:worker_threads';
import type { Works } from '../../src/engine/caller';
import { serve } from '../../src/engine/serve';

/** Of the worker; the pool has a patience of its own. A busy machine may leave a thread alone for long (milliseconds). */
const PATIENCE = 60_000;

const begun = new BroadcastChannel('begun');

function* check(wish: string): ReturnType<Works['check']> {
  begun.postMessage(wish);
  if (wish === 'where') throw new Error(`in thread ${threadId}`);
  if (wish === 'throw') throw new RangeError('thrown on purpose');
  if (wish === 'exit') process.exit(3);
  if (wish === 'stick') for (;;);
  while (wish === 'work for ever') yield;
  return {
    sets: [],
    claims: [],
    findings: [],
    coverage: { checked: 0, unchecked: 0, ignored: 0, percent: null, items: [] },
  };
}

// biome-ignore lint/correctness/useYield: none of these has slices.
function* refuse(): Generator<void, never, void> {
  throw new Error('not asked for in these tests');
}

serve(
  {
    check,
    run: refuse,
    explore: refuse,
    deltaMap: refuse,
    inspect: refuse,
    bindings: refuse,
    readControls: refuse,
    apply: refuse,
  },
  PATIENCE,
);
