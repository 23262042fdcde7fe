import { describe, expect, test } from 'vitest';
import { linearAxis } from '../../src/figures/axis';
import { fillsBand, line } from '../../src/figures/marks';
import { THEMES } from '../../src/figures/themes';

const THEME = THEMES.light;
const AXIS = linearAxis({ min: -1, max: 1 }, 0);
const zigzag = Array.from({ length: 400 }, (_, x) => ({ x, y: x % 2 === 0 ? 1 : -1 }));

describe('a line', () => {
  test('has one radius for all its points, and a dot where a point stands alone', () => {
    const radius = (ys: readonly number[]) => {
      const points = ys.map((y, x) => ({ x, y }));
      return line(points, { color: '#000' }, 0, THEME).pointRadius;
    };
    expect(radius([1, 2, 3])).toBe(0);
    expect(radius([1, 2, Number.NaN, 3, Number.NaN])).toEqual([0, 0, 0, 2, 0]);
  });

  test('fills a band where it goes up and down among steps narrower than pixels', () => {
    expect(fillsBand(zigzag, AXIS, { from: 0, to: 4000, pixels: 100 })).toBe(true);
    expect(fillsBand(zigzag, AXIS, { from: 0, to: 399, pixels: 600 })).toBe(false);
    const falling = zigzag.map(({ x }) => ({ x, y: 1 - x / 200 }));
    expect(fillsBand(falling, AXIS, { from: 0, to: 4000, pixels: 100 })).toBe(false);
    const broken = zigzag.map(({ x, y }) => ({ x, y: x % 2 === 0 ? y : Number.NaN }));
    expect(fillsBand(broken, AXIS, { from: 0, to: 4000, pixels: 100 })).toBe(false);
  });

  test('is as thin as can be in a band, with longer dashes', () => {
    const drawn = (band: boolean) => {
      const { borderWidth, borderDash } = line([], { color: '#000', dashed: true, band }, 0, THEME);
      return [borderWidth, borderDash];
    };
    expect(drawn(false)).toEqual([1.75, [6, 4]]);
    expect(drawn(true)).toEqual([1, [48, 32]]);
  });
});
