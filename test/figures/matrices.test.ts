import { describe, expect, test } from 'vitest';
import type { PortraitSource } from '../../src/figures/figure';
import { lyapunovMap } from '../../src/figures/lyapunovMap';
import { spectrum } from '../../src/figures/spectrum';
import { renderSvg } from '../../src/figures/svg';
import { THEMES } from '../../src/figures/themes';
import { transitionMap } from '../../src/figures/transitionMap';
import { LIGHT } from './columns';
import { legendOf, marksOf, PORTRAITS, portraitMade } from './portraits';

const RUN = { series: { G_T: [0] } };

function withSpectra(A: readonly number[], earlierA: readonly number[], change: Partial<PortraitSource> = {}) {
  const real = (re: readonly number[]) => ({ re, im: re.map(() => 0) });
  return portraitMade(RUN, {
    spectra: { A: real(A), F: real(A.slice(1)), earlierA: real(earlierA), P: null },
    ...change,
  });
}

describe('the eigenvalues', () => {
  test('are all within where that is decided, whatever their floats', () => {
    const [panel] = spectrum(withSpectra([0, 0.5, 1.0000000001], [0]), LIGHT).panels;
    expect(marksOf(panel!, 'triangle', 180)).toEqual([]);
    expect(legendOf(panel!)).toEqual([['ring', 'roots of F']]);
  });

  test('are marked by shape where one lies on or outside, though its float falls short', () => {
    const source = withSpectra([0, 0.5, -0.9999999999], [0], { lyapunov: null });
    const [panel] = spectrum(source, LIGHT).panels;
    expect(marksOf(panel!, 'triangle', 180)).toEqual([{ x: -0.9999999999, y: 0 }]);
    expect(legendOf(panel!)).toEqual([
      ['ring', 'roots of F'],
      ['down', '|λ| ≥ 1'],
    ]);
  });

  test('of the earlier A stand beside them, about the same roots and on the same axes', () => {
    const [now, earlier] = spectrum(withSpectra([0, 0.5], [1.5, -0.25]), LIGHT).panels;
    expect(marksOf(earlier!, 'triangle', 180)).toEqual([{ x: 1.5, y: 0 }]);
    expect(marksOf(earlier!, 'circle')).toEqual([
      { x: -0.25, y: 0 },
      { x: 0.5, y: 0 }, // a root of F
    ]);
    expect(marksOf(now!, 'circle').map(({ x }) => x)).toEqual([0, 0.5, 0.5]);
  });

  test('lie about a circle that is one, however wide the picture', () => {
    for (const size of [
      { width: 1200, height: 300 },
      { width: 500, height: 700 },
    ]) {
      const svg = renderSvg(spectrum(PORTRAITS.reference, LIGHT), size);
      const circles = [...svg.matchAll(/<path d="(M[^"Z]*)" fill="none"[^>]*stroke-dasharray="3 3"/g)];
      expect(circles.length).toBe(2);
      for (const [, d] of circles) {
        const points = [...d!.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        const extent = (axis: 0 | 1) => {
          const values = points.map((point) => point[axis]);
          return Math.max(...values) - Math.min(...values);
        };
        expect(Math.abs(extent(0) - extent(1))).toBeLessThan(0.1);
      }
    }
  });
});

describe('the map of P', () => {
  const textsIn = (svg: string) =>
    [...svg.matchAll(/text-anchor="middle" fill="[^"]*">([^<]*)</g)].map(([, text]) => text);

  test('prints its entries and leaves zeros blank', () => {
    const svg = renderSvg(lyapunovMap(PORTRAITS.counterexample, LIGHT)!, { width: 640, height: 420 });
    // (1152, 528, 108, 0)/90 is the first row.
    const entries = textsIn(svg).slice(4); // behind the labels of the columns
    expect(entries.slice(0, 3)).toEqual(['12.8', '5.87', '1.2']);
    expect(entries.length).toBe(10);
    expect(entries).not.toContain('0');
  });

  test('has tiles alone beyond twelve rows', () => {
    const entries = Float64Array.from({ length: 13 * 13 }, (_, i) => (i % 14 === 0 ? 1 : -0.5));
    const source = portraitMade(RUN, { lyapunov: entries, columns: { ...PORTRAITS.reference.columns, n: 13 } });
    const figure = lyapunovMap(source, LIGHT)!;
    const svg = renderSvg(figure, { width: 640, height: 420 });
    expect(textsIn(svg)).not.toContain('−0.5');
    expect(legendOf(figure.panels[0]!)).toEqual([
      ['fill', '+1'],
      ['minus', '−1'],
    ]);
  });

  test('does not exist without P', () => {
    expect(lyapunovMap(PORTRAITS.unstable, LIGHT)).toBeNull();
  });

  test('has borders in place of fills in high contrast', () => {
    const svg = renderSvg(lyapunovMap(PORTRAITS.counterexample, { ...LIGHT, theme: THEMES.highContrast })!, {
      width: 640,
      height: 420,
    });
    expect(svg).not.toContain('crispEdges');
    expect(svg).toContain('>12.8</text>');
  });
});

test('A stands beside the earlier A, whose one other entry is framed', () => {
  const figure = transitionMap(PORTRAITS.counterexample, LIGHT);
  expect(figure.panels.map(({ title, unit }) => [title, unit])).toEqual([
    ['Transition matrix A', '4 × 4'],
    ['The earlier, wrong A', '4 × 4'],
  ]);
  expect(legendOf(figure.panels[1]!).at(-1)).toEqual(['outline', 'not the same']);
  const svg = renderSvg(figure, { width: 900, height: 300 });
  const frames = [...svg.matchAll(/<path d="[^"]*" fill="none" stroke="([^"]*)" stroke-width="1.25"\/>/g)];
  expect(frames.filter(([, stroke]) => stroke === THEMES.light.violation).length).toBe(2); // in the legend and on the map
  expect(svg.match(/>−0\.583</g)).toHaveLength(2); // −7/12 in both
  expect(svg.match(/>0\.75</g)).toHaveLength(1); // 3/4 in the earlier one alone
});
