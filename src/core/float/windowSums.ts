import { DD, type Forms, SD, SS, TT } from './forms';
import type { Motion, Stretch } from './motion';

/**
 * The forms of the identity, sums of products over a window that slides. At an anchor the sums over the first c entries are noted for
 * every c; each later window is some of those entries and the ones that came since, so that a batch costs O(1). Nothing is ever
 * subtracted: a sum that decays keeps its digits.
 */
export class WindowSums {
  readonly #n: number;
  /** Groups of four: the sums over the first 0 … n entries of the anchor. */
  readonly #kept: Float64Array;
  /** The sums over the entries that came since. */
  readonly #came = new Float64Array(4);
  /** Batches since the anchor; n when a new one is due. */
  #age: number;

  constructor(n: number) {
    this.#n = n;
    this.#kept = new Float64Array(4 * (n + 1));
    this.#age = n;
  }

  /** Group 0 of `forms`: the state at hand, which becomes the anchor. */
  read(forms: Forms, motion: Motion): void {
    this.#anchor(motion, motion.head);
    const kept = this.#kept;
    const all = 4 * this.#n;
    forms.set(0, kept[all]!, kept[all + SD]!, kept[all + DD]!, kept[all + TT]!);
  }

  /** Groups 1 … count of `forms`, for the rows of the stretch. */
  follow(forms: Forms, { count, head }: Stretch, motion: Motion): void {
    for (let done = 0; done < count; ) {
      if (this.#age === this.#n) this.#anchor(motion, head - done);
      const end = Math.min(count, done + this.#n - this.#age);
      this.#slide(forms.values, done, end, motion, head);
      this.#age += end - done;
      done = end;
    }
  }

  #anchor({ S, T, Delta }: Motion, head: number): void {
    const kept = this.#kept;
    let ss = 0;
    let sd = 0;
    let dd = 0;
    let tt = 0;
    for (let c = 1; c <= this.#n; c++) {
      const x = S[head + c - 1]!;
      const y = T[head + c - 1]!;
      const d = Delta[head + c - 1]!;
      ss += x * x;
      sd += x * d;
      dd += d * d;
      tt += y * y;
      kept[4 * c] = ss;
      kept[4 * c + SD] = sd;
      kept[4 * c + DD] = dd;
      kept[4 * c + TT] = tt;
    }
    this.#came.fill(0);
    this.#age = 0;
  }

  #slide(forms: Float64Array, done: number, end: number, { S, T, Delta }: Motion, head: number): void {
    const kept = this.#kept;
    const came = this.#came;
    let ss = came[SS]!;
    let sd = came[SD]!;
    let dd = came[DD]!;
    let tt = came[TT]!;
    let c = 4 * (this.#n - this.#age);
    for (let k = done + 1; k <= end; k++) {
      const x = S[head - k]!;
      const y = T[head - k]!;
      const d = Delta[head - k]!;
      ss += x * x;
      sd += x * d;
      dd += d * d;
      tt += y * y;
      c -= 4;
      forms[4 * k] = kept[c]! + ss;
      forms[4 * k + SD] = kept[c + SD]! + sd;
      forms[4 * k + DD] = kept[c + DD]! + dd;
      forms[4 * k + TT] = kept[c + TT]! + tt;
    }
    came[SS] = ss;
    came[SD] = sd;
    came[DD] = dd;
    came[TT] = tt;
  }
}
