import type { Eviction, Parameters, QMatrix } from '../model/parameters';
import { equilibrium, integerWeights } from '../model/weights';
import { toNumber, toScaledFloat } from '../number/float';
import { divide, ONE, type Rational, subtract } from '../number/rational';

/** Q as floats: n entries of a diagonal, or n × n row-major. */
export type FloatQ =
  | { readonly kind: 'identity' }
  | { readonly kind: 'diagonal'; readonly entries: Float64Array }
  | { readonly kind: 'full'; readonly rows: Float64Array };

/** A parameter set in the units of the float run, N* = 1. */
export interface FloatSystem {
  readonly n: number;
  /** W_0 … W_{n−1} up to one positive factor, which no value in units of N* depends on. */
  readonly W: Float64Array;
  /** Start deviations M/N* − 1. */
  readonly start: Float64Array;
  /** N* in requests. */
  readonly equilibrium: number;
  readonly steps: number;
  readonly eviction: Eviction;
  readonly Q: FloatQ;
  /** P, n × n row-major; null when A is not stable, and then all that needs P is left out. */
  readonly P: Float64Array | null;
}

/** Weights as coprime integers times a power of two that brings the largest into [1, 2): exact while the integers have 53 bits. */
export function floatWeights(parameters: Parameters): Float64Array {
  const scaled = integerWeights(parameters).map((weight) => toScaledFloat(weight, 1n));
  const top = Math.max(...scaled.map(({ exponent }) => exponent));
  return Float64Array.from(scaled, ({ mantissa, exponent }) => mantissa * 2 ** (exponent - top));
}

export function floatQ(Q: QMatrix): FloatQ {
  switch (Q.kind) {
    case 'identity':
      return { kind: 'identity' };
    case 'diagonal':
      return { kind: 'diagonal', entries: Float64Array.from(Q.entries, toNumber) };
    case 'full':
      return { kind: 'full', rows: Float64Array.from(Q.rows.flat(), toNumber) };
  }
}

/** Each deviation is taken exactly and rounded once: a start near M* would lose its digits in floats. */
function deviations(start: readonly Rational[], N: Rational): Float64Array {
  return Float64Array.from(start, (M) => toNumber(subtract(divide(M, N), ONE)));
}

/** A parameter set as floats, with P as `lyapunov` or an exact solver gives it (null when A is not stable). */
export function floatSystem(parameters: Parameters, P: Float64Array | null): FloatSystem {
  const { lB, start, steps, eviction, Q } = parameters;
  const N = equilibrium(parameters);
  return {
    n: lB,
    W: floatWeights(parameters),
    start: start === 'empty' ? new Float64Array(lB).fill(-1) : deviations(start, N),
    equilibrium: toNumber(N),
    steps,
    eviction,
    Q: floatQ(Q),
    P,
  };
}
