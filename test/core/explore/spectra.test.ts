import { describe, expect, it } from 'vitest';
import { spectra } from '../../../src/core/explore/spectra';
import { spectralRadius } from '../../../src/core/float/spectralRadius';
import { earlierAdmissionRow } from '../../../src/core/model/transition';
import { weights } from '../../../src/core/model/weights';
import { toNumber } from '../../../src/core/number/float';
import type { ComplexPoints } from '../../../src/core/results';
import { run } from '../../../src/core/run';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, MARGINAL, parametersOf } from '../../parameters';

const moduli = ({ re, im }: ComplexPoints) => re.map((x, k) => Math.hypot(x, im[k]!));
const largest = (points: ComplexPoints) => Math.max(...moduli(points));
const spectraOf = (l0: number, lA: number, lB: number) => drain(spectra(parametersOf({ l0, lA, lB }), null));

/** How far the nearest of some points is. */
function distance(points: ComplexPoints, x: number, y: number): number {
  return Math.min(...points.re.map((re, k) => Math.hypot(re - x, points.im[k]! - y)));
}

describe('the eigenvalues of A', () => {
  it('have the moduli that the note prints (4.8, 4.10)', () => {
    expect(largest(spectraOf(10, 2, 3).A)).toBeCloseTo(0.768706114785807, 13);
    expect(largest(spectraOf(50, 4, 7).A)).toBeCloseTo(0.988499408014044, 13);
  });

  it('are 0 and the roots of F, each found by itself', () => {
    // Sizes up to 200, stable and not; n·2^−50 is what backward stability leaves of simple roots near the unit circle.
    for (const [l0, lA, lB] of [
      [10, 2, 3],
      [200, 4, 7],
      [0, 3, 5],
      [12_800, 29, 50],
      [0, 20, 60],
      [6_553_600, 100, 200],
    ] as const) {
      const { A, F } = spectraOf(l0, lA, lB);
      expect(A.re).toHaveLength(lB);
      expect(F.re).toHaveLength(lB - 1);
      for (const [k, x] of F.re.entries()) expect(distance(A, x, F.im[k]!)).toBeLessThan(lB * 2 ** -46);
      expect(distance(A, 0, 0)).toBeLessThan(lB * 2 ** -46);
      expect(largest(F)).toBeCloseTo(spectralRadius(parametersOf({ l0, lA, lB })), 11);
    }
  });

  it('sum up and multiply to what the coefficients of F say', () => {
    for (const parameters of [COUNTEREXAMPLE, MARGINAL[0], parametersOf({ l0: 50, lA: 4, lB: 7 })]) {
      const { F } = drain(spectra(parameters, null));
      const W = weights(parameters).map(toNumber);
      expect(F.re.reduce((a, b) => a + b, 0)).toBeCloseTo(-W[1]! / W[0]!, 12);
      expect(moduli(F).reduce((a, b) => a * b, 1)).toBeCloseTo(W.at(-1)! / W[0]!, 12);
    }
  });

  it('the smallest set has the root −W_1/W_0', () => {
    const { A, F } = spectraOf(1, 1, 2);
    expect(F).toEqual({ re: [expect.closeTo(-0.75, 14)], im: [expect.closeTo(0, 14)] });
    expect(moduli(A).toSorted()).toEqual([expect.closeTo(0, 14), expect.closeTo(0.75, 14)]);
  });
});

describe('the eigenvalues of the earlier A', () => {
  it('leave the unit circle where those of A do not (4.11)', () => {
    // By numpy 2.4 from the note's formula (l0 + lB)·q/W_0, which gives less than the 1.10 that it prints.
    expect(largest(spectraOf(50, 4, 7).earlierA)).toBeCloseTo(1.07538415462365, 12);
    expect(largest(spectraOf(10, 2, 3).earlierA)).toBeCloseTo(1.13847051992554, 12);
  });

  it('are the roots of its own characteristic polynomial', () => {
    const parameters = parametersOf({ l0: 50, lA: 4, lB: 7 });
    const row = earlierAdmissionRow(parameters).map(toNumber);
    const { re, im } = drain(spectra(parameters, null)).earlierA;
    expect(re.reduce((a, b) => a + b, 0)).toBeCloseTo(row[0]!, 12);
    for (const [k, x] of re.entries()) {
      // z^n − Σ_j row_j z^{n−1−j} by Horner's rule.
      let [p, q] = [1, 0];
      for (const entry of row) [p, q] = [p * x - q * im[k]! - entry, p * im[k]! + q * x];
      expect(Math.hypot(p, q)).toBeLessThan(1e-12);
    }
  });
});

describe('the eigenvalues of P', () => {
  it('are those of 4.7: {1, 2.90, 10.84} at (10, 2, 3)', () => {
    const parameters = parametersOf({ l0: 10, lA: 2, lB: 3 });
    const { lyapunov } = drain(run(parameters));
    const { P } = drain(spectra(parameters, lyapunov));
    expect(P!.map((value) => value.toFixed(2))).toEqual(['1.00', '2.90', '10.84']);
  });

  it('are not there without P', () => {
    expect(drain(spectra(MARGINAL[0], null)).P).toBeNull();
  });
});

it('beyond n = 200 there are none', () => {
  const none = { re: [], im: [] };
  expect(spectraOf(10, 2, 201)).toEqual({ A: none, F: none, earlierA: none, P: null });
});
