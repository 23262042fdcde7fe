import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaMap, MOST_COLUMNS } from '../../src/core/deltaMap';
import { createMemory } from '../../src/core/memory';
import type { Parameters } from '../../src/core/model/parameters';
import { vectorAt } from '../../src/core/model/vectors';
import { ldexp } from '../../src/core/number/float';
import type { DeltaMap } from '../../src/core/results';
import { decided, run } from '../../src/core/run';
import { drain } from '../../src/core/slices';
import { anyParameters, COUNTEREXAMPLE, parametersOf, REFERENCE_RUN } from '../parameters';

const mapOf = (parameters: Parameters, from: number, to: number) => drain(deltaMap(parameters, { from, to }));

/** Column c of a map, in N*. */
function column({ n, values, exponents }: DeltaMap, c: number): number[] {
  return [...values.subarray(c * n, (c + 1) * n)].map((value) => ldexp(value, exponents[c]!));
}

/** Δ at every step, in N*, from the run that keeps its vectors. */
function rows(parameters: Parameters): number[][] {
  const { columns } = drain(run(parameters, { vectors: true }));
  const relative = { ...columns, equilibrium: 1 };
  return Array.from({ length: parameters.steps }, (_, t) =>
    vectorAt(relative, 'Delta', t)!.map(({ mantissa, exponent }) => ldexp(mantissa, exponent)),
  );
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
}

describe('a map with a column for each step', () => {
  it('has the Δ of the float run, to the bit', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyParameters({ lB: 6, steps: 300 }), (parameters) => {
        const map = mapOf(parameters, 0, parameters.steps - 1);
        expect(map).toMatchObject({ n: parameters.lB, from: 0, to: parameters.steps - 1, columns: parameters.steps });
        for (const [t, row] of rows(parameters).entries()) expect(column(map, t), `step ${t}`).toEqual(row);
      }),
      { numRuns: 60 },
    );
  });

  it('is 0 before the first eviction and has both signs after it', () => {
    const map = mapOf(REFERENCE_RUN, 0, 2);
    expect(column(map, 0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(Math.min(...column(map, 1))).toBeLessThan(0);
    expect(Math.max(...column(map, 1))).toBeGreaterThan(0);
  });
});

describe('a window of a map', () => {
  it('is that part of the whole', () => {
    const whole = mapOf(REFERENCE_RUN, 0, 199);
    const window = mapOf(REFERENCE_RUN, 60, 75);
    expect(window).toMatchObject({ from: 60, to: 75, columns: 16 });
    for (let c = 0; c < 16; c++) expect(column(window, c)).toEqual(column(whole, 60 + c));
  });

  it('is the same from a kept state as from the start, and takes fewer slices', () => {
    const parameters = { ...REFERENCE_RUN, steps: 3000 };
    const memory = createMemory();
    drain(decided(parameters, memory));
    const mapped = (from: number, to: number) => {
      const work = deltaMap(parameters, { from, to }, memory);
      for (let slices = 0; ; slices++) {
        const step = work.next();
        if (step.done) return { map: step.value, slices };
      }
    };
    const whole = mapped(0, 2999);
    const all = rows(parameters);
    for (const [from, to] of [
      [2900, 2999],
      [1024, 1100],
      [1500, 2300],
      [0, 10],
    ] as const) {
      const { map, slices } = mapped(from, to);
      expect(slices).toBeLessThan(whole.slices);
      for (const c of [0, map.columns >> 1, map.columns - 1]) expect(column(map, c)).toEqual(all[from + c]);
    }
  });

  it('must lie within the run', () => {
    for (const [from, to] of [
      [-1, 5],
      [5, 4],
      [0, 200],
      [0.5, 3],
      [0, 2.5],
      [Number.NaN, 3],
    ] as const)
      expect(() => mapOf(REFERENCE_RUN, from, to)).toThrow(RangeError);
  });
});

describe('beyond a thousand columns', () => {
  const parameters = { ...COUNTEREXAMPLE, steps: 2500 };

  it('each column holds the entry of largest |Δ| of its steps by stage, with its sign', () => {
    const map = mapOf(parameters, 0, 2499);
    const all = rows(parameters);
    expect(map.columns).toBe(MOST_COLUMNS);
    for (let c = 0; c < MOST_COLUMNS; c++) {
      const mine = all.filter((_, t) => Math.floor((t * MOST_COLUMNS) / 2500) === c);
      expect([2, 3]).toContain(mine.length);
      const expected = [0, 1, 2, 3].map((s) => largest(mine.map((row) => row[s]!)));
      expect(column(map, c), `column ${c}`).toEqual(expected);
    }
  });

  it('a column follows the power of two where Δ grows within it', () => {
    // Not stable: Δ doubles at every few steps, and its power of two is raised within columns.
    const growing = parametersOf({ l0: 0, lA: 3, lB: 6, steps: 4000 });
    const map = mapOf(growing, 0, 3999);
    const columns = drain(run(growing, { vectors: true })).columns;
    for (const c of [400, 700, 999]) {
      const steps = [0, 1, 2, 3].map((k) => 4 * c + k);
      const scaled = (s: number) =>
        largest(steps.map((t) => ldexp(columns.vectors!.Delta[6 * t + s]!, columns.exponent[t]! - map.exponents[c]!)));
      expect([...map.values.subarray(6 * c, 6 * c + 6)]).toEqual([0, 1, 2, 3, 4, 5].map(scaled));
    }
  });
});
