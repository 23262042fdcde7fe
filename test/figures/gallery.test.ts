import { describe, expect, test } from 'vitest';
import { FIGURE_NAMES, figureOf } from '../../src/figures/figures';
import { figureSvg, spectrumSvg } from '../../src/figures/standalone';
import { THEMES } from '../../src/figures/themes';
import { LIGHT, viewOf } from './columns';
import { EXPLORED, PORTRAITS } from './portraits';
import { assertWellFormed } from './wellFormed';

const picture = { theme: THEMES.light, language: 'en' as const };

describe('the eight figures', () => {
  test('have the names of their files', () => {
    expect(FIGURE_NAMES).toEqual([
      'delta_extrema',
      'delta_heatmap',
      'lyapunov_energy',
      'case_distribution',
      'G_vs_V_relation',
      'eviction_delta_relation',
      'p_norm_experiments',
      'analysis_dashboard',
    ]);
  });

  test.each(FIGURE_NAMES)('%s is well-formed SVG in every theme and both languages, titled and described', (name) => {
    for (const kind of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
      for (const language of ['en', 'zh-cn'] as const) {
        const svg = figureSvg(name, EXPLORED.counterexample, { theme: THEMES[kind], language })!;
        assertWellFormed(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(svg).toMatch(/^<svg [^>]*role="img"><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
      }
    }
  });

  test.each(FIGURE_NAMES)('%s is the same text each time', (name) => {
    expect(figureSvg(name, EXPLORED.reference, picture)).toBe(figureSvg(name, EXPLORED.reference, picture));
  });

  test('have sizes of their own, or the one that is asked for', () => {
    expect(figureSvg('case_distribution', EXPLORED.reference, picture)).toMatch(/^<svg [^>]*width="600" height="360"/);
    const small = { ...picture, size: { width: 320, height: 200 } };
    expect(figureSvg('case_distribution', EXPLORED.reference, small)).toMatch(/^<svg [^>]*width="320" height="200"/);
  });

  test('are small: a page with all of them stays below half a megabyte', () => {
    const sizes = FIGURE_NAMES.map((name) => figureSvg(name, EXPLORED.reference, picture)!.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(500_000);
  });

  test('that need P are not there without it', () => {
    const missing = FIGURE_NAMES.filter((name) => figureSvg(name, EXPLORED.unstable, picture) === null);
    expect(missing).toEqual(['lyapunov_energy', 'G_vs_V_relation', 'eviction_delta_relation', 'p_norm_experiments']);
    for (const name of missing)
      expect(figureOf(name, PORTRAITS.unstable, viewOf(PORTRAITS.unstable), LIGHT)).toBeNull();
  });
});

describe('the dashboard', () => {
  const panelsOf = (source: (typeof PORTRAITS)['reference']) => {
    const { panels, places, grid } = figureOf('analysis_dashboard', source, viewOf(source), LIGHT)!;
    return { grid, placed: panels.map(({ name }, i) => [name, places[i]!.row, places[i]!.column, places[i]!.rows]) };
  };

  test('has the first six figures in two rows of three, two of them in two panels', () => {
    expect(panelsOf(PORTRAITS.reference)).toEqual({
      grid: { rows: 4, columns: 3 },
      placed: [
        ['delta-extrema', 0, 0, 2],
        ['delta-map', 0, 1, 2],
        ['energy', 0, 2, 1],
        ['ratio', 1, 2, 1],
        ['cases', 2, 0, 2],
        ['G-against-V', 2, 1, 2],
        ['evicted-against-delta', 2, 2, 1],
        ['evicted-against-change', 3, 2, 1],
      ],
    });
  });

  test('without P has what needs none, and G above the admissions', () => {
    expect(panelsOf(PORTRAITS.unstable)).toEqual({
      grid: { rows: 4, columns: 2 },
      placed: [
        ['delta-extrema', 0, 0, 2],
        ['delta-map', 0, 1, 2],
        ['spread', 2, 0, 1],
        ['admission', 3, 0, 1],
        ['cases', 2, 1, 2],
      ],
    });
  });

  test('is placed on the picture as on its grid', () => {
    const svg = figureSvg('analysis_dashboard', EXPLORED.reference, { ...picture, size: { width: 900, height: 600 } })!;
    const corners = [...svg.matchAll(/<g transform="translate\((\d+ \d+)\)"><text [^>]*font-weight="bold"/g)].map(
      ([, corner]) => corner,
    );
    expect(corners).toEqual(['0 0', '300 0', '600 0', '600 150', '0 300', '300 300', '600 300', '600 450']);
  });
});

test('the energies stand above their ratio, both over the whole run', () => {
  const figure = figureOf('lyapunov_energy', PORTRAITS.reference, viewOf(PORTRAITS.reference), LIGHT)!;
  expect(figure.panels.map(({ title, x }) => [title, x])).toEqual([
    ['Energy', 'step'],
    ['Energy ratio V^T / V^S', 'step'],
  ]);
  expect(figure.grid).toEqual({ rows: 2, columns: 1 });
});

test('the eigenvalues are a picture of an unstable set too', () => {
  const svg = spectrumSvg(EXPLORED.unstable, picture);
  assertWellFormed(svg);
  expect(svg).toContain('|λ| ≥ 1');
});
