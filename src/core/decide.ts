import type { Decisions, SignColumn } from './decision';
import { type Batches, startBatches } from './exact/batches';
import { BoundedRun, type BoundedStep } from './exact/boundedRun';
import { contraction } from './exact/contraction';
import { evictionGeometry } from './exact/evictionGeometry';
import { PForm, QForm } from './exact/forms';
import type { ExactMatrix } from './exact/lyapunov';
import type { ExactModel } from './exact/model';
import { spreadDifference } from './exact/spread';
import { spectralRadius } from './float/spectralRadius';
import { multiply, ONE } from './number/rational';
import type { Certainty } from './report';
import { SignGatherer } from './signColumn';
import type { Slices } from './slices';

/** Which decisions cost extra and are made on demand. */
export interface Wanted {
  /** Signs of dist_change, ⟨x, e_0⟩_P and the margin at each eviction. */
  readonly evictionGeometry: boolean;
}

/** An exact run of `steps` batches costs about steps²·n; beyond this product a run with an error bound takes over. */
const EXACT_WORK = 2e8;

/** Up to this dimension the norm that carries the bound is found in reasonable time. */
const BOUNDED_DIMENSION = 24;

function affordableSteps({ system, parameters }: ExactModel): number {
  return Math.min(parameters.steps, Math.floor(Math.sqrt(EXACT_WORK / system.n)));
}

/** Signs of `inner` and of V^T − V^S where A is stable: the lemma and the theorem (the note's 3.1, 3.2). */
class EnergyDecider {
  readonly inner: SignGatherer;
  readonly energy: SignGatherer;
  readonly #P: ExactMatrix;
  readonly #form: PForm;
  /** ‖Δ‖²_P, followed only from the first step at which `inner` is negative: until then V^T ≥ V^S follows from it (3.3). */
  #norm: PForm | null = null;

  constructor(P: ExactMatrix, batches: Batches, steps: number) {
    this.#P = P;
    this.#form = new PForm('inner', P, batches);
    this.inner = new SignGatherer(steps);
    this.energy = new SignGatherer(steps);
  }

  get innerQ(): QForm {
    return this.#form.q;
  }

