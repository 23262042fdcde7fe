import type { QMatrix } from '../model/parameters';
import { gcd, lcm } from '../number/bigint';
import { add, multiply, type Rational, rational, ZERO } from '../number/rational';
import type { Slices } from '../slices';
import { type StepDown, stepDown } from './jury';

/** A symmetric matrix of rationals over one denominator: entry (i, j) is numerators[i][j] / denominator. */
export interface ExactMatrix {
  readonly numerators: readonly (readonly bigint[])[];
  readonly denominator: bigint;
}

/** r_0 … r_p over one denominator. */
interface Autocovariance {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Autocovariance of the autoregression with polynomial w/w_0 and unit noise, by the step-up of its step-down (inverse Levinson).
 * The numerators over the last pivot come out as integers; the divisions below are exact.
 */
function* autocovariance(w: readonly bigint[], { rows }: StepDown): Slices<Autocovariance> {
  const p = w.length - 1;
  const w0 = w[0]!;
  const lastPivot = rows[0]![0]!;
  const r: bigint[] = [p >= 2 ? w0 * w0 * rows[1]![0]! : w0 * w0];
  for (let q = 1; q <= p; q++) {
    const lower = rows[q - 1]!;
    let s = (q < p ? rows[q]![q]! * w0 * w0 : w[p]! * w0) * lastPivot;
    for (let j = 1; j < q; j++) s += lower[j]! * r[q - j]!;
    r.push(-s / lower[0]!);
    yield;
  }
  const common = r.reduce(gcd, lastPivot);
  return { numerators: r.map((value) => value / common), denominator: lastPivot / common };
}

/**
 * G, the Gramian for Q = e_0 e_0ᵀ: first row g_j = [j = 0] + Σ_k c_{k+j} r_{k+1}, the rest by the back recursion of AᵀGA − G = −Q for
 * the companion matrix A, G_ij = Q_ij + c_i c_j G_00 + c_i G_{0,j+1} + c_j G_{0,i+1} + G_{i+1,j+1}, where c_k = −w_{k+1}/w_0.
 */
function* gramian(w: readonly bigint[], r: Autocovariance): Slices<ExactMatrix> {
  const n = w.length;
  const w0 = w[0]!;
  const c = (k: number) => (k + 1 < n ? -w[k + 1]! : 0n); // times 1/w0
  const unit = w0 * r.denominator;
  const first = Array.from({ length: n }, (_, j) => {
    let s = j === 0 ? unit : 0n;
    for (let k = 0; k + j + 1 < n; k++) s += c(k + j) * r.numerators[k + 1]!;
    return s; // g_j · unit
  });
  const N = Array.from({ length: n }, () => new Array<bigint>(n).fill(0n));
  for (let j = 0; j < n; j++) {
    const value = first[j]! * w0 * w0;
    N[0]![j] = value;
    N[j]![0] = value;
  }
  for (let i = n - 1; i >= 1; i--) {
    for (let j = n - 1; j >= i; j--) {
      let value = c(i) * c(j) * first[0]!;
      if (i + 1 < n) value += w0 * c(j) * first[i + 1]!;
      if (j + 1 < n) value += w0 * c(i) * first[j + 1]! + N[i + 1]![j + 1]!;
      N[i]![j] = value;
      N[j]![i] = value;
    }
    yield;
  }
  return { numerators: N, denominator: unit * w0 * w0 };
}

/** Lowest common terms, keeping the denominator a multiple of `keep`. */
function* reduced(matrix: ExactMatrix, keep: bigint): Slices<ExactMatrix> {
  let divisor = matrix.denominator / keep;
  for (const row of matrix.numerators) {
    for (const entry of row) divisor = gcd(divisor, entry);
    if (divisor === 1n) return matrix;
    yield;
  }
  return {
    numerators: matrix.numerators.map((row) => row.map((entry) => entry / divisor)),
    denominator: matrix.denominator / divisor,
  };
}

/** P = tr(Q)·G + diag(Σ_{s≥i} Q_s for i ≥ 1) for a diagonal Q. */
function* withDiagonal(G: ExactMatrix, diagonal: readonly Rational[]): Slices<ExactMatrix> {
  const q = diagonal.reduce((d, entry) => lcm(d, entry.den), 1n);
  const scaled = diagonal.map((entry) => entry.num * (q / entry.den));
  const trace = scaled.reduce((a, b) => a + b, 0n);
  const numerators = G.numerators.map((row) => row.map((entry) => trace * entry));
  let tail = 0n;
  for (let i = diagonal.length - 1; i >= 1; i--) {
    tail += scaled[i]!;
    numerators[i]![i]! += tail * G.denominator;
  }
  return yield* reduced({ numerators, denominator: G.denominator * q }, q);
}

/**
 * P for a full Q. Only the diagonal sums q_d = Σ_i Q_{i,i+d} enter the first row,
 * p_j = Σ_{d≥j} q_d h_{d−j} + Σ_k c_{k+j} y_{k+1} with y_m = q_0 r_m + Σ_{d≥1} q_d (r_{m+d} + r_{|m−d|}) and h the impulse response;
 * the rest is the back recursion with the whole Q. Plain rationals: such a Q is rare, and this stays readable.
 */
function* withFull(w: readonly bigint[], r: Autocovariance, Q: readonly (readonly Rational[])[]): Slices<ExactMatrix> {
  const n = w.length;
  const c = Array.from({ length: n }, (_, k) => (k + 1 < n ? rational(-w[k + 1]!, w[0]!) : ZERO));
  const dot = (length: number, term: (k: number) => Rational) => {
    let total = ZERO;
    for (let k = 0; k < length; k++) total = add(total, term(k));
    return total;
  };
  const covariance = r.numerators.map((value) => rational(value, r.denominator));
  for (let m = n; m < 2 * n; m++) {
    covariance.push(dot(n - 1, (k) => multiply(c[k]!, covariance[m - 1 - k]!)));
    yield;
  }
  const impulse: Rational[] = [rational(1n)];
  for (let m = 1; m < n; m++) impulse.push(dot(m, (k) => multiply(c[k]!, impulse[m - 1 - k]!)));
  const diagonalSums = Array.from({ length: n }, (_, d) => dot(n - d, (i) => Q[i]![i + d]!));
  const y = Array.from({ length: n + 1 }, (_, m) =>
    dot(n, (d) =>
      multiply(diagonalSums[d]!, d === 0 ? covariance[m]! : add(covariance[m + d]!, covariance[Math.abs(m - d)]!)),
    ),
  );
  yield;
  const first = Array.from({ length: n }, (_, j) =>
    add(
      dot(n - j, (d) => multiply(diagonalSums[d + j]!, impulse[d]!)),
      dot(n - j, (k) => multiply(c[k + j]!, y[k + 1]!)),
    ),
  );
  const P = first.map((entry, i) => (i === 0 ? [...first] : [entry, ...new Array<Rational>(n - 1).fill(ZERO)]));
  const at = (i: number, j: number) => (i < n && j < n ? P[i]![j]! : ZERO);
  for (let i = n - 1; i >= 1; i--) {
    for (let j = n - 1; j >= i; j--) {
      const cross = add(multiply(c[i]!, at(0, j + 1)), multiply(c[j]!, at(i + 1, 0)));
      const corner = add(multiply(multiply(c[i]!, c[j]!), first[0]!), at(i + 1, j + 1));
      const value = add(Q[i]![j]!, add(corner, cross));
      P[i]![j] = value;
      P[j]![i] = value;
    }
    yield;
  }
  const flat = [...P.flat(), ...Q.flat()];
  const denominator = flat.reduce((d, entry) => lcm(d, entry.den), 1n);
  return { numerators: P.map((row) => row.map((entry) => entry.num * (denominator / entry.den))), denominator };
}

/**
 * The unique P with AᵀPA − P = −Q, exactly (the note's 4.6), for weights w = (w_0, …, w_{n−1}) of integers; null when A is not stable.
 * The denominator is a multiple of every denominator in Q.
 */
export function* lyapunov(w: readonly bigint[], Q: QMatrix): Slices<ExactMatrix | null> {
  const down = yield* stepDown(w);
  if (!down.stable) return null;
  const r = yield* autocovariance(w, down);
  if (Q.kind === 'full') return yield* withFull(w, r, Q.rows);
  const G = yield* gramian(w, r);
  return yield* withDiagonal(G, Q.kind === 'diagonal' ? Q.entries : w.map(() => rational(1n)));
}
