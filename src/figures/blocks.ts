/**
 * The least of many steps, and their number, without looking at each of them again: a long run is drawn anew at every move of a zoom or a pan, and its
 * values do not change in between. Steps are taken in blocks, of which the least is remembered once it has been looked for.
 */

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
const UNKNOWN = -2;

/** The least steps of all whole blocks, by level: blocks of steps, blocks of those, … Each is looked for when it is first asked for. */
class Levels {
  private readonly found: Int32Array[] = [];

  constructor(private readonly order: Order) {
    for (let size = Math.floor(order.column.length / SIZE); size >= 1; size = Math.floor(size / SIZE)) {
      this.found.push(new Int32Array(size).fill(UNKNOWN));
    }
  }

  /** The least step among the blocks `from` … `to` of a level; level 0 are the steps themselves. */
  least(level: number, from: number, to: number): number {
    const first = Math.ceil(from / SIZE);
    const end = Math.floor((to + 1) / SIZE);
    if (end - first < 2 || level === this.found.length) return this.scan(level, from, to);
    const left = this.scan(level, from, first * SIZE - 1);
    const middle = this.least(level + 1, first, end - 1);
    return lesser(this.order, lesser(this.order, left, middle), this.scan(level, end * SIZE, to));
  }

  private scan(level: number, from: number, to: number): number {
    let step = NONE;
    for (let block = from; block <= to; block++) step = lesser(this.order, step, this.leastIn(level, block));
    return step;
  }

  private leastIn(level: number, block: number): number {
    if (level === 0) return this.order.counts(block) ? block : NONE;
    const found = this.found[level - 1]!;
    if (found[block] === UNKNOWN) found[block] = this.scan(level - 1, block * SIZE, (block + 1) * SIZE - 1);
    return found[block]!;
  }
}

/** What was found in the runs that are drawn, as long as those who draw them keep their columns. */
export class Blocks {
  private readonly levels = new WeakMap<object, Map<string, Levels>>();
  private readonly counts = new WeakMap<object, Map<number, number>>();
  private readonly columns = new WeakMap<object, Map<string, Float64Array>>();

  /** As `least`, without looking at blocks that were looked at before. */
  least(order: Order, from: number, to: number): number {
    const { column, name } = order;
    const orders = this.levels.get(column) ?? new Map<string, Levels>();
    this.levels.set(column, orders);
    const levels = orders.get(name) ?? new Levels(order);
    orders.set(name, levels);
    return levels.least(0, from, to);
  }

  /** As `count`, counted once. */
  count(signs: Int8Array, wanted: number): number {
    const counted = this.counts.get(signs) ?? new Map<number, number>();
    this.counts.set(signs, counted);
    const total = counted.get(wanted) ?? count(signs, wanted);
    counted.set(wanted, total);
    return total;
  }

  /** A column that is made of another, made once: its name tells it from what else is made of that one. */
  column(of: object, name: string, make: () => Float64Array): Float64Array {
    const made = this.columns.get(of) ?? new Map<string, Float64Array>();
    this.columns.set(of, made);
    const column = made.get(name) ?? make();
    made.set(name, column);
    return column;
  }
}
