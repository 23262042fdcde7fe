import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Blocks } from '../../src/figures/blocks';
import { type Frame, stepPerCell, type Thinning } from '../../src/figures/cells';
import { decompositionPanel } from '../../src/figures/decomposition';
import type { FigureView } from '../../src/figures/figure';
import { gVersusV } from '../../src/figures/gVersusV';
import { drawing } from '../../src/figures/panel';
import { LIGHT, viewOf } from './columns';
import { datasetsOf, PORTRAITS } from './portraits';

const PIXELS = 10;
const FRAME: Frame = { x: { min: 0, size: 1 }, y: { min: 0, size: 1 }, power: 0, pixels: PIXELS };

function thinned(points: readonly (readonly [x: number, y: number])[], given: Partial<Thinning> = {}): number[] {
  const positions = {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    power: undefined,
  };
  const grid = { from: 0, to: points.length - 1, pixels: PIXELS };
  return stepPerCell(grid, { positions, frame: FRAME, first: [], signs: null, ...given });
}

test('of the steps in a cell the first is drawn, and none that is nowhere', () => {
  const points = [
    [0.5, 0.5],
    [0.51, 0.49],
    [Number.NaN, 0.5],
    [0.5, Number.NaN],
    [0.2, 0.5],
    [0.5, 0.52],
  ] as const;
  expect(thinned(points)).toEqual([0, 4]);
});

test('steps that come first stand for their cells', () => {
  const points = [
    [0.5, 0.5],
    [0.51, 0.49],
    [0.2, 0.5],
  ] as const;
  expect(thinned(points, { first: [1] })).toEqual([1, 2]);
});

test('signs that are drawn differently do not stand for each other', () => {
  const points = [
    [0.5, 0.5],
    [0.5, 0.5],
    [0.5, 0.5],
    [0.5, 0.5],
    [0.5, 0.5],
  ] as const;
  expect(thinned(points, { signs: Int8Array.of(-1, 1, 0, -1, 2) })).toEqual([0, 1, 2, 4]);
});

test('what carries a power of two stands where its value does, whatever the range of float64', () => {
  // 2^5000 · (0.5, 0.5), then 2^4999 · (1, 0.2) with a place of its own, then as good as nothing.
  const positions = {
    x: Float64Array.of(0.5, 1, 1),
    y: Float64Array.of(0.5, 0.2, 1),
    power: (t: number) => [5000, 4999, -5000][t]!,
  };
  const frame = { ...FRAME, power: 5000 };
  const steps = stepPerCell({ from: 0, to: 2, pixels: PIXELS }, { positions, frame, first: [], signs: null });
  expect(steps).toEqual([0, 1, 2]);
});

test('the cells that are drawn in are those that there are steps in, each once', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const points = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(points, (places) => {
      const cellOf = (t: number): string => places[t]!.map((value) => Math.round(value * PIXELS)).join();
      const drawn = thinned(places).map(cellOf);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(new Set(drawn)).toEqual(new Set(places.map((_, t) => cellOf(t))));
    }),
  );
});

test('the same steps are drawn where blocks that stand together are passed over', () => {
  // Steps that rest for a while, now and then nowhere or of another sign.
  const rests = fc.record({
    x: fc.constantFrom(0, 0.31, 0.5, 1, Number.NaN),
    y: fc.constantFrom(0, 0.5, 0.92, Number.NaN),
    steps: fc.integer({ min: 1, max: 200 }),
    sign: fc.constantFrom(-1, 0, 1, 2),
    odd: fc.option(fc.nat(199)),
  });
  const runs = fc.array(rests, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(runs, fc.nat(100), fc.constantFrom(null, 0, -3), (parts, from, power) => {
      const steps = parts.flatMap(({ x, y, steps: length, sign, odd }) =>
        Array.from({ length }, (_, i) => (i === odd ? { x: 0.7, y, sign: 2 } : { x, y, sign })),
      );
      const scaled = (value: number) => value * 2 ** -(power ?? 0);
      const thinning = {
        positions: {
          x: Float64Array.from(steps, ({ x }) => scaled(x)),
          y: Float64Array.from(steps, ({ y }) => scaled(y)),
          power: power === null ? undefined : () => power,
        },
        frame: FRAME,
        first: [],
        signs: Int8Array.from(steps, ({ sign }) => sign),
      };
      const grid = { from: Math.min(from, steps.length - 1), to: steps.length - 1, pixels: PIXELS };
      const plain = stepPerCell(grid, thinning);
      expect(stepPerCell({ ...grid, memory: new Blocks() }, thinning)).toEqual(plain);
      const unsigned = { ...thinning, signs: null };
      expect(stepPerCell({ ...grid, memory: new Blocks() }, unsigned)).toEqual(stepPerCell(grid, unsigned));
    }),
  );
});

test.each(['absolute', 'equilibrium', 'relative'] as const)('clouds are the same by memory as without: %s', (scale) => {
  const source = PORTRAITS.counterexample;
  const pointsOf = (change: Partial<FigureView>) => {
    const view = viewOf(source, { scale, ...change });
    const panels = [
      gVersusV(source, view, LIGHT).panels[0]!,
      decompositionPanel(drawing(source, { ...view, marked: 'inner' }, LIGHT)),
    ];
    return panels.flatMap((panel) => datasetsOf(panel).map(({ data }) => data));
  };
  const memory = new Blocks();
  for (const view of [{}, { from: 20, to: 90 }, {}]) {
    expect(pointsOf({ ...view, memory })).toEqual(pointsOf(view));
  }
});
