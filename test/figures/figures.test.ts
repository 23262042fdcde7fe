import { describe, expect, test } from 'vitest';
import type { Panel, PlotPoint } from '../../src/figures/figure';
import { innerProduct } from '../../src/figures/innerProduct';
import { lyapunovEnergy } from '../../src/figures/lyapunovEnergy';
import { spread, spreadAndAdmission } from '../../src/figures/spread';
import { THEMES } from '../../src/figures/themes';
import { LIGHT, sourceOf, viewOf } from './columns';

/** The points of the dataset drawn in this colour as a line, or as marks of this shape. */
function lineOf({ config }: Panel, color: string): PlotPoint[] {
  return config.data.datasets.find(({ borderColor, showLine }) => borderColor === color && showLine !== false)!.data;
}

function marksOf({ config }: Panel, rotation: number, shape = 'triangle'): PlotPoint[] {
  const marks = config.data.datasets.filter(({ pointStyle, pointRotation, showLine }) => {
    return showLine === false && pointStyle === shape && pointRotation === rotation;
  });
  return marks.flatMap(({ data }) => data);
}

const DOWN = 180;
const UP = 0;
const { theory, simulation, text } = THEMES.light;

const RUN = sourceOf({
  series: {
    V_T: [400, 40, 4],
    V_S: [400, 50, 8],
    inner: [0, -4, -1],
    Delta_norm2: [0, 2, 2],
    G_T: [3, 2, 1],
    G_S: [3, 1, 0],
    admission_T: [1, -1, 0],
    admission_S: [1, 0, 99],
  },
  signs: { inner: [0, -1, -1], 'V_T - V_S': [0, -1, -1], 'G_T - G_S': [0, 1, -1] },
  evictions: [1],
  equilibrium: 10,
});

describe('the energy figure', () => {
  test('draws logarithms in N*² at first: theory solid, simulation dashed', () => {
    const [panel] = lyapunovEnergy(RUN, viewOf(RUN), LIGHT).panels;
    expect(panel).toMatchObject({ name: 'energy', title: 'Energy', unit: 'in N*² · log' });
    const logarithms = lineOf(panel!, theory);
    expect(logarithms.map(({ x }) => x)).toEqual([0, 1, 2]);
    for (const [i, value] of [400, 40, 4].entries()) expect(logarithms[i]!.y).toBeCloseTo(Math.log10(value), 12);
    const dashes = panel!.config.data.datasets.find(({ borderColor }) => borderColor === simulation)!.borderDash;
    expect(dashes).toEqual([6, 4]);
  });

  test('draws values in the units of the document on a linear axis from 0', () => {
    const view = viewOf(RUN, { scale: 'absolute', energyAxis: 'linear' });
    const [panel] = lyapunovEnergy(RUN, view, LIGHT).panels;
    expect(panel!.unit).toBe('requests² in P');
    expect(lineOf(panel!, simulation)).toEqual([
      { x: 0, y: 40_000 },
      { x: 1, y: 5000 },
      { x: 2, y: 800 },
    ]);
    expect(panel!.config.options?.scales?.y).toMatchObject({ min: 0, max: 40_000 });
  });

  test('draws the ratio against a line at 1', () => {
    const [panel] = lyapunovEnergy(RUN, viewOf(RUN, { scale: 'relative' }), LIGHT).panels;
    expect(panel!.title).toBe('Energy ratio V^T / V^S');
    expect(lineOf(panel!, theory).map(({ y }) => y)).toEqual([1, 0.8, 0.5]);
    expect(panel!.config.options?.scales?.y).toMatchObject({ max: 1 });
  });

  test('marks evictions on the axis, and failing steps only of claims other than the lemma', () => {
    const [lemma] = lyapunovEnergy(RUN, viewOf(RUN), LIGHT).panels;
    expect(marksOf(lemma!, UP).map(({ x }) => x)).toEqual([1]);
    expect(marksOf(lemma!, UP)[0]!.y).toBe(lemma!.config.options?.scales?.y?.min);
    expect(marksOf(lemma!, DOWN)).toEqual([]);
    const [dominance] = lyapunovEnergy(RUN, viewOf(RUN, { marked: 'V_T - V_S' }), LIGHT).panels;
    expect(marksOf(dominance!, DOWN).map(({ x }) => x)).toEqual([1, 2]);
    expect(dominance!.legend.map(({ mark, text: words }) => [mark, words])).toEqual([
      ['solid', 'V^T theory'],
      ['dashed', 'V^S simulation'],
      ['down', 'V^T < V^S at 2 steps'],
      ['up', 'eviction'],
    ]);
  });

  test('draws energies that no float64 holds', () => {
    const tiny = sourceOf({ series: { V_T: [1, 1], V_S: [1, 1] }, exponent: [0, -1000] });
    const [panel] = lyapunovEnergy(tiny, viewOf(tiny), LIGHT).panels;
    const y = lineOf(panel!, theory)[1]!.y;
    expect(y).toBeCloseTo(-2000 * Math.log10(2), 9);
    const [linear] = lyapunovEnergy(tiny, viewOf(tiny, { energyAxis: 'linear', from: 1 }), LIGHT).panels;
    expect(linear!.unit).toBe('10⁻⁶⁰³ · in N*²');
    expect(lineOf(linear!, theory)[0]!.y).toBeCloseTo(10 ** (603 - 2000 * Math.log10(2)), 9);
  });

  test('leaves a gap where the energy is 0', () => {
    const rest = sourceOf({ series: { V_T: [1, 0, 1], V_S: [1, 0, 0] } });
    const [panel] = lyapunovEnergy(rest, viewOf(rest), LIGHT).panels;
    expect(lineOf(panel!, theory).map(({ y }) => y)).toEqual([0, Number.NaN, 0]);
    const [ratio] = lyapunovEnergy(rest, viewOf(rest, { scale: 'relative' }), LIGHT).panels;
    expect(lineOf(ratio!, theory)).toEqual([
      { x: 0, y: 1 },
      { x: 1, y: Number.NaN },
    ]);
  });
});

