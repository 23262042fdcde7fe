/** Where the bars of a state stand. Pure: numbers in, rectangles out. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StageBars {
  readonly stage: number;
  /** Middle of the stage. */
  readonly x: number;
  readonly theory: Box;
  readonly simulation: Box;
  readonly evicted: number;
}

export interface BarLayout {
  readonly stages: readonly StageBars[];
  /** Height of the line M = 0, and of M = N*. */
  readonly zero: number;
  readonly equilibrium: number;
  /** Every how many stages a label finds room. */
  readonly labelEvery: number;
}

export interface BarState {
  readonly M_T: readonly number[];
  readonly M_S: readonly number[];
  readonly e: readonly number[] | null;
  /** N*, drawn as a line: where both systems would rest. */
  readonly equilibrium: number;
}

/** The bars of one signed vector, about a line at 0. */
export interface SignedBars {
  readonly bars: readonly Box[];
  readonly zero: number;
}

/** Lays one signed bar a stage into a box, the largest as high as there is room. */
export function layoutSigned(values: readonly number[], { width, height }: Pick<Box, 'width' | 'height'>): SignedBars {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = (value: number): number => ((high - value) / (high - low || 1)) * height;
  const slot = width / values.length;
  const bar = Math.max(0.5, Math.min(WIDEST_BAR, slot - 2 * GAP));
  const bars = values.map((value, stage) => ({
    x: (stage + 0.5) * slot - bar / 2,
    y: y(Math.max(value, 0)),
    width: bar,
    height: Math.abs(y(value) - y(0)),
  }));
  return { bars, zero: y(0) };
}

const GAP = 2;
const WIDEST_BAR = 22;
const LABEL_WIDTH = 42;

/** Lays the bars of all stages into a box; both systems share one scale that contains 0 and N*. */
export function layoutBars(
  { M_T, M_S, e, equilibrium }: BarState,
  { width, height }: Pick<Box, 'width' | 'height'>,
): BarLayout {
  let [low, high] = [0, equilibrium];
  for (const value of [...M_T, ...M_S]) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const y = (value: number): number => ((high - value) / (high - low || 1)) * height;
  const slot = width / M_T.length;
  const bar = Math.max(0.5, Math.min(WIDEST_BAR, slot / 2 - GAP));
  const box = (x: number, value: number): Box => ({
    x,
    y: y(Math.max(value, 0)),
    width: bar,
    height: Math.abs(y(value) - y(0)),
  });
  const stages = M_T.map((value, stage) => {
    const middle = (stage + 0.5) * slot;
    return {
      stage,
      x: middle,
      theory: box(middle - bar - GAP / 2, value),
      simulation: box(middle + GAP / 2, M_S[stage]!),
      evicted: e?.[stage] ?? 0,
    };
  });
  return { stages, zero: y(0), equilibrium: y(equilibrium), labelEvery: Math.max(1, Math.ceil(LABEL_WIDTH / slot)) };
}
