import { describe, expect, test } from 'vitest';
import { toNumber } from '../../src/core/number/float';
import { absolute, divide, multiply, subtract } from '../../src/core/number/rational';
import { decompositionPanel } from '../../src/figures/decomposition';
import { distanceAroundPanel } from '../../src/figures/distanceAround';
import { distanceChangePanel } from '../../src/figures/distanceChange';
import { evictionDelta } from '../../src/figures/evictionDelta';
import type { FigureView, PortraitSource } from '../../src/figures/figure';
import { gVersusV } from '../../src/figures/gVersusV';
import { drawing } from '../../src/figures/panel';
import { pNormExperiments } from '../../src/figures/pNormExperiments';
import { THEMES } from '../../src/figures/themes';
import { COUNTEREXAMPLE } from '../parameters';
import { Reference, type ReferenceStep } from '../reference';
import { LIGHT, viewOf } from './columns';
import { boundsOf, datasetsOf, legendOf, marksOf, PORTRAITS, portraitMade } from './portraits';

const on = (source: PortraitSource, change: Partial<FigureView> = {}) => drawing(source, viewOf(source, change), LIGHT);

function stepsOf(wanted: (step: ReferenceStep) => boolean): ReferenceStep[] {
  return [...new Reference(COUNTEREXAMPLE).steps()].filter(wanted);
}

describe('G² against V', () => {
  const MADE = portraitMade({
    series: { V_T: [100, 10, 0], G_T: [10, 1, 0], V_S: [100, 10, 1], G_S: [10, 2, 1] },
    equilibrium: 10,
  });

  test('has both systems on logarithmic axes: filled circles and outlined squares', () => {
    const [panel] = gVersusV(MADE, viewOf(MADE), LIGHT).panels;
    expect(marksOf(panel!, 'circle').map(({ x, y }) => [x, y])).toEqual([
      [1, 0],
      [2, 2],
    ]);
    const squares = marksOf(panel!, 'rect');
    expect(squares.map(({ x }) => x)).toEqual([0, 1, 2]);
    for (const [i, square] of [1, 4, 100].entries()) expect(squares[i]!.y).toBeCloseTo(Math.log10(square), 14);
    const fills = datasetsOf(panel!).map(({ pointStyle, pointBackgroundColor }) => [pointStyle, pointBackgroundColor]);
    expect(fills.slice(0, 2)).toEqual([
      ['circle', THEMES.light.theory],
      ['rect', 'transparent'],
    ]);
  });

  test('lies between the lines of the extreme ratios', () => {
    const [panel] = gVersusV(MADE, viewOf(MADE), LIGHT).panels;
    expect(legendOf(panel!).at(-1)).toEqual(['dashed', 'G²/V from 0.1 to 1']);
    const lines = datasetsOf(panel!).filter(({ showLine }) => showLine !== false);
    const ratios = lines.map(({ data }) => data.map(({ x, y }) => y - x));
    expect(ratios.map((values) => values.map((value) => Number(value.toFixed(9))))).toEqual([
      [-1, -1],
      [0, 0],
    ]);
  });

  test('is in N*² or in requests² and their P-norm', () => {
    const units = (scale: FigureView['scale']) => gVersusV(MADE, viewOf(MADE, { scale }), LIGHT).panels[0]!.unit;
    expect([units('equilibrium'), units('absolute'), units('relative')]).toEqual([
      'in N*² · log',
      'requests² · log',
      'in N*² · log',
    ]);
  });

  test('knows where the simulation is at a step', () => {
    const [panel] = gVersusV(MADE, viewOf(MADE), LIGHT).panels;
    expect([panel!.x, panel!.at!(0), panel!.at!(2)]).toEqual(['other', { x: 2, y: 2 }, { x: 0, y: 0 }]);
    expect(panel!.at!(3)).toBeNull();
  });

  test('is thinned to one point a pixel', () => {
    const steps = 50_000;
    const decay = Array.from({ length: steps }, (_, t) => 2 ** (-t / 100));
    const long = portraitMade({ series: { V_T: decay, V_S: decay, G_T: decay, G_S: decay } });
    const [panel] = gVersusV(long, viewOf(long), LIGHT).panels;
    expect(marksOf(panel!, 'circle').length).toBeLessThanOrEqual(593);
    expect(marksOf(panel!, 'circle').length).toBeGreaterThan(500);
  });

  test('has outlines alone in high contrast', () => {
    const setting = { ...LIGHT, theme: THEMES.highContrast };
    const [panel] = gVersusV(MADE, viewOf(MADE), setting).panels;
    const fills = datasetsOf(panel!)
      .slice(0, 2)
      .map(({ pointBackgroundColor }) => pointBackgroundColor);
    expect(fills).toEqual(['transparent', 'transparent']);
  });
});

