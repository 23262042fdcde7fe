import { describe, expect, test } from 'vitest';
import { toNumber } from '../../src/core/number/float';
import { compare, divide } from '../../src/core/number/rational';
import { Blocks } from '../../src/figures/blocks';
import { caseDistribution } from '../../src/figures/caseDistribution';
import { deltaExtrema } from '../../src/figures/deltaExtrema';
import { deltaHeatmap, deltaHeatmapAndPattern } from '../../src/figures/deltaHeatmap';
import { levelColour, strokeColour } from '../../src/figures/diverging';
import type { FigureView, PortraitSource } from '../../src/figures/figure';
import { coarsened, levelsOf } from '../../src/figures/heatLevels';
import { renderSvg } from '../../src/figures/svg';
import { THEMES } from '../../src/figures/themes';
import { COUNTEREXAMPLE } from '../parameters';
import { Reference, type Vector } from '../reference';
import { LIGHT, viewOf } from './columns';
import { boundsOf, datasetsOf, EXPLORED, legendOf, marksOf, PORTRAITS, portraitMade } from './portraits';

const { theory, simulation, background } = THEMES.light;
const SIZE = { width: 660, height: 240 };

function pointsIn(
  source: PortraitSource,
  color: string,
  scale: 'equilibrium' | 'absolute' | 'relative' = 'equilibrium',
) {
  const [panel] = deltaExtrema(source, viewOf(source, { scale }), LIGHT).panels;
  return datasetsOf(panel!).find(({ borderColor }) => borderColor === color)!.data;
}

/** The first stage at which an entry is the largest, or the smallest. */
function stageOf(M: Vector, direction: 1 | -1): number {
  return M.findIndex((entry) => M.every((other) => direction * compare(entry, other) >= 0));
}

describe('Δ at the extremes of M^S', () => {
  test('stands where the slow obvious model has it', () => {
    const model = new Reference(COUNTEREXAMPLE);
    const largest = pointsIn(PORTRAITS.counterexample, theory);
    const smallest = pointsIn(PORTRAITS.counterexample, simulation);
    for (const step of model.steps()) {
      if (step.t === 40) break;
      const at = (stage: number) => toNumber(divide(step.Delta[stage]!, model.N));
      expect(largest[step.t]!.x).toBe(step.t);
      expect(largest[step.t]!.y).toBeCloseTo(at(stageOf(step.M_S, 1)), 12);
      expect(smallest[step.t]!.y).toBeCloseTo(at(stageOf(step.M_S, -1)), 12);
    }
  });

  test('marks where a sign fails by decided signs, and counts them', () => {
    const [panel] = deltaExtrema(PORTRAITS.counterexample, viewOf(PORTRAITS.counterexample), LIGHT).panels;
    // B and D fail at the smallest, C and D at the largest.
    expect(legendOf(panel!)).toEqual([
      ['solid', 'Δ_{i+}'],
      ['dashed', 'Δ_{i−}'],
      ['down', 'Δ_{i+} < 0 at 134 steps'],
      ['down', 'Δ_{i−} > 0 at 135 steps'],
      ['up', 'eviction'],
    ]);
    expect(marksOf(panel!, 'triangle', 180).length).toBe(134 + 135);
    expect(marksOf(panel!, 'triangle', 0).map(({ x }) => x)).toEqual([3, 7]);
  });

  test('has nothing to mark on the reference run', () => {
    const [panel] = deltaExtrema(PORTRAITS.reference, viewOf(PORTRAITS.reference), LIGHT).panels;
    expect(legendOf(panel!).map(([mark]) => mark)).toEqual(['solid', 'dashed', 'up']);
  });

  const TWO_STEPS = portraitMade(
    { series: { G_T: [1, 1] }, exponent: [0, -600], equilibrium: 10 },
    {
      extremes: {
        largest: Int32Array.of(0, 1),
        smallest: Int32Array.of(1, 0),
        signLargest: Int8Array.of(1, -1),
        signSmallest: Int8Array.of(-1, 2),
        deltaLargest: Float64Array.of(3, -1),
        deltaSmallest: Float64Array.of(-1, 3),
      },
    },
  );

  test('takes signs from decisions, not from heights', () => {
    const [panel] = deltaExtrema(TWO_STEPS, viewOf(TWO_STEPS), LIGHT).panels;
    expect(legendOf(panel!).slice(2)).toEqual([
      ['down', 'Δ_{i+} < 0 at 1 step'],
      ['ring', '1 undecided'],
    ]);
    expect(marksOf(panel!, 'circle').map(({ x }) => x)).toEqual([1]);
  });

  test('is in N*, in requests, or in shares that keep the sign of what no axis shows', () => {
    expect(pointsIn(TWO_STEPS, theory).map(({ y }) => y)).toEqual([3, -(2 ** -600)]);
    expect(pointsIn(TWO_STEPS, theory, 'absolute')[0]!.y).toBe(30);
    expect(pointsIn(TWO_STEPS, theory, 'relative').map(({ y }) => y)).toEqual([0.75, -0.25]);
    expect(pointsIn(TWO_STEPS, simulation, 'relative').map(({ y }) => y)).toEqual([-0.25, 0.75]);
  });
});

