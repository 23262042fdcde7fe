import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearAxis } from '../../src/figures/axis';
import { fillsBand, type Shading, shaded } from '../../src/figures/band';
import { decimateLine, pixelOf } from '../../src/figures/decimate';
import type { PlotPoint } from '../../src/figures/figure';

const AXIS = linearAxis({ min: -1, max: 1 }, 0);
const zigzag = Array.from({ length: 400 }, (_, x) => ({ x, y: x % 2 === 0 ? 1 : -1 }));

test('a line fills a band where it goes up and down among steps narrower than pixels', () => {
  expect(fillsBand(zigzag, AXIS, { from: 0, to: 4000, pixels: 100 })).toBe(true);
  expect(fillsBand(zigzag, AXIS, { from: 0, to: 399, pixels: 600 })).toBe(false);
  const falling = zigzag.map(({ x }) => ({ x, y: 1 - x / 200 }));
  expect(fillsBand(falling, AXIS, { from: 0, to: 4000, pixels: 100 })).toBe(false);
  const broken = zigzag.map(({ x, y }) => ({ x, y: x % 2 === 0 ? y : Number.NaN }));
  expect(fillsBand(broken, AXIS, { from: 0, to: 4000, pixels: 100 })).toBe(false);
});

const on = (pixels: number, dash: readonly number[] = []): Shading => ({
  grid: { from: 0, to: 8, pixels },
  axis: AXIS,
  dash,
});

test('a band is shaded up one column of pixels and down the next', () => {
  const heights = [0, 1, -1, 0.5, -1, 1, -0.5, 0.75];
  const points = heights.map((y, x) => ({ x, y }));
  expect(shaded(points, on(2))).toEqual([
    { x: 0, y: -1 },
    { x: 0, y: 1 },
    { x: 4, y: 1 },
    { x: 4, y: -1 },
  ]);
});

test('a column of one value is one point of a band, and a gap in it stays a gap', () => {
  const points = [1, 1, Number.NaN, 2].map((y, i) => ({ x: 2 * i, y }));
  const drawn = shaded(points.slice(0, 2), on(2));
  expect(drawn).toEqual([{ x: 0, y: 1 }]);
  const gapped = shaded(points, on(4)).map(({ x, y }) => [x, Number.isNaN(y)]);
  expect(new Set(gapped.map(String))).toEqual(new Set(['0,false', '2,false', '4,true', '6,false']));
});

test('dashes of a band are columns of pixels, and leave out none that stands out', () => {
  const reaches = [
    [-1, 1],
    [-1, 1],
    [-0.9, 1.01],
    [-1, 0],
    [-1, 1],
    [0, 0],
    [-1, 1.1],
    [-1, 1.1],
  ] as const;
  const points = reaches.flatMap(([low, high], x) => [
    { x, y: low },
    { x, y: high },
  ]);
  const drawn = shaded(points, on(8, [2, 2]));
  expect(drawn.filter(({ y }) => !Number.isNaN(y)).map(({ x }) => x)).toEqual([0, 0, 1, 1, 4, 4, 5, 6, 6]);
  expect(drawn.filter(({ y }) => Number.isNaN(y)).map(({ x }) => x)).toEqual([2, 7]);
});

test('a shaded band reaches as far up and down in each column of pixels as the line, from left to right', () => {
  const runs = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 2, maxLength: 400 });
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 60 }), (values, pixels) => {
      const grid = { from: 0, to: values.length - 1, pixels };
      const points = decimateLine(grid, (t) => values[t] ?? null);
      const reach = (drawn: readonly PlotPoint[]) => {
        const columns = [...new Set(drawn.map(({ x }) => pixelOf(grid, x)))];
        return columns.map((pixel) => {
          const heights = drawn.filter(({ x }) => pixelOf(grid, x) === pixel).map(({ y }) => y);
          return [pixel, Math.min(...heights), Math.max(...heights)];
        });
      };
      const drawn = shaded(points, { grid, axis: AXIS, dash: [] });
      expect(reach(drawn)).toEqual(reach(points));
      expect(drawn.every(({ x }, i) => i === 0 || x >= drawn[i - 1]!.x)).toBe(true);
    }),
  );
});
