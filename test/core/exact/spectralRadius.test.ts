import { describe, expect, it } from 'vitest';
import { SpectralRadius } from '../../../src/core/exact/spectralRadius';
import { integerWeights } from '../../../src/core/model/weights';
import { ends } from '../../../src/core/number/interval';
import { compare, ONE, rational } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';
import { MARGINAL, parametersOf } from '../../parameters';

describe('the spectral radius', () => {
  it('of the note, 4.10: 0.9885', () => {
    const radius = new SpectralRadius(integerWeights(parametersOf({ l0: 50, lA: 4, lB: 7 })));
    const { lo, hi } = ends(drain(radius.enclose(64)));
    expect(compare(lo, rational(98_849_940_801n, 100_000_000_000n))).toBe(1);
    expect(compare(hi, rational(98_849_940_802n, 100_000_000_000n))).toBe(-1);
  });

  it('of exactly marginal sets lies around 1, however many bits are asked for', () => {
    for (const marginal of MARGINAL) {
      const radius = new SpectralRadius(integerWeights(marginal));
      for (const bits of [20, 60, 200]) {
        const { lo, hi } = ends(drain(radius.enclose(bits)));
        expect(compare(lo, ONE)).toBe(-1);
        expect(compare(hi, ONE)).toBe(1);
        expect(compare(hi, rational((1n << BigInt(bits - 3)) + 1n, 1n << BigInt(bits - 3)))).toBe(-1);
      }
    }
  });

  it('of two stages is the ratio of their weights', () => {
    const { lo, hi } = ends(drain(new SpectralRadius([7n, 5n]).enclose(40)));
    expect(compare(lo, rational(5n, 7n))).toBeLessThanOrEqual(0);
    expect(compare(hi, rational(5n, 7n))).toBeGreaterThanOrEqual(0);
  });
});
