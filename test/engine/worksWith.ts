/** Works of which a test of the engine needs but one. */
import type { Works } from '../../src/engine/caller';

// biome-ignore lint/correctness/useYield: none of these has slices.
export function* refuse(): Generator<void, never, void> {
  throw new Error('refused on purpose');
}

/** The report of a document without a set. */
export const NOTHING = {
  sets: [],
  claims: [],
  findings: [],
  coverage: { checked: 0, unchecked: 0, ignored: 0, percent: null, items: [] },
};

/** All others refuse. */
export function worksWith(check: Works['check']): Works {
  return {
    check,
    run: refuse,
    explore: refuse,
    deltaMap: refuse,
    inspect: refuse,
    bindings: refuse,
    readControls: refuse,
    apply: refuse,
  };
}
