/**
 * The model once more, slowly and obviously: rationals only, the two types kept apart, P from its linear equations, every observable from
 * its definition. It shares nothing with the runs under test but the Rational type.
 */
import type { Parameters } from '../src/core/model/parameters';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  signOf,
  subtract,
  sum,
  ZERO,
} from '../src/core/number/rational';

export type Vector = readonly Rational[];
export type Matrix = readonly Vector[];

const scale = (c: Rational, v: Vector) => v.map((entry) => multiply(c, entry));
const minus = (u: Vector, v: Vector) => u.map((entry, i) => subtract(entry, v[i]!));
const dot = (u: Vector, v: Vector) => sum(u.map((entry, i) => multiply(entry, v[i]!)));
const form = (u: Vector, M: Matrix, v: Vector) =>
  dot(
    u,
    M.map((row) => dot(row, v)),
  );

/** Solves a square system by Gaussian elimination; null when it is singular. */
function solve(rows: Rational[][], right: Rational[]): Rational[] | null {
  const n = rows.length;
  const augmented = rows.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < n; k++) {
    const pivot = augmented.findIndex((row, i) => i >= k && row[k]!.num !== 0n);
    if (pivot < 0) return null;
    [augmented[k], augmented[pivot]] = [augmented[pivot]!, augmented[k]!];
    const head = augmented[k]!;
    for (let i = 0; i < n; i++) {
      if (i === k || augmented[i]![k]!.num === 0n) continue;
      augmented[i] = minus(augmented[i]!, scale(divide(augmented[i]![k]!, head[k]!), head)) as Rational[];
    }
  }
  return augmented.map((row, i) => divide(row[n]!, row[i]!));
}

/** Sylvester's criterion. */
function isPositiveDefinite(M: Matrix): boolean {
  const rows = M.map((row) => [...row]);
  for (let k = 0; k < rows.length; k++) {
    if (signOf(rows[k]![k]!) <= 0) return false;
    for (let i = k + 1; i < rows.length; i++) {
      rows[i] = minus(rows[i]!, scale(divide(rows[i]![k]!, rows[k]![k]!), rows[k]!)) as Rational[];
    }
  }
  return true;
}

export class Reference {
  readonly n: number;
  readonly q: Rational;
  readonly p: Rational;
  readonly W: Vector;
  readonly N: Rational;
  readonly A: Matrix;
  readonly Q: Matrix;
  /** The solution of AᵀPA − P = −Q when A is stable, else null: by Lyapunov's theorem A is stable just when a positive definite one exists. */
  readonly P: Matrix | null;

  constructor(readonly parameters: Parameters) {
    const { l0, lA, lB, B, lambdaA, lambdaB } = parameters;
    this.n = lB;
    this.q = divide(lambdaB, add(lambdaA, lambdaB));
    this.p = subtract(ONE, this.q);
    this.W = Array.from({ length: lB }, (_, s) => multiply(rational(l0 + s + 1), s < lA ? ONE : this.q));
    this.N = divide(B, sum(this.W));
    this.A = Array.from({ length: lB }, (_, i) =>
      Array.from({ length: lB }, (_, j) => {
        if (i > 0) return j === i - 1 ? ONE : ZERO;
        return j + 1 < lB ? subtract(ZERO, divide(this.W[j + 1]!, this.W[0]!)) : ZERO;
      }),
    );
    this.Q = this.#readQ();
    this.P = this.#solveLyapunov();
  }

