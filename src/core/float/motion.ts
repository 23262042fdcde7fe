import { ldexp } from '../number/float';
import type { Evicted } from './eviction';
import { type Scale, scaleAt } from './scale';
import type { FloatSystem } from './system';

/** Most batches that are run before anything is read of them. */
export const STRETCH = 128;

/** Magnitudes outside 2^±64 are brought back to 1: squares and products with P stay far inside the range of a float64. */
const SMALL = 2 ** -64;
const LARGE = 2 ** 64;

/** Batches that have been run: their rows t … t + count − 1 are for the states after the one at `head`, each at a head one lower. */
export interface Stretch {
  readonly t: number;
  readonly count: number;
  readonly head: number;
}

/** x^S, x^T and Δ at one batch and their scale, by stage. */
export interface KeptMotion {
  readonly exponent: number;
  readonly S: Float64Array;
  readonly T: Float64Array;
  readonly Delta: Float64Array;
}

/**
 * x^S, x^T and Δ at their scale, each by a recursion of its own: a difference of two of them would lose its digits as they decay.
 *
 * The three share buffers that are written from the end towards the front. The state whose stage s stands at `head + s` becomes the next
 * one by moving `head` down by one, so the states of a stretch all remain readable, each at its own head.
 */
export class Motion {
  readonly n: number;
  readonly S: Float64Array;
  readonly T: Float64Array;
  readonly Delta: Float64Array;
  head: number;
  scale: Scale;
  readonly #W: Float64Array;
  readonly #bounded: boolean;

  constructor({ n, W, start, P }: FloatSystem) {
    const room = n + Math.max(n, 4 * STRETCH);
    this.n = n;
    this.head = room - n;
    this.S = new Float64Array(room);
    this.T = new Float64Array(room);
    this.Delta = new Float64Array(room);
    this.S.set(start, this.head);
    this.T.set(start, this.head);
    this.#W = W;
    this.#bounded = P === null;
    this.scale = scaleAt(0, { bounded: this.#bounded });
  }

  /** A copy of the state at hand. */
  keep(): KeptMotion {
    const { S, T, Delta, head, n, scale } = this;
    const copy = (buffer: Float64Array) => buffer.slice(head, head + n);
    return { exponent: scale.exponent, S: copy(S), T: copy(T), Delta: copy(Delta) };
  }

  /** Makes a kept state of this motion the one at hand. */
  restore({ exponent, S, T, Delta }: KeptMotion): void {
    this.scale = scaleAt(exponent, { bounded: this.#bounded });
    this.S.set(S, this.head);
    this.T.set(T, this.head);
    this.Delta.set(Delta, this.head);
  }

  /** Makes sure that there is room in front of `head`. Earlier states are lost. */
  makeRoom(): void {
    if (this.head > 0) return;
    const head = this.S.length - this.n;
    for (const buffer of [this.S, this.T, this.Delta]) buffer.copyWithin(head, this.head, this.head + this.n);
    this.head = head;
  }

  /**
   * Up to `most` batches as the theory has them: x ← Ax, Δ ← AΔ (the note's 4.3, 6.3). Stops early after a batch whose x^S_0 is below
   * `floor`, where a magnitude may have left its window, and at the end of the room. Returns how many batches were run, that one included.
   */
  advance(most: number, floor: number): number {
    const { n, S, T, Delta } = this;
    const W = this.#W;
    const W0 = W[0]!;
    let head = this.head;
    let batches = 0;
    while (batches < most && head > 0) {
      head--;
      batches++;
      let x = 0;
      let y = 0;
      let d = 0;
      for (let s = 1; s < n; s++) {
        const w = W[s]!;
        x -= w * S[head + s]!;
        y -= w * T[head + s]!;
        d -= w * Delta[head + s]!;
      }
      x /= W0;
      y /= W0;
      S[head] = x;
      T[head] = y;
      Delta[head] = d / W0;
      const size = Math.max(Math.abs(x), Math.abs(y));
      if (x < floor || size < SMALL || size > LARGE) break;
    }
    this.head = head;
    return batches;
  }

  /** Δ ← Δ + ã e_0 + e after an eviction. */
  jump({ e, support, count, admission }: Evicted): void {
    const { Delta, head } = this;
    const { sharedS } = this.scale;
    Delta[head]! += admission * sharedS;
    for (let k = 0; k < count; k++) Delta[head + support[k]!]! += e[support[k]!]! * sharedS;
  }

  /**
   * Given the largest |x^S_s| and |x^T_s|, brings the larger back to about 1 once it has left the window, by a power of two and so
   * without rounding. Returns the power by which x^T and Δ were divided, 0 mostly.
   */
  rescale(magnitudeS: number, magnitudeT: number): number {
    const magnitude = Math.max(magnitudeT, magnitudeS * this.scale.sharedS);
    if ((magnitude < LARGE && magnitude > SMALL) || magnitude === 0) return 0;
    const shift = Math.floor(Math.log2(magnitude));
    const scale = scaleAt(this.scale.exponent + shift, { bounded: this.#bounded });
    this.#divide(this.T, shift);
    this.#divide(this.Delta, shift);
    this.#divide(this.S, scale.exponentS - this.scale.exponentS);
    this.scale = scale;
    return shift;
  }

  #divide(buffer: Float64Array, shift: number): void {
    for (let i = this.head; i < this.head + this.n; i++) buffer[i] = ldexp(buffer[i]!, -shift);
  }
}
