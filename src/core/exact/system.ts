import type { Eviction, Parameters } from '../model/parameters';
import { equilibrium, integerWeights } from '../model/weights';
import { lcm } from '../number/bigint';
import { divide, ONE, type Rational, rational, subtract } from '../number/rational';

/** A symmetric integer matrix over one denominator: Q = entries / denominator. */
export interface IntegerQ {
  readonly kind: 'identity' | 'diagonal' | 'full';
  /** The diagonal, n integers (kinds identity and diagonal). */
  readonly diagonal: readonly bigint[];
  /** n rows of n integers (kind full only, else empty). */
  readonly rows: readonly (readonly bigint[])[];
  readonly denominator: bigint;
}

/** A parameter set in the units of the exact run: weights as coprime integers, N* = 1. B does not appear: no sign depends on it. */
export interface ExactSystem {
  readonly n: number;
  readonly w: readonly bigint[];
  readonly eviction: Eviction;
  /** Start deviations M/N* − 1 = numerators / denominator. */
  readonly start: { readonly numerators: readonly bigint[]; readonly denominator: bigint };
  readonly Q: IntegerQ;
}

function overOneDenominator(values: readonly Rational[]): { numerators: bigint[]; denominator: bigint } {
  const denominator = values.reduce((d, value) => lcm(d, value.den), 1n);
  return { numerators: values.map((value) => value.num * (denominator / value.den)), denominator };
}

function integerQ({ Q, lB }: Parameters): IntegerQ {
  switch (Q.kind) {
    case 'identity':
      return { kind: 'identity', diagonal: new Array<bigint>(lB).fill(1n), rows: [], denominator: 1n };
    case 'diagonal': {
      const { numerators, denominator } = overOneDenominator(Q.entries);
      return { kind: 'diagonal', diagonal: numerators, rows: [], denominator };
    }
    case 'full': {
      const { numerators, denominator } = overOneDenominator(Q.rows.flat());
      const rows = Q.rows.map((_, i) => numerators.slice(i * lB, (i + 1) * lB));
      return { kind: 'full', diagonal: rows.map((row, i) => row[i]!), rows, denominator };
    }
  }
}

export function exactSystem(parameters: Parameters): ExactSystem {
  const { lB, start, eviction } = parameters;
  const N = equilibrium(parameters);
  const deviations =
    start === 'empty' ? new Array<Rational>(lB).fill(rational(-1n)) : start.map((M) => subtract(divide(M, N), ONE));
  return {
    n: lB,
    w: integerWeights(parameters),
    eviction,
    start: overOneDenominator(deviations),
    Q: integerQ(parameters),
  };
}
