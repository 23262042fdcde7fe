import type { Slices } from '../slices';
import type { Complexes } from './hessenberg';

/** Corrections below this beside their roots that no longer fall are rounding. */
const SMALL = 2 ** -20;

/** Convergence is cubic: some ten or twenty rounds are usual. */
const MOST_ROUNDS = 200;

/** Radii of circles on which to look, from the upper hull of the points (k, log a_k) of Σ a_k z^k (Bini's start). */
function radii(a: Float64Array): number[] {
  const slope = (from: number, to: number) => Math.log(a[to]! / a[from]!) / (to - from);
  const hull: number[] = [];
  for (let k = 0; k < a.length; k++) {
    while (hull.length >= 2 && slope(hull.at(-2)!, hull.at(-1)!) <= slope(hull.at(-1)!, k)) hull.pop();
    hull.push(k);
  }
  return hull.slice(1).flatMap((to, i) => {
    const from = hull[i]!;
    return new Array<number>(to - from).fill(Math.exp(-slope(from, to)));
  });
}

/** p(z)/p′(z) for p = Σ a_k z^k. Outside the unit circle by way of the reversed polynomial, so that no power overflows. */
function newtonStep(a: Float64Array, x: number, y: number): readonly [number, number] {
  const outside = x * x + y * y > 1;
  const size = x * x + y * y;
  const [u, v] = outside ? [x / size, -y / size] : [x, y];
  const degree = a.length - 1;
  let [p, q, dp, dq] = [0, 0, 0, 0];
  for (let k = 0; k <= degree; k++) {
    [dp, dq] = [dp * u - dq * v + p, dp * v + dq * u + q];
    [p, q] = [p * u - q * v + a[outside ? k : degree - k]!, p * v + q * u];
  }
  if (!outside) return quotient(p, q, dp, dq);
  // With r(u) = u^n p(1/u): p/p′ = r / (u(n·r − u·r′)).
  const [rest, imaginaryRest] = [degree * p - (u * dp - v * dq), degree * q - (u * dq + v * dp)];
  return quotient(p, q, u * rest - v * imaginaryRest, u * imaginaryRest + v * rest);
}

function quotient(a: number, b: number, c: number, d: number): readonly [number, number] {
  const size = c * c + d * d;
  return [(a * c + b * d) / size, (b * c - a * d) / size];
}

/** One correction of root k (Ehrlich and Aberth): Newton's, with the other roots taken out. Returns its size beside the root. */
function correct(a: Float64Array, { re, im }: Complexes, k: number): number {
  const [x, y] = [re[k]!, im[k]!];
  const [p, q] = newtonStep(a, x, y);
  let [s, t] = [0, 0];
  for (let j = 0; j < re.length; j++) {
    if (j === k) continue;
    const [dx, dy] = [x - re[j]!, y - im[j]!];
    const size = dx * dx + dy * dy;
    s += dx / size;
    t -= dy / size;
  }
  const [u, v] = quotient(p, q, 1 - (p * s - q * t), -(p * t + q * s));
  re[k] = x - u;
  im[k] = y - v;
  return Math.hypot(u, v) / Math.hypot(x, y);
}

/**
 * The roots of Σ a_k z^k with positive coefficients, for display, by the simultaneous iteration of Ehrlich and Aberth; null when it does
 * not end.
 */
export function* polynomialRoots(a: Float64Array): Slices<Complexes | null> {
  const circles = radii(a);
  const angle = (k: number) => (2 * Math.PI * k) / circles.length + 0.4;
  const roots: Complexes = {
    re: circles.map((radius, k) => radius * Math.cos(angle(k))),
    im: circles.map((radius, k) => radius * Math.sin(angle(k))),
  };
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let largest = 0;
    for (let k = 0; k < circles.length; k++) {
      largest = Math.max(largest, correct(a, roots, k));
      if (k % 16 === 0) yield;
    }
    if (largest < SMALL && largest >= before / 2) return roots;
    before = largest;
  }
  return null;
}
