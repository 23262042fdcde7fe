import type { Slices } from '../core/slices';
import type { Io } from './io';

const PATIENCE = 500;
const ERASE_LINE = '\r\u001b[K';

/** Runs slices and, once the command has taken longer than half a second on a terminal, says on standard error what it is at. */
export class Progress {
  readonly #io: Io;
  readonly #started: number;
  #shown = '';

  constructor(io: Io) {
    this.#io = io;
    this.#started = io.now();
  }

  /** Runs all slices of `work`. `doing` is a few words without a line break. */
  drain<T>(work: Slices<T>, doing: string): T {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      this.#show(doing);
    }
  }

  /** Takes the words back. To be called before anything else is written to the terminal. */
  clear(): void {
    if (this.#shown !== '') this.#io.err.write(ERASE_LINE);
    this.#shown = '';
  }

  #show(doing: string): void {
    if (!this.#io.err.isTTY || doing === this.#shown || this.#io.now() - this.#started < PATIENCE) return;
    this.#io.err.write(`${ERASE_LINE}${doing}`);
    this.#shown = doing;
  }
}
