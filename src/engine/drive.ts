import type { Slices } from '../core/slices';

/** How long work may hold its thread before messages, edits and cancellations are let in (milliseconds). */
const TURN = 10;

/** Lets everything that waits for this thread happen. A message, because timers of a browser wait 4 ms and more when they are nested. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs work slice by slice and lets others in every few milliseconds. Asked to stop, it stops at the next breath and returns null;
 * what the work throws, it throws.
 */
export async function drive<T>(work: Slices<T>, stopped: () => boolean): Promise<{ readonly value: T } | null> {
  let since = performance.now();
  for (;;) {
    const slice = work.next();
    if (slice.done) return { value: slice.value };
    if (performance.now() - since < TURN) continue;
    await breathe();
    if (stopped()) return null;
    since = performance.now();
  }
}
