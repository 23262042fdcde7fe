import { linearStep } from '../exact/batches';
import { bilinearQ, dot, timesMatrix } from '../exact/forms';
import type { ExactMatrix } from '../exact/lyapunov';
import { rational } from '../number/rational';
import type { StepInspection } from '../results';
import type { Slices } from '../slices';
import { inUnit } from './documentUnits';
import type { Place } from './place';

type Energies = Pick<
  StepInspection,
  'V_T' | 'V_S' | 'V_T - V_S' | 'inner' | 'innerRelative' | 'Delta_norm2' | 'decomposition'
>;
type QuietTerms = Pick<StepInspection, 'inner_before' | 'inner_Q_before'>;
type EvictionTerms = Pick<StepInspection, 'dist_change' | 'inner_e0' | 'inner_e' | 'margin' | 'carried'>;

const NO_ENERGIES: Energies = {
  V_T: null,
  V_S: null,
  'V_T - V_S': null,
  inner: null,
  innerRelative: null,
  Delta_norm2: null,
  decomposition: null,
};
const NO_QUIET_TERMS: QuietTerms = { inner_before: null, inner_Q_before: null };
const NO_EVICTION_TERMS: EvictionTerms = {
  dist_change: null,
  inner_e0: null,
  inner_e: null,
  margin: null,
  carried: null,
};

/** Px^S after the batch, times the denominators of P and of the state. */
interface Dual {
  readonly P: ExactMatrix;
  readonly Px: readonly bigint[];
}

/** The four energies, each from its own states, and what is left of them in the decomposition (the note's 5.2). */
function* energies({ P, Px }: Dual, { after: { X, E, D }, units }: Place): Slices<Energies> {
  const T = X.map((x, s) => x + E[s]!);
  const V_T = dot(yield* timesMatrix(P, T), T);
  const V_S = dot(Px, X);
  const inner = dot(Px, E);
  const norm = dot(yield* timesMatrix(P, E), E);
  const den = P.denominator * D * D;
  const values = {
    V_T: { num: V_T, den },
    V_S: { num: V_S, den },
    'V_T - V_S': { num: V_T - V_S, den },
    inner: { num: inner, den },
    Delta_norm2: { num: norm, den },
    decomposition: { num: V_T - V_S - 2n * inner - norm, den },
  };
  return { ...(yield* inUnit(values, units.energy)), innerRelative: rational(inner, den) };
}

/** The terms of the note's 6.3, at a step without an eviction that has a row before it. */
function* quietTerms({ P }: Dual, { t, before: { X, E, D }, evicted, units, model }: Place): Slices<QuietTerms> {
  if (evicted || t === 0) return NO_QUIET_TERMS;
  const { Q } = model.system;
  const inner = dot(yield* timesMatrix(P, X), E);
  const values = {
    inner_before: { num: inner, den: P.denominator * D * D },
    inner_Q_before: { num: bilinearQ(Q, X, E), den: Q.denominator * D * D },
  };
  return yield* inUnit(values, units.energy);
}

/** The terms of the note's 6.5, 6.6 and 8.2; `carried` is ⟨x^S, AΔ(t−1)⟩_P by its definition, and makes `inner` together with `margin`. */
function* evictionTerms({ P, Px }: Dual, { before, after, evicted, units, model }: Place): Slices<EvictionTerms> {
  if (!evicted) return NO_EVICTION_TERMS;
  const { amounts, lacking, denominator } = evicted;
  const { w } = model.system;
  const innerE = dot(Px, amounts);
  const norm = dot(yield* timesMatrix(P, amounts), amounts);
  const den = P.denominator * after.D * denominator;
  const values = {
    // V(x) − V(x + e) = −2⟨x, e⟩_P − ⟨e, e⟩_P.
    dist_change: { num: -2n * innerE * denominator - norm * after.D, den: den * denominator },
    inner_e: { num: innerE, den },
    margin: { num: innerE - lacking * Px[0]!, den },
    carried: { num: dot(Px, linearStep(w, before.E)), den: P.denominator * after.D * w[0]! * before.D },
  };
  const inner_e0 = units.requests({ num: Px[0]!, den: P.denominator * after.D });
  return { ...(yield* inUnit(values, units.energy)), inner_e0 };
}

/** All that needs P, null where there is none. */
export function* termsOfP(place: Place): Slices<Energies & QuietTerms & EvictionTerms> {
  const { P } = place.model;
  if (!P) return { ...NO_ENERGIES, ...NO_QUIET_TERMS, ...NO_EVICTION_TERMS };
  const dual = { P, Px: yield* timesMatrix(P, place.after.X) };
  return {
    ...(yield* energies(dual, place)),
    ...(yield* quietTerms(dual, place)),
    ...(yield* evictionTerms(dual, place)),
  };
}
