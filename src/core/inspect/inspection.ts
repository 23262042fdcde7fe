import type { Batches } from '../exact/batches';
import { extremeStages } from '../exact/extremeStages';
import { bilinearQ, dot } from '../exact/forms';
import type { ExactModel } from '../exact/model';
import { spread } from '../exact/spread';
import type { State } from '../exact/state';
import type { StepInspection } from '../results';
import type { Slices } from '../slices';
import { inUnit, vectorInUnit } from './documentUnits';
import { type Place, placeAt } from './place';
import { termsOfP } from './termsOfP';

type Vectors = Pick<StepInspection, 'M_T' | 'M_S' | 'Delta' | 'e'>;
type Scalars = Pick<
  StepInspection,
  'evicted' | 'W_xT' | 'W_xS' | 'W_Delta' | 'admission_T' | 'admission_S' | 'inner_Q' | 'G_T' | 'G_S' | 'G_T - G_S'
>;

function* vectors({ after: { X, E, D }, evicted, units: { requests } }: Place): Slices<Vectors> {
  const over = (v: readonly bigint[], den: bigint) => v.map((num) => ({ num, den }));
  const theory = X.map((x, s) => x + E[s]! + D);
  return {
    M_T: yield* vectorInUnit(over(theory, D), requests),
    M_S: yield* vectorInUnit(
      over(
        X.map((x) => x + D),
        D,
      ),
      requests,
    ),
    Delta: yield* vectorInUnit(over(E, D), requests),
    e: evicted && (yield* vectorInUnit(over(evicted.amounts, evicted.denominator), requests)),
  };
}

function* scalars({ after: { X, E, D }, evicted, units, model: { system } }: Place): Slices<Scalars> {
  const T = X.map((x, s) => x + E[s]!);
  const [G_T, G_S] = [spread(T), spread(X)];
  const amounts = {
    evicted: { num: evicted?.amounts.reduce((a, b) => a + b) ?? 0n, den: evicted?.denominator ?? 1n },
    // The admission of the theory stands in its stage 0; that of the simulation too, unless it was negative.
    admission_T: { num: T[0]! + D, den: D },
    admission_S: evicted ? { num: -evicted.lacking, den: evicted.denominator } : { num: X[0]! + D, den: D },
    G_T: { num: G_T, den: D },
    G_S: { num: G_S, den: D },
    'G_T - G_S': { num: G_T - G_S, den: D },
  };
  const tokens = {
    W_xT: { num: dot(system.w, T), den: D },
    W_xS: { num: dot(system.w, X), den: D },
    W_Delta: { num: dot(system.w, E), den: D },
  };
  const innerQ = { num: bilinearQ(system.Q, X, E), den: system.Q.denominator * D * D };
  return {
    ...(yield* inUnit(amounts, units.requests)),
    ...(yield* inUnit(tokens, units.tokens)),
    inner_Q: units.energy(innerQ),
  };
}

/** Step t in the document's units, from the state before its batch and the batches that have just run it. */
export function* inspection(model: ExactModel, t: number, before: State, batches: Batches): Slices<StepInspection> {
  const place = placeAt(model, t, before, batches);
  yield;
  return {
    t,
    evicts: place.evicted !== null,
    equilibrium: model.equilibrium,
    ...extremeStages(place.after.X),
    ...(yield* vectors(place)),
    ...(yield* scalars(place)),
    ...(yield* termsOfP(place)),
  };
}