  decide(t: number, batches: Batches): void {
    this.#form.update(batches);
    this.#norm?.update(batches);
    const inner = this.#form.value;
    if (inner >= 0n) {
      // V^T − V^S = 2·inner + ‖Δ‖²_P (5.2), and P > 0: zero just where Δ is.
      const apart = batches.E.some((entry) => entry !== 0n);
      this.inner.recordSign(t, inner === 0n ? 0 : 1);
      this.energy.recordSign(t, apart ? 1 : 0);
      return;
    }
    this.#norm ??= new PForm('norm', this.#P, batches);
    const den = this.#P.denominator * batches.D * batches.D;
    this.inner.record(t, { num: inner, den });
    this.energy.record(t, { num: 2n * inner + this.#norm.value, den });
  }

  /** A step of the run with an error bound. */
  decideBounded(t: number, { inner, energy }: BoundedStep): void {
    this.inner.recordBounded(t, inner);
    this.energy.recordBounded(t, energy ?? inner);
  }

  giveUp(t: number): void {
    this.inner.recordUndecided(t);
    this.energy.recordUndecided(t);
  }
}

/** What is decided at evictions only (the note's 7.6, 8.2). */
class EvictionDecider {
  readonly change: SignGatherer;
  readonly innerE0: number[] = [];
  readonly margin: number[] = [];

  constructor(
    readonly P: ExactMatrix,
    steps: number,
  ) {
    this.change = new SignGatherer(steps);
  }

  decide(t: number, batches: Batches): void {
    if (!batches.eviction) return;
    const { distanceChange, innerE0Sign, marginSign } = evictionGeometry(this.P, batches, batches.eviction);
    this.change.record(t, { num: -distanceChange.num, den: distanceChange.den });
    this.innerE0.push(innerE0Sign);
    this.margin.push(marginSign);
  }
}

interface Deciders {
  readonly energies: EnergyDecider | null;
  readonly geometry: EvictionDecider | null;
  readonly spreads: SignGatherer;
  readonly evictions: number[];
}

interface QuietCounts {
  quiet: number;
  innerQNonPositive: number;
}

function* decideExactly(batches: Batches, until: number, deciders: Deciders): Slices<QuietCounts> {
  const { energies, geometry, spreads, evictions } = deciders;
  const innerQ = energies?.innerQ ?? new QForm('inner', batches);
  const counts = { quiet: 0, innerQNonPositive: 0 };
  for (let t = 0; t < until; t++) {
    batches.advance();
    if (energies) energies.decide(t, batches);
    else innerQ.update(batches);
    if (batches.eviction) evictions.push(t);
    else {
      counts.quiet++;
      if (innerQ.value <= 0n) counts.innerQNonPositive++;
    }
    geometry?.decide(t, batches);
    // Before the first eviction the two systems are one and the same.
    if (evictions.length === 0) spreads.recordSign(t, 0);
    else spreads.record(t, { num: spreadDifference(batches), den: batches.D });
    yield;
  }
  return counts;
}

/** θ lies so little above ρ that the longest run spends no more than this many bits of precision on the difference. */
const GAP_BITS = 100;

/** The run with an error bound that takes over from an exact one; null where there is no P or no norm for it. */
export function* boundedRun({ P, system, parameters }: ExactModel, batches: Batches): Slices<BoundedRun | null> {
  if (!P || system.n > BOUNDED_DIMENSION) return null;
  // An estimate is enough here: contraction proves what it needs of it.
  const rho = spectralRadius(parameters);
  const gap = Math.min(rho * (2 ** (GAP_BITS / parameters.steps) - 1), (1 - rho) / 16);
  const norm = yield* contraction(system.w, rho, gap);
  return norm && new BoundedRun(batches, P, norm);
}

/** The steps from `from` on; returns how many steps in all have known evictions. */
function* decideByBound(model: ExactModel, batches: Batches, from: number, deciders: Deciders): Slices<number> {
  const { steps } = model.parameters;
  const { energies, geometry, spreads, evictions } = deciders;
  const run = yield* boundedRun(model, batches);
  let t = from;
  for (; t < steps; t++) {
    const step = run?.advance() ?? null;
    if (!step) break;
    energies?.decideBounded(t, step);
    spreads.recordBounded(t, step.spread);
    if (step.evicts) {
      evictions.push(t);
      geometry?.change.recordUndecided(t);
    }
    yield;
  }
  for (let rest = t; rest < steps; rest++) {
    energies?.giveUp(rest);
    spreads.recordUndecided(rest);
  }
  return t;
}

function certaintyOf(columns: readonly (SignColumn | null)[]): Certainty {
  const certainties = columns.map((column) => column?.certainty ?? 'exact');
  return certainties.includes('undecided') ? 'undecided' : certainties.includes('bounded') ? 'bounded' : 'exact';
}

/**
 * Decides every standing claim of a parameter set at every step (the note's 3.1, 3.2, 1.2, 8.2): the signs of ⟨x^S, Δ⟩_P, V^T − V^S,
 * G^T − G^S and −dist_change. In integers as far as an exact run can afford, then with a proved error bound; what neither reaches is
 * undecided, and the certainty says so.
 */
export function* decide(model: ExactModel, wanted: Wanted): Slices<Decisions> {
  const { parameters, system, P } = model;
  const { steps } = parameters;
  const exactSteps = affordableSteps(model);
  const batches = startBatches(system);
  const deciders: Deciders = {
    energies: P && new EnergyDecider(P, batches, steps),
    geometry: P && wanted.evictionGeometry ? new EvictionDecider(P, steps) : null,
    spreads: new SignGatherer(steps),
    evictions: [],
  };
  const counts = yield* decideExactly(batches, exactSteps, deciders);
  const decidedSteps = exactSteps < steps ? yield* decideByBound(model, batches, exactSteps, deciders) : steps;
  const N = model.equilibrium;
  const N2 = multiply(N, N);
  const { energies, geometry, spreads } = deciders;
  // Stable, but too large for an exact P: nothing that needs P is known.
  const unknown = model.stable && !P ? allUndecided(steps) : null;
  const columns = {
    inner: energies?.inner.finish(N2) ?? unknown,
    'V_T - V_S': energies?.energy.finish(N2) ?? unknown,
    'G_T - G_S': spreads.finish(N),
    '-dist_change': geometry?.change.finish(N2) ?? null,
  };
  return {
    steps,
    stable: model.stable,
    equilibrium: N,
    columns,
    evictions: Int32Array.from(deciders.evictions),
    innerE0Signs: geometry && Int8Array.from(geometry.innerE0),
    marginSigns: geometry && Int8Array.from(geometry.margin),
    quietSteps: counts.quiet,
    quietInnerQNonPositive: counts.innerQNonPositive,
    exactSteps,
    decidedSteps,
    certainty: certaintyOf(Object.values(columns)),
  };
}

function allUndecided(steps: number): SignColumn {
  const gatherer = new SignGatherer(steps);
  for (let t = 0; t < steps; t++) gatherer.recordUndecided(t);
  return gatherer.finish(ONE);
}
