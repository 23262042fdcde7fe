import type { Parameters } from '../model/parameters';
import { rowStart, stepDown, stepDownTable } from './stepDown';
import { floatWeights } from './system';

/** Whether all roots of F lie inside the circle of radius θ, as far as floats can tell: the step-down of W_s θ^{−s} / W_0. */
function insideCircle(W: Float64Array, theta: number, table: Float64Array): boolean {
  const p = W.length - 1;
  const top = rowStart(p);
  for (let s = 0; s <= p; s++) table[top + s] = (W[s]! / W[0]!) * theta ** -s;
  return stepDown(table, p);
}

/**
 * Largest |eigenvalue| of A, the largest modulus of a root of F(z) = Σ W_s z^{n−1−s} (the note's 4.10), by bisection; relative error
 * about 1e-12 for small n. For display, of stable and unstable sets; whether it is below 1 is decided by exact arithmetic, never here.
 */
export function spectralRadius(parameters: Parameters): number {
  const W = floatWeights(parameters);
  // Eneström and Kakeya: every root of a polynomial with positive coefficients lies between the extreme ratios of neighbours.
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let s = 0; s + 1 < W.length; s++) {
    const ratio = W[s + 1]! / W[s]!;
    low = Math.min(low, ratio);
    high = Math.max(high, ratio);
  }
  const table = stepDownTable(W.length - 1);
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (insideCircle(W, middle, table)) high = middle;
    else low = middle;
  }
}
