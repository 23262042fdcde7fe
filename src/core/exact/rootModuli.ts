import { bitLength } from '../number/bigint';
import { type Interval, integerRoot } from '../number/interval';
import type { Slices } from '../slices';
import { type Approximations, approximateRoots, type Disks, disksAround, squareOf } from './rootDisks';

/** Beyond this degree the disks take longer than a printed list of eigenvalues is worth. */
export const LARGEST_DEGREE = 64;

interface Range {
  readonly lo: bigint;
  readonly hi: bigint;
}

/** The moduli of the points of a disk. */
function moduliOf({ points, radii }: Disks, i: number): Range {
  const size = integerRoot(squareOf(points[i]!));
  const radius = radii[i]!;
  return { lo: size > radius ? size - radius : 0n, hi: size + 1n + radius };
}

function touch({ points, radii }: Disks, i: number, j: number): boolean {
  const [a, b] = [points[i]!, points[j]!];
  const reach = radii[i]! + radii[j]!;
  return squareOf({ x: a.x - b.x, y: a.y - b.y }) <= reach * reach;
}

/** The disks that hang together with the first of those left over; it takes them away. */
function takeCluster(disks: Disks, left: Set<number>): number[] {
  const cluster: number[] = [];
  const queue = [...left].slice(0, 1);
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    if (!left.delete(i)) continue;
    cluster.push(i);
    for (const j of left) if (touch(disks, i, j)) queue.push(j);
  }
  return cluster;
}

/** For each root, a range that holds its modulus: of a cluster of m disks, m times the same. */
function ranges(disks: Disks): Range[] {
  const left = new Set(disks.points.keys());
  const found: Range[] = [];
  while (left.size > 0) {
    const cluster = takeCluster(disks, left);
    const each = cluster.map((i) => moduliOf(disks, i));
    const lo = each.reduce((least, range) => (range.lo < least ? range.lo : least), each[0]!.lo);
    const hi = each.reduce((most, range) => (range.hi > most ? range.hi : most), each[0]!.hi);
    found.push(...cluster.map(() => ({ lo, hi })));
  }
  return found;
}

function ascending(values: readonly bigint[]): bigint[] {
  return values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The moduli of the roots of a polynomial, ascending, by rational intervals as narrow as wanted (the note's 4.8, 4.10 and 4.11). */
export class RootModuli {
  readonly degree: number;
  /** c_0 times each modulus is below 2^length (Cauchy's bound). */
  readonly length: number;
  readonly #coefficients: readonly bigint[];
  #approximations: Approximations | null = null;
  #known: { readonly lows: readonly bigint[]; readonly highs: readonly bigint[]; readonly scale: number } | null = null;

  /** Coefficients highest power first; the first and the last are not 0. */
  constructor(coefficients: readonly bigint[]) {
    const sizes = coefficients.map(bitLength);
    this.degree = coefficients.length - 1;
    this.length = Math.max(...sizes) + 1;
    this.#coefficients = coefficients;
  }

  /** An interval that holds the k-th smallest modulus (from 0), of about 2^−bits; null where the roots could not be found. */
  *enclose(k: number, bits: number): Slices<Interval | null> {
    while (!this.#known || this.#known.scale < 2 * bits) {
      if (!this.#refine()) return null;
      yield;
    }
    const { lows, highs, scale } = this.#known;
    return { lo: lows[k]!, hi: highs[k]!, exponent: -scale };
  }

  #refine(): boolean {
    this.#approximations ??= approximateRoots(this.#coefficients);
    const found = this.#approximations && disksAround(this.#coefficients, this.#approximations);
    if (!found) return false;
    const all = ranges(found.disks);
    // The k-th smallest of numbers lies between the k-th smallest of their lower and of their upper ends.
    this.#known = {
      lows: ascending(all.map(({ lo }) => lo)),
      highs: ascending(all.map(({ hi }) => hi)),
      scale: found.disks.scale,
    };
    this.#approximations = found.better;
    return true;
  }
}
