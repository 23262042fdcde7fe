import type { SeriesName } from '../model/series';
import type { Evicted } from './eviction';
import { DD, Forms, SD, SS, TT } from './forms';
import type { Motion, Stretch } from './motion';

/**
 * Below this a form that has been as large as `value` is read directly again. Never where it has no digits to keep: it is 0 before the
 * first eviction, and with an ill-conditioned P rounding may make it negative.
 */
function leastOf(value: number): number {
  return value > 0 ? value / 16 : Number.NEGATIVE_INFINITY;
}

/**
 * V^S, ⟨x^S, Δ⟩_P, ‖Δ‖²_P and V^T at O(n) a batch: (Ax)ᵀP(Ay) = xᵀPy − xᵀQy (the note's 6.3) takes them from batch to batch, and an eviction
 * needs only the rows of P at the stages that it touches. What is taken from a large value leaves its rounding in the small one, so
 * they are read directly, at O(n²), when one has fallen far, and every 16n batches.
 */
export class Energies {
  readonly #P: Float64Array;
  readonly #columns: Readonly<Record<SeriesName, Float64Array>>;
  readonly #mostBatches: number;
  #batches = 0;
  /** The state at hand. */
  readonly #now = new Forms(1);
  /** Below these a direct reading is due. */
  readonly #least = new Forms(1);

  constructor(P: Float64Array, motion: Motion, columns: Readonly<Record<SeriesName, Float64Array>>) {
    this.#P = P;
    this.#columns = columns;
    this.#mostBatches = Math.max(256, 16 * motion.n);
    this.#read(motion, motion.head);
  }

  /** Writes the rows of a stretch as if they evicted nothing; group k of `q` is before row t + k. Returns how many direct readings it took. */
  follow({ t, count, head }: Stretch, motion: Motion, q: Forms): number {
    let readings = 0;
    for (let done = 0; done < count; ) {
      done = this.#telescope(t, done, count, q.values);
      if (!this.#isDue()) continue;
      this.#read(motion, head - done);
      this.#write(t + done - 1);
      readings++;
    }
    return readings;
  }

  /** Row t + from of a stretch, and on until a direct reading is due; returns how many rows of the stretch are written then. */
  #telescope(t: number, from: number, count: number, q: Float64Array): number {
    const { V_S, inner, Delta_norm2, V_T, decomposition_error } = this.#columns;
    const now = this.#now.values;
    let ss = now[SS]!;
    let sd = now[SD]!;
    let dd = now[DD]!;
    let tt = now[TT]!;
    const least = this.#least.values;
    const end = Math.min(count, from + this.#mostBatches - this.#batches);
    let k = from;
    do {
      ss -= q[4 * k]!;
      sd -= q[4 * k + SD]!;
      dd -= q[4 * k + DD]!;
      tt -= q[4 * k + TT]!;
      V_S[t + k] = ss;
      inner[t + k] = sd;
      Delta_norm2[t + k] = dd;
      V_T[t + k] = tt;
      decomposition_error[t + k] = tt - ss - 2 * sd - dd;
      k++;
    } while (k < end && ss >= least[SS]! && dd >= least[DD]! && tt >= least[TT]!);
    this.#now.set(0, ss, sd, dd, tt);
    this.#batches += k - from;
    return k;
  }

  /**
   * Row t at an eviction that has changed x^S by −d and will change Δ by d = ã e_0 + e, which it has not yet. With x after it and AΔ
   * before it, V^S falls by 2dᵀPx + dᵀPd, and the inner product becomes ⟨x, AΔ⟩_P + ⟨x, d⟩_P, carried + margin (6.5, 6.6).
   */
  evict(t: number, { n, head, S, Delta }: Motion, { e, support, count, admission }: Evicted): void {
    const P = this.#P;
    let innerE0 = 0; // (Px)_0
    let innerE = 0; // eᵀPx
    let e0Delta = 0; // (PΔ)_0
    let eDelta = 0; // eᵀPΔ
    let e0e = 0; // (Pe)_0
    let ee = 0; // eᵀPe
    for (let k = -1; k < count; k++) {
      const s = k < 0 ? 0 : support[k]!;
      const row = s * n;
      let Px = 0;
      let PDelta = 0;
      let Pe = 0;
      for (let j = 0; j < n; j++) {
        Px += P[row + j]! * S[head + j]!;
        PDelta += P[row + j]! * Delta[head + j]!;
      }
      for (let i = 0; i < count; i++) Pe += P[row + support[i]!]! * e[support[i]!]!;
      if (k < 0) {
        innerE0 = Px;
        e0Delta = PDelta;
        e0e = Pe;
      }
      innerE += e[s]! * Px;
      eDelta += e[s]! * PDelta;
      ee += e[s]! * Pe;
    }
    const now = this.#now.values;
    const least = this.#least.values;
    const columns = this.#columns;
    const margin = innerE + admission * innerE0;
    const dDelta = eDelta + admission * e0Delta;
    const jump2 = ee + 2 * admission * e0e + admission * admission * P[0]!;
    const carried = now[SD]! - dDelta;
    columns.dist_change[t] = -2 * innerE - ee;
    columns.inner_e0[t] = innerE0;
    columns.inner_e[t] = innerE;
    columns.margin[t] = margin;
    columns.carried[t] = carried;
    now[SS]! -= 2 * margin + jump2;
    now[SD] = carried + margin;
    now[DD]! += 2 * dDelta + jump2;
    least[SS] = Math.max(least[SS]!, leastOf(now[SS]!));
    least[DD] = Math.max(least[DD]!, leastOf(now[DD]!));
  }

  /** Row t once more, after an eviction is complete. Returns how many direct readings it took. */
  settle(t: number, motion: Motion): number {
    const due = this.#isDue();
    if (due) this.#read(motion, motion.head);
    this.#write(t);
    return due ? 1 : 0;
  }

  /** After x^S, x^T and Δ have been divided by 2^shift. */
  rescale(shift: number): void {
    const factor = 2 ** (-2 * shift);
    for (const { values } of [this.#now, this.#least]) {
      for (let i = 0; i < 4; i++) values[i]! *= factor;
    }
  }

  #isDue(): boolean {
    const now = this.#now.values;
    const least = this.#least.values;
    const fallen = now[SS]! < least[SS]! || now[DD]! < least[DD]! || now[TT]! < least[TT]!;
    return fallen || this.#batches >= this.#mostBatches;
  }

  #read(motion: Motion, head: number): void {
    this.#now.readMatrix(0, this.#P, motion, head);
    const now = this.#now.values;
    this.#least.set(0, leastOf(now[SS]!), 0, leastOf(now[DD]!), leastOf(now[TT]!));
    this.#batches = 0;
  }

  #write(t: number): void {
    const { V_S, inner, Delta_norm2, V_T, decomposition_error } = this.#columns;
    const now = this.#now.values;
    V_S[t] = now[SS]!;
    inner[t] = now[SD]!;
    Delta_norm2[t] = now[DD]!;
    V_T[t] = now[TT]!;
    decomposition_error[t] = now[TT]! - now[SS]! - 2 * now[SD]! - now[DD]!;
  }
}