describe('evicted tokens', () => {
  const evictions = stepsOf(({ evicts }) => evicts);
  const all = [...new Reference(COUNTEREXAMPLE).steps()];
  const panels = (scale: FigureView['scale']) => {
    return evictionDelta(PORTRAITS.counterexample, viewOf(PORTRAITS.counterexample, { scale }), LIGHT).panels;
  };

  test('stand against ‖Δ‖_P, in tokens', () => {
    const points = marksOf(panels('absolute')[0]!, 'triangle');
    expect(points.length).toBe(2);
    for (const [i, step] of evictions.entries()) {
      const tokens = toNumber(multiply(step.model.W[0]!, absolute(step.admission_S)));
      expect(points[i]!.x).toBeCloseTo(Math.sqrt(toNumber(step.Delta_norm2)), 9);
      expect(points[i]!.y).toBeCloseTo(tokens, 9);
    }
    expect(panels('absolute')[0]!.unit).toBe('tokens');
  });

  test('stand against the change of the inner product, in percent of the budget', () => {
    const points = marksOf(panels('equilibrium')[1]!, 'triangle');
    const expected = evictions.map((step) => {
      const unit = multiply(step.model.N, step.model.N);
      const tokens = toNumber(multiply(step.model.W[0]!, absolute(step.admission_S)));
      const change = divide(subtract(step.inner, all[step.t - 1]!.inner), unit);
      return { x: toNumber(change), y: (100 * tokens) / 1000 };
    });
    expect(points.map(({ x }) => Number(x.toFixed(9)))).toEqual(expected.map(({ x }) => Number(x.toFixed(9))));
    expect(points.map(({ y }) => Number(y.toFixed(9)))).toEqual(expected.map(({ y }) => Number(y.toFixed(9))));
    expect(panels('equilibrium')[1]!.unit).toBe('% of B');
  });

  test('are somewhere at an eviction alone', () => {
    const [panel] = panels('equilibrium');
    expect(panel!.at!(3)).not.toBeNull();
    expect([panel!.at!(2), panel!.at!(200)]).toEqual([null, null]);
  });

  test('may be none', () => {
    const quiet = portraitMade({ series: { admission_S: [1], Delta_norm2: [0], inner: [0] } });
    const { panels: empty } = evictionDelta(quiet, viewOf(quiet), LIGHT);
    expect(empty.map((panel) => legendOf(panel))).toEqual([[['up', 'no eviction']], [['up', 'no eviction']]]);
  });

  test('begin with no change where the first batch evicts', () => {
    const first = portraitMade({ series: { admission_S: [-1], Delta_norm2: [4], inner: [3] }, evictions: [0] });
    const [norm, change] = evictionDelta(first, viewOf(first), LIGHT).panels;
    expect(norm!.at!(0)).toEqual({ x: 2, y: 100 / 1.5 });
    expect(change!.at!(0)).toEqual({ x: 3, y: 100 / 1.5 });
  });
});

