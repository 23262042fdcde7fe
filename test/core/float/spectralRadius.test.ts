import { describe, expect, it } from 'vitest';
import { stepDown } from '../../../src/core/exact/jury';
import { spectralRadius } from '../../../src/core/float/spectralRadius';
import type { Parameters } from '../../../src/core/model/parameters';
import { integerWeights } from '../../../src/core/model/weights';
import { rational } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, MARGINAL, parametersOf, REFERENCE_RUN } from '../../parameters';

/** Whether every root lies inside the circle of radius θ, by the exact test on w_s θ^{−s} (times θ^p's denominators). */
function insideExactly(parameters: Parameters, theta: number): boolean {
  const w = integerWeights(parameters);
  const p = w.length - 1;
  const den = 2n ** 60n;
  const num = BigInt(Math.round(theta * 2 ** 52)) << 8n;
  return drain(stepDown(w.map((weight, s) => weight * den ** BigInt(s) * num ** BigInt(p - s)))).stable;
}

describe('spectral radius', () => {
  it('is 0.988 for (50, 4, 7) and 0.769 for (10, 2, 3) (the note, 4.5 and 4.10)', () => {
    expect(spectralRadius(parametersOf({ l0: 50, lA: 4, lB: 7 }))).toBeCloseTo(0.9885, 4);
    // A conjugate pair: its modulus squared is the product W_2/W_0.
    expect(spectralRadius(parametersOf({ l0: 10, lA: 2, lB: 3 }))).toBeCloseTo(Math.sqrt(6.5 / 11), 13);
  });

  it('is W_1/W_0 for n = 2, however small', () => {
    const tiny = parametersOf({ l0: 20, lA: 1, lB: 2, lambdaA: rational(10n ** 30n) });
    expect(spectralRadius(tiny) / ((22 / 21) * 1e-30)).toBeCloseTo(1, 13);
  });

  it('is 1 for the marginal sets, to the last digits', () => {
    for (const set of MARGINAL) expect(spectralRadius(set)).toBeCloseTo(1, 12);
  });

  const sets = [
    REFERENCE_RUN,
    COUNTEREXAMPLE,
    parametersOf({ l0: 0, lA: 3, lB: 8, lambdaB: rational(2) }),
    parametersOf({ l0: 3, lA: 9, lB: 14 }),
  ];

  it.each(sets)('lies within 1e-12 of the exact one: l0 = $l0, lA = $lA, lB = $lB', (parameters) => {
    const radius = spectralRadius(parameters);
    expect(insideExactly(parameters, radius * (1 + 1e-12))).toBe(true);
    expect(insideExactly(parameters, radius * (1 - 1e-12))).toBe(false);
  });

  it('is found for large n, stable or not', () => {
    expect(spectralRadius(parametersOf({ l0: 6_553_600, lA: 229, lB: 400 }))).toBeCloseTo(0.99999999394456, 13);
    expect(spectralRadius(parametersOf({ l0: 0, lA: 50, lB: 100 }))).toBeGreaterThan(1.08);
  });
});
