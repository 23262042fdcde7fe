import type { Slices } from '../slices';
import type { Batches } from './batches';
import type { ExactMatrix } from './lyapunov';
import type { IntegerQ } from './system';

/**
 * Which vectors a bilinear form takes: ⟨x^S, Δ⟩, ⟨Δ, Δ⟩, ⟨x^S, x^S⟩ or ⟨x^T, x^T⟩. An eviction adds e to x^S and takes it from Δ, so with the
 * vectors after it the form changes by eᵀM·v, where v = −x^S + Δ + e for the first, −2Δ − e for the second, 2x^S − e for the third; x^T stays.
 */
export type Pair = 'inner' | 'norm' | 'S' | 'T';

/** One side of a form in a stage with deviation x and difference d. */
type Side = (x: bigint, d: bigint) => bigint;

const simulation: Side = (x) => x;
const theory: Side = (x, d) => x + d;
const difference: Side = (_, d) => d;

const SIDES: Readonly<Record<Pair, readonly [Side, Side]>> = {
  inner: [simulation, difference],
  norm: [difference, difference],
  S: [simulation, simulation],
  T: [theory, theory],
};

function sides(pair: Pair, { X, E }: Batches): readonly [bigint[], bigint[]] {
  const [left, right] = SIDES[pair];
  return [X.map((x, s) => left(x, E[s]!)), X.map((x, s) => right(x, E[s]!))];
}

/** The product of both sides in one stage. */
function productOf(pair: Pair, x: bigint, d: bigint): bigint {
  const [left, right] = SIDES[pair];
  return left(x, d) * right(x, d);
}

function evictionVector(pair: Pair, { X, E }: Batches, e: readonly bigint[]): bigint[] | null {
  switch (pair) {
    case 'inner':
      return e.map((amount, s) => E[s]! - X[s]! + amount);
    case 'norm':
      return e.map((amount, s) => -2n * E[s]! - amount);
    case 'S':
      return e.map((amount, s) => 2n * X[s]! - amount);
    case 'T':
      return null;
  }
}

/** Σ_j row_j v_j. */
export function dot(row: readonly bigint[], v: readonly bigint[]): bigint {
  let total = 0n;
  for (let j = 0; j < v.length; j++) total += row[j]! * v[j]!;
  return total;
}

/** Mv times the denominator of M, row by row: n² products of which a caller may want n at a time. */
export function* timesMatrix({ numerators }: ExactMatrix, v: readonly bigint[]): Slices<bigint[]> {
  const product: bigint[] = [];
  for (const row of numerators) {
    product.push(dot(row, v));
    yield;
  }
  return product;
}

/** aᵀ M b by its definition. */
export function bilinear(M: readonly (readonly bigint[])[], a: readonly bigint[], b: readonly bigint[]): bigint {
  let total = 0n;
  for (let i = 0; i < a.length; i++) if (a[i] !== 0n) total += a[i]! * dot(M[i]!, b);
  return total;
}

/** aᵀ Q b times the denominator of Q. */
export function bilinearQ(Q: IntegerQ, a: readonly bigint[], b: readonly bigint[]): bigint {
  if (Q.kind === 'full') return bilinear(Q.rows, a, b);
  let total = 0n;
  for (let i = 0; i < a.length; i++) total += Q.diagonal[i]! * a[i]! * b[i]!;
  return total;
}

/** ⟨a, b⟩_Q = value / (Q.denominator · D²) along the run. For Q = I a quiet step costs two products, whatever n is. */
export class QForm {
  value: bigint;
  readonly #pair: Pair;

  /** Starts at the present state of `batches`. */
  constructor(pair: Pair, batches: Batches) {
    this.#pair = pair;
    this.value = bilinearQ(batches.system.Q, ...sides(pair, batches));
  }

  /** Follows one `advance` of `batches`. */
  update(batches: Batches): void {
    const { system, X, E, eviction, growth, leavingX, leavingE } = batches;
    if (system.Q.kind !== 'identity' || growth === null) {
      this.value = bilinearQ(system.Q, ...sides(this.#pair, batches));
      return;
    }
    const e = eviction?.change ?? null;
    const e0 = e ? e[0]! : 0n;
    const leaving = productOf(this.#pair, leavingX, leavingE);
    const entering = productOf(this.#pair, X[0]! - e0, E[0]! + e0); // before the eviction
    this.value = (this.value - leaving) * (growth * growth) + entering;
    const v = e && evictionVector(this.#pair, batches, e);
    if (v) for (const s of eviction!.support) this.value += e[s]! * v[s]!;
  }
}

/**
 * ⟨a, b⟩_P = value / (P.denominator · D²) along the run: on a linear step ⟨Aa, Ab⟩_P = ⟨a, b⟩_P − ⟨a, b⟩_Q (the note's 6.3), at an
 * eviction a correction by the rows of P that it touches. The denominator of P is a multiple of that of Q.
 */
export class PForm {
  value: bigint;
  readonly q: QForm;
  readonly #pair: Pair;
  readonly #P: ExactMatrix;
  readonly #ratio: bigint;

  constructor(pair: Pair, P: ExactMatrix, batches: Batches) {
    this.#pair = pair;
    this.#P = P;
    this.#ratio = P.denominator / batches.system.Q.denominator;
    this.q = new QForm(pair, batches);
    this.value = bilinear(P.numerators, ...sides(pair, batches));
  }

  update(batches: Batches): void {
    const { eviction, growth } = batches;
    const before = this.q.value;
    this.q.update(batches);
    if (growth === null) {
      this.value = bilinear(this.#P.numerators, ...sides(this.#pair, batches));
      return;
    }
    this.value = (this.value - this.#ratio * before) * (growth * growth);
    const v = eviction && evictionVector(this.#pair, batches, eviction.change);
    if (!v) return;
    // The rows first: n products with the short entries of P for each long one.
    for (const s of eviction.support) this.value += eviction.change[s]! * dot(this.#P.numerators[s]!, v);
  }
}
