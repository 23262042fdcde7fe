import { toNumber } from '../number/float';
import { divide, ONE, type Rational, rational } from '../number/rational';
import type { Slices } from '../slices';
import { lyapunov } from './lyapunov';

/**
 * A norm in which A contracts: ‖Av‖_θ ≤ θ‖v‖_θ with ‖v‖²_θ = vᵀP_θv, P_θ = Σ_k θ^{−2k}(Aᵀ)^kA^k ≥ I.
 * `theta` and `trace` (of P_θ) are rounded up.
 */
export interface Contraction {
  readonly theta: number;
  readonly trace: number;
}

/** Slack for the roundings of a few float64 operations, far larger than they are. */
export const ROUND_UP = 1 + 2 ** -40;

/** The least dyadic number ≥ value whose unit is a quarter of the gap or less. */
function dyadicAbove(value: number, gap: number): Rational {
  const bits = Math.ceil(-Math.log2(gap)) + 2;
  return rational(BigInt(Math.ceil(value * 2 ** bits)), 2n ** BigInt(bits));
}

/** w_s θ^{−s} as integers: the polynomial whose roots are those of F over θ. */
function scaledWeights(w: readonly bigint[], theta: Rational): bigint[] {
  const p = BigInt(w.length - 1);
  return w.map((weight, s) => weight * theta.den ** BigInt(s) * theta.num ** (p - BigInt(s)));
}

/**
 * Proves ρ(A) < θ for a θ about `gap` above the estimate `rho`, and finds the trace of P_θ. P_θ is D·P̃·D with D = diag(θ^i) and P̃ the
 * Lyapunov matrix of the scaled companion for Q̃ = diag(θ^{−2i}). Null when no θ < 1 within reach can be proved.
 */
export function* contraction(w: readonly bigint[], rho: number, gap: number): Slices<Contraction | null> {
  for (let wider = gap; rho + wider < 1; wider *= 4) {
    const theta = dyadicAbove(rho + wider, wider);
    if (theta.num >= theta.den) return null;
    const powers = w.map((_, i) => rational(theta.num ** BigInt(2 * i), theta.den ** BigInt(2 * i)));
    const entries = powers.map((power) => divide(ONE, power));
    const P = yield* lyapunov(scaledWeights(w, theta), { kind: 'diagonal', entries });
    if (!P) continue;
    const entry = (i: number) => ({ num: powers[i]!.num * P.numerators[i]![i]!, den: powers[i]!.den * P.denominator });
    const trace = w.reduce((sum, _, i) => sum + toNumber(entry(i)), 0);
    return { theta: toNumber(theta) * ROUND_UP, trace: trace * ROUND_UP };
  }
  return null;
}
