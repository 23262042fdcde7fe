import type { Slices } from '../slices';

/** Eigenvalues or roots as floats; the k-th is (re[k], im[k]). */
export interface Complexes {
  readonly re: number[];
  readonly im: number[];
}

/** An entry below the diagonal counts as 0 when it is no larger than this beside its neighbours on the diagonal. */
const NEGLIGIBLE = 2 ** -52;

/** So many steps for one eigenvalue are three times what hard matrices take; at each tenth the shift is another. */
const MOST_STEPS = 60;
const EXCEPTIONAL = 10;

/** A block of rows and columns, both ends included. */
interface Block {
  readonly first: number;
  readonly last: number;
}

/** The double shift as the trace and the determinant of the two shifts. */
interface Shift {
  readonly trace: number;
  readonly determinant: number;
}

/**
 * The double-shift QR algorithm of Francis for the eigenvalues of a real upper Hessenberg matrix (Golub and Van Loan, Matrix Computations,
 * 7.5): each step is a similarity by reflections, until entries below the diagonal vanish and blocks of order 1 and 2 are left.
 */
class HessenbergIteration {
  readonly #n: number;
  /** Row-major. */
  readonly #H: Float64Array;
  readonly found: Complexes = { re: [], im: [] };

  constructor(matrix: Float64Array, n: number) {
    this.#H = matrix.slice();
    this.#n = n;
  }

  /** False when some eigenvalue would not come. */
  *run(): Slices<boolean> {
    let last = this.#n - 1;
    let steps = 0;
    while (last >= 0) {
      const first = this.#splitBefore(last);
      if (last - first <= 1) {
        if (first === last) this.#take(this.#at(last, last), 0);
        else this.#takePair(last);
        last = first - 1;
        steps = 0;
        continue;
      }
      if (++steps > MOST_STEPS) return false;
      this.#step({ first, last }, steps % EXCEPTIONAL === 0 ? this.#exceptionalShift(last) : this.#shift(last));
      yield;
    }
    return true;
  }

  #at(i: number, j: number): number {
    return this.#H[i * this.#n + j]!;
  }

  #take(re: number, im: number): void {
    this.found.re.push(re);
    this.found.im.push(im);
  }

  /** The first row of the block that ends at `last`, above which the entry below the diagonal is negligible. */
  #splitBefore(last: number): number {
    let row = last;
    while (row > 0) {
      const beside = Math.abs(this.#at(row - 1, row - 1)) + Math.abs(this.#at(row, row));
      if (Math.abs(this.#at(row, row - 1)) <= NEGLIGIBLE * beside) break;
      row--;
    }
    return row;
  }

  /** Of the trailing block of order 2. */
  #shift(last: number): Shift {
    const [a, b] = [this.#at(last - 1, last - 1), this.#at(last - 1, last)];
    const [c, d] = [this.#at(last, last - 1), this.#at(last, last)];
    return { trace: a + d, determinant: a * d - b * c };
  }

  #exceptionalShift(last: number): Shift {
    const size = Math.abs(this.#at(last, last - 1)) + Math.abs(this.#at(last - 1, last - 2));
    return { trace: 1.5 * size, determinant: size * size };
  }

  /**
   * The eigenvalues of the trailing block, as distances from its last entry: trace and determinant, which lose what eigenvalues much smaller
   * than the entries have, would not do.
   */
  #takePair(last: number): void {
    const [a, d] = [this.#at(last - 1, last - 1), this.#at(last, last)];
    const half = (a - d) / 2;
    const across = this.#at(last - 1, last) * this.#at(last, last - 1);
    const discriminant = half * half + across;
    const root = Math.sqrt(Math.abs(discriminant));
    if (discriminant < 0) {
      this.#take(d + half, root);
      this.#take(d + half, -root);
      return;
    }
    const larger = half + (half < 0 ? -root : root);
    this.#take(d + larger, 0);
    this.#take(larger === 0 ? d : d - across / larger, 0);
  }

  #step(block: Block, { trace, determinant }: Shift): void {
    const { first, last } = block;
    const [a, b] = [this.#at(first, first), this.#at(first, first + 1)];
    const [c, d] = [this.#at(first + 1, first), this.#at(first + 1, first + 1)];
    // The first column of H² − trace·H + determinant.
    let x = a * (a - trace) + b * c + determinant;
    let y = c * (a + d - trace);
    let z = c * this.#at(first + 2, first + 1);
    for (let k = first; k < last; k++) {
      this.#reflect(k, [x, y, z], block);
      x = this.#at(k + 1, k);
      y = k + 2 <= last ? this.#at(k + 2, k) : 0;
      z = k + 3 <= last ? this.#at(k + 3, k) : 0;
    }
  }

  /** The similarity by the reflection of rows and columns k, k + 1, k + 2 that brings the vector to its first axis. */
  #reflect(k: number, [x, y, z]: readonly [number, number, number], { first, last }: Block): void {
    const size = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
    if (size === 0) return;
    const H = this.#H;
    const n = this.#n;
    const norm = Math.hypot(x / size, y / size, z / size);
    const u = x / size + (x < 0 ? -norm : norm);
    const [v, w] = [y / size / u, z / size / u];
    const beta = 2 / (1 + v * v + w * w);
    const third = k + 2 <= last;
    for (let j = Math.max(first, k - 1); j <= last; j++) {
      const top = k * n + j;
      const sum = beta * (H[top]! + v * H[top + n]! + (third ? w * H[top + 2 * n]! : 0));
      H[top]! -= sum;
      H[top + n]! -= v * sum;
      if (third) H[top + 2 * n]! -= w * sum;
    }
    for (let i = first; i <= Math.min(k + 3, last); i++) {
      const left = i * n + k;
      const sum = beta * (H[left]! + v * H[left + 1]! + (third ? w * H[left + 2]! : 0));
      H[left]! -= sum;
      H[left + 1]! -= v * sum;
      if (third) H[left + 2]! -= w * sum;
    }
  }
}

/** The eigenvalues of a real n × n upper Hessenberg matrix, row-major, in no order, for display; null when the iteration does not end. */
export function* hessenbergEigenvalues(matrix: Float64Array, n: number): Slices<Complexes | null> {
  const iteration = new HessenbergIteration(matrix, n);
  return (yield* iteration.run()) ? iteration.found : null;
}
