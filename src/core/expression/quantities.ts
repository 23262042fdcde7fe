import { type Batches, startBatches } from '../exact/batches';
import { evictionGeometry } from '../exact/evictionGeometry';
import { bilinear, dot, PForm, QForm } from '../exact/forms';
import type { ExactMatrix } from '../exact/lyapunov';
import { EXACT_DIMENSION, type ExactModel } from '../exact/model';
import { spread } from '../exact/spread';
import { OBSERVABLES, type SeriesName, type VectorName } from '../model/series';
import type { Quotient, Rational } from '../number/rational';
import { message } from './fault';
import { type Exact, exact } from './numbers';
import { type Undefined, unknown, type Value, vector } from './values';

/** Where a run stands: what the quantities of one step are made of. */
interface Step {
  readonly batches: Batches;
  readonly P: ExactMatrix;
  readonly inner: bigint;
  readonly norm: bigint;
  readonly innerQ: bigint;
}

type Formula = (step: Step) => Quotient | null;

function theory({ X, E }: Batches): bigint[] {
  return X.map((x, s) => x + E[s]!);
}

function energy({ batches, P }: Step, x: readonly bigint[]): Quotient {
  return { num: bilinear(P.numerators, x, x), den: P.denominator * batches.D * batches.D };
}

/** ⟨x, v⟩_P at an eviction, for a v over the eviction's own denominator. */
function along({ batches, P }: Step, v: readonly bigint[], denominator: bigint): Quotient {
  const num = v.reduce(
    (total, entry, s) => (entry === 0n ? total : total + entry * dot(P.numerators[s]!, batches.X)),
    0n,
  );
  return { num, den: P.denominator * batches.D * denominator };
}

function margin(step: Step): Quotient | null {
  const { eviction } = step.batches;
  return (
    eviction &&
    along(
      step,
      eviction.change.map((amount) => -amount),
      eviction.denominator,
    )
  );
}

function innerOf({ batches, P, inner }: Step): Quotient {
  return { num: inner, den: P.denominator * batches.D * batches.D };
}

/** The eviction's amounts e_s by stage; stage 0 gives up nothing. */
function amounts(change: readonly bigint[]): bigint[] {
  return change.map((amount, s) => (s === 0 ? 0n : -amount));
}

/** The observables of the model, by their formulas (the note's sections 2, 5, 6 and 8), in units of N*^degree; null where there is none. */
const FORMULAS: Readonly<Record<SeriesName, Formula>> = {
  V_T: (step) => energy(step, theory(step.batches)),
  V_S: (step) => energy(step, step.batches.X),
  inner: innerOf,
  Delta_norm2: ({ batches, P, norm }) => ({ num: norm, den: P.denominator * batches.D * batches.D }),
  inner_Q: ({ batches, innerQ }) => ({ num: innerQ, den: batches.system.Q.denominator * batches.D * batches.D }),
  // An identity of rationals (the note's 5.2).
  decomposition_error: () => ({ num: 0n, den: 1n }),
  G_T: ({ batches }) => ({ num: spread(theory(batches)), den: batches.D }),
  G_S: ({ batches }) => ({ num: spread(batches.X), den: batches.D }),
  admission_T: ({ batches: { X, E, D } }) => ({ num: X[0]! + E[0]! + D, den: D }),
  // An eviction has raised stage 0 from its admission to 0.
  admission_S: ({ batches: { X, D, eviction } }) =>
    eviction ? { num: -eviction.change[0]!, den: eviction.denominator } : { num: X[0]! + D, den: D },
  evicted: ({ batches: { eviction } }) => ({
    num: eviction ? amounts(eviction.change).reduce((a, b) => a + b) : 0n,
    den: eviction?.denominator ?? 1n,
  }),
  dist_change: ({ batches, P }) => batches.eviction && evictionGeometry(P, batches, batches.eviction).distanceChange,
  inner_e0: ({ batches: { X, D, eviction }, P }) =>
    eviction && { num: dot(P.numerators[0]!, X), den: P.denominator * D },
  inner_e: (step) => {
    const { eviction } = step.batches;
    return eviction && along(step, amounts(eviction.change), eviction.denominator);
  },
  margin,
  carried: (step) => {
    const inner = innerOf(step);
    const lost = margin(step);
    if (!lost || inner.den === lost.den) return lost && { num: inner.num - lost.num, den: inner.den };
    return { num: inner.num * lost.den - lost.num * inner.den, den: inner.den * lost.den };
  },
};

