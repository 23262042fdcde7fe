import type { Batches } from './batches';
import type { ExactMatrix } from './lyapunov';
import type { IntegerQ } from './system';

/**
 * Which vectors a bilinear form takes: ⟨x^S, Δ⟩ or ⟨Δ, Δ⟩. An eviction adds e to x^S and takes it from Δ, so with the vectors a, b after
 * it the form changes by eᵀM·v, where v = −x + Δ + e for the first and v = −2Δ − e for the second.
 */
export type Pair = 'inner' | 'norm';

function left(pair: Pair, batches: Batches): readonly bigint[] {
  return pair === 'inner' ? batches.X : batches.E;
}

function evictionVector(pair: Pair, { X, E }: Batches, e: readonly bigint[]): bigint[] {
  return pair === 'inner' ? e.map((amount, s) => E[s]! - X[s]! + amount) : e.map((amount, s) => -2n * E[s]! - amount);
}

/** Σ_j row_j v_j. */
export function dot(row: readonly bigint[], v: readonly bigint[]): bigint {
  let total = 0n;
  for (let j = 0; j < v.length; j++) total += row[j]! * v[j]!;
  return total;
}

/** aᵀ M b by its definition. */
export function bilinear(M: readonly (readonly bigint[])[], a: readonly bigint[], b: readonly bigint[]): bigint {
  let total = 0n;
  for (let i = 0; i < a.length; i++) if (a[i] !== 0n) total += a[i]! * dot(M[i]!, b);
  return total;
}

function bilinearQ(Q: IntegerQ, a: readonly bigint[], b: readonly bigint[]): bigint {
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
    this.value = bilinearQ(batches.system.Q, left(pair, batches), batches.E);
  }

  /** Follows one `advance` of `batches`. */
  update(batches: Batches): void {
    const { system, X, E, eviction, growth, leavingX, leavingE } = batches;
    if (system.Q.kind !== 'identity' || growth === null) {
      this.value = bilinearQ(system.Q, left(this.#pair, batches), E);
      return;
    }
    const e = eviction?.change ?? null;
    const e0 = e ? e[0]! : 0n;
    const enteringE = E[0]! + e0; // before the eviction
    const inner = this.#pair === 'inner';
    const leaving = inner ? leavingX * leavingE : leavingE * leavingE;
    const entering = inner ? (X[0]! - e0) * enteringE : enteringE * enteringE;
    this.value = (this.value - leaving) * (growth * growth) + entering;
    if (e) {
      const v = evictionVector(this.#pair, batches, e);
      for (const s of eviction!.support) this.value += e[s]! * v[s]!;
    }
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
    this.value = bilinear(P.numerators, left(pair, batches), batches.E);
  }

  update(batches: Batches): void {
    const { eviction, growth, E } = batches;
    const before = this.q.value;
    this.q.update(batches);
    if (growth === null) {
      this.value = bilinear(this.#P.numerators, left(this.#pair, batches), E);
      return;
    }
    this.value = (this.value - this.#ratio * before) * (growth * growth);
    if (eviction) {
      const { change, support } = eviction;
      const v = evictionVector(this.#pair, batches, change);
      // The rows first: n products with the short entries of P for each long one.
      for (const s of support) this.value += change[s]! * dot(this.#P.numerators[s]!, v);
    }
  }
}
