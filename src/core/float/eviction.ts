import type { Eviction } from '../model/parameters';
import type { Motion } from './motion';
import type { FloatSystem } from './system';

/** What the simulation gave up in the last batch that evicted, in N* at the scale of x^S. */
export class Evicted {
  /** e_s, with e_0 = 0. */
  readonly e: Float64Array;
  /** The stages s ≥ 1 with e_s > 0 are support[0 … count − 1]. */
  readonly support: Int32Array;
  count = 0;
  /** ã ≤ 0. */
  admission = 0;
  readonly #W: Float64Array;
  readonly #order: Eviction;

  constructor({ n, W, eviction }: FloatSystem) {
    this.e = new Float64Array(n);
    this.support = new Int32Array(n);
    this.#W = W;
    this.#order = eviction;
  }

  /** Σ e_s. */
  get total(): number {
    let total = 0;
    for (let k = 0; k < this.count; k++) total += this.e[this.support[k]!]!;
    return total;
  }

  /**
   * Evicts from x^S, whose stage 0 has just been admitted as in the theory (the note's 6.4): stage 0 becomes empty, and the others give
   * up −W_0 ã tokens in the stated order. Δ is left as it is.
   */
  take(motion: Motion): void {
    const { S, head } = motion;
    const { one } = motion.scale;
    for (let k = 0; k < this.count; k++) this.e[this.support[k]!] = 0;
    this.count = 0;
    this.admission = Math.min(S[head]! + one, 0); // an exact decision may evict where rounding has lost the last of a tiny ã
    if (this.admission === 0) return;
    S[head] = -one;
    const tokens = -this.admission * this.#W[0]!;
    if (this.#order === 'proportional') this.#takeShares(motion, tokens);
    else this.#takeInOrder(motion, tokens);
  }

  #takeInOrder(motion: Motion, tokens: number): void {
    const { n } = motion;
    let need = tokens;
    for (let k = 1; k < n && need > 0; k++) {
      const s = this.#order === 'low-first' ? k : n - k;
      const present = this.#present(motion, s);
      if (present === 0) continue;
      const held = this.#W[s]! * present;
      this.#remove(motion, s, need >= held ? present : Math.min(present, need / this.#W[s]!));
      need -= held;
    }
  }

  #takeShares(motion: Motion, tokens: number): void {
    let held = 0;
    for (let s = 1; s < motion.n; s++) held += this.#W[s]! * this.#present(motion, s);
    const share = Math.min(1, tokens / held);
    for (let s = 1; s < motion.n; s++) this.#remove(motion, s, share * this.#present(motion, s));
  }

  /** M_s, never negative. */
  #present({ S, head, scale }: Motion, s: number): number {
    return Math.max(0, S[head + s]! + scale.one);
  }

  #remove(motion: Motion, s: number, amount: number): void {
    if (amount === 0) return;
    const { S, head } = motion;
    const { one } = motion.scale;
    S[head + s] = amount >= S[head + s]! + one ? -one : S[head + s]! - amount;
    this.e[s] = amount;
    this.support[this.count++] = s;
  }
}
