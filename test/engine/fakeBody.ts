/** A worker whose works misbehave on request: what the pool must survive, with the text of a check as the wish. */
import { BroadcastChannel, threadId } from 'node:worker_threads';
import type { Works } from '../../src/engine/caller';
import { serve } from '../../src/engine/serve';
import { NOTHING, worksWith } from './worksWith';

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
  return NOTHING;
}

serve(worksWith(check), PATIENCE);
