import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Complexes, hessenbergEigenvalues } from '../../../src/core/float/hessenberg';
import { drain } from '../../../src/core/slices';

/** Each to 12 decimals, by real part and then by imaginary part. */
function sorted({ re, im }: Complexes): string[] {
  const pairs = re.map((x, k) => [x, im[k]!] as const);
  const ordered = pairs.sort(([a, b], [c, d]) => (Math.abs(a - c) > 1e-9 ? a - c : b - d));
  return ordered.map(([a, b]) =>
    `${(a + 0).toFixed(12)} ${(b + 0).toFixed(12)}`.replaceAll('-0.000000000000', '0.000000000000'),
  );
}

function eigenvalues(rows: readonly (readonly number[])[]): string[] {
  return sorted(drain(hessenbergEigenvalues(Float64Array.from(rows.flat()), rows.length))!);
}

const text = (pairs: readonly (readonly [number, number])[]) =>
  sorted({ re: pairs.map(([re]) => re), im: pairs.map(([, im]) => im) });

/** The companion matrix whose eigenvalues are 0 and the roots of z^n + a_1 z^{n−1} + … + a_n. */
function companion(a: readonly number[]): number[][] {
  return a.map((_, i) => a.map((entry, j) => (i === 0 ? -entry : j === i - 1 ? 1 : 0)));
}

describe('eigenvalues of small matrices that are known', () => {
  it('of order one and two', () => {
    expect(eigenvalues([[3]])).toEqual(text([[3, 0]]));
    expect(
      eigenvalues([
        [0, -1],
        [1, 0],
      ]),
    ).toEqual(
      text([
        [0, -1],
        [0, 1],
      ]),
    );
    expect(
      eigenvalues([
        [1, 2],
        [3, 2],
      ]),
    ).toEqual(
      text([
        [-1, 0],
        [4, 0],
      ]),
    );
    expect(
      eigenvalues([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual(
      text([
        [0, 0],
        [0, 0],
      ]),
    );
  });

  it('of a triangular matrix its diagonal', () => {
    expect(
      eigenvalues([
        [4, 7, -2],
        [0, -1, 5],
        [0, 0, 2],
      ]),
    ).toEqual(
      text([
        [-1, 0],
        [2, 0],
        [4, 0],
      ]),
    );
  });

  it('of (z − 1)(z − 2)(z − 3)(z − 4)', () => {
    expect(eigenvalues(companion([-10, 35, -50, 24]))).toEqual(
      text([
        [1, 0],
        [2, 0],
        [3, 0],
        [4, 0],
      ]),
    );
  });

  it('of z^3 = 0.6 z^2, whose double 0 is as nothing beside the entries of its block', () => {
    const { re, im } = drain(hessenbergEigenvalues(Float64Array.from(companion([-0.6, 0, 0]).flat()), 3))!;
    const [smallest, middle, largest] = re.map((x, k) => Math.hypot(x, im[k]!)).sort((x, y) => x - y);
    expect(largest).toBeCloseTo(0.6, 12);
    // A double eigenvalue moves by the root of what rounding moves the entries by.
    expect(smallest).toBeLessThan(1e-7);
    expect(middle).toBeLessThan(1e-7);
  });

  it('of z^4 = 1, where the plain double shift makes no headway', () => {
    expect(eigenvalues(companion([0, 0, 0, -1]))).toEqual(
      text([
        [-1, 0],
        [0, -1],
        [0, 1],
        [1, 0],
      ]),
    );
  });
});

it('their sum is the trace, and their product the determinant, of random companion matrices', () => {
  const coefficient = fc.integer({ min: -20, max: 20 }).map((value) => value / 10);
  fc.assert(
    fc.property(fc.array(coefficient, { minLength: 2, maxLength: 12 }), (a) => {
      const n = a.length;
      const { re, im } = drain(hessenbergEigenvalues(Float64Array.from(companion(a).flat()), n))!;
      const sum = re.reduce((total, x) => total + x, 0);
      const product = re.reduce<[number, number]>(([p, q], x, k) => [p * x - q * im[k]!, p * im[k]! + q * x], [1, 0]);
      // Entries are at most 2: the algorithm is backward stable, and a sum or product of 12 values below 4 loses little.
      expect(Math.abs(sum + a[0]!)).toBeLessThan(1e-12);
      expect(Math.abs(im.reduce((total, y) => total + y, 0))).toBeLessThan(1e-12);
      expect(Math.abs(product[0] - (n % 2 === 0 ? 1 : -1) * a[n - 1]!)).toBeLessThan(1e-10);
    }),
    { numRuns: 300 },
  );
});

it('what is not finite has no eigenvalues', () => {
  expect(drain(hessenbergEigenvalues(Float64Array.from([1, Number.NaN, 2, 1, 1, 1, 0, 1, 1]), 3))).toBeNull();
});
