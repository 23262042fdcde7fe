import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player } from '../../webview/player';

/** A page as far as a player asks for it. */
function page(lessMotion: boolean): void {
  vi.stubGlobal('document', { body: { classList: { contains: () => false } } });
  vi.stubGlobal('window', { setInterval, matchMedia: () => ({ matches: lessMotion }) });
}

describe('playing', () => {
  let step = 0;
  let changes = 0;
  const player = () =>
    new Player(
      () => ++step < 5,
      () => changes++,
    );

  beforeEach(() => {
    vi.useFakeTimers();
    step = 0;
    changes = 0;
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('goes on a step at a time, twelve a second, and stops at the end', () => {
    page(false);
    const played = player();
    played.toggle();
    expect(played.playing).toBe(true);
    vi.advanceTimersByTime(250);
    expect(step).toBe(3);
    vi.advanceTimersByTime(10_000);
    expect(step).toBe(5);
    expect(played.playing).toBe(false);
    expect(changes).toBe(2);
  });

  test('stops when asked, and only tells when it was playing', () => {
    page(false);
    const played = player();
    played.stop();
    expect(changes).toBe(0);
    played.toggle();
    played.toggle();
    vi.advanceTimersByTime(1000);
    expect([step, played.playing, changes]).toEqual([0, false, 2]);
  });

  test('goes slowly where the reader wants less motion', () => {
    page(true);
    player().toggle();
    vi.advanceTimersByTime(1000);
    expect(step).toBe(2);
  });
});
