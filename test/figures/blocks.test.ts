/** Thinning by memory: the same picture as by looking at every step, and no violation lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SERIES_NAMES } from '../../src/core/model/series';
import { Blocks, least, NONE, reversed, SPAN } from '../../src/figures/blocks';
import {
  decimateLine,
  extremeSteps,
  type PixelGrid,
  pixelOf,
  type Reader,
  worstPerPixel,
} from '../../src/figures/decimate';
import type { PlotPoint } from '../../src/figures/figure';
import { valueOrder } from '../../src/figures/order';
import { commonPower, cosine, energyRatio, linear, magnitude, signedMagnitude } from '../../src/figures/reader';
import { columnsOf } from './columns';

/** Runs of some thousand steps with gaps, equal values and powers of two far beyond float64. */
const columns = fc
  .record({
    values: fc.array(fc.constantFrom(-3, -1, 0, 0.5, 1, 1, 2, Number.NaN), { minLength: 300, maxLength: 1200 }),
    falling: fc.constantFrom(0, 1, 7),
  })
  .map(({ values, falling }) => {
    const energies = values.map(Math.abs);
    return columnsOf({
      series: { inner: values, V_T: energies, V_S: energies.map((v) => v / 2), Delta_norm2: energies },
      exponent: values.map((_, t) => -falling * t),
      equilibrium: 3,
    });
  });

const view = fc.record({ from: fc.double({ min: 0, max: 0.9, noNaN: true }), pixels: fc.integer({ min: 1, max: 40 }) });

function gridOf(steps: number, { from, pixels }: { from: number; pixels: number }): PixelGrid {
  return { from: Math.floor(from * steps), to: steps - 1, pixels };
}

/** Per column of pixels where the line enters, how low and high it goes, and where it leaves; −0 is 0. */
function reachOf(points: readonly PlotPoint[], grid: PixelGrid): number[][] {
  const pixels = [...new Set(points.map(({ x }) => pixelOf(grid, x)))];
  return pixels.map((pixel) => {
    const heights = points.filter(({ x }) => pixelOf(grid, x) === pixel).map(({ y }) => y + 0);
    return [heights[0]!, Math.min(...heights), Math.max(...heights), heights.at(-1)!];
  });
}

/** Beyond float64 a reader goes by logarithms of some thousand, which are known to some 10^-12 of the value. */
const READING_ERROR = 1e-9;

function expectSame(a: number, b: number): void {
  const same = Object.is(a, b) || Math.abs(a - b) <= READING_ERROR * Math.abs(b);
  expect({ a, b, same }).toEqual({ a, b, same: true });
}

describe('the least of many steps', () => {
  test('is found in the blocks as without them, the first where several are equal', () => {
    const memory = new Blocks();
    fc.assert(
      fc.property(columns, fc.nat(1199), fc.nat(1199), (run, a, b) => {
        const [from, to] = [Math.min(a, b) % run.steps, Math.max(a, b) % run.steps];
        const order = valueOrder(run, 'inner');
        expect(memory.least(order, from, to)).toBe(least(order, from, to));
        const downwards = reversed(order);
        expect(memory.least(downwards, from, to)).toBe(least(downwards, from, to));
      }),
    );
  });

  test('is the same when it is asked for again, and for a range that begins with one that was', () => {
    const run = columnsOf({ series: { inner: Array.from({ length: 640 }, (_, t) => (t * 7) % 11) } });
    let looks = 0;
    const inner = valueOrder(run, 'inner');
    const order = { ...inner, counts: () => ++looks > 0 };
    const find = new Blocks().finder(order);
    expect(find(3, 70)).toBe(least(inner, 3, 70));
    expect(find(3, 9)).toBe(least(inner, 3, 9));
    const before = looks;
    expect(find(3, 9)).toBe(least(inner, 3, 9));
    expect(looks).toBe(before);
  });

  test('is known of each whole span', () => {
    const memory = new Blocks();
    fc.assert(
      fc.property(columns, (run) => {
        const order = valueOrder(run, 'inner');
        const spans = Array.from({ length: Math.floor(run.steps / SPAN) }, (_, i) => i * SPAN);
        const expected = spans.map((first) => least(order, first, first + SPAN - 1));
        expect([...memory.leastOfSpans(order)]).toEqual(expected);
      }),
    );
    expect(memory.leastOfSpans(valueOrder(columnsOf({ series: { inner: [1, 2] } }), 'inner')).length).toBe(0);
  });

  test('is none where no step has a value', () => {
    const run = columnsOf({ series: { V_T: new Array<number>(500).fill(1) } });
    expect(new Blocks().least(valueOrder(run, 'inner'), 0, 499)).toBe(NONE);
  });

  test('looks through a block once, however often the picture moves', () => {
    const run = columnsOf({ series: { inner: Array.from({ length: 640 }, (_, t) => t % 9) } });
    let looks = 0;
    const order = { ...valueOrder(run, 'inner'), counts: () => ++looks > 0 };
    const memory = new Blocks();
    expect(memory.least(order, 0, 639)).toBe(0);
    expect(looks).toBe(640);
    expect(memory.least(order, 64, 639)).toBe(72);
    expect(looks).toBe(640);
    expect(memory.least(order, 65, 639)).toBe(72);
    expect(looks).toBe(647);
  });

  test('tells two orders of one column apart', () => {
    const run = columnsOf({ series: { inner: Array.from({ length: 128 }, (_, t) => (t === 5 ? -9 : t)) } });
    const memory = new Blocks();
    const grid = { from: 0, to: 127, pixels: 1, memory };
    expect(extremeSteps(grid, linear(run, 'inner', 'absolute', 0))).toEqual([5, 127]);
    expect(memory.least(valueOrder(run, 'inner'), 0, 127)).toBe(5);
    expect(extremeSteps({ ...grid, to: 8 }, magnitude(run, 'inner', 'absolute'))).toEqual([1, 5]);
    expect(extremeSteps(grid, linear(run, 'margin', 'absolute', 0))).toEqual([]);
  });
});

