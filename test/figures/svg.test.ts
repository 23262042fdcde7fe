import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { innerProduct } from '../../src/figures/innerProduct';
import { lyapunovEnergy } from '../../src/figures/lyapunovEnergy';
import { spreadAndAdmission } from '../../src/figures/spread';
import { renderSvg } from '../../src/figures/svg';
import { THEMES } from '../../src/figures/themes';
import { LIGHT, sourceOf, viewOf } from './columns';
import { assertWellFormed } from './wellFormed';

const SIZE = { width: 660, height: 240 };

function marksIn(svg: string, color: string): string[] {
  return [...svg.matchAll(/<path d="([^"]*)" fill="([^"]*)"\/>/g)].flatMap(([, d, fill]) =>
    fill === color ? [d!] : [],
  );
}

/** Whether a closed triangle points down: its one point lowest, SVG counting downwards. */
function pointsDown(d: string): boolean {
  const ys = [...d.matchAll(/[ML]-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y)).sort((a, b) => a - b);
  return ys.length >= 3 && Math.abs(ys[0]! - ys[1]!) < Math.abs(ys.at(-1)! - ys.at(-2)!);
}

const RUN = sourceOf({
  series: { inner: [0, -4, -1, 3], V_T: [4, 3, 2, 1], V_S: [4, 4, 3, 1], Delta_norm2: [0, 1, 1, 1] },
  signs: { inner: [0, -1, -1, 1] },
  evictions: [1],
});

describe('a figure as SVG', () => {
  test('has the marks of the violations and their number, one down-pointing triangle each and one in the legend', () => {
    const svg = renderSvg(innerProduct(RUN, viewOf(RUN), LIGHT), SIZE);
    assertWellFormed(svg);
    const marks = marksIn(svg, THEMES.light.violation);
    expect(marks.length).toBe(2 + 1);
    expect(marks.every(pointsDown)).toBe(true);
    expect(svg).toContain('2 negative steps');
    expect(svg).toContain('<title>Inner product ⟨x^S, Δ⟩_P</title>');
  });

  test('has the evictions pointing up', () => {
    const svg = renderSvg(innerProduct(RUN, viewOf(RUN), LIGHT), SIZE);
    const marks = marksIn(svg, THEMES.light.eviction);
    expect(marks.length).toBe(1 + 1);
    expect(marks.some(pointsDown)).toBe(false);
  });

  test('draws theory solid and simulation dashed', () => {
    const svg = renderSvg(lyapunovEnergy(RUN, viewOf(RUN), LIGHT), SIZE);
    const strokes = [...svg.matchAll(/<path[^>]* fill="none" stroke="([^"]*)"[^>]*>/g)];
    const dashed = (color: string): boolean[] =>
      strokes.filter(([, stroke]) => stroke === color).map(([tag]) => tag.includes('stroke-dasharray'));
    expect(dashed(THEMES.light.theory)).toEqual([false, false]); // in the legend and in the plot
    expect(dashed(THEMES.light.simulation)).toEqual([true, true]);
  });

  test('says its labels with raised and lowered parts', () => {
    const svg = renderSvg(lyapunovEnergy(RUN, viewOf(RUN), LIGHT), SIZE);
    expect(svg).toContain('<tspan>V</tspan><tspan dy="-4.2" font-size="8.64">T</tspan><tspan dy="4.2"> theory</tspan>');
  });

  test('places panels above each other, with plots at the same left edge', () => {
    const source = sourceOf({
      series: { G_T: [1, 2000], G_S: [1, 3], admission_T: [1, -5], admission_S: [1, 0] },
      signs: { 'G_T - G_S': [0, 1] },
    });
    const svg = renderSvg(spreadAndAdmission(source, viewOf(source, { marked: 'G_T - G_S' }), LIGHT), {
      width: 660,
      height: 480,
    });
    assertWellFormed(svg);
    expect(svg).toContain('<g transform="translate(0 0)">');
    expect(svg).toContain('<g transform="translate(0 240)">');
    // Each panel's theory line, past its sample in the legend, begins at the axis.
    const theory = new RegExp(`<path d="M(-?[\\d.]+) [^"]*" fill="none" stroke="${THEMES.light.theory}"`, 'g');
    const starts = [...svg.matchAll(theory)].map(([, x]) => x);
    expect([starts[1], starts[3]]).toEqual(['58', '58']);
    expect(starts.length).toBe(4);
  });

  test('is the same text each time, and needs no page', () => {
    expect(typeof document).toBe('undefined');
    const draw = (): string => renderSvg(innerProduct(RUN, viewOf(RUN), LIGHT), SIZE);
    expect(draw()).toBe(draw());
  });

  test('draws a run of a single step, of nothing but gaps, and of zeros', () => {
    for (const inner of [[-2], [Number.NaN, Number.NaN], [0, 0, 0]]) {
      const source = sourceOf({ series: { inner }, signs: { inner: inner.map(() => -1) } });
      const svg = renderSvg(innerProduct(source, viewOf(source), LIGHT), SIZE);
      assertWellFormed(svg);
      expect(marksIn(svg, THEMES.light.violation).length).toBe(inner.length + 1);
    }
  });

  const value = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(0), fc.constant(Number.NaN));
  const runs = fc.array(
    fc.record({ value, energy: fc.double({ min: 0, max: 1e9, noNaN: true }), fails: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 60,
    },
  );
  const views = fc.record({
    scale: fc.constantFrom('absolute' as const, 'equilibrium' as const, 'relative' as const),
    energyAxis: fc.constantFrom('logarithmic' as const, 'linear' as const),
    exponent: fc.integer({ min: -4000, max: 60 }),
    kind: fc.constantFrom('light' as const, 'dark' as const, 'highContrast' as const),
  });

  test('is well formed and free of NaN for any run and view, with every violation in it', () => {
    fc.assert(
      fc.property(runs, views, (steps, { scale, energyAxis, exponent, kind }) => {
        const signs = steps.map(({ fails }) => (fails ? -1 : 1));
        const energies = steps.map(({ energy }) => energy);
        const source = sourceOf({
          series: { inner: steps.map((step) => step.value), V_T: energies, V_S: energies, Delta_norm2: energies },
          signs: { inner: signs },
          exponent: steps.map((_, t) => (t === 0 ? 0 : exponent)),
        });
        const view = viewOf(source, { scale, energyAxis });
        const setting = { theme: THEMES[kind], language: 'en' as const };
        for (const figure of [innerProduct(source, view, setting), lyapunovEnergy(source, view, setting)]) {
          const svg = renderSvg(figure, SIZE);
          assertWellFormed(svg);
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        }
        const [panel] = innerProduct(source, view, setting).panels;
        const failing = signs.filter((sign) => sign === -1).length;
        const down = panel!.config.data.datasets.filter(({ pointRotation }) => pointRotation === 180);
        expect(down.flatMap(({ data }) => data).length).toBe(failing);
      }),
      { numRuns: 60 },
    );
  });
});