  #readQ(): Matrix {
    const { Q } = this.parameters;
    if (Q.kind === 'full') return Q.rows;
    return Array.from({ length: this.n }, (_, i) =>
      Array.from({ length: this.n }, (_, j) => (i !== j ? ZERO : Q.kind === 'diagonal' ? Q.entries[i]! : ONE)),
    );
  }

  /** One unknown for each P_ij, n² equations: Σ_kl A_ki P_kl A_lj − P_ij = −Q_ij. */
  #solveLyapunov(): Matrix | null {
    const { n, A, Q } = this;
    const rows: Rational[][] = [];
    const right: Rational[] = [];
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const row = new Array<Rational>(n * n).fill(ZERO);
        for (let k = 0; k < n; k++) for (let l = 0; l < n; l++) row[k * n + l] = multiply(A[k]![i]!, A[l]![j]!);
        row[i * n + j] = subtract(row[i * n + j]!, ONE);
        rows.push(row);
        right.push(subtract(ZERO, Q[i]![j]!));
      }
    }
    const flat = solve(rows, right);
    if (!flat) return null;
    const P = Array.from({ length: n }, (_, i) => flat.slice(i * n, (i + 1) * n));
    return isPositiveDefinite(P) ? P : null;
  }

  V(M: Vector): Rational {
    const x = M.map((entry) => subtract(entry, this.N));
    return form(x, this.P!, x);
  }

  /** Every step of the run, in order. */
  *steps(): Generator<ReferenceStep> {
    let theory = TwoTypes.start(this);
    let simulation = theory;
    for (let t = 0; t < this.parameters.steps; t++) {
      const before = { T: theory.merged(), S: simulation.merged() };
      const shiftedT = theory.shifted();
      const shiftedS = simulation.shifted();
      const admissionT = this.#admission(shiftedT.merged());
      const admissionS = this.#admission(shiftedS.merged());
      theory = shiftedT.admit(admissionT);
      simulation =
        signOf(admissionS) < 0
          ? shiftedS.evict(this.#evicted(shiftedS.merged(), admissionS))
          : shiftedS.admit(admissionS);
      yield new ReferenceStep(this, t, {
        theory,
        simulation,
        shifted: shiftedS.merged(),
        before,
        admissionT,
        admissionS,
      });
    }
  }

  #admission(shifted: Vector): Rational {
    const tokens = sum(shifted.slice(1).map((M, s) => multiply(this.W[s + 1]!, M)));
    return divide(subtract(this.parameters.B, tokens), this.W[0]!);
  }

  /** e of the note's 6.4 in the order of the parameters. */
  #evicted(M: Vector, admission: Rational): Vector {
    let need = absolute(multiply(this.W[0]!, admission));
    if (this.parameters.eviction === 'proportional') {
      const held = sum(M.slice(1).map((entry, s) => multiply(this.W[s + 1]!, entry)));
      return M.map((entry, s) => (s === 0 ? ZERO : multiply(divide(need, held), entry)));
    }
    const e = new Array<Rational>(this.n).fill(ZERO);
    const stages = Array.from({ length: this.n - 1 }, (_, k) => k + 1);
    if (this.parameters.eviction === 'high-first') stages.reverse();
    for (const s of stages) {
      const wanted = divide(need, this.W[s]!);
      e[s] = compare(wanted, M[s]!) < 0 ? wanted : M[s]!;
      need = subtract(need, multiply(e[s]!, this.W[s]!));
    }
    return e;
  }
}

/** Requests of type A and type B by stage, with the tokens that each really holds (the note's 2.2). */
class TwoTypes {
  constructor(
    readonly model: Reference,
    readonly A: Vector,
    readonly B: Vector,
  ) {}

  static start(model: Reference): TwoTypes {
    const { start, lA } = model.parameters;
    const M = start === 'empty' ? new Array<Rational>(model.n).fill(ZERO) : start;
    return new TwoTypes(
      model,
      M.map((entry, s) => (s < lA ? multiply(model.p, entry) : ZERO)),
      M.map((entry) => multiply(model.q, entry)),
    );
  }

  merged(): Vector {
    const { lA } = this.model.parameters;
    return this.B.map((b, s) => (s < lA ? add(this.A[s]!, b) : divide(b, this.model.q)));
  }

  tokens(): Rational {
    const { l0 } = this.model.parameters;
    return sum(this.B.map((b, s) => multiply(rational(l0 + s + 1), add(this.A[s]!, b))));
  }

