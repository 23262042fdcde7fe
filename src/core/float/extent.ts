import type { Motion, Stretch } from './motion';

/** Largest and smallest entry of x^S or of x^T, followed as the window slides over its buffer: read anew only when one of them leaves. */
export class Extent {
  // Arrays of one: a number in a field of an object is a second object.
  readonly #largest = new Float64Array(1);
  readonly #smallest = new Float64Array(1);
  readonly #buffer: Float64Array;
  readonly #n: number;

  constructor({ n }: Motion, buffer: Float64Array) {
    this.#buffer = buffer;
    this.#n = n;
  }

  get spread(): number {
    return this.#largest[0]! - this.#smallest[0]!;
  }

  get magnitude(): number {
    return Math.max(this.#largest[0]!, -this.#smallest[0]!);
  }

  /** Writes the spread at each row, times `scale`. */
  follow({ t, count, head }: Stretch, column: Float64Array, scale: number): void {
    const n = this.#n;
    const buffer = this.#buffer;
    let largest = this.#largest[0]!;
    let smallest = this.#smallest[0]!;
    for (let k = 0; k < count; k++) {
      const now = head - k - 1;
      const entered = buffer[now]!;
      const left = buffer[now + n]!;
      if (left === largest || left === smallest) {
        this.read(now);
        largest = this.#largest[0]!;
        smallest = this.#smallest[0]!;
      } else if (entered > largest) largest = entered;
      else if (entered < smallest) smallest = entered;
      column[t + k] = (largest - smallest) * scale;
    }
    this.#largest[0] = largest;
    this.#smallest[0] = smallest;
  }

  /** The window at `head`, after it has changed in another way than by sliding. */
  read(head: number): void {
    const buffer = this.#buffer;
    const end = head + this.#n;
    let largest = buffer[head]!;
    let smallest = largest;
    for (let i = head + 1; i < end; i++) {
      const value = buffer[i]!;
      if (value > largest) largest = value;
      else if (value < smallest) smallest = value;
    }
    this.#largest[0] = largest;
    this.#smallest[0] = smallest;
  }
}
