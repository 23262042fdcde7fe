import type { Parameters } from '../model/parameters';
import { stepDown } from './stepDown';
import { type FloatQ, floatQ, floatWeights } from './system';

/** First row of A: c_k = −W_{k+1}/W_0, and 0 in the last place (the note's 4.4). */
function admissionRow(W: Float64Array): Float64Array {
  const n = W.length;
  const c = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) c[k] = -W[k + 1]! / W[0]!;
  return c;
}

/** Row q of a step-down table stands at q(q+1)/2: the rows of degree p … 0, packed as a triangle. */
function rowStart(q: number): number {
  return (q * (q + 1)) / 2;
}

/** All rows of the step-down of 1, −c_0, …, −c_{p−1}; null when it finds no stability in floats. */
function stepDownTable(c: Float64Array, p: number): Float64Array | null {
  const table = new Float64Array(rowStart(p + 1));
  const top = rowStart(p);
  table[top] = 1;
  for (let j = 1; j <= p; j++) table[top + j] = -c[j - 1]!;
  for (let q = p; q >= 1; q--) {
    if (!stepDown(q, table, rowStart(q), table, rowStart(q - 1))) return null;
  }
  return table;
}

/**
 * r_0 … r_{count−1}, the autocovariance of the autoregression x_t = Σ c_j x_{t−1−j} + unit noise, by the step-up of its step-down
 * (inverse Levinson): r_q = −Σ_{0<j<q} a^{(q−1)}_j r_{q−j} − k_q E_{q−1}, E_q = E_{q−1}(1 − k_q²). Null where the step-down fails.
 */
function autocovariance(c: Float64Array, count: number): Float64Array | null {
  const p = c.length - 1;
  const table = stepDownTable(c, p);
  if (!table) return null;
  const reflection = (q: number) => table[rowStart(q) + q]!;
  const r = new Float64Array(count);
  let E = 1;
  for (let q = 1; q <= p; q++) E /= (1 - reflection(q)) * (1 + reflection(q));
  r[0] = E;
  for (let q = 1; q <= p; q++) {
    const row = rowStart(q - 1);
    const k = reflection(q);
    let s = -k * E;
    for (let j = 1; j < q; j++) s -= table[row + j]! * r[q - j]!;
    r[q] = s;
    E *= (1 - k) * (1 + k);
  }
  for (let q = p + 1; q < count; q++) {
    let s = 0;
    for (let j = 0; j < p; j++) s += c[j]! * r[q - 1 - j]!;
    r[q] = s;
  }
  return r;
}

/** First row for a diagonal Q, tr(Q)·g with g_j = [j = 0] + Σ_k c_{k+j} r_{k+1}. */
function firstRowDiagonal(c: Float64Array, r: Float64Array, trace: number): Float64Array {
  const n = c.length;
  const first = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    let s = j === 0 ? 1 : 0;
    for (let k = 0; k + j < n - 1; k++) s += c[k + j]! * r[k + 1]!;
    first[j] = trace * s;
  }
  return first;
}

function diagonalSums(Q: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) sums[j - i]! += Q[i * n + j]!;
  }
  return sums;
}

/** Impulse response of the recursion: h_0 = 1, h_m = Σ c_j h_{m−1−j}. */
function impulseResponse(c: Float64Array): Float64Array {
  const h = new Float64Array(c.length);
  h[0] = 1;
  for (let m = 1; m < h.length; m++) {
    for (let j = 0; j < m; j++) h[m]! += c[j]! * h[m - 1 - j]!;
  }
  return h;
}

/**
 * First row for any Q: only its diagonal sums q_d = Σ_i Q_{i,i+d} enter,
 * p_j = Σ_{d≥j} q_d h_{d−j} + Σ_k c_{k+j} y_{k+1} with y_m = q_0 r_m + Σ_{d≥1} q_d (r_{m+d} + r_{|m−d|}).
 */
function firstRowFull(c: Float64Array, r: Float64Array, q: Float64Array): Float64Array {
  const n = c.length;
  const h = impulseResponse(c);
  const y = new Float64Array(n);
  for (let m = 1; m < n; m++) {
    let s = q[0]! * r[m]!;
    for (let d = 1; d < n; d++) s += q[d]! * (r[m + d]! + r[Math.abs(m - d)]!);
    y[m] = s;
  }
  const first = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    let s = 0;
    for (let d = j; d < n; d++) s += q[d]! * h[d - j]!;
    for (let k = 0; k + j < n - 1; k++) s += c[k + j]! * y[k + 1]!;
    first[j] = s;
  }
  return first;
}

/**
 * The rest of P from its first row, by AᵀPA − P = −Q read for the companion matrix A:
 * P_ij = Q_ij + c_i c_j P_00 + c_i P_{0,j+1} + c_j P_{0,i+1} + P_{i+1,j+1}, what lies outside being 0.
 */
function fillBack(c: Float64Array, first: Float64Array, Q: FloatQ): Float64Array {
  const n = c.length;
  const P = new Float64Array(n * n);
  P.set(first);
  for (let i = n - 1; i >= 1; i--) {
    const row = i * n;
    const ci = c[i]!;
    const next = i + 1 < n ? first[i + 1]! : 0;
    const corner = ci * first[0]! + next;
    for (let j = i; j < n - 1; j++) {
      const below = i + 1 < n ? P[row + n + j + 1]! : 0;
      P[row + j] = c[j]! * corner + ci * first[j + 1]! + below;
    }
    if (Q.kind === 'full') {
      for (let j = i; j < n; j++) P[row + j]! += Q.rows[row + j]!;
    } else {
      P[row + i]! += Q.kind === 'diagonal' ? Q.entries[i]! : 1;
    }
  }
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) P[i * n + j] = P[j * n + i]!;
  }
  return P;
}

function traceOf(Q: FloatQ, n: number): number {
  return Q.kind === 'diagonal' ? Q.entries.reduce((sum, entry) => sum + entry, 0) : n;
}

/**
 * The unique P with AᵀPA − P = −Q (the note's 4.6) in floats, n × n row-major, for weights of any scale; O(n²). The relative error is
 * about 2^−53 · n · max P / min Q, as it is for every method in floats. Null when the step-down finds no stability.
 */
export function lyapunov(W: Float64Array, Q: FloatQ): Float64Array | null {
  const n = W.length;
  const c = admissionRow(W);
  const r = autocovariance(c, Q.kind === 'full' ? 2 * n : n);
  if (!r) return null;
  const first = Q.kind === 'full' ? firstRowFull(c, r, diagonalSums(Q.rows, n)) : firstRowDiagonal(c, r, traceOf(Q, n));
  return fillBack(c, first, Q);
}

/**
 * P of a set that exact arithmetic has found stable. Very near the unit circle the step-down fails in floats all the same; then `exact`
 * (an exact P, each entry rounded once) answers, or null.
 */
export function lyapunovFloat(parameters: Parameters, exact?: () => Float64Array | null): Float64Array | null {
  return lyapunov(floatWeights(parameters), floatQ(parameters.Q)) ?? exact?.() ?? null;
}