describe('the map of Δ', () => {
  const MADE = {
    n: 2,
    from: 0,
    to: 3,
    columns: 4,
    values: Float64Array.of(1, -4, 0, 0, 2, 1, -1, 0.5),
    exponents: Int32Array.of(0, 0, -1, -900),
  };

  test('is the largest |Δ| of the columns that share a pixel, with its sign', () => {
    const { columns, rows, values, exponents } = coarsened(MADE, 2, 100);
    expect([columns, rows]).toEqual([2, 2]);
    expect([...values]).toEqual([1, -4, 2, 1]);
    expect([...exponents]).toEqual([0, -1]);
  });

  test('is the largest |Δ| of the stages that share a row', () => {
    expect([...coarsened(MADE, 4, 1).values]).toEqual([-4, 0, 2, -1]);
  });

  test('has levels of the largest of the map, or of each step', () => {
    const map = coarsened(MADE, 4, 100);
    const whole = levelsOf(map, 'map');
    expect(whole.largest).toEqual({ mantissa: 4, exponent: 0 });
    expect([...whole.levels]).toEqual([4, -16, 0, 0, 4, 2, 0, 0]);
    expect([...levelsOf(map, 'column').levels]).toEqual([4, -16, 0, 0, 16, 8, -16, 8]);
  });

  test('is drawn as crisp tiles of the two hues, negative ones with a stroke, zeros not at all', () => {
    const source = portraitMade({ series: { G_T: [0, 0, 0, 0] } }, { deltaMap: MADE });
    const svg = renderSvg(deltaHeatmap(source, viewOf(source, { scale: 'relative' }), LIGHT), SIZE);
    const tiles = [...svg.matchAll(/<path d="([^"]*)" fill="([^"]*)" shape-rendering="crispEdges"\/>/g)];
    const counts = tiles.map(([, d, fill]) => [fill, d!.split('M').length - 1]);
    expect(counts.sort()).toEqual(
      [
        [levelColour(4, THEMES.light), 1],
        [levelColour(8, THEMES.light), 1], // two neighbours joined
        [levelColour(16, THEMES.light), 1],
        [levelColour(-16, THEMES.light), 2],
      ].sort(),
    );
    const stroke = strokeColour(levelColour(-16, THEMES.light), THEMES.light);
    const [, d] = new RegExp(`<path d="([^"]*)" fill="none" stroke="${stroke}" stroke-width="1"/>`).exec(svg)!;
    expect(d!.match(/M\d+ \d+(?:\.5)?L/g)).toHaveLength(2);
  });

  test('joins neighbours of one level into one tile', () => {
    const values = new Float64Array(400).fill(1);
    const map = { n: 2, from: 0, to: 199, columns: 200, values, exponents: new Int32Array(200) };
    const source = portraitMade({ series: { G_T: Array<number>(200).fill(0) } }, { deltaMap: map });
    const svg = renderSvg(deltaHeatmap(source, viewOf(source), LIGHT), SIZE);
    const [, d] = /<path d="([^"]*)" fill="[^"]*" shape-rendering="crispEdges"\/>/.exec(svg)!;
    expect(d!.split('M').length - 1).toBe(2);
    expect(d).toMatch(/^M58 \d+h592v/);
  });

  test('names the ends of its scale in the unit', () => {
    const source = portraitMade({ series: { G_T: [0, 0, 0, 0] }, equilibrium: 10 }, { deltaMap: MADE });
    const legend = (scale: 'equilibrium' | 'absolute' | 'relative') => {
      return legendOf(deltaHeatmap(source, viewOf(source, { scale }), LIGHT).panels[0]!);
    };
    expect(legend('equilibrium')).toEqual([
      ['fill', '+4'],
      ['minus', '−4'],
    ]);
    expect(legend('absolute')[0]).toEqual(['fill', '+40']);
    expect(legend('relative')[1]).toEqual(['minus', '−1']);
  });

  test('has the steps of the view on its axis, and whole stages', () => {
    const source = PORTRAITS.reference;
    const [panel] = deltaHeatmap(source, viewOf(source, { from: 10, to: 59 }), LIGHT).panels;
    expect(boundsOf(panel!, 'x')).toEqual([10, 59]);
    expect(boundsOf(panel!, 'y')).toEqual([-0.5, 6.5]);
    const svg = renderSvg(deltaHeatmap(source, viewOf(source, { from: 10, to: 59 }), LIGHT), SIZE);
    const tiles = [...svg.matchAll(/<path d="([^"]*)" fill="[^"]*" shape-rendering="crispEdges"\/>/g)];
    const starts = tiles.flatMap(([, d]) => [...d!.matchAll(/M(-?\d+) \d+h(\d+)/g)]);
    for (const [, x, width] of starts) {
      expect(Number(x)).toBeGreaterThanOrEqual(58);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(651);
    }
  });
});

