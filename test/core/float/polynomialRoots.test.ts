import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polynomialRoots } from '../../../src/core/float/polynomialRoots';
import { drain } from '../../../src/core/slices';

const rootsOf = (...a: number[]) => drain(polynomialRoots(Float64Array.from(a)))!;

/** Σ a_k z^k, and the same sum of moduli. */
function evaluate(a: readonly number[], x: number, y: number): { value: number; size: number } {
  let [p, q, size] = [0, 0, 0];
  for (const coefficient of a.toReversed()) {
    [p, q] = [p * x - q * y + coefficient, p * y + q * x];
    size = size * Math.hypot(x, y) + Math.abs(coefficient);
  }
  return { value: Math.hypot(p, q), size };
}

describe('roots that are known', () => {
  it('of degree one', () => {
    expect(rootsOf(2, 4)).toEqual({ re: [expect.closeTo(-0.5, 14)], im: [expect.closeTo(0, 14)] });
  });

  it('of 1 + z + … + z^6, on the unit circle', () => {
    const { re, im } = rootsOf(1, 1, 1, 1, 1, 1, 1);
    const angles = re.map((x, k) => (Math.atan2(im[k]!, x) * 7) / (2 * Math.PI));
    expect(angles.map(Math.round).sort((a, b) => a - b)).toEqual([-3, -2, -1, 1, 2, 3]);
    for (const [k, x] of re.entries()) {
      expect(Math.hypot(x, im[k]!)).toBeCloseTo(1, 13);
      expect(angles[k]).toBeCloseTo(Math.round(angles[k]!), 12);
    }
  });

  it('of (z + 1)(z + 1000)(z + 10^6), far apart', () => {
    const { re } = rootsOf(1e9, 1e9 + 1e6 + 1e3, 1e6 + 1e3 + 1, 1);
    const ordered = re.toSorted((a, b) => b - a);
    for (const [k, root] of [-1, -1000, -1e6].entries()) expect(ordered[k]! / root).toBeCloseTo(1, 12);
  });

  it('of (z + 1)², to the half of the digits that a double root has', () => {
    const { re, im } = rootsOf(1, 2, 1);
    for (const [k, x] of re.entries()) expect(Math.hypot(x + 1, im[k]!)).toBeLessThan(1e-6);
  });
});

it('leave nothing but rounding, and multiply to a_0/a_n, whatever the positive coefficients', () => {
  const coefficient = fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -4, max: 4 }))
    .map(([m, e]) => m * 10 ** e);
  fc.assert(
    fc.property(fc.array(coefficient, { minLength: 2, maxLength: 30 }), (a) => {
      const roots = drain(polynomialRoots(Float64Array.from(a)));
      // Multiple roots aside, which random coefficients do not have, the iteration ends.
      const { re, im } = roots!;
      for (const [k, x] of re.entries()) {
        const { value, size } = evaluate(a, x, im[k]!);
        // 2n roundings of the evaluation, and as many of what found the root.
        expect(value).toBeLessThanOrEqual(size * a.length * 2 ** -48);
      }
      const logarithm = re.reduce((sum, x, k) => sum + Math.log(Math.hypot(x, im[k]!)), 0);
      expect(Math.abs(logarithm - Math.log(a[0]! / a.at(-1)!))).toBeLessThan(1e-9);
    }),
    { numRuns: 200 },
  );
});
