/** What figures are drawn from: of real parameter sets, and made by hand. */
import { explore } from '../../src/core/explore';
import type { Parameters } from '../../src/core/model/parameters';
import type { Exploration } from '../../src/core/results';
import { drain } from '../../src/core/slices';
import type { Panel, PlotPoint, PortraitSource } from '../../src/figures/figure';
import { portraitOf } from '../../src/figures/portrait';
import { COUNTEREXAMPLE, MARGINAL, REFERENCE_RUN } from '../parameters';
import { type HandMade, sourceOf } from './columns';

function explored(parameters: Parameters): Exploration {
  return drain(explore(parameters));
}

export const EXPLORED = {
  reference: explored(REFERENCE_RUN),
  counterexample: explored(COUNTEREXAMPLE),
  unstable: explored(MARGINAL[0]),
};

export const PORTRAITS = {
  reference: portraitOf(EXPLORED.reference),
  counterexample: portraitOf(EXPLORED.counterexample),
  unstable: portraitOf(EXPLORED.unstable),
};

const NOWHERE = { re: [], im: [] };

/** A run of two stages made by hand, with what is not given empty. */
export function portraitMade(made: HandMade, given: Partial<PortraitSource> = {}): PortraitSource {
  const source = sourceOf(made);
  const { steps } = source.columns;
  const undecided = () => new Int8Array(steps).fill(2);
  const undefinedColumn = () => new Float64Array(steps).fill(Number.NaN);
  return {
    ...source,
    extremes: {
      largest: new Int32Array(steps).fill(-1),
      smallest: new Int32Array(steps).fill(-1),
      signLargest: undecided(),
      signSmallest: undecided(),
      deltaLargest: undefinedColumn(),
      deltaSmallest: undefinedColumn(),
    },
    cases: { A: 0, B: 0, C: 0, D: 0, undecided: steps },
    deltaMap: {
      n: 2,
      from: 0,
      to: steps - 1,
      columns: steps,
      values: new Float64Array(2 * steps),
      exponents: new Int32Array(steps),
    },
    spectra: { A: NOWHERE, F: NOWHERE, earlierA: NOWHERE, P: null },
    lyapunov: Float64Array.of(2, 0, 0, 1),
    firstWeight: 6,
    firstRow: [-0.5, 0],
    earlierFirstRow: [-0.5, 0.75],
    ...given,
  };
}

export function datasetsOf({ config }: Panel) {
  return config.data.datasets;
}

/** The points of the marks of this shape, whatever their colour; `rotation` tells the two triangles apart. */
export function marksOf(panel: Panel, shape: string, rotation = 0): PlotPoint[] {
  const marks = datasetsOf(panel).filter(({ pointStyle, pointRotation, showLine }) => {
    return showLine === false && pointStyle === shape && pointRotation === rotation;
  });
  return marks.flatMap(({ data }) => data);
}

export function legendOf({ legend }: Panel): (readonly [string, string])[] {
  return legend.map(({ mark, text }) => [mark, text] as const);
}

/** The ends of an axis. */
export function boundsOf({ config }: Panel, axis: 'x' | 'y'): readonly [number, number] {
  const scale = config.options?.scales?.[axis];
  return [Number(scale?.min), Number(scale?.max)];
}
