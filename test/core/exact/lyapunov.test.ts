import { describe, expect, it } from 'vitest';
import { exactModel } from '../../../src/core/exact/model';
import type { Parameters } from '../../../src/core/model/parameters';
import { decimalText } from '../../../src/core/number/decimal';
import { type Rational, rational } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, MARGINAL, parametersOf } from '../../parameters';

function solution(parameters: Parameters): Rational[][] {
  const { numerators, denominator } = drain(exactModel(parameters)).P!;
  return numerators.map((row) => row.map((entry) => rational(entry, denominator)));
}

const printed = (row: readonly Rational[], digits: number) => row.map((entry) => Number(decimalText(entry, digits)));

describe('the exact Lyapunov matrix', () => {
  it('of the golden counterexample begins with (1152, 528, 108, 0)/90', () => {
    expect(solution(COUNTEREXAMPLE)[0]).toEqual([
      rational(1152, 90),
      rational(528, 90),
      rational(108, 90),
      rational(0),
    ]);
  });

  it('of (10, 2, 3) is the printed one of 4.7', () => {
    const P = solution(parametersOf({ l0: 10, lA: 2, lB: 3 }));
    expect(P.map((row) => printed(row, 3))).toEqual([
      [8.7, 3.53, 0],
      [3.53, 5.04, 0],
      [0, 0, 1],
    ]);
  });

  it('of (50, 4, 7) rounds to the printed one of 4.8', () => {
    const P = solution(parametersOf({ l0: 50, lA: 4, lB: 7 }));
    const tenths = P.map((row) => row.map(({ num, den }) => Math.round((Number(num) / Number(den)) * 10) / 10));
    expect(tenths).toEqual([
      [59.0, 43.8, 7.6, 21.5, 29.7, 9.2, 0],
      [43.8, 85.9, 34.5, 12.1, 42.9, 30.0, 0],
      [7.6, 34.5, 37.0, -0.1, 14.0, 22.9, 0],
      [21.5, 12.1, -0.1, 15.3, 9.2, 1.2, 0],
      [29.7, 42.9, 14.0, 9.2, 29.2, 13.0, 0],
      [9.2, 30.0, 22.9, 1.2, 13.0, 20.4, 0],
      [0, 0, 0, 0, 0, 0, 1],
    ]);
  });

  it('does not exist for marginal sets', () => {
    for (const parameters of MARGINAL) expect(drain(exactModel(parameters)).P).toBeNull();
  });

  it('is linear in Q', () => {
    const identity = solution(COUNTEREXAMPLE);
    const twice = solution({
      ...COUNTEREXAMPLE,
      Q: { kind: 'diagonal', entries: [2, 2, 2, 2].map((entry) => rational(entry)) },
    });
    expect(twice).toEqual(identity.map((row) => row.map(({ num, den }) => rational(2n * num, den))));
    const full = solution({
      ...COUNTEREXAMPLE,
      Q: { kind: 'full', rows: [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => rational(i === j ? 1 : 0, 1))) },
    });
    expect(full).toEqual(identity);
  });
});
