/** Messages of the host made by hand: runs of ten steps, and snapshots that name them. */
import type { StandingClaimName, Verdict } from '../../src/core/report';
import type { ClaimView, RunView, Snapshot } from '../../src/protocol';
import { PROTOCOL_VERSION } from '../../src/protocol';
import { RunStore } from '../../webview/runStore';
import { columnsOf } from '../figures/columns';

const STEPS = 10;
const NO_POINTS = { re: [], im: [] };
const NEVER = { holds: 0, of: 0 };
const ZERO = { text: '0', digits: null, full: '0' };

/** A claim that is violated first at a step, or not at all. */
export function claim(name: StandingClaimName, verdict: Verdict, first: number | null = null): ClaimView {
  return {
    id: `set1/standing/${name}`,
    name,
    severity: 'error',
    verdict,
    certainty: 'exact',
    failing: first === null ? 0 : 1,
    judged: STEPS,
    first: first === null ? null : { t: first, relative: null, value: -1 },
    worst: null,
  };
}

/** A run about which only its claims are of interest, and whether A is stable. */
export function runOf(claims: readonly ClaimView[], stable = true): RunView {
  return {
    stable,
    spectralRadius: 0.9,
    certainty: 'exact',
    columns: columnsOf({ series: { G_T: new Array<number>(STEPS).fill(1) } }),
    signs: { inner: null, 'V_T - V_S': null, 'G_T - G_S': null, '-dist_change': null },
    evictions: new Int32Array(),
    claims,
    summary: {
      evictions: 0,
      innerNonNegative: null,
      innerNegative: null,
      vDominanceHolds: null,
      gDominanceHolds: 0,
      distanceReduced: null,
      firstNegativeStep: null,
      innerMin: null,
      innerMean: null,
      ratioMean: null,
      distanceChangeMean: null,
      decompositionErrorMax: null,
    },
    lyapunov: null,
    extremes: {
      largest: new Int32Array(STEPS),
      smallest: new Int32Array(STEPS),
      signLargest: new Int8Array(STEPS),
      signSmallest: new Int8Array(STEPS),
      deltaLargest: new Float64Array(STEPS),
      deltaSmallest: new Float64Array(STEPS),
    },
    cases: { A: STEPS, B: 0, C: 0, D: 0, undecided: 0 },
    deltaMap: { n: 2, from: 0, to: 9, columns: 1, values: new Float64Array(2), exponents: new Int32Array(1) },
    spectra: { A: NO_POINTS, F: NO_POINTS, earlierA: NO_POINTS, P: null },
    facts: {
      balance: NEVER,
      quietIdentity: null,
      evictionIdentity: null,
      overfull: NEVER,
      heapedUp: NEVER,
      evictionVector: NEVER,
      matrixP: null,
      lyapunovEquation: null,
      positiveP: null,
      characteristic: NEVER,
      innerE0Positive: null,
      marginNonNegative: null,
      quietInnerQNonPositive: NEVER,
    },
    firstRow: [],
    earlierFirstRow: [],
    exact: { weights: [], equilibrium: ZERO, firstRow: [], earlierFirstRow: [], P: null },
  };
}

/** A store that holds these runs. */
export function storeOf(runs: Readonly<Record<string, RunView>>): RunStore {
  const store = new RunStore();
  for (const [id, run] of Object.entries(runs)) store.put(id, run);
  return store;
}

/** The first of two sets of a note, with the run `run1` on show, save what is changed. */
export function snapshotOf(change: Partial<Snapshot>): Snapshot {
  return {
    type: 'show',
    version: PROTOCOL_VERSION,
    language: 'en',
    document: { name: 'note.md', version: 1 },
    set: { number: 1, count: 2, source: 'fence', line: 3 },
    following: 'cursor',
    stated: null,
    explored: null,
    defaulted: [],
    problems: {},
    state: { kind: 'run', run: 'run1', stale: false },
    kept: [],
    others: [],
    memento: null,
    ...change,
  };
}
