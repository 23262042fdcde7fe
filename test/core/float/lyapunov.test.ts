import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isStable } from '../../../src/core/exact/stability';
import { lyapunov, lyapunovFloat } from '../../../src/core/float/lyapunov';
import { type FloatQ, floatQ, floatWeights } from '../../../src/core/float/system';
import { EVICTIONS, type Parameters } from '../../../src/core/model/parameters';
import { integerWeights } from '../../../src/core/model/weights';
import { rational } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';
import { anyParameters, COUNTEREXAMPLE, parametersOf, REFERENCE_RUN } from '../../parameters';
import { exactP, roundedMatrix } from './exactSeries';

function rows(P: Float64Array): number[][] {
  const n = Math.sqrt(P.length);
  return Array.from({ length: n }, (_, i) => [...P.subarray(i * n, i * n + n)]);
}

function largest(values: Float64Array): number {
  return values.reduce((m, value) => Math.max(m, Math.abs(value)), 0);
}

/** Largest entry of AᵀPA − P + Q, for the companion matrix A of the weights. */
function residual(W: Float64Array, P: Float64Array, Q: FloatQ): number {
  const n = W.length;
  const c = (k: number) => (k + 1 < n ? -W[k + 1]! / W[0]! : 0);
  const p = (i: number, j: number) => (i < n && j < n ? P[i * n + j]! : 0);
  const q = (i: number, j: number) =>
    Q.kind === 'full' ? Q.rows[i * n + j]! : i !== j ? 0 : Q.kind === 'diagonal' ? Q.entries[i]! : 1;
  let worst = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const product = c(i) * c(j) * p(0, 0) + c(i) * p(0, j + 1) + c(j) * p(i + 1, 0) + p(i + 1, j + 1);
      worst = Math.max(worst, Math.abs(product - p(i, j) + q(i, j)));
    }
  }
  return worst;
}

describe('P as printed in the note', () => {
  const printed = (parameters: Parameters, digits: number) =>
    rows(lyapunovFloat(parameters)!).map((row) => row.map((entry) => Number(entry.toFixed(digits))));

  it('is that of 4.7 for (10, 2, 3)', () => {
    expect(printed(parametersOf({ l0: 10, lA: 2, lB: 3 }), 2)).toEqual([
      [8.7, 3.53, 0],
      [3.53, 5.04, 0],
      [0, 0, 1],
    ]);
  });

  it('is that of 4.8 for (50, 4, 7)', () => {
    expect(printed(parametersOf({ l0: 50, lA: 4, lB: 7 }), 1)).toEqual([
      [59, 43.8, 7.6, 21.5, 29.7, 9.2, 0],
      [43.8, 85.9, 34.5, 12.1, 42.9, 30, 0],
      [7.6, 34.5, 37, -0.1, 14, 22.9, 0],
      [21.5, 12.1, -0.1, 15.3, 9.2, 1.2, 0],
      [29.7, 42.9, 14, 9.2, 29.2, 13, 0],
      [9.2, 30, 22.9, 1.2, 13, 20.4, 0],
      [0, 0, 0, 0, 0, 0, 1],
    ]);
  });
});

