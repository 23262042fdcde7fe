import { gcd, lcm } from '../number/bigint';
import { add, divide, multiply, type Rational, rational, sum } from '../number/rational';
import type { Parameters } from './parameters';

/** q = λ_B / (λ_A + λ_B), the share of type B (the note's 2.1). */
export function shareOfB(parameters: Parameters): Rational {
  return divide(parameters.lambdaB, add(parameters.lambdaA, parameters.lambdaB));
}

/** W_s = l0 + s + 1 for s < lA, (l0 + s + 1)·q for s ≥ lA; tokens a merged request of stage s holds (the note's 2.3). */
export function weights(parameters: Parameters): Rational[] {
  const { l0, lA, lB } = parameters;
  const q = shareOfB(parameters);
  return Array.from({ length: lB }, (_, s) => {
    const tokens = rational(BigInt(l0) + BigInt(s) + 1n);
    return s < lA ? tokens : multiply(tokens, q);
  });
}

/**
 * The weights times the one positive rational that makes them coprime integers. Signs, eviction times and everything in units of
 * N* depend on W only up to such a factor, so the exact run uses these.
 */
export function integerWeights(parameters: Parameters): bigint[] {
  const W = weights(parameters);
  const denominator = W.reduce((d, weight) => lcm(d, weight.den), 1n);
  const scaled = W.map((weight) => weight.num * (denominator / weight.den));
  const divisor = scaled.reduce(gcd, 0n);
  return scaled.map((weight) => weight / divisor);
}

/** N* = B / Σ W_s; the equilibrium M* is N* in every stage (the note's 2.4). */
export function equilibrium(parameters: Parameters): Rational {
  return divide(parameters.B, sum(weights(parameters)));
}
