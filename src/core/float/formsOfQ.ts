import { Forms, SD } from './forms';
import { type Motion, STRETCH, type Stretch } from './motion';
import type { FloatSystem } from './system';
import { WindowSums } from './windowSums';

/** xᵀQx, xᵀQΔ and ΔᵀQΔ at the states of a stretch: O(1) a batch for the identity, O(n) for a diagonal, O(n²) for a full Q. */
export class FormsOfQ {
  /** Group 0: the state before the stretch. Group k + 1: row t + k, as far as it evicts nothing. */
  readonly forms = new Forms(STRETCH + 1);
  // One of the three is in use.
  readonly #diagonal: Float64Array;
  readonly #full: Float64Array | null;
  readonly #window: WindowSums | null;

  constructor({ n, Q }: FloatSystem) {
    this.#diagonal = Q.kind === 'diagonal' ? Q.entries : new Float64Array(0);
    this.#full = Q.kind === 'full' ? Q.rows : null;
    this.#window = Q.kind === 'identity' ? new WindowSums(n) : null;
  }

  /** ⟨x^S, Δ⟩_Q of the state before the next stretch. */
  get inner(): number {
    return this.forms.values[SD]!;
  }

  follow(stretch: Stretch, motion: Motion): void {
    const { count, head } = stretch;
    if (this.#window) this.#window.follow(this.forms, stretch, motion);
    else for (let k = 1; k <= count; k++) this.#readGroup(k, motion, head - k);
  }

  /** Makes group k, the state at hand, group 0. */
  continueFrom(k: number): void {
    this.forms.values.copyWithin(0, 4 * k, 4 * k + 4);
  }

  /** Group 0: the state at hand, after it has changed in another way than by sliding. */
  read(motion: Motion): void {
    if (this.#window) this.#window.read(this.forms, motion);
    else this.#readGroup(0, motion, motion.head);
  }

  #readGroup(k: number, motion: Motion, head: number): void {
    if (this.#full) this.forms.readMatrix(k, this.#full, motion, head);
    else this.forms.readDiagonal(k, this.#diagonal, motion, head);
  }
}