describe('the distribution of cases', () => {
  const labels = (source: PortraitSource) => {
    const svg = renderSvg(caseDistribution(source, viewOf(source), LIGHT), { width: 600, height: 360 });
    return [...svg.matchAll(/text-anchor="middle" fill="#3b3b3b">([^<]*)</g)].map(([, text]) => text);
  };

  test('has the counts of the reference run and of the counterexample', () => {
    expect(EXPLORED.reference.cases).toEqual({ A: 200, B: 0, C: 0, D: 0, undecided: 0 });
    expect(labels(PORTRAITS.reference)).toEqual(['200', '0', '0', '0']);
    expect(labels(PORTRAITS.counterexample)).toEqual(['36', '30', '29', '105']);
  });

  test('says what each case means', () => {
    const svg = renderSvg(caseDistribution(PORTRAITS.reference, viewOf(PORTRAITS.reference), LIGHT), SIZE);
    for (const text of ['A', 'Δᵢ₊ ≥ 0', 'Δᵢ₋ ≤ 0', 'D', 'Δᵢ₊ &lt; 0', 'Δᵢ₋ &gt; 0'])
      expect(svg).toContain(`>${text}</text>`);
    expect(legendOf(caseDistribution(PORTRAITS.reference, viewOf(PORTRAITS.reference), LIGHT).panels[0]!)).toEqual([
      ['fill', 'A implies G^T ≥ G^S'],
    ]);
  });

  test('gives undecided steps a bar of their own', () => {
    const cases = { A: 1, B: 0, C: 0, D: 0, undecided: 7 };
    expect(labels(portraitMade({ series: { G_T: [0] } }, { cases }))).toEqual(['1', '0', '0', '0', '7']);
  });

  test('fills A and outlines the others; high contrast outlines all', () => {
    const draw = (kind: 'light' | 'highContrast') => {
      const setting = { ...LIGHT, theme: THEMES[kind] };
      return renderSvg(caseDistribution(PORTRAITS.counterexample, viewOf(PORTRAITS.counterexample), setting), SIZE);
    };
    expect(draw('light').match(/crispEdges/g)).toHaveLength(1);
    expect(draw('highContrast')).not.toContain('crispEdges');
  });

  test('knows the bar of a step', () => {
    const [panel] = caseDistribution(PORTRAITS.counterexample, viewOf(PORTRAITS.counterexample), LIGHT).panels;
    expect(panel!.at!(0)).toEqual({ x: 0, y: 18 }); // both systems alike: Δ = 0
    const steps = Array.from({ length: 200 }, (_, t) => panel!.at!(t)!.x);
    expect([0, 1, 2, 3].map((bar) => steps.filter((x) => x === bar).length)).toEqual([36, 30, 29, 105]);
    expect(panel!.at!(200)).toBeNull();
  });
});

test('level 0 is the ground itself', () => {
  expect(levelColour(0, THEMES.light)).toBe(background);
});

test.each(['absolute', 'equilibrium', 'relative'] as const)('a map is the same by memory as without: %s', (scale) => {
  const source = PORTRAITS.counterexample;
  const memory = new Blocks();
  const svgOf = (change: Partial<FigureView>) =>
    renderSvg(deltaHeatmapAndPattern(source, viewOf(source, { scale, ...change }), LIGHT), { width: 660, height: 400 });
  for (const view of [{}, { from: 20, to: 90 }, { width: 150 }, {}]) {
    expect(svgOf({ ...view, memory })).toBe(svgOf(view));
  }
});
