import { type Batches, startBatches, theoryDeviations } from '../exact/batches';
import { alongDeviation, evictedAmounts, evictionGeometry, evictionMargin } from '../exact/evictionGeometry';
import { dot, type Pair, PForm, QForm } from '../exact/forms';
import type { ExactMatrix } from '../exact/lyapunov';
import { EXACT_DIMENSION, type ExactModel } from '../exact/model';
import { spread } from '../exact/spread';
import { OBSERVABLES, type SeriesName, type VectorName } from '../model/series';
import { multiply, ONE, type Quotient, type Rational } from '../number/rational';
import { message } from './fault';
import { type Exact, exact } from './numbers';
import { type Undefined, unknown, type Value, vector } from './values';

/** Where a run stands: what the quantities of one step are made of. */
interface Step {
  readonly batches: Batches;
  readonly P: ExactMatrix;
  /** The forms in P that the run follows, times P's denominator and D², and the one in Q, times its own. */
  readonly forms: ReadonlyMap<Pair, PForm>;
  denominator: bigint;
  readonly innerQ: QForm | null;
}

type Formula = (step: Step) => Quotient | null;

/** A form that the run follows. */
function formOf(pair: Pair, { forms, denominator }: Step): Quotient {
  return { num: forms.get(pair)!.value, den: denominator };
}

function margin({ batches, P }: Step): Quotient | null {
  return batches.eviction && evictionMargin(P, batches, batches.eviction);
}

/** The observables of the model, by their formulas (the note's sections 2, 5, 6 and 8), in units of N*^degree; null where there is none. */
const FORMULAS: Readonly<Record<SeriesName, Formula>> = {
  V_T: (step) => formOf('T', step),
  V_S: (step) => formOf('S', step),
  inner: (step) => formOf('inner', step),
  Delta_norm2: (step) => formOf('norm', step),
  inner_Q: ({ batches, innerQ }) => ({
    num: innerQ!.value,
    den: batches.system.Q.denominator * batches.D * batches.D,
  }),
  // An identity of rationals (the note's 5.2).
  decomposition_error: () => ({ num: 0n, den: 1n }),
  G_T: ({ batches }) => ({ num: spread(theoryDeviations(batches)), den: batches.D }),
  G_S: ({ batches }) => ({ num: spread(batches.X), den: batches.D }),
  admission_T: ({ batches: { X, E, D } }) => ({ num: X[0]! + E[0]! + D, den: D }),
  // An eviction has raised stage 0 from its admission to 0.
  admission_S: ({ batches: { X, D, eviction } }) =>
    eviction ? { num: -eviction.change[0]!, den: eviction.denominator } : { num: X[0]! + D, den: D },
  evicted: ({ batches: { eviction } }) => ({
    num: eviction ? evictedAmounts(eviction).reduce((a, b) => a + b) : 0n,
    den: eviction?.denominator ?? 1n,
  }),
  dist_change: ({ batches, P }) => batches.eviction && evictionGeometry(P, batches, batches.eviction).distanceChange,
  inner_e0: ({ batches: { X, D, eviction }, P }) =>
    eviction && { num: dot(P.numerators[0]!, X), den: P.denominator * D },
  inner_e: ({ batches, P }) => {
    const { eviction } = batches;
    return eviction && alongDeviation(P, batches, evictedAmounts(eviction), eviction.denominator);
  },
  margin,
  carried: (step) => {
    const inner = formOf('inner', step);
    const lost = margin(step);
    if (!lost || inner.den === lost.den) return lost && { num: inner.num - lost.num, den: inner.den };
    return { num: inner.num * lost.den - lost.num * inner.den, den: inner.den * lost.den };
  },
};

/** The form in P that an observable is taken from. */
const FORM_OF: Readonly<Partial<Record<string, Pair>>> = {
  V_T: 'T',
  V_S: 'S',
  inner: 'inner',
  carried: 'inner',
  Delta_norm2: 'norm',
};

/** State vectors in units of N*; null where nothing is evicted. */
const VECTORS: Readonly<Record<VectorName, (batches: Batches) => readonly Quotient[] | null>> = {
  M_T: (batches) => theoryDeviations(batches).map((x) => ({ num: x + batches.D, den: batches.D })),
  M_S: ({ X, D }) => X.map((x) => ({ num: x + D, den: D })),
  Delta: ({ E, D }) => E.map((num) => ({ num, den: D })),
  e: ({ eviction }) => eviction && evictedAmounts(eviction).map((num) => ({ num, den: eviction.denominator })),
};

type Degree = 0 | 1 | 2;

/** The document's units: N* to the powers 0, 1 and 2. */
type Units = Readonly<Record<Degree, Rational>>;

function unitsOf(N: Rational): Units {
  return [ONE, N, multiply(N, N)];
}

function inUnits({ num, den }: Quotient, unit: Rational): Exact {
  return unit === ONE ? exact(num, den) : exact(num * unit.num, den * unit.den);
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
  readonly #step: Step;
  readonly #units: Units;
  readonly #found = new Map<string, Value>();

  /** Stands before the first batch. Of the forms that are followed from step to step, only those are that `names` need. */
  constructor(model: ExactModel, names: ReadonlySet<string>) {
    const { P } = model;
    const batches = startBatches(model.system);
    const pairs = new Set([...names].flatMap((name) => FORM_OF[name] ?? []));
    const forms = new Map(P ? [...pairs].map((pair) => [pair, new PForm(pair, P, batches)]) : []);
    const innerQ = names.has('inner_Q') ? (forms.get('inner')?.q ?? new QForm('inner', batches)) : null;
    this.#model = model;
    this.#units = unitsOf(model.equilibrium);
    const denominator = (P ?? NO_MATRIX).denominator * batches.D * batches.D;
    this.#step = { batches, P: P ?? NO_MATRIX, forms, denominator, innerQ };
  }

  /** One batch on. */
  advance(): void {
    const { batches, P, forms, innerQ } = this.#step;
    batches.advance();
    const { D, growth } = batches;
    this.#step.denominator = growth === null ? P.denominator * D * D : this.#step.denominator * (growth * growth);
    for (const form of forms.values()) form.update(batches);
    if (innerQ !== forms.get('inner')?.q) innerQ?.update(batches);
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
    const entries = VECTORS[name](this.#step.batches);
    return entries ? vector(entries.map((entry) => inUnits(entry, this.#units[1]))) : NOT_HERE;
  }

  #scalar(name: SeriesName): Value {
    const { needsP, degree } = OBSERVABLES[name];
    if (needsP && !this.#model.P) return unknown('unknown-dimension', { limit: EXACT_DIMENSION });
    const quotient = FORMULAS[name](this.#step);
    return quotient ? inUnits(quotient, this.#units[degree]) : NOT_HERE;
  }
}

/** Stands for P where it does not exist; no formula that runs then looks at it. */
const NO_MATRIX: ExactMatrix = { numerators: [], denominator: 1n };
