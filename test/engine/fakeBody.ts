/** A worker whose works misbehave on request: what the pool must survive, with the text of a check as the wish. */
import type { Works } from '../../src/engine/caller';
import { serve } from '../../src/engine/serve';

let asked = 0;

function* check(wish: string): ReturnType<Works['check']> {
  asked++;
  // The count tells whether this is still the worker of the last work.
  if (wish === 'count') throw new Error(`asked ${asked} times`);
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

serve({
  check,
  run: refuse,
  explore: refuse,
  deltaMap: refuse,
  inspect: refuse,
  bindings: refuse,
  readControls: refuse,
  apply: refuse,
});
