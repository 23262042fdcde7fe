/** A run of as many steps as a document may ask for, explored as the product explores it. */
import { DEFAULT_OPTIONS } from '../../../src/core/checkOptions';
import { deltaMap } from '../../../src/core/deltaMap';
import { explore } from '../../../src/core/explore';
import { createMemory } from '../../../src/core/memory';
import { parameterTexts } from '../../../src/core/model/parameterText';
import type { DeltaMap } from '../../../src/core/results';
import { drain } from '../../../src/core/slices';
import { runView } from '../../../src/host/runView';
import type { RunView, Snapshot } from '../../../src/protocol';
import { parametersOf } from '../../parameters';
import { snapshotOf } from '../../webview/runViews';

export interface LongRun {
  readonly view: RunView;
  readonly snapshot: Snapshot;
  /** Δ of some of its steps, as the host answers for them. */
  map(from: number, to: number): DeltaMap;
}

export const RUN_ID = 'long';

/** The golden counterexample, which fails nearly everywhere and has marks all along, for so many steps. */
export function longRun(steps: number): LongRun {
  const parameters = parametersOf({ l0: 5, lA: 1, lB: 4, steps });
  const memory = createMemory();
  const view = runView(drain(explore(parameters, memory)), 1, DEFAULT_OPTIONS.severities);
  const snapshot = snapshotOf({
    set: { number: 1, count: 1, source: 'fence', line: 1 },
    stated: parameterTexts(parameters),
    state: { kind: 'run', run: RUN_ID, stale: false },
  });
  return { view, snapshot, map: (from, to) => drain(deltaMap(parameters, { from, to }, memory)) };
}
