import { describe, expect, test } from 'vitest';
import { line } from '../../src/figures/marks';
import { THEMES } from '../../src/figures/themes';

const THEME = THEMES.light;

describe('a line', () => {
  test('has one radius for all its points, and a dot where a point stands alone', () => {
    const radius = (ys: readonly number[]) => {
      const points = ys.map((y, x) => ({ x, y }));
      return line(points, { color: '#000' }, 0, THEME).pointRadius;
    };
    expect(radius([1, 2, 3])).toBe(0);
    expect(radius([1, 2, Number.NaN, 3, Number.NaN])).toEqual([0, 0, 0, 2, 0]);
  });

  test('is as thin as can be in a band, which has its dashes among its points', () => {
    const drawn = (band: boolean) => {
      const { borderWidth, borderDash } = line([], { color: '#000', dashed: true, band }, 0, THEME);
      return [borderWidth, borderDash];
    };
    expect(drawn(false)).toEqual([1.75, [6, 4]]);
    expect(drawn(true)).toEqual([1, []]);
  });
});