/** State vectors in units of N*; null where nothing is evicted. */
const VECTORS: Readonly<Record<VectorName, (batches: Batches) => readonly Quotient[] | null>> = {
  M_T: (batches) => theory(batches).map((x) => ({ num: x + batches.D, den: batches.D })),
  M_S: ({ X, D }) => X.map((x) => ({ num: x + D, den: D })),
  Delta: ({ E, D }) => E.map((num) => ({ num, den: D })),
  e: ({ eviction }) => eviction && amounts(eviction.change).map((num) => ({ num, den: eviction.denominator })),
};

/** The document's unit N*^degree. */
function inUnits({ num, den }: Quotient, N: Rational, degree: 0 | 1 | 2): Exact {
  const power = BigInt(degree);
  return exact(num * N.num ** power, den * N.den ** power);
}

const NOT_HERE: Undefined = {
  kind: 'undefined',
  span: { start: 0, end: 0 },
  reason: message('undefined-no-eviction'),
};

function isVector(name: SeriesName | VectorName): name is VectorName {
  return Object.hasOwn(VECTORS, name);
}

/** A run that computes at each step just what is asked of it, once, in the document's units. */
export class Quantities {
  readonly #model: ExactModel;
  readonly #batches: Batches;
  readonly #inner: PForm | null;
  readonly #norm: PForm | null;
  readonly #innerQ: QForm | null;
  readonly #found = new Map<string, Value>();

  /** Stands before the first batch. Of the forms that are carried from step to step, only those are that `names` need. */
  constructor(model: ExactModel, names: ReadonlySet<string>) {
    this.#model = model;
    this.#batches = startBatches(model.system);
    const { P } = model;
    this.#inner = P && (names.has('inner') || names.has('carried')) ? new PForm('inner', P, this.#batches) : null;
    this.#norm = P && names.has('Delta_norm2') ? new PForm('norm', P, this.#batches) : null;
    this.#innerQ = names.has('inner_Q') ? (this.#inner?.q ?? new QForm('inner', this.#batches)) : null;
  }

  /** One batch on. */
  advance(): void {
    this.#batches.advance();
    this.#inner?.update(this.#batches);
    this.#norm?.update(this.#batches);
    if (this.#innerQ !== this.#inner?.q) this.#innerQ?.update(this.#batches);
    this.#found.clear();
  }

  /** The value of a series or vector at the present step. Throws TooLong. */
  value(name: SeriesName | VectorName): Value {
    const known = this.#found.get(name);
    if (known) return known;
    const value = isVector(name) ? this.#vector(name) : this.#scalar(name);
    this.#found.set(name, value);
    return value;
  }

  #vector(name: VectorName): Value {
    const entries = VECTORS[name](this.#batches);
    return entries ? vector(entries.map((entry) => inUnits(entry, this.#model.equilibrium, 1))) : NOT_HERE;
  }

  #scalar(name: SeriesName): Value {
    const { P, equilibrium } = this.#model;
    const { needsP, degree } = OBSERVABLES[name];
    if (needsP && !P) return unknown('unknown-dimension', { limit: EXACT_DIMENSION });
    const quotient = FORMULAS[name]({
      batches: this.#batches,
      P: P ?? NO_MATRIX,
      inner: this.#inner?.value ?? 0n,
      norm: this.#norm?.value ?? 0n,
      innerQ: this.#innerQ?.value ?? 0n,
    });
    return quotient ? inUnits(quotient, equilibrium, degree) : NOT_HERE;
  }
}

/** Stands for P where it does not exist; no formula that runs then looks at it. */
const NO_MATRIX: ExactMatrix = { numerators: [], denominator: 1n };