  /** One stage on: type A is complete after stage lA − 1, type B after stage lB − 1. */
  shifted(): TwoTypes {
    const { lA } = this.model.parameters;
    const next = (v: Vector) => [ZERO, ...v.slice(0, -1)];
    return new TwoTypes(
      this.model,
      next(this.A).map((a, s) => (s < lA ? a : ZERO)),
      next(this.B),
    );
  }

  admit(amount: Rational): TwoTypes {
    const { p, q } = this.model;
    return new TwoTypes(
      this.model,
      [multiply(p, amount), ...this.A.slice(1)],
      [multiply(q, amount), ...this.B.slice(1)],
    );
  }

  /** Takes merged amounts out, each type in the stage's own proportion. */
  evict(e: Vector): TwoTypes {
    const M = this.merged();
    const kept = M.map((entry, s) => (entry.num === 0n ? ONE : divide(subtract(entry, e[s]!), entry)));
    return new TwoTypes(
      this.model,
      this.A.map((a, s) => multiply(a, kept[s]!)),
      this.B.map((b, s) => multiply(b, kept[s]!)),
    );
  }
}

interface StepStates {
  readonly theory: TwoTypes;
  readonly simulation: TwoTypes;
  /** The simulation after the shift, before admission or eviction. */
  readonly shifted: Vector;
  readonly before: { readonly T: Vector; readonly S: Vector };
  readonly admissionT: Rational;
  readonly admissionS: Rational;
}

/** SPEC's observables at one step, each from its definition. */
export class ReferenceStep {
  readonly M_T: Vector;
  readonly M_S: Vector;
  readonly Delta: Vector;
  readonly x: Vector;
  readonly evicts: boolean;
  readonly admission_T: Rational;
  readonly admission_S: Rational;

  constructor(
    readonly model: Reference,
    readonly t: number,
    readonly states: StepStates,
  ) {
    this.M_T = states.theory.merged();
    this.M_S = states.simulation.merged();
    this.Delta = minus(this.M_T, this.M_S);
    this.x = this.M_S.map((entry) => subtract(entry, model.N));
    this.admission_T = states.admissionT;
    this.admission_S = states.admissionS;
    this.evicts = signOf(states.admissionS) < 0;
  }

  get tokens(): { T: Rational; S: Rational } {
    return { T: this.states.theory.tokens(), S: this.states.simulation.tokens() };
  }
  get e(): Vector {
    return this.evicts
      ? minus(this.states.shifted, this.M_S).map((entry, s) => (s === 0 ? ZERO : entry))
      : this.M_S.map(() => ZERO);
  }
  get evicted(): Rational {
    return sum(this.e);
  }
  get V_T(): Rational {
    return this.model.V(this.M_T);
  }
  get V_S(): Rational {
    return this.model.V(this.M_S);
  }
  get inner(): Rational {
    return form(this.x, this.model.P!, this.Delta);
  }
  get Delta_norm2(): Rational {
    return form(this.Delta, this.model.P!, this.Delta);
  }
  get inner_Q(): Rational {
    return form(this.x, this.model.Q, this.Delta);
  }
  get G_T(): Rational {
    return spread(this.M_T);
  }
  get G_S(): Rational {
    return spread(this.M_S);
  }
  get dist_change(): Rational {
    return subtract(this.V_S, this.model.V(this.states.shifted));
  }
  get inner_e0(): Rational {
    return dot(this.model.P![0]!, this.x);
  }
  get inner_e(): Rational {
    return form(this.x, this.model.P!, this.e);
  }
  get margin(): Rational {
    return add(this.inner_e, multiply(this.admission_S, this.inner_e0));
  }
  get carried(): Rational {
    const before = minus(this.states.before.T, this.states.before.S);
    return form(
      this.x,
      this.model.P!,
      this.model.A.map((row) => dot(row, before)),
    );
  }
}

function spread(v: Vector): Rational {
  const ordered = [...v].sort(compare);
  return subtract(ordered[ordered.length - 1]!, ordered[0]!);
}
