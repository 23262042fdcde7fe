/**
 * Thinning of long runs for a picture some hundred pixels wide, column of pixels by column of pixels. Chart.js's own decimation
 * picks what looks representative and may drop the one violation of a million steps; these rules cannot (SPEC: no decimation ever
 * removes one).
 */
import { type Blocks, count, type Find, least, NONE, type Order, reversed, SIZE } from './blocks';
import type { PlotPoint } from './figure';

/** The steps `from` … `to` laid over `pixels` columns of pixels. */
export interface PixelGrid {
  readonly from: number;
  readonly to: number;
  readonly pixels: number;
  /** What was found before in the columns that are drawn. Without it every step is looked at again. */
  readonly memory?: Blocks;
}

/** The value drawn at a step; null leaves a gap. A reader of a column says how that orders the steps, for `memory`. */
export interface Reader {
  (t: number): number | null;
  readonly order?: Order;
}

/** No column of pixels begins further off than this share of one. */
const FURTHEST = 1 / 8;

/** What columns begin at multiples of: of what is remembered of whole blocks (blocks.ts), most of a column is made then. */
function blockOf({ from, to, pixels }: PixelGrid): number {
  const most = (FURTHEST * (to - from)) / pixels;
  let size = 1;
  while (size * SIZE <= most) size *= SIZE;
  return size;
}

/**
 * The column of pixels in which a step falls. They are counted from the first step of the run, not of the window: while that pans they keep
 * their steps, so that what is drawn moves without a flicker and what was found in them is found again. Steps at least a pixel wide have a
 * column each.
 */
export function pixelOf(grid: PixelGrid, t: number): number {
  const { from, to, pixels } = grid;
  if (to === from) return 0;
  return Math.floor(((t - (t % blockOf(grid))) * pixels) / (to - from));
}

/** The first and last step of each column of pixels that holds a visible one; of those at the edges, the visible ones. */
function* columnsOf(grid: PixelGrid): Generator<readonly [first: number, last: number]> {
  const { from, to, pixels } = grid;
  const block = blockOf(grid);
  for (let first = from; first <= to; ) {
    const next = Math.ceil(((pixelOf(grid, first) + 1) * (to - from)) / pixels);
    const last = Math.min(to, Math.max(first, Math.ceil(next / block) * block - 1));
    yield [first, last];
    first = last + 1;
  }
}

/** How the least in a column is looked for: by memory where the reader's order is one that can be remembered. */
function finder({ memory }: PixelGrid, read: Reader, order: Order): Find {
  return memory && read.order ? memory.finder(order) : (from, to) => least(order, from, to);
}

/** A column that is made of another one, or remembered (blocks.ts). */
export function madeOf({ memory }: PixelGrid, of: object, name: string, make: () => Float64Array): Float64Array {
  return memory ? memory.column(of, name, make) : make();
}

/** The order of a reader that has none: each visible step is read once. */
function sampled({ from, to }: PixelGrid, read: Reader): Order {
  const column = Float64Array.from({ length: to - from + 1 }, (_, i) => read(from + i) ?? Number.NaN);
  return {
    column,
    name: 'sampled',
    counts: (t) => !Number.isNaN(column[t - from]!),
    less: (a, b) => column[a - from]! < column[b - from]!,
  };
}

/** The steps that a column of pixels keeps of a line: where it enters, its extremes, and where it leaves, each once. */
function kept(order: Order, lowest: number, highest: number, [first, last]: readonly [number, number]): Set<number> {
  let [enters, leaves] = [first, last];
  while (!order.counts(enters)) enters++;
  while (!order.counts(leaves)) leaves--;
  return new Set([enters, Math.min(lowest, highest), Math.max(lowest, highest), leaves]);
}

/**
 * The points of a line: at most four a column, so that the drawn line covers the same pixels as all points would. A column
 * without any value leaves one point with y = NaN, which Chart.js draws as a gap.
 */
export function decimateLine(grid: PixelGrid, read: Reader): PlotPoint[] {
  const order = read.order ?? sampled(grid, read);
  const [findLowest, findHighest] = [finder(grid, read, order), finder(grid, read, reversed(order))];
  const points: PlotPoint[] = [];
  for (const column of columnsOf(grid)) {
    const lowest = findLowest(...column);
    if (lowest === NONE) {
      if (points.length > 0 && !Number.isNaN(points.at(-1)!.y)) points.push({ x: column[1], y: Number.NaN });
      continue;
    }
    const highest = findHighest(...column);
    for (const x of kept(order, lowest, highest, column)) points.push({ x, y: read(x) ?? Number.NaN });
  }
  return points;
}

/** The visible steps that come first and last in an order; none where no step counts. */
export function extremesOf({ memory, from, to }: PixelGrid, order: Order): number[] {
  const find = (one: Order): number => (memory ? memory.least(one, from, to) : least(one, from, to));
  return [order, reversed(order)].map(find).filter((step) => step !== NONE);
}

/** The visible steps at which a reader is least and greatest; none where it has no value. */
export function extremeSteps(grid: PixelGrid, read: Reader): number[] {
  const { from, to, pixels } = grid;
  // What is sampled for the moment is not to be remembered.
  return read.order ? extremesOf(grid, read.order) : extremesOf({ from, to, pixels }, sampled(grid, read));
}

/** How many steps of the whole run have this sign. */
export function countOf({ memory }: PixelGrid, signs: Int8Array, wanted: number): number {
  return memory ? memory.count(signs, wanted) : count(signs, wanted);
}

/** The steps at which a column of signs is `wanted`. */
export interface Chosen {
  readonly signs: Int8Array;
  readonly wanted: number;
}

/** The chosen steps by their values; one without a value comes last. */
function chosenOrder({ signs, wanted }: Chosen, read: Reader): Order {
  const name = `${wanted} by ${read.order?.name}`;
  const value = (t: number): number => read(t) ?? Number.POSITIVE_INFINITY;
  const { order } = read;
  const less = order
    ? (a: number, b: number) => order.counts(a) && (!order.counts(b) || order.less(a, b))
    : (a: number, b: number) => value(a) < value(b);
  return { column: signs, name, counts: (t) => signs[t] === wanted, less };
}

/** In each column of pixels that holds a chosen step, the one with the smallest value; ties go to the first. */
export function worstPerPixel(grid: PixelGrid, chosen: Chosen, read: Reader): number[] {
  const find = finder(grid, read, chosenOrder(chosen, read));
  const steps = Array.from(columnsOf(grid), (column) => find(...column));
  return steps.filter((step) => step !== NONE);
}

/** Of ascending steps, the visible ones, at most the first in each column of pixels. */
export function firstPerPixel(grid: PixelGrid, steps: Iterable<number>): number[] {
  const kept: number[] = [];
  let pixel = -1;
  for (const t of steps) {
    if (t < grid.from || t > grid.to) continue;
    const here = pixelOf(grid, t);
    if (here !== pixel) kept.push(t);
    pixel = here;
  }
  return kept;
}
