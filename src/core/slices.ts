/**
 * Long work, cut into slices: a generator that yields at least every few milliseconds and returns its result. Whoever drives it
 * may stop between two slices (and so cancel), or let other work in; nothing in the core waits or looks at a clock.
 */
export type Slices<T> = Generator<void, T, void>;

/** Runs all slices at once: for the command line, a worker without a canceller, and tests. */
export function drain<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
