/**
 * The least of many steps, and their number, without looking at each of them again: a long run is drawn anew at every move of a zoom or a pan, and its
 * values do not change in between. Steps are taken in blocks, of which the least is remembered once it has been looked for.
 */

import type { DeltaMap } from '../core/results';
import type { Heat } from './heatLevels';
import { Remembered } from './remembered';

/** How the steps of a run are ordered by one of its columns. */
export interface Order {
  /** What is ordered: the same column under the same name is the same order, and may be remembered. */
  readonly column: ArrayLike<number>;
  readonly name: string;
  /** Whether a step has a value. */
  counts(t: number): boolean;
  /** Whether the value at `a` is less than the one at `b`; asked of steps that count alone. */
  less(a: number, b: number): boolean;
}

/** Where no step counts. */
export const NONE = -1;

/** The same steps from the greatest down. */
export function reversed(order: Order): Order {
  const { column, name } = order;
  return { column, name: `${name}, reversed`, counts: (t) => order.counts(t), less: (a, b) => order.less(b, a) };
}

/** The lesser of two steps, of which either may be NONE; the first where they are equal. */
function lesser(order: Order, a: number, b: number): number {
  if (a === NONE || b === NONE) return Math.max(a, b);
  return order.less(b, a) ? b : a;
}

/** The first of the least of the steps `from` … `to` that count, else NONE. */
export function least(order: Order, from: number, to: number): number {
  let found = NONE;
  for (let t = from; t <= to; t++) if (order.counts(t)) found = lesser(order, found, t);
  return found;
}

/** How many steps have this sign. */
export function count(signs: Int8Array, wanted: number): number {
  let total = 0;
  for (let t = 0; t < signs.length; t++) if (signs[t] === wanted) total++;
  return total;
}

/** Steps of a block, blocks of a block of blocks, and so on. */
export const SIZE = 8;
/** Steps of a block of blocks. */
export const SPAN = SIZE ** 2;
/** More ranges are not remembered: some thousand pixels are in view. */
const MOST_RANGES = 10_000;

/** The least steps of all whole blocks, by level: blocks of steps, blocks of those, … They are looked for at once, so that no later move waits. */
class Levels {
  private readonly found: Int32Array[] = [];
  /** What was asked of ranges, by their first step. */
  private readonly ranges = new Map<number, { readonly to: number; readonly step: number }>();

  constructor(private readonly order: Order) {
    const blocksOf = (steps: number): number => Math.floor(steps / SIZE);
    for (let size = blocksOf(order.column.length); size >= 1; size = blocksOf(size)) {
      const below = this.found.length;
      const leastOf = (block: number): number => this.scan(below, block * SIZE, (block + 1) * SIZE - 1);
      this.found.push(Int32Array.from({ length: size }, (_, block) => leastOf(block)));
    }
  }

  /** The least of some steps. */
  least(from: number, to: number): number {
    return this.among(0, from, to);
  }

  /** The same, itself remembered. */
  ofRange(from: number, to: number): number {
    const known = this.ranges.get(from);
    if (known?.to === to) return known.step;
    const step = this.least(from, to);
    if (this.ranges.size >= MOST_RANGES) this.ranges.clear();
    this.ranges.set(from, { to, step });
    return step;
  }

  /** The least step of each whole block of SPAN. */
  get ofSpans(): Int32Array {
    return this.found[1] ?? new Int32Array();
  }

  /** The least step among the blocks `from` … `to` of a level; level 0 are the steps themselves. */
  private among(level: number, from: number, to: number): number {
    const first = Math.ceil(from / SIZE);
    const end = Math.floor((to + 1) / SIZE);
    if (end - first < 2 || level === this.found.length) return this.scan(level, from, to);
    const left = this.scan(level, from, first * SIZE - 1);
    const middle = this.among(level + 1, first, end - 1);
    return lesser(this.order, lesser(this.order, left, middle), this.scan(level, end * SIZE, to));
  }

  private scan(level: number, from: number, to: number): number {
    if (level === 0) return least(this.order, from, to);
    const found = this.found[level - 1]!;
    let step = NONE;
    for (let block = from; block <= to; block++) step = lesser(this.order, step, found[block]!);
    return step;
  }
}

/** The least of the steps `from` … `to` that count in an order, else NONE. */
export type Find = (from: number, to: number) => number;

/** What was found in the runs that are drawn, as long as those who draw them keep their columns. */
export class Blocks {
  private readonly levels = new Remembered<Levels>();
  private readonly counts = new Remembered<number>();
  private readonly columns = new Remembered<Float64Array>();
  private readonly heats = new Remembered<Heat>();

  /** As `least`, without looking at the steps of whole blocks again. */
  least(order: Order, from: number, to: number): number {
    return this.levelsOf(order).least(from, to);
  }

  /** As `least` of one order, for ranges that are asked for again: the columns of pixels of a window that pans. */
  finder(order: Order): Find {
    const levels = this.levelsOf(order);
    return (from, to) => levels.ofRange(from, to);
  }

  /** The least step of each whole block of SPAN steps, else NONE. */
  leastOfSpans(order: Order): Int32Array {
    return this.levelsOf(order).ofSpans;
  }

  /** As `count`, counted once. */
  count(signs: Int8Array, wanted: number): number {
    return this.counts.of(signs, String(wanted), () => count(signs, wanted));
  }

  /** A column that is made of another, made once: its name tells it from what else is made of that one. */
  column(of: object, name: string, make: () => Float64Array): Float64Array {
    return this.columns.of(of, name, make);
  }

  /** The levels of a map of Δ, made once: the name tells for which picture. */
  heat(of: DeltaMap, name: string, make: () => Heat): Heat {
    return this.heats.of(of, name, make);
  }

  private levelsOf(order: Order): Levels {
    return this.levels.of(order.column, order.name, () => new Levels(order));
  }
}
