import type { Parameters } from '../model/parameters';
import { stepDown } from './stepDown';
import { floatWeights } from './system';

/** Relative width at which the bisection stops; the step-down itself is no better. */
const WIDTH = 2 ** -46;

/** Whether all roots of F lie inside the circle of radius θ, as far as floats can tell: the step-down of W_s θ^{−s} / W_0. */
function insideCircle(W: Float64Array, theta: number, rows: readonly [Float64Array, Float64Array]): boolean {
  let [row, next] = rows;
  for (let s = 0; s < W.length; s++) row[s] = (W[s]! / W[0]!) * theta ** -s;
  for (let q = W.length - 1; q >= 1; q--) {
    if (!stepDown(q, row, 0, next, 0)) return false;
    [row, next] = [next, row];
  }
  return true;
}

/**
 * Largest |eigenvalue| of A, the largest modulus of a root of F(z) = Σ W_s z^{n−1−s} (the note's 4.10), by bisection; relative error
 * about 1e-12 for small n. For display, of stable and unstable sets; whether it is below 1 is decided by exact arithmetic, never here.
 */
export function spectralRadius(parameters: Parameters): number {
  const W = floatWeights(parameters);
  const p = W.length - 1;
  // The largest modulus is at least the geometric mean of all, and at most the largest ratio of neighbours (Eneström and Kakeya).
  let low = (W[p]! / W[0]!) ** (1 / p);
  let high = 0;
  for (let s = 0; s < p; s++) high = Math.max(high, W[s + 1]! / W[s]!);
  const rows = [new Float64Array(p + 1), new Float64Array(p + 1)] as const;
  while (high - low > WIDTH * high) {
    const middle = low + (high - low) / 2;
    if (insideCircle(W, middle, rows)) high = middle;
    else low = middle;
  }
  return low + (high - low) / 2;
}
