import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  axisPower,
  countAxis,
  extentOf,
  linearAxis,
  logarithmicAxis,
  namedAxis,
  rankAxis,
  signedLogarithm,
  signedLogarithmicAxis,
  stepAxis,
} from '../../src/figures/axis';

const labels = (axis: { ticks: readonly { label: string }[] }): string[] => axis.ticks.map(({ label }) => label);

describe('a linear axis', () => {
  test('ends at round numbers around the values, with a true minus sign', () => {
    const axis = linearAxis({ min: -1.92, max: 0 }, 0);
    expect(axis).toMatchObject({ min: -2, max: 0, reference: 0 });
    expect(labels(axis)).toEqual(['−2', '−1.5', '−1', '−0.5', '0']);
  });

  test('has room around a constant', () => {
    expect(labels(linearAxis({ min: 1, max: 1 }, 1))).toEqual(['1', '1.5', '2']);
    expect(labels(linearAxis(null, 0))).toEqual(['0', '0.5', '1']);
  });

  test('contains its values and labels within itself', () => {
    const magnitude = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    const number = fc.oneof(
      magnitude,
      magnitude.map((value) => -value),
      fc.constant(0),
    );
    fc.assert(
      fc.property(number, number, (a, b) => {
        const extent = { min: Math.min(a, b), max: Math.max(a, b) };
        const { min, max, ticks } = linearAxis(extent, null);
        const slack = (max - min) * 1e-6; // bounds are multiples of a step, rounded
        expect(min).toBeLessThanOrEqual(extent.min + slack);
        expect(max).toBeGreaterThanOrEqual(extent.max - slack);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
    );
  });
});

describe('a logarithmic axis', () => {
  test('names decades, by threes where there are many', () => {
    expect(labels(logarithmicAxis({ min: -8.2, max: 1.8 }))).toEqual(['10⁻⁶', '10⁻³', '10⁰']);
  });

  test('reaches below what a float64 holds', () => {
    expect(labels(logarithmicAxis({ min: -420, max: 2 }))).toEqual(['10⁻⁴⁰⁰', '10⁻³⁰⁰', '10⁻²⁰⁰', '10⁻¹⁰⁰', '10⁰']);
  });

  test('has three labels or more between a decade and two', () => {
    expect(labels(logarithmicAxis({ min: Math.log10(8), max: Math.log10(70) }))).toEqual(['10', '20', '50']);
    expect(labels(logarithmicAxis({ min: -6.1, max: -4.9 }))).toEqual(['1·10⁻⁶', '2·10⁻⁶', '5·10⁻⁶', '1·10⁻⁵']);
    expect(labels(logarithmicAxis({ min: Math.log10(2), max: Math.log10(2.1) }))).toEqual(['2', '2.1']);
  });

  test('names values within a decade, at their logarithms', () => {
    const axis = logarithmicAxis({ min: Math.log10(2), max: Math.log10(4) });
    expect(labels(axis)).toEqual(['2', '3', '4']);
    expect(axis.ticks[1]!.value).toBeCloseTo(Math.log10(3), 12);
  });
});

describe('a signed logarithmic axis', () => {
  test('is even, and names powers on both sides of 0', () => {
    const axis = signedLogarithmicAxis({ min: signedLogarithm(-2000), max: signedLogarithm(500_000) });
    expect(labels(axis)).toEqual(['−10³', '0', '10³', '10⁶']);
    expect(axis.reference).toBe(0);
  });

  test('places its labels as it places values', () => {
    const { ticks } = signedLogarithmicAxis({ min: signedLogarithm(-20), max: signedLogarithm(20) });
    expect(ticks.find(({ label }) => label === '10¹')?.value).toBe(signedLogarithm(10));
  });
});

describe('the axis of steps', () => {
  test('ends with the last step, in place of a label too near to it', () => {
    expect(labels(stepAxis(0, 199, 560))).toEqual(['0', '50', '100', '150', '199']);
    expect(labels(stepAxis(0, 200, 560))).toEqual(['0', '50', '100', '150', '200']);
    expect(labels(stepAxis(0, 210, 560))).toEqual(['0', '50', '100', '150', '210']);
  });

  test('names no step twice and no fraction of one', () => {
    expect(labels(stepAxis(0, 2, 900))).toEqual(['0', '1', '2']);
    expect(stepAxis(7, 7, 900)).toMatchObject({ min: 6.5, max: 7.5, ticks: [{ value: 7, label: '7' }] });
  });

  test('separates thousands', () => {
    expect(labels(stepAxis(0, 1_000_000, 200))).toEqual(['0', '500\u202f000', '1\u202f000\u202f000']);
  });
});

test('an extent ignores gaps', () => {
  expect(extentOf([{ y: 3 }, { y: Number.NaN }, { y: -1 }])).toEqual({ min: -1, max: 3 });
  expect(extentOf([{ y: Number.NaN }])).toBeNull();
  expect(extentOf([], [0])).toEqual({ min: 0, max: 0 });
});

describe('an axis of counts', () => {
  test('begins at 0 and has no fractions', () => {
    expect(labels(countAxis(105))).toEqual(['0', '50', '100', '150']);
    expect(labels(countAxis(3))).toEqual(['0', '1', '2', '3']);
    expect(labels(countAxis(0))).toEqual(['0', '1']);
  });
});

describe('an axis of things in a row', () => {
  test('counts upwards, or downwards as the rows of a matrix', () => {
    expect(labels(rankAxis(4))).toEqual(['0', '1', '2', '3']);
    expect(rankAxis(3, 'down')).toMatchObject({ min: -2.5, max: 0.5 });
    expect(rankAxis(3, 'down').ticks).toEqual([
      { value: -2, label: '2' },
      { value: -1, label: '1' },
      { value: 0, label: '0' },
    ]);
    expect(labels(rankAxis(40))).toEqual(['0', '5', '10', '15', '20', '25', '30', '35']);
    expect(labels(rankAxis(1))).toEqual(['0']);
  });

  test('is named as far as there is room', () => {
    expect(namedAxis([3, 7], 500)).toMatchObject({ min: -0.5, max: 1.5 });
    expect(labels(namedAxis([3, 7], 500))).toEqual(['3', '7']);
    expect(labels(namedAxis([1, 2, 3, 5, 6, 9], 100))).toEqual(['1', '9']);
    expect(namedAxis([], 500)).toEqual({ min: -0.5, max: 0.5, ticks: [], reference: null });
  });
});

test('a power of ten is taken out of values that are not ordinary', () => {
  expect([4.9, 5.2, -3, -3.1, Number.NEGATIVE_INFINITY].map(axisPower)).toEqual([0, 5, 0, -4, 0]);
});