describe('the inner-product figure', () => {
  test('marks the failing steps on the line, with their number in the legend', () => {
    const [panel] = innerProduct(RUN, viewOf(RUN), LIGHT).panels;
    expect(panel).toMatchObject({ name: 'inner', title: 'Inner product ⟨x^S, Δ⟩_P', unit: 'in N*²' });
    expect(lineOf(panel!, text).map(({ y }) => y)).toEqual([0, -4, -1]);
    expect(marksOf(panel!, DOWN)).toEqual([
      { x: 1, y: -4 },
      { x: 2, y: -1 },
    ]);
    expect(panel!.legend[0]).toEqual({ mark: 'down', color: THEMES.light.violation, text: '2 negative steps' });
  });

  test('takes violations from decisions alone, whatever sign the float has', () => {
    const decided = sourceOf({ series: { inner: [-1e-17, 1e-17, -3] }, signs: { inner: [0, -1, 1] } });
    const [panel] = innerProduct(decided, viewOf(decided), LIGHT).panels;
    expect(marksOf(panel!, DOWN)).toEqual([{ x: 1, y: 1e-17 }]);
    expect(panel!.legend.map(({ text: words }) => words)).toEqual(['1 negative step']);
  });

  test('draws the cosine between −1 and 1, with a gap where it has none', () => {
    const [panel] = innerProduct(RUN, viewOf(RUN, { scale: 'relative' }), LIGHT).panels;
    const points = lineOf(panel!, text);
    expect(points.map(({ x }) => x)).toEqual([1, 2]);
    expect(points[0]!.y).toBeCloseTo(-4 / 10, 15);
    expect(points[1]!.y).toBeCloseTo(-1 / 4, 15);
    expect(panel!.config.options?.scales?.y).toMatchObject({ min: -1, max: 1 });
  });

  test('keeps a cosine that rounding carries past 1 within its bounds', () => {
    const parallel = sourceOf({ series: { inner: [1.0000000000000002], V_S: [1], Delta_norm2: [1] } });
    const [panel] = innerProduct(parallel, viewOf(parallel, { scale: 'relative' }), LIGHT).panels;
    expect(lineOf(panel!, text)).toEqual([{ x: 0, y: 1 }]);
  });

  test('shows undecided steps as rings of their own', () => {
    const open = sourceOf({ series: { inner: [1, -1, 0] }, signs: { inner: [1, 2, 2] } });
    const [panel] = innerProduct(open, viewOf(open), LIGHT).panels;
    expect(marksOf(panel!, UP, 'circle').map(({ x }) => x)).toEqual([1, 2]);
    expect(panel!.legend.map(({ mark, text: words }) => [mark, words])).toEqual([['ring', '2 undecided']]);
  });

  test('speaks Chinese', () => {
    const [panel] = innerProduct(RUN, viewOf(RUN), { ...LIGHT, language: 'zh-cn' }).panels;
    expect(panel!.title).toBe('内积 ⟨x^S, Δ⟩_P');
    expect(panel!.legend[0]!.text).toBe('2 步为负');
  });

  test('marks another claim where it is selected', () => {
    const [panel] = innerProduct(RUN, viewOf(RUN, { marked: 'G_T - G_S' }), LIGHT).panels;
    expect(marksOf(panel!, DOWN)).toEqual([{ x: 2, y: -1 }]);
    expect(panel!.legend[0]!.text).toBe('G^T < G^S at 1 step');
  });

  test('has no marks of a claim that needs a P which does not exist', () => {
    const unstable = sourceOf({ series: { inner: [Number.NaN] }, signs: {} });
    const [panel] = innerProduct(unstable, viewOf(unstable), LIGHT).panels;
    expect(panel!.legend).toEqual([]);
  });
});

