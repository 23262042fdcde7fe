import { exactModel } from './exact/model';
import { stateOf } from './exact/state';
import { inspection } from './inspect/inspection';
import { checkpointsOf, type Memory } from './memory';
import { parameterKey } from './model/parameterKey';
import type { Parameters } from './model/parameters';
import type { StepInspection } from './results';
import type { Slices } from './slices';

/**
 * The state and the proof's terms at step t, exactly (the note's sections 5 and 6): t + 1 batches from the start, or fewer from a state
 * that the memory has kept. Throws RangeError when t is no step of the run.
 */
export function* inspect(parameters: Parameters, t: number, memory?: Memory): Slices<StepInspection> {
  if (!Number.isInteger(t) || t < 0 || t >= parameters.steps)
    throw new RangeError(`no step ${t} in a run of ${parameters.steps} steps`);
  const model = memory?.decided.get(parameterKey(parameters))?.model ?? (yield* exactModel(parameters));
  const batches = yield* checkpointsOf(model, memory).after(t - 1);
  const before = stateOf(batches);
  batches.advance();
  return yield* inspection(model, t, before, batches);
}
