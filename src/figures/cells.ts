/**
 * Clouds of a point a step, thinned to one in each cell of a pixel: what is drawn covers the same pixels, and of a million steps some thousands
 * are left. Each step is looked at once, in columns of numbers and without making anything of it.
 */
import type { PixelGrid } from './decimate';
import { powerOfTwo } from './powers';

/** Where the steps of a run stand; NaN where one is nowhere. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The power of two that both values of a step carry; undefined where they carry none. */
  readonly power: ((t: number) => number) | undefined;
}

/** What is shown along an axis, in the unit of a column. */
interface Span {
  readonly min: number;
  readonly size: number;
}

/** What a square of `pixels` by `pixels` shows of positions. */
export interface Frame {
  readonly x: Span;
  readonly y: Span;
  /** The power of two that the spans carry. */
  readonly power: number;
  readonly pixels: number;
}

/** The cells of a frame, and what was drawn in them. A step is of one of eight kinds, each drawn by marks of its own. */
class Cells {
  private readonly taken: Uint8Array;
  private readonly perUnit: { readonly x: number; readonly y: number };

  constructor(
    private readonly positions: Positions,
    private readonly frame: Frame,
  ) {
    const { x, y, pixels } = frame;
    this.taken = new Uint8Array((pixels + 1) ** 2);
    this.perUnit = { x: pixels / (x.size || 1), y: pixels / (y.size || 1) };
  }

  /** Whether a step is the first of its kind in its cell, which then is taken. */
  take(t: number, kind: number): boolean {
    const { positions, frame, perUnit, taken } = this;
    const { power } = positions;
    const factor = power ? powerOfTwo(power(t) - frame.power) : 1;
    const column = Math.round((positions.x[t]! * factor - frame.x.min) * perUnit.x);
    const row = Math.round((positions.y[t]! * factor - frame.y.min) * perUnit.y);
    // NaN is in none.
    if (!(column >= 0 && column <= frame.pixels && row >= 0 && row <= frame.pixels)) return false;
    const cell = row * (frame.pixels + 1) + column;
    const bit = 1 << kind;
    if ((taken[cell]! & bit) !== 0) return false;
    taken[cell]! |= bit;
    return true;
  }
}

/** How a cloud is thinned. */
export interface Thinning {
  readonly positions: Positions;
  readonly frame: Frame;
  /** Steps that stand for others of their cell, such as the extremes that a legend tells of. */
  readonly first: readonly number[];
  /** Signs that tell marks apart, −1 … 2; null where all steps have the same. */
  readonly signs: Int8Array | null;
}

/** The visible steps that are drawn: one a cell and sign. */
export function stepPerCell({ from, to }: PixelGrid, { positions, frame, first, signs }: Thinning): number[] {
  const cells = new Cells(positions, frame);
  const kind = (t: number): number => (signs ? signs[t]! + 1 : 0);
  const steps = first.filter((t) => cells.take(t, kind(t)));
  for (let t = from; t <= to; t++) if (cells.take(t, kind(t))) steps.push(t);
  return steps;
}