describe('the figures of an unstable set', () => {
  test('are G above the admissions, on one axis of steps', () => {
    const { panels, grid } = spreadAndAdmission(RUN, viewOf(RUN, { marked: 'G_T - G_S' }), LIGHT);
    expect(grid).toEqual({ rows: 2, columns: 1 });
    expect(panels.map(({ name }) => name)).toEqual(['spread', 'admission']);
    const [three, one, gap] = lineOf(panels[0]!, simulation).map(({ y }) => y);
    expect(three).toBeCloseTo(Math.log10(3), 12);
    expect([one, gap]).toEqual([0, Number.NaN]);
    expect(marksOf(panels[0]!, DOWN).map(({ x }) => x)).toEqual([2]);
    expect(lineOf(panels[1]!, simulation)[2]!.y).toBeCloseTo(Math.asinh(99) / Math.LN10, 12);
    expect(panels[0]!.config.options?.scales?.x?.max).toBe(panels[1]!.config.options?.scales?.x?.max);
  });

  test('draw admissions that grow beyond float64', () => {
    const growing = sourceOf({
      series: { G_T: [1, 1], G_S: [1, 1], admission_T: [1, -1], admission_S: [0, 0] },
      exponent: [0, 4000],
    });
    const [, admission] = spreadAndAdmission(growing, viewOf(growing), LIGHT).panels;
    expect(lineOf(admission!, theory)[1]!.y).toBeCloseTo(-4001 * Math.log10(2), 9);
    expect(lineOf(admission!, simulation).map(({ y }) => y)).toEqual([0, 0]);
  });

  test('G alone stands above the inner product when its claim is selected', () => {
    const { panels } = spread(RUN, viewOf(RUN, { scale: 'absolute' }), LIGHT);
    expect(panels.map(({ unit }) => unit)).toEqual(['requests · log']);
    expect(lineOf(panels[0]!, theory)[0]!.y).toBeCloseTo(Math.log10(30), 12);
  });
});

test('a figure is made afresh at each call: Chart.js writes into what it draws', () => {
  const view = viewOf(RUN);
  const [a, b] = [innerProduct(RUN, view, LIGHT), innerProduct(RUN, view, LIGHT)];
  expect(a.panels[0]!.config).not.toBe(b.panels[0]!.config);
  expect(a.panels[0]!.config.options).not.toBe(b.panels[0]!.config.options);
  expect(a.panels[0]!.config.data.datasets[0]).not.toBe(b.panels[0]!.config.data.datasets[0]);
});

test('high contrast has outlines in place of fills', () => {
  const [panel] = innerProduct(RUN, viewOf(RUN), { ...LIGHT, theme: THEMES.highContrast }).panels;
  const marks = panel!.config.data.datasets.filter(({ showLine }) => showLine === false);
  expect(marks.map(({ pointBackgroundColor, pointBorderWidth }) => [pointBackgroundColor, pointBorderWidth])).toEqual([
    ['transparent', 1.25],
    ['transparent', 1.25],
  ]);
});
