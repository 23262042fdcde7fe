import * as fc from 'fast-check';
import { EVICTIONS, type Parameters, type QMatrix } from '../src/core/model/parameters';
import { add, multiply, type Rational, rational, ZERO } from '../src/core/number/rational';

/** A parameter set for tests: what is not given has SPEC's default. */
export function parametersOf(given: Partial<Parameters> & Pick<Parameters, 'l0' | 'lA' | 'lB'>): Parameters {
  return {
    B: rational(1000),
    lambdaA: rational(1),
    lambdaB: rational(1),
    steps: 200,
    start: 'empty',
    eviction: 'low-first',
    Q: { kind: 'identity' },
    ...given,
  };
}

/** The note's section 8. */
export const REFERENCE_RUN = parametersOf({ l0: 200, lA: 4, lB: 7 });
/** The first golden counterexample: the lemma and the theorem both fail. */
export const COUNTEREXAMPLE = parametersOf({ l0: 5, lA: 1, lB: 4 });
/** Exactly marginal sets, which a float test calls stable: an eigenvalue is −1. */
export const MARGINAL = [
  parametersOf({ l0: 2, lA: 2, lB: 3, lambdaA: rational(4) }),
  parametersOf({ l0: 5, lA: 3, lB: 4, lambdaA: rational(2) }),
] as const;

const positive = (max: number) =>
  fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max: 6 })).map(([a, b]) => rational(a, b));

const amount = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 5 }))
  .map(([a, b]) => rational(a, b));

/** LLᵀ + I is symmetric and positive definite for any L. */
function definite(n: number): fc.Arbitrary<QMatrix> {
  const entry = fc.integer({ min: -3, max: 3 }).map((value) => rational(value));
  return fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }).map((L) => ({
    kind: 'full',
    rows: L.map((row, i) =>
      L.map((other, j) => {
        const product = row.reduce<Rational>((total, value, k) => add(total, multiply(value, other[k]!)), ZERO);
        return i === j ? add(product, rational(1)) : product;
      }),
    ),
  }));
}

function matrixQ(n: number): fc.Arbitrary<QMatrix> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<QMatrix>({ kind: 'identity' }) },
    {
      weight: 1,
      arbitrary: fc
        .array(positive(5), { minLength: n, maxLength: n })
        .map((entries) => ({ kind: 'diagonal' as const, entries })),
    },
    { weight: 1, arbitrary: definite(n) },
  );
}

/**
 * Any small parameter set: stable, unstable and (for small l0) now and then exactly marginal ones; rates such as 1/3; empty and full
 * starts; every eviction order; every kind of Q.
 */
export function anyParameters(bounds: { lB: number; steps: number }): fc.Arbitrary<Parameters> {
  return fc.integer({ min: 2, max: bounds.lB }).chain((lB) =>
    fc.record({
      l0: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })),
      lA: fc.integer({ min: 1, max: lB - 1 }),
      lB: fc.constant(lB),
      B: positive(2000),
      lambdaA: positive(6),
      lambdaB: positive(6),
      steps: fc.integer({ min: 1, max: bounds.steps }),
      start: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Parameters['start']>('empty') },
        { weight: 1, arbitrary: fc.array(amount, { minLength: lB, maxLength: lB }) },
      ),
      eviction: fc.constantFrom(...EVICTIONS),
      Q: matrixQ(lB),
    }),
  );
}
