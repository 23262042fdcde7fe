import { gcd } from '../number/bigint';
import type { Batches } from './batches';

/** Both systems at one batch, as Batches has them: x^S = X/D and Δ = E/D in units of N*. */
export type State = Pick<Batches, 'X' | 'E' | 'D'>;

/** What a batch has left behind, as far as the facts about it ask. */
export type BatchDone = Pick<Batches, 'system' | 'X' | 'E' | 'D' | 'eviction' | 'growth'>;

/** A copy that stays as it is while the batches go on. */
export function stateOf({ X, E, D }: State): State {
  return { X: [...X], E: [...E], D };
}

/** The greatest divisor of `denominator` that all entries have. */
function sharedDivisor(denominator: bigint, entries: Iterable<bigint>): bigint {
  let shared = denominator;
  for (const entry of entries) {
    if (shared === 1n) break;
    shared = gcd(shared, entry);
  }
  return shared;
}

/**
 * The same state over its least denominator. A run multiplies D by w_0 at each batch, whatever the entries share with it: for large n
 * that is most of its length.
 */
export function leastState({ X, E, D }: State): State {
  const shared = sharedDivisor(D, [...X, ...E]);
  const divided = (v: readonly bigint[]) => v.map((entry) => entry / shared);
  return { X: divided(X), E: divided(E), D: D / shared };
}

/** What an eviction changes by stage, over one denominator. */
interface Change {
  readonly change: readonly bigint[];
  readonly denominator: bigint;
}

/** The same over the least denominator. */
export function leastChange({ change, denominator }: Change): Change {
  const shared = sharedDivisor(denominator, change);
  return { change: change.map((entry) => entry / shared), denominator: denominator / shared };
}
