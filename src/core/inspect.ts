import { type Batches, startBatches, theoryDeviations } from './exact/batches';
import { alongDeviation, evictedAmounts, evictionGeometry, evictionMargin } from './exact/evictionGeometry';
import { bilinear, dot, QForm } from './exact/forms';
import type { ExactMatrix } from './exact/lyapunov';
import { type ExactModel, exactModel } from './exact/model';
import { spread } from './exact/spread';
import type { Memory } from './memory';
import { parameterKey } from './model/parameterKey';
import type { Parameters } from './model/parameters';
import { add, multiply, ONE, type Quotient, type Rational, rational, subtract } from './number/rational';
import type { StepInspection } from './results';
import type { Slices } from './slices';

type Energies = Pick<StepInspection, 'V_T' | 'V_S' | 'inner' | 'Delta_norm2'>;
type EvictionTerms = Pick<StepInspection, 'e' | 'dist_change' | 'inner_e0' | 'inner_e' | 'margin' | 'carried'>;

const NO_ENERGIES: Energies = { V_T: null, V_S: null, inner: null, Delta_norm2: null };
const NO_EVICTION: EvictionTerms = {
  e: null,
  dist_change: null,
  inner_e0: null,
  inner_e: null,
  margin: null,
  carried: null,
};

function energies(P: ExactMatrix, batches: Batches, unit: Rational): Energies {
  const { X, E, D } = batches;
  const form = (a: readonly bigint[], b: readonly bigint[]) =>
    multiply(rational(bilinear(P.numerators, a, b), P.denominator * D * D), unit);
  const T = theoryDeviations(batches);
  return { V_T: form(T, T), V_S: form(X, X), inner: form(X, E), Delta_norm2: form(E, E) };
}

/** The terms of the note's 6.5 and 6.6 at an eviction; `inner` = `carried` + `margin`, where carried is ⟨x^S, AΔ(t−1)⟩_P. */
function evictionTerms({ P, equilibrium: N }: ExactModel, batches: Batches, inner: Rational | null): EvictionTerms {
  const { eviction, X, D } = batches;
  if (!eviction) return NO_EVICTION;
  const { denominator } = eviction;
  const amounts = evictedAmounts(eviction);
  const e = amounts.map((amount) => multiply(rational(amount, denominator), N));
  if (!P || !inner) return { ...NO_EVICTION, e };
  const unit = multiply(N, N);
  const inUnits = ({ num, den }: Quotient) => multiply(rational(num, den), unit);
  const margin = inUnits(evictionMargin(P, batches, eviction));
  const { distanceChange } = evictionGeometry(P, batches, eviction);
  return {
    e,
    dist_change: inUnits(distanceChange),
    inner_e0: multiply(rational(dot(P.numerators[0]!, X), P.denominator * D), N),
    inner_e: inUnits(alongDeviation(P, batches, amounts, denominator)),
    margin,
    carried: subtract(inner, margin),
  };
}

function inspection(model: ExactModel, batches: Batches, t: number): StepInspection {
  const { P, equilibrium: N } = model;
  const { X, E, D } = batches;
  const requests = (deviations: readonly bigint[]) => deviations.map((x) => multiply(add(rational(x, D), ONE), N));
  const T = theoryDeviations(batches);
  const terms = P ? energies(P, batches, multiply(N, N)) : NO_ENERGIES;
  const { S, T: admissionT } = batches.admissions();
  const q = new QForm('inner', batches).value;
  return {
    t,
    evicts: batches.eviction !== null,
    equilibrium: N,
    M_T: requests(T),
    M_S: requests(X),
    Delta: E.map((entry) => multiply(rational(entry, D), N)),
    admission_T: multiply(admissionT, N),
    admission_S: multiply(S, N),
    inner_Q: multiply(rational(q, batches.system.Q.denominator * D * D), multiply(N, N)),
    G_T: multiply(rational(spread(T), D), N),
    G_S: multiply(rational(spread(X), D), N),
    ...terms,
    ...evictionTerms(model, batches, terms.inner),
  };
}

/**
 * The state and the proof's terms at step t, exactly, by running t + 1 batches anew (the note's sections 5 and 6).
 * Throws RangeError when t is no step of the run.
 */
export function* inspect(parameters: Parameters, t: number, memory?: Memory): Slices<StepInspection> {
  if (!Number.isInteger(t) || t < 0 || t >= parameters.steps)
    throw new RangeError(`no step ${t} in a run of ${parameters.steps} steps`);
  const model = memory?.decided.get(parameterKey(parameters))?.model ?? (yield* exactModel(parameters));
  const batches = startBatches(model.system);
  for (let step = 0; step <= t; step++) {
    batches.advance();
    yield;
  }
  return inspection(model, batches, t);
}
