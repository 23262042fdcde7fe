import { describe, expect, it } from 'vitest';
import { characteristic, countRoots } from '../../../src/core/exact/characteristic';
import { determinant } from '../../../src/core/exact/determinant';
import { encloseDeterminant, Spectrum } from '../../../src/core/exact/eigenvalues';
import type { ExactMatrix } from '../../../src/core/exact/lyapunov';
import { exactModel } from '../../../src/core/exact/model';
import type { Parameters } from '../../../src/core/model/parameters';
import { ends } from '../../../src/core/number/interval';
import { compare, rational } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, parametersOf } from '../../parameters';

function matrixP(parameters: Parameters): ExactMatrix {
  return drain(exactModel(parameters)).P!;
}

/** diag(values), every eigenvalue known, and too large for a characteristic polynomial. */
function diagonal(values: readonly bigint[]): ExactMatrix {
  return { numerators: values.map((value, i) => values.map((_, j) => (i === j ? value : 0n))), denominator: 3n };
}

function expectAround(spectrum: Spectrum, k: number, bits: number, [num, den]: readonly [bigint, bigint]): void {
  const { lo, hi } = ends(drain(spectrum.enclose(k, bits)));
  expect(compare(lo, rational(num, den))).toBeLessThanOrEqual(0);
  expect(compare(hi, rational(num, den))).toBeGreaterThanOrEqual(0);
  // The norm of these matrices is below 10⁴.
  expect(Number(hi.num) / Number(hi.den) - Number(lo.num) / Number(lo.den)).toBeLessThan(2 ** -bits * 1e4);
}

describe('the eigenvalues of P', () => {
  it('are those that the note prints in 4.8, to its digits', () => {
    const spectrum = new Spectrum(matrixP(parametersOf({ l0: 50, lA: 4, lB: 7 })));
    const printed = [1, 3.7, 4.8, 6, 14.8, 51, 166.6];
    const found = printed.map((_, k) => {
      const { lo } = ends(drain(spectrum.enclose(k, 40)));
      return Number((Number(lo.num) / Number(lo.den)).toFixed(1));
    });
    expect(found).toEqual(printed);
  });

  it('are compared with a rational exactly, also where they are equal', () => {
    const spectrum = new Spectrum(matrixP(parametersOf({ l0: 10, lA: 2, lB: 3 })));
    const sign = (k: number, num: bigint, den = 1n) => drain(spectrum.compare(k, rational(num, den)));
    expect([sign(0, 1n), sign(0, 999n, 1000n), sign(0, 1001n, 1000n)]).toEqual([0, 1, -1]);
    expect([sign(1, 1n), sign(1, 29n, 10n), sign(2, 11n)]).toEqual([1, -1, -1]);
  });

  it('are enclosed in hundreds of bits', () => {
    const spectrum = new Spectrum(matrixP(COUNTEREXAMPLE));
    const { lo, hi } = ends(drain(spectrum.enclose(3, 600)));
    expect(compare(lo, hi)).toBeLessThanOrEqual(0);
    // One eigenvalue more lies below the upper end.
    const polynomial = drain(characteristic(matrixP(COUNTEREXAMPLE)));
    const d = matrixP(COUNTEREXAMPLE).denominator;
    const below = (x: { num: bigint; den: bigint }) => countRoots(polynomial, { num: x.num * d, den: x.den }).below;
    expect([below(lo), below(hi)]).toEqual([3, 4]);
    expect(hi.den.toString(2).length).toBeGreaterThan(500);
  });
});

describe('the eigenvalues of a larger matrix', () => {
  const values = Array.from({ length: 20 }, (_, i) => BigInt((i * 7) % 20) * 11n - 50n);
  const sorted = values.toSorted((a, b) => Number(a - b));

  it('are found by the signs of pivots, negative and multiple ones too', () => {
    const spectrum = new Spectrum(diagonal([...values.slice(0, 18), 5n, 5n]));
    const expected = [...values.slice(0, 18), 5n, 5n].toSorted((a, b) => Number(a - b));
    for (const k of [0, 7, 8, 19]) expectAround(spectrum, k, 30, [expected[k]!, 3n]);
  });

  it('are enclosed beyond what floats can tell', () => {
    expectAround(new Spectrum(diagonal(values)), 4, 100, [sorted[4]!, 3n]);
  });

  it('are not compared at once', () => {
    expect(drain(new Spectrum(diagonal(values)).compare(0, rational(0n)))).toBeNull();
  });
});

describe('a determinant', () => {
  it('is exact, with rows exchanged where a pivot is 0', () => {
    const numerators = [
      [0n, 2n, 1n],
      [2n, 0n, 3n],
      [1n, 3n, 0n],
    ];
    expect(drain(determinant({ numerators, denominator: 1n }))).toBe(12n);
    expect(
      drain(
        determinant({
          numerators: [
            [0n, 0n],
            [0n, 5n],
          ],
          denominator: 1n,
        }),
      ),
    ).toBe(0n);
  });

  it('is enclosed where the pivots can be told from 0', () => {
    const P = matrixP(COUNTEREXAMPLE);
    const { lo, hi } = ends(drain(encloseDeterminant(P, 60))!);
    expect(compare(lo, rational(25892n, 25n))).toBeLessThanOrEqual(0);
    expect(compare(hi, rational(25892n, 25n))).toBeGreaterThanOrEqual(0);
    expect(
      drain(
        encloseDeterminant(
          {
            numerators: [
              [0n, 1n],
              [1n, 0n],
            ],
            denominator: 1n,
          },
          60,
        ),
      ),
    ).toBeNull();
  });
});

describe('roots of a polynomial all of whose roots are real', () => {
  it('are counted exactly', () => {
    // (y − 2)²(y + 3)
    const coefficients = [12n, -8n, -1n, 1n];
    const at = (num: bigint, den = 1n) => countRoots(coefficients, { num, den });
    expect(at(-3n)).toEqual({ below: 0, on: 1 });
    expect(at(2n)).toEqual({ below: 1, on: 2 });
    expect(at(5n, 2n)).toEqual({ below: 3, on: 0 });
  });
});
