import type { Batches } from '../exact/batches';
import type { ExactModel } from '../exact/model';
import { leastChange, leastState, type State } from '../exact/state';
import { type DocumentUnits, documentUnits } from './documentUnits';

/** An eviction by stage, in units of N*: e_s = amounts_s/denominator, and ã = −lacking/denominator. */
interface Evicted {
  readonly amounts: readonly bigint[];
  readonly lacking: bigint;
  readonly denominator: bigint;
}

/** One step of a run, before and after its batch, over the least denominators. */
export interface Place {
  readonly t: number;
  readonly model: ExactModel;
  readonly before: State;
  readonly after: State;
  readonly evicted: Evicted | null;
  readonly units: DocumentUnits;
}

function evictedIn({ eviction }: Batches): Evicted | null {
  if (!eviction) return null;
  const { change, denominator } = leastChange(eviction);
  const [lacking, ...others] = change;
  return { amounts: [0n, ...others.map((amount) => -amount)], lacking: lacking!, denominator };
}

/** Step t, whose batch was the last one run. */
export function placeAt(model: ExactModel, t: number, before: State, batches: Batches): Place {
  return {
    t,
    model,
    before: leastState(before),
    after: leastState(batches),
    evicted: evictedIn(batches),
    units: documentUnits(model),
  };
}