describe('a line thinned by memory', () => {
  const READERS: readonly (readonly [name: string, read: (run: ReturnType<typeof columnsOf>) => Reader])[] = [
    ['value', (run) => linear(run, 'inner', 'absolute', 0)],
    ['value over a power of ten', (run) => linear(run, 'inner', 'equilibrium', -40)],
    ['magnitude', (run) => magnitude(run, 'V_T', 'equilibrium')],
    ['signed magnitude', (run) => signedMagnitude(run, 'inner', 'absolute')],
    ['ratio', energyRatio],
    ['cosine', cosine],
    ['undefined', (run) => linear(run, 'margin', 'absolute', 0)],
  ];

  test.each(READERS)('has just the points of one that was not: %s', (_, readerOf) => {
    fc.assert(
      fc.property(columns, view, (run, part) => {
        const read = readerOf(run);
        const grid = gridOf(run.steps, part);
        const memory = new Blocks();
        const points = decimateLine(grid, read);
        expect(decimateLine({ ...grid, memory }, read)).toEqual(points);
        expect(decimateLine({ ...grid, memory }, read)).toEqual(points);
      }),
      { numRuns: 40 },
    );
  });

  test.each(READERS)('reaches as far up and down as by reading every step: %s', (_, readerOf) => {
    fc.assert(
      fc.property(columns, view, (run, part) => {
        const read = readerOf(run);
        const grid = gridOf(run.steps, part);
        const points = decimateLine({ ...grid, memory: new Blocks() }, read);
        // Without an order the reader is asked at every step.
        const plain = decimateLine(grid, (t) => read(t));
        const [reach, plainReach] = [reachOf(points, grid), reachOf(plain, grid)];
        expect(reach.length).toBe(plainReach.length);
        reach.forEach((column, i) => {
          column.forEach((height, k) => {
            expectSame(height, plainReach[i]![k]!);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  test('takes the same power of ten out of an axis', () => {
    fc.assert(
      fc.property(columns, view, (run, part) => {
        const grid = gridOf(run.steps, part);
        const read = magnitude(run, 'V_T', 'equilibrium');
        expect(commonPower({ ...grid, memory: new Blocks() }, [read])).toBe(commonPower(grid, [(t) => read(t)]));
      }),
      { numRuns: 40 },
    );
  });
});

test('no violation is lost: each column of pixels shows the worst of its own, by memory as without', () => {
  fc.assert(
    fc.property(columns, view, fc.infiniteStream(fc.constantFrom(-1, 0, 1, 2)), (run, part, stream) => {
      const signs = Int8Array.from({ length: run.steps }, () => stream.next().value!);
      const chosen = { signs, wanted: -1 };
      const read = linear(run, 'inner', 'equilibrium', 0);
      const grid = gridOf(run.steps, part);
      const marked = worstPerPixel({ ...grid, memory: new Blocks() }, chosen, read);
      expect(marked).toEqual(worstPerPixel(grid, chosen, read));
      const height = (t: number): number => (read(t) ?? Number.POSITIVE_INFINITY) + 0;
      expect(marked.map(height)).toEqual(worstPerPixel(grid, chosen, (t) => read(t)).map(height));
    }),
    { numRuns: 60 },
  );
});

test('signs are counted once', () => {
  const memory = new Blocks();
  const signs = Int8Array.from([-1, 0, -1, 2]);
  expect([memory.count(signs, -1), memory.count(signs, 2), memory.count(signs, 1)]).toEqual([2, 1, 0]);
  signs[1] = -1;
  expect(memory.count(signs, -1)).toBe(2);
});

test('every series has an order of its own', () => {
  const run = columnsOf({ series: { inner: [1] } });
  expect(new Set(SERIES_NAMES.map((name) => valueOrder(run, name).column)).size).toBe(SERIES_NAMES.length);
});
