import { describe, expect, test } from 'vitest';
import { mix } from '../../src/figures/colour';
import type { FigureSource } from '../../src/figures/figure';
import { innerProduct } from '../../src/figures/innerProduct';
import { lyapunovEnergy } from '../../src/figures/lyapunovEnergy';
import { renderSvg } from '../../src/figures/svg';
import { THEMES } from '../../src/figures/themes';
import { LIGHT, sourceOf, viewOf } from './columns';
import { boundsOf, datasetsOf, legendOf } from './portraits';
import { assertWellFormed } from './wellFormed';

const ones = (steps: number) => Array<number>(steps).fill(1);
const runOf = (steps: number): FigureSource => {
  return sourceOf({ series: { V_T: ones(steps), V_S: ones(steps), inner: ones(steps).map((one) => -one) } });
};

const { theory, simulation, background, text } = THEMES.light;

function linesOf(source: FigureSource, compared: readonly FigureSource[], theme = THEMES.light) {
  const view = viewOf(source, { compared: compared.map((other, i) => ({ name: `run ${i}`, source: other })) });
  const [panel] = lyapunovEnergy(source, view, { ...LIGHT, theme }).panels;
  return datasetsOf(panel!).filter(({ showLine }) => showLine !== false);
}

describe('runs to compare with', () => {
  test('are drawn fainter, thinner, and each with dashes of its own', () => {
    const lines = linesOf(runOf(3), [runOf(3), runOf(3)]);
    expect(lines.map(({ borderColor, borderDash, borderWidth }) => [borderColor, borderDash, borderWidth])).toEqual([
      [mix(theory, background, 0.4), [2, 2], 1.25],
      [mix(simulation, background, 0.4), [7, 2, 2, 2], 1.25],
      [mix(theory, background, 0.4), [1, 4], 1.25],
      [mix(simulation, background, 0.4), [7, 3, 1, 3], 1.25],
      [theory, [], 1.75],
      [simulation, [6, 4], 1.75],
    ]);
  });

  test('keep their colour in high contrast, where dashes tell enough', () => {
    const [first] = linesOf(runOf(3), [runOf(3)], THEMES.highContrast);
    expect(first!.borderColor).toBe(THEMES.highContrast.theory);
  });

  test('reach no further than the steps of the main run, and end where they end', () => {
    const [longer, , shorter] = linesOf(runOf(5), [runOf(9), runOf(2)]);
    expect(longer!.data.map(({ x }) => x)).toEqual([0, 1, 2, 3, 4]);
    expect(shorter!.data.map(({ x }) => x)).toEqual([0, 1]);
  });

  test('have no line where they are over before the view begins', () => {
    const source = runOf(9);
    const view = viewOf(source, { from: 4, compared: [{ name: 'short', source: runOf(2) }] });
    const [panel] = lyapunovEnergy(source, view, LIGHT).panels;
    expect(datasetsOf(panel!).filter(({ showLine }) => showLine !== false).length).toBe(2);
    expect(boundsOf(panel!, 'x')).toEqual([4, 8]);
  });

  test('are named in the legend by their dashes, and none of their steps is marked', () => {
    const source = sourceOf({ series: { inner: [1, 1] }, signs: { inner: [1, 1] } });
    const failing = sourceOf({ series: { inner: [-1, -1] }, signs: { inner: [-1, -1] }, evictions: [1] });
    const view = viewOf(source, { compared: [{ name: 'l_0 = 5', source: failing }] });
    const figure = innerProduct(source, view, LIGHT);
    expect(legendOf(figure.panels[0]!)).toEqual([['dashed', 'l_0 = 5']]);
    expect(figure.panels[0]!.legend[0]!.dash).toEqual([2, 2]);
    const svg = renderSvg(figure, { width: 660, height: 240 });
    assertWellFormed(svg);
    expect(svg.match(/stroke-dasharray="2 2"/g)).toHaveLength(2);
    expect(svg).toContain(mix(text, background, 0.4));
  });

  test('are within the axis of y', () => {
    const source = sourceOf({ series: { inner: [1, 1] } });
    const view = viewOf(source, { compared: [{ name: 'deep', source: runOf(2) }] });
    const [panel] = innerProduct(source, view, LIGHT).panels;
    expect(boundsOf(panel!, 'y')).toEqual([-1, 1]);
  });
});
