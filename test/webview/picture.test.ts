/** How figures are laid out on the page, and what their files look like. */
import { describe, expect, test } from 'vitest';
import { THEMES } from '../../src/figures/themes';
import { gridFor } from '../../webview/charts/figureBoard';
import { sizeOf, themeOn } from '../../webview/picture';

describe('the panels of a figure', () => {
  test('stand side by side where each has room', () => {
    expect(gridFor(2, 660)).toEqual({ columns: 2, panelWidth: 322 });
    expect(gridFor(3, 920)).toEqual({ columns: 3, panelWidth: 296 });
  });

  test('stand above each other elsewhere', () => {
    expect(gridFor(3, 660)).toEqual({ columns: 1, panelWidth: 660 });
    expect(gridFor(1, 200)).toEqual({ columns: 1, panelWidth: 200 });
  });
});

describe('a picture', () => {
  const place = (row: number, rows: number) => ({ row, column: 0, rows, columns: 1 });

  test('is as high as its panels above each other, of which halves share a place', () => {
    expect(sizeOf({ grid: { rows: 2, columns: 1 }, places: [place(0, 1), place(1, 1)] })).toEqual({
      width: 900,
      height: 560,
    });
    expect(sizeOf({ grid: { rows: 4, columns: 1 }, places: [place(0, 2), place(2, 1), place(3, 1)] })).toEqual({
      width: 900,
      height: 560,
    });
  });

  test('lies on the ground of the theme, on white in light colours, or on none', () => {
    const dark = { ...THEMES.dark, font: { ...THEMES.dark.font, size: 14 } };
    expect(themeOn('theme', dark)).toBe(dark);
    expect(themeOn('white', dark)).toEqual({ ...THEMES.light, font: { ...THEMES.light.font, size: 14 } });
    expect(themeOn('transparent', dark)).toEqual({ ...dark, background: 'transparent' });
  });
});
