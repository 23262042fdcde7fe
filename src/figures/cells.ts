/**
 * Clouds of a point a step, thinned to one in each cell of a pixel: what is drawn covers the same pixels, and of a million steps some thousands
 * are left. What stands together in a cell is passed over by blocks; each other step is looked at once, without making anything of it.
 */
import { type Blocks, NONE, type Order, reversed, SPAN } from './blocks';
import type { PixelGrid } from './decimate';
import { columnOrder } from './order';
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

/** How a cloud is thinned. */
export interface Thinning {
  readonly positions: Positions;
  readonly frame: Frame;
  /** Steps that stand for others of their cell, such as the extremes that a legend tells of. */
  readonly first: readonly number[];
  /** Signs that tell marks apart, −1 … 2; null where all steps have the same. */
  readonly signs: Int8Array | null;
}

/** The cell of a step that is not in the frame. */
const NOWHERE = -1;

/** The cells of a frame, and what was drawn in them. A step is of one of eight kinds, each drawn by marks of its own. */
class Cells {
  private readonly taken: Uint8Array;
  private readonly perUnit: { readonly x: number; readonly y: number };

  constructor(
    private readonly positions: Positions,
    private readonly frame: Frame,
    private readonly signs: Int8Array | null,
  ) {
    const { x, y, pixels } = frame;
    this.taken = new Uint8Array((pixels + 1) ** 2);
    this.perUnit = { x: pixels / (x.size || 1), y: pixels / (y.size || 1) };
  }

  /** The cell in which a step stands. */
  at(t: number): number {
    const { positions, frame, perUnit } = this;
    const { power } = positions;
    const factor = power ? powerOfTwo(power(t) - frame.power) : 1;
    const column = Math.round((positions.x[t]! * factor - frame.x.min) * perUnit.x);
    const row = Math.round((positions.y[t]! * factor - frame.y.min) * perUnit.y);
    // NaN is in none.
    if (!(column >= 0 && column <= frame.pixels && row >= 0 && row <= frame.pixels)) return NOWHERE;
    return row * (frame.pixels + 1) + column;
  }

  kindOf(t: number): number {
    return this.signs ? this.signs[t]! + 1 : 0;
  }

  /** Whether a step is the first of its kind in its cell, which then is taken. */
  take(t: number): boolean {
    const cell = this.at(t);
    if (cell === NOWHERE) return false;
    const bit = 1 << this.kindOf(t);
    if ((this.taken[cell]! & bit) !== 0) return false;
    this.taken[cell]! |= bit;
    return true;
  }
}

function signOrder(signs: Int8Array): Order {
  return { column: signs, name: 'sign', counts: () => true, less: (a, b) => signs[a]! < signs[b]! };
}

/** Of each block of SPAN steps, those that are furthest out: in x, in y and in their sign, both ways. */
function outermost(memory: Blocks, { positions: { x, y, power }, signs }: Thinning): Int32Array[] {
  const orders = [columnOrder(x, power), columnOrder(y, power), ...(signs ? [signOrder(signs)] : [])];
  return orders.flatMap((order) => [order, reversed(order)]).map((order) => memory.leastOfSpans(order));
}

/** Whether no step of a block could be drawn once its first one is: all are of its kind and in its cell, as those furthest out tell. */
function alike(cells: Cells, furthest: readonly Int32Array[], block: number): boolean {
  const first = block * SPAN;
  const [cell, kind] = [cells.at(first), cells.kindOf(first)];
  if (cell === NOWHERE) return furthest.some((steps) => steps[block] === NONE);
  return furthest.every((steps) => cells.at(steps[block]!) === cell && cells.kindOf(steps[block]!) === kind);
}

/** The visible steps that are drawn: one a cell and sign. */
export function stepPerCell({ from, to, memory }: PixelGrid, thinning: Thinning): number[] {
  const cells = new Cells(thinning.positions, thinning.frame, thinning.signs);
  const furthest = memory ? outermost(memory, thinning) : null;
  const steps = thinning.first.filter((t) => cells.take(t));
  for (let t = from; t <= to; t++) {
    if (cells.take(t)) steps.push(t);
    const whole = t % SPAN === 0 && t + SPAN - 1 <= to;
    if (whole && furthest && alike(cells, furthest, t / SPAN)) t += SPAN - 1;
  }
  return steps;
}
