import { describe, expect, test } from 'vitest';
import { LARGEST_ORDER, symmetricEigenvalues } from '../../../src/core/float/eigenvalues';

describe('eigenvalues of a symmetric matrix', () => {
  test('of the matrix that the note prints in 4.7: {1, 2.89, 10.85}', () => {
    const P = Float64Array.of(8.7, 3.53, 0, 3.53, 5.04, 0, 0, 0, 1);
    expect(symmetricEigenvalues(P, 3)?.map((value) => value.toFixed(2))).toEqual(['1.00', '2.89', '10.85']);
  });

  test('integers come out as integers', () => {
    expect(symmetricEigenvalues(Float64Array.of(2, 1, 1, 2), 2)).toEqual([1, 3]);
    expect(symmetricEigenvalues(Float64Array.of(5, 0, 0, -3), 2)).toEqual([-3, 5]);
    expect(symmetricEigenvalues(new Float64Array(4), 2)).toEqual([0, 0]);
  });

  test('a small eigenvalue keeps its digits beside a large one', () => {
    const [small, large] = symmetricEigenvalues(Float64Array.of(1e12, 1, 1, 2), 2)!;
    expect(small).toBe(2 - 1e-12);
    expect(large).toBe(1e12);
  });

  test('there is a largest order, and no eigenvalue of what is no number', () => {
    const n = LARGEST_ORDER + 1;
    expect(symmetricEigenvalues(new Float64Array(n * n), n)).toBeNull();
    expect(
      symmetricEigenvalues(Float64Array.of(1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1), 2),
    ).toBeNull();
  });
});
