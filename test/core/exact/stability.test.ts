import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepDown } from '../../../src/core/exact/jury';
import { isStable } from '../../../src/core/exact/stability';
import { integerWeights } from '../../../src/core/model/weights';
import { drain } from '../../../src/core/slices';
import { anyParameters, COUNTEREXAMPLE, MARGINAL, parametersOf, REFERENCE_RUN } from '../../parameters';

/** Coefficients of Π (b_i z − a_i), highest power first: roots a_i/b_i. */
function withRoots(roots: readonly (readonly [number, number])[]): bigint[] {
  return roots.reduce<bigint[]>(
    (coefficients, [a, b]) => {
      const next = new Array<bigint>(coefficients.length + 1).fill(0n);
      for (const [k, c] of coefficients.entries()) {
        next[k]! += c * BigInt(b);
        next[k + 1]! -= c * BigInt(a);
      }
      return next;
    },
    [1n],
  );
}

describe('the stability gate', () => {
  it.each([
    ['the reference run', REFERENCE_RUN, true],
    ['the golden counterexample', COUNTEREXAMPLE, true],
    ['(2, 2, 3) with rates 4:1, an eigenvalue at −1', MARGINAL[0], false],
    ['(5, 3, 4) with rates 2:1, an eigenvalue at −1', MARGINAL[1], false],
    ['(0, 2, 6), unstable though 2 and 6 share a factor', parametersOf({ l0: 0, lA: 2, lB: 6 }), false],
    ['(0, 2, 7), coprime and yet unstable', parametersOf({ l0: 0, lA: 2, lB: 7 }), false],
  ])('decides %s', (_, parameters, stable) => {
    expect(drain(isStable(integerWeights(parameters)))).toBe(stable);
  });

  it('is true just when every root lies inside the circle', () => {
    const root = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.array(root, { minLength: 1, maxLength: 6 }), (roots) => {
        const inside = roots.every(([a, b]) => Math.abs(a) < b);
        expect(drain(stepDown(withRoots(roots))).stable).toBe(inside);
      }),
      { numRuns: 500 },
    );
  });

  it('decides by intervals as by integers where n is large', () => {
    fc.assert(
      fc.property(
        anyParameters({ lB: 40, steps: 1 }).filter(({ lB }) => lB >= 24),
        fc.integer({ min: 1, max: 2000 }),
        (parameters, factor) => {
          const w = integerWeights({ ...parameters, l0: parameters.l0 * factor });
          expect(drain(isStable(w))).toBe(drain(stepDown(w)).stable);
        },
      ),
      { numRuns: 60 },
    );
  });
});
