import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Chosen,
  decimateLine,
  firstPerPixel,
  type PixelGrid,
  pixelOf,
  worstPerPixel,
} from '../../src/figures/decimate';

const readOf =
  (values: readonly (number | null)[]) =>
  (t: number): number | null =>
    values[t] ?? null;

const chosenWhere = (flags: readonly boolean[]): Chosen => ({
  signs: Int8Array.from(flags, (f) => (f ? -1 : 0)),
  wanted: -1,
});

const grid = (values: readonly unknown[], pixels: number): PixelGrid => ({ from: 0, to: values.length - 1, pixels });

const pixelCounts = fc.integer({ min: 1, max: 700 });

describe('a thinned line', () => {
  test('keeps every point while steps are wider than a pixel', () => {
    const values = [3, 1, 2];
    expect(decimateLine(grid(values, 100), readOf(values))).toEqual([
      { x: 0, y: 3 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]);
  });

  test('keeps entry, extremes and exit of a column of pixels, in the order of the steps', () => {
    const values = [5, 9, 7, 1, 6, 4, 4];
    // Two columns of pixels hold the steps 0 … 2 and 3 … 5; the last step is the edge.
    expect(decimateLine(grid(values, 2), readOf(values)).map(({ x }) => x)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(decimateLine(grid(values, 1), readOf(values)).map(({ x }) => x)).toEqual([0, 1, 3, 5, 6]);
  });

  test('leaves one gap for a stretch without values, and none before the first', () => {
    const values = [null, 1, null, null, 2];
    expect(decimateLine(grid(values, 400), readOf(values))).toEqual([
      { x: 1, y: 1 },
      { x: 2, y: Number.NaN },
      { x: 4, y: 2 },
    ]);
  });

  test('draws a run of a single step', () => {
    expect(decimateLine({ from: 0, to: 0, pixels: 10 }, () => 4)).toEqual([{ x: 0, y: 4 }]);
  });

  const windows = fc.record({
    from: fc.integer({ min: 0, max: 5000 }),
    length: fc.integer({ min: 1, max: 300_000 }),
    pixels: pixelCounts,
  });
  const SHARES = [0, 0.1, 0.5, 0.77, 1];

  test('begins its columns at blocks where steps are far narrower than a pixel, at most an eighth of one off', () => {
    fc.assert(
      fc.property(windows, ({ from, length, pixels }) => {
        const on = { from, to: from + length, pixels };
        for (const t of SHARES.map((share) => from + Math.floor(share * length))) {
          const exactly = (t * pixels) / length;
          expect(exactly - pixelOf(on, t)).toBeGreaterThanOrEqual(0);
          expect(exactly - pixelOf(on, t)).toBeLessThan(1 + 1 / 8);
        }
      }),
    );
  });

  test('keeps its columns while the window pans', () => {
    fc.assert(
      fc.property(windows, fc.nat(5000), ({ from, length, pixels }, by) => {
        const on = { from, to: from + length, pixels };
        const panned = { from: from + by, to: from + by + length, pixels };
        for (const share of SHARES) {
          const t = from + Math.floor(share * length);
          expect(pixelOf(panned, t)).toBe(pixelOf(on, t));
        }
      }),
    );
  });

  const pixels = fc.integer({ min: 1, max: 60 });
  const runs = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 2, maxLength: 400 });

  test('always keeps the extremes of each column, and at most four points of it', () => {
    fc.assert(
      fc.property(runs, pixels, (values, width) => {
        const on = grid(values, width);
        const points = decimateLine(on, readOf(values)).filter(({ y }) => !Number.isNaN(y));
        for (let pixel = 0; pixel <= width; pixel++) {
          const all = values.filter((value, t) => value !== null && pixelOf(on, t) === pixel) as number[];
          const kept = points.filter(({ x }) => pixelOf(on, x) === pixel).map(({ y }) => y);
          expect(kept.length).toBeLessThanOrEqual(4);
          expect(kept.length > 0).toBe(all.length > 0);
          if (all.length === 0) continue;
          expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...all), Math.max(...all)]);
          expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)]);
        }
      }),
    );
  });

  test('draws values of the run only, in the order of the steps', () => {
    fc.assert(
      fc.property(runs, pixels, (values, width) => {
        const points = decimateLine(grid(values, width), readOf(values));
        expect(points.every(({ x }, i) => i === 0 || x > points[i - 1]!.x)).toBe(true);
        for (const { x, y } of points) if (!Number.isNaN(y)) expect(y).toBe(values[x]);
      }),
    );
  });
});

describe('violations', () => {
  test('get one mark a column of pixels, at the worst of them', () => {
    const values = [0, -1, -3, -2, 4, -1];
    const steps = worstPerPixel(grid(values, 1), chosenWhere(values.map((y) => y < 0)), readOf(values));
    expect(steps).toEqual([2, 5]); // the last step is a column of its own, the right edge
  });

  test('go to the first of equal ones', () => {
    expect(worstPerPixel({ from: 0, to: 3, pixels: 1 }, chosenWhere([true, true, true, false]), () => -1)).toEqual([0]);
  });

  test('are marked where a value is missing too: the sign was decided without it', () => {
    expect(worstPerPixel({ from: 0, to: 2, pixels: 10 }, chosenWhere([false, true, false]), () => null)).toEqual([1]);
  });

  const cases = fc.record({
    failing: fc.array(fc.boolean(), { minLength: 2, maxLength: 2000 }),
    pixels: fc.integer({ min: 1, max: 300 }),
    seed: fc.integer(),
  });

  test('never lose a column of pixels that has one', () => {
    fc.assert(
      fc.property(cases, ({ failing, pixels, seed }) => {
        const on = grid(failing, pixels);
        const value = (t: number): number => Math.sin(seed + t * 12.9898);
        const steps = worstPerPixel(on, chosenWhere(failing), value);
        const columns = new Set(failing.flatMap((fails, t) => (fails ? [pixelOf(on, t)] : [])));
        expect(new Set(steps.map((t) => pixelOf(on, t)))).toEqual(columns);
        expect(steps.length).toBe(columns.size);
        expect(steps.every((t) => failing[t])).toBe(true);
      }),
    );
  });

  test('are marked every one once a step is wider than a pixel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 2, maxLength: 200 }),
        fc.integer({ min: 0, max: 500 }),
        (failing, more) => {
          const on = grid(failing, failing.length + more);
          const all = failing.flatMap((fails, t) => (fails ? [t] : []));
          expect(worstPerPixel(on, chosenWhere(failing), () => 0)).toEqual(all);
        },
      ),
    );
  });
});

test('of evictions in one column of pixels one is marked, and none outside what is visible', () => {
  expect(firstPerPixel({ from: 10, to: 20, pixels: 5 }, [2, 10, 11, 14, 20, 21])).toEqual([10, 14, 20]);
});