describe('P in floats', () => {
  it('has the first row (1152, 528, 108, 0)/90 for (5, 1, 4)', () => {
    const first = rows(lyapunovFloat(COUNTEREXAMPLE)!)[0]!;
    for (const [j, entry] of [1152, 528, 108, 0].entries()) expect(first[j]! * 90).toBeCloseTo(entry, 10);
  });

  // The error of every float method grows with P itself, the condition of the equation. Over 6,000 sets it was 0.56 of what 1 would allow.
  it('agrees with the exact P to 2 · 2^−53 · n · max P / min Q of its largest entry, for any Q', () => {
    const stable = anyParameters({ lB: 6, steps: 1 }).filter((set) => drain(isStable(integerWeights(set))));
    fc.assert(
      fc.property(stable, (parameters) => {
        const exact = roundedMatrix(exactP(parameters));
        const P = lyapunovFloat(parameters);
        const Q = floatQ(parameters.Q);
        const leastOfQ = Q.kind === 'diagonal' ? Math.min(...Q.entries) : 1; // the full ones are I and more
        const bound = 2 * 2 ** -53 * parameters.lB * (largest(exact) / leastOfQ) * largest(exact);
        for (const [i, entry] of exact.entries()) {
          expect(Math.abs(P![i]! - entry), `entry ${i}, ${Q.kind} Q`).toBeLessThanOrEqual(bound);
        }
      }),
      { numRuns: 200 },
    );
  });

  const sets = [
    REFERENCE_RUN,
    parametersOf({ l0: 12_800, lA: 29, lB: 50 }),
    parametersOf({ l0: 819_200, lA: 113, lB: 200 }),
  ];

  it.each(sets)('solves the equation to 1e-12 of its largest entry: l0 = $l0, lB = $lB', (parameters) => {
    const W = floatWeights(parameters);
    const P = lyapunov(W, { kind: 'identity' })!;
    expect(residual(W, P, { kind: 'identity' })).toBeLessThan(1e-12 * largest(P));
  });

  it('solves the equation for a diagonal and for a full Q, n = 50', () => {
    const W = floatWeights(sets[1]!);
    const entries = Float64Array.from({ length: 50 }, (_, s) => 1 + (s % 7));
    const full = Float64Array.from({ length: 2500 }, (_, k) => 1 / (1 + Math.abs(Math.floor(k / 50) - (k % 50))));
    for (const Q of [{ kind: 'diagonal', entries } as const, { kind: 'full', rows: full } as const]) {
      const P = lyapunov(W, Q)!;
      expect(residual(W, P, Q)).toBeLessThan(1e-12 * largest(P));
    }
  });

  it('is symmetric, with Q_{n−1} alone in its last row (the note, 4.9)', () => {
    const Q = { kind: 'diagonal', entries: Float64Array.of(1, 2, 3, 4, 5, 6, 7) } as const;
    const P = rows(lyapunov(floatWeights(REFERENCE_RUN), Q)!);
    for (const [i, row] of P.entries()) expect(row).toEqual(P.map((other) => other[i]));
    expect(P[6]).toEqual([0, 0, 0, 0, 0, 0, 7]);
  });

  it('depends on the weights only up to a factor', () => {
    const W = floatWeights(REFERENCE_RUN);
    expect(
      lyapunov(
        W.map((weight) => 1024 * weight),
        { kind: 'identity' },
      ),
    ).toEqual(lyapunov(W, { kind: 'identity' }));
  });
});

describe('P where floats find no stability', () => {
  // The eigenvalue −1 of the marginal set (2, 2, 3) with rates 4:1 moves inside the circle by 10^−20.
  const nearlyMarginal = parametersOf({ l0: 2, lA: 2, lB: 3, lambdaA: rational(4n * 10n ** 20n - 1n, 10n ** 20n) });

  it('is the exact P, each entry rounded once, when that is offered', () => {
    expect(drain(isStable(integerWeights(nearlyMarginal)))).toBe(true);
    const exact = roundedMatrix(exactP(nearlyMarginal));
    expect(lyapunovFloat(nearlyMarginal, () => exact)).toBe(exact);
    expect(largest(exact)).toBeGreaterThan(1e19);
    expect(lyapunovFloat(nearlyMarginal)).toBeNull();
  });

  it('is null for an unstable set', () => {
    expect(lyapunov(floatWeights(parametersOf({ l0: 0, lA: 3, lB: 8 })), { kind: 'identity' })).toBeNull();
  });

  it('asks for the exact P only then', () => {
    const exact = vi.fn(() => null);
    lyapunovFloat(REFERENCE_RUN, exact);
    expect(exact).not.toHaveBeenCalled();
  });

  it('does not depend on the eviction order', () => {
    const [low, ...others] = EVICTIONS.map((eviction) => lyapunovFloat({ ...REFERENCE_RUN, eviction }));
    for (const P of others) expect(P).toEqual(low);
  });
});
