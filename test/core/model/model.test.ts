import { describe, expect, it } from 'vitest';
import {
  admissionRow,
  characteristicPolynomial,
  earlierTransitionMatrix,
  transitionMatrix,
} from '../../../src/core/model/transition';
import { splitByType } from '../../../src/core/model/twoTypes';
import { equilibrium, integerWeights, weights } from '../../../src/core/model/weights';
import { rational } from '../../../src/core/number/rational';
import { parametersOf, REFERENCE_RUN } from '../../parameters';

const SMALL = parametersOf({ l0: 10, lA: 2, lB: 3 });

describe('weights (2.3)', () => {
  it('are l0 + s + 1 while both types are there, and q times that above', () => {
    expect(weights(SMALL)).toEqual([rational(11), rational(12), rational(13, 2)]);
    expect(integerWeights(SMALL)).toEqual([22n, 24n, 13n]);
    expect(weights(parametersOf({ l0: 0, lA: 1, lB: 2, lambdaA: rational(2) }))).toEqual([rational(1), rational(2, 3)]);
  });

  it('give the equilibrium B / Σ W (2.4)', () => {
    expect(equilibrium(SMALL)).toEqual(rational(2000, 59));
    expect(equilibrium(REFERENCE_RUN)).toEqual(rational(1000, 1119));
  });
});

describe('the transition matrix (4.4)', () => {
  const [zero, one] = [rational(0), rational(1)];

  it('has the admissions in its first row and the shift below', () => {
    expect(admissionRow(SMALL)).toEqual([rational(-12, 11), rational(-13, 22), zero]);
    expect(transitionMatrix(SMALL)).toEqual([admissionRow(SMALL), [one, zero, zero], [zero, one, zero]]);
  });

  it('differed in one entry in its earlier, wrong form (4.11)', () => {
    expect(earlierTransitionMatrix(SMALL)).toEqual([
      [rational(-12, 11), rational(-13, 22), rational(13, 22)],
      [one, zero, zero],
      [zero, one, zero],
    ]);
  });

  it('has the weights as its characteristic polynomial (4.10)', () => {
    expect(characteristicPolynomial(SMALL)).toEqual(weights(SMALL));
  });
});

describe('the two types behind a merged state (2.2)', () => {
  it('share a stage p : q, and type A is gone from stage lA on', () => {
    const parameters = { ...SMALL, lambdaA: rational(2) };
    expect(splitByType(parameters, [rational(3), rational(6), rational(9)])).toEqual({
      A: [rational(2), rational(4), rational(0)],
      B: [rational(1), rational(2), rational(3)],
    });
  });
});
