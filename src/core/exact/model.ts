import type { Parameters } from '../model/parameters';
import { equilibrium } from '../model/weights';
import type { Rational } from '../number/rational';
import type { Slices } from '../slices';
import { type ExactMatrix, lyapunov } from './lyapunov';
import { isStable } from './stability';
import { type ExactSystem, exactSystem } from './system';

/** A parameter set made ready for exact runs. */
export interface ExactModel {
  readonly parameters: Parameters;
  readonly system: ExactSystem;
  readonly equilibrium: Rational;
  readonly stable: boolean;
  /** Null when A is not stable, and when n is too large for an exact P (EXACT_DIMENSION). */
  readonly P: ExactMatrix | null;
}

/** Up to this dimension P is found exactly; its integers have some 13·n digits in base 2, and there are n² of them. */
export const EXACT_DIMENSION = 200;

export function* exactModel(parameters: Parameters): Slices<ExactModel> {
  const system = exactSystem(parameters);
  const N = equilibrium(parameters);
  if (system.n > EXACT_DIMENSION) {
    return { parameters, system, equilibrium: N, stable: yield* isStable(system.w), P: null };
  }
  // The step-down that P is made from is the proof of stability as well.
  const P = yield* lyapunov(system.w, parameters.Q);
  return { parameters, system, equilibrium: N, stable: P !== null, P };
}
