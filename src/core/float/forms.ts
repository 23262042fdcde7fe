import type { Motion } from './motion';

/** Where the four forms of a state stand in its group: (x^S, x^S), (x^S, Δ), (Δ, Δ) and (x^T, x^T). */
export const SS = 0;
export const SD = 1;
export const DD = 2;
export const TT = 3;

/** The quadratic forms of one symmetric matrix at some states in a row, group k for the state after k batches. */
export class Forms {
  /** Groups of four. One array rather than four: the loops that read it run out of registers otherwise. */
  readonly values: Float64Array;

  constructor(states: number) {
    this.values = new Float64Array(4 * states);
  }

  set(k: number, ss: number, sd: number, dd: number, tt: number): void {
    const { values } = this;
    values[4 * k] = ss;
    values[4 * k + SD] = sd;
    values[4 * k + DD] = dd;
    values[4 * k + TT] = tt;
  }

  /** Group k: the forms of diag(q) at the state at `head`. O(n). */
  readDiagonal(k: number, q: Float64Array, { n, S, T, Delta }: Motion, head: number): void {
    let ss = 0;
    let sd = 0;
    let dd = 0;
    let tt = 0;
    for (let s = 0; s < n; s++) {
      const g = q[s]!;
      const x = S[head + s]!;
      const y = T[head + s]!;
      const d = Delta[head + s]!;
      ss += g * x * x;
      sd += g * x * d;
      dd += g * d * d;
      tt += g * y * y;
    }
    this.set(k, ss, sd, dd, tt);
  }

  /** Group k: the forms of the n × n matrix M, row-major, at the state at `head`. O(n²). */
  readMatrix(k: number, M: Float64Array, { n, S, T, Delta }: Motion, head: number): void {
    let ss = 0;
    let sd = 0;
    let dd = 0;
    let tt = 0;
    for (let i = 0; i < n; i++) {
      const row = i * n;
      let Mx = 0;
      let My = 0;
      let Md = 0;
      for (let j = 0; j < n; j++) {
        const entry = M[row + j]!;
        Mx += entry * S[head + j]!;
        My += entry * T[head + j]!;
        Md += entry * Delta[head + j]!;
      }
      ss += S[head + i]! * Mx;
      sd += S[head + i]! * Md;
      dd += Delta[head + i]! * Md;
      tt += T[head + i]! * My;
    }
    this.set(k, ss, sd, dd, tt);
  }
}