describe('the distance around evictions', () => {
  test('is V^S before and after each, one beside the other', () => {
    const evictions = stepsOf(({ evicts }) => evicts);
    const panel = distanceAroundPanel(on(PORTRAITS.counterexample, { energyAxis: 'linear', scale: 'absolute' }));
    const before = marksOf(panel, 'circle');
    const after = marksOf(panel, 'rect');
    expect(panel.unit).toBe('10⁵ · requests² in P');
    for (const [i, step] of evictions.entries()) {
      expect([before[i]!.x, after[i]!.x]).toEqual([i, i]);
      expect((1e5 * after[i]!.y) / toNumber(step.V_S)).toBeCloseTo(1, 12);
      expect((1e5 * before[i]!.y) / toNumber(subtract(step.V_S, step.dist_change))).toBeCloseTo(1, 12);
    }
    expect(boundsOf(panel, 'x')).toEqual([-0.5, 1.5]);
  });

  test('is logarithmic at first', () => {
    const made = portraitMade({ series: { V_S: [1, 100], dist_change: [Number.NaN, -900] }, evictions: [1] });
    const panel = distanceAroundPanel(on(made));
    expect(marksOf(panel, 'circle')).toEqual([{ x: 0, y: 3 }]);
    expect(marksOf(panel, 'rect')).toEqual([{ x: 0, y: 2 }]);
    expect([panel.at!(1), panel.at!(0)]).toEqual([{ x: 0, y: 2 }, null]);
  });

  const CHANGES = portraitMade({
    series: { V_S: [8, 8, 8, 8], dist_change: [-8, 2, 1e-20, -3] },
    signs: { '-dist_change': [1, -1, 0, 2] },
    evictions: [0, 1, 2, 3],
  });

  test('changes by what is decided: lowering, raising, kept and undecided apart', () => {
    const panel = distanceChangePanel(on(CHANGES));
    expect(legendOf(panel)).toEqual([
      ['dot', '1 lowers V'],
      ['down', '1 raises V'],
      ['outline', '1 leave V as it is'],
      ['ring', '1 undecided'],
    ]);
    expect(marksOf(panel, 'triangle', 180)).toEqual([{ x: 1, y: 2 }]);
    expect(marksOf(panel, 'circle').map(({ x, y }) => [x, y])).toEqual([
      [0, -8],
      [3, -3],
    ]);
    expect(panel.at!(1)).toEqual({ x: 1, y: 2 });
  });

  test('changes by a share of V before in the relative scale', () => {
    const panel = distanceChangePanel(on(CHANGES, { scale: 'relative' }));
    expect(panel.unit).toBe('ratio');
    expect(panel.at!(0)).toEqual({ x: 0, y: -0.5 });
    expect(panel.at!(1)!.y).toBeCloseTo(1 / 3, 15);
  });

  test('is lowered by five of the nine evictions of the reference run', () => {
    expect(legendOf(distanceChangePanel(on(PORTRAITS.reference)))).toEqual([
      ['dot', '5 lower V'],
      ['down', '4 raise V'],
    ]);
  });

  test('has an empty axis without evictions', () => {
    const quiet = portraitMade({ series: { V_S: [1] }, signs: { '-dist_change': [3] } });
    expect([legendOf(distanceChangePanel(on(quiet))), boundsOf(distanceAroundPanel(on(quiet)), 'x')]).toEqual([
      [],
      [-0.5, 0.5],
    ]);
  });
});

describe('the decomposition', () => {
  const MADE = portraitMade({
    series: {
      V_T: [5, 3, 2],
      V_S: [4, 4, 2],
      inner: [0.25, -0.75, 0],
      Delta_norm2: [0.5, 0.5, 0],
      decomposition_error: [0, 1e-3, -2e-3],
    },
    signs: { 'V_T - V_S': [1, -1, 2] },
  });

  test('puts V^T − V^S over 2⟨x^S, Δ⟩_P + ‖Δ‖²_P, with the line on which they are equal', () => {
    const panel = decompositionPanel(on(MADE));
    expect([0, 1, 2].map((t) => panel.at!(t))).toEqual([
      { x: 1, y: 1 },
      { x: -1, y: -1 },
      { x: 0, y: 0 },
    ]);
    const [line] = datasetsOf(panel).filter(({ showLine }) => showLine !== false);
    for (const { x, y } of line!.data) expect(x).toBe(y);
    expect(legendOf(panel)).toEqual([['dashed', 'equal · largest residue 0.002']]);
  });

  test('marks where V^T < V^S is decided, and what is undecided', () => {
    const panel = decompositionPanel(on(MADE));
    expect(marksOf(panel, 'triangle', 180)).toEqual([{ x: -1, y: -1 }]);
    expect(marksOf(panel, 'circle')).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ]);
  });

  test('is a share of V^S in the relative scale', () => {
    const panel = decompositionPanel(on(MADE, { scale: 'relative' }));
    expect(panel.at!(0)).toEqual({ x: 0.25, y: 0.25 });
  });
});

test('the P-norm experiments are four panels in two rows, the inner product marked by its own claim', () => {
  const source = PORTRAITS.counterexample;
  const { grid, panels } = pNormExperiments(source, viewOf(source, { marked: 'G_T - G_S' }), LIGHT);
  expect(grid).toEqual({ rows: 2, columns: 2 });
  expect(panels.map(({ name }) => name)).toEqual(['distance-around', 'distance-change', 'inner', 'decomposition']);
  expect(legendOf(panels[2]!)[0]).toEqual(['down', '197 negative steps']);
});
