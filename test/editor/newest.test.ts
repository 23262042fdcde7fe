import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Newest } from '../../src/host/newest';

/** A task that ends when told to, or when it is aborted, and what became of it. */
function task(log: string[], name: string) {
  let end = () => {};
  const run = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      log.push(`${name} begins`);
      end = resolve;
      signal.addEventListener('abort', () => {
        log.push(`${name} is aborted`);
        resolve();
      });
    });
  return { run, end: () => end() };
}

describe('of several tasks', () => {
  let log: string[];

  beforeEach(() => {
    log = [];
    vi.useFakeTimers();
  });

  test('the first begins at once, and of the others only the newest', async () => {
    const newest = new Newest();
    const [a, b, c] = [task(log, 'a'), task(log, 'b'), task(log, 'c')];
    for (const { run } of [a, b, c]) newest.request(run);
    a.end();
    await vi.runAllTimersAsync();
    expect(log).toEqual(['a begins', 'c begins']);
  });

  test('a long one is aborted when another has waited for a moment', async () => {
    const newest = new Newest();
    const [a, b] = [task(log, 'a'), task(log, 'b')];
    newest.request(a.run);
    newest.request(b.run);
    await vi.advanceTimersByTimeAsync(99);
    expect(log).toEqual(['a begins']);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(['a begins', 'a is aborted', 'b begins']);
  });

  test('a new stream of wishes does not starve the one that runs', async () => {
    const newest = new Newest();
    const tasks = [task(log, 'a'), task(log, 'b'), task(log, 'c')];
    newest.request(tasks[0]!.run);
    await vi.advanceTimersByTimeAsync(50);
    newest.request(tasks[1]!.run);
    await vi.advanceTimersByTimeAsync(90);
    newest.request(tasks[2]!.run);
    await vi.advanceTimersByTimeAsync(90);
    // b was never the newest for a whole moment, so its patience came to nothing.
    expect(log).toEqual(['a begins']);
  });

  test('cancelling ends what runs and what waits', async () => {
    const newest = new Newest();
    const [a, b] = [task(log, 'a'), task(log, 'b')];
    newest.request(a.run);
    newest.request(b.run);
    newest.cancel();
    await vi.runAllTimersAsync();
    expect(log).toEqual(['a begins', 'a is aborted']);
  });
});
