import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { following, panned, type StepWindow, selected, shownWindow, windowMove, zoomed } from '../../webview/window';

const STEPS = 200;

describe('the window of steps', () => {
  test('is the whole run until one is chosen', () => {
    expect(shownWindow(null, STEPS)).toEqual({ from: 0, to: 199 });
    expect(shownWindow({ from: 10, to: 40 }, STEPS)).toEqual({ from: 10, to: 40 });
  });

  test('of a longer run is kept as far as this one reaches', () => {
    expect(shownWindow({ from: 500, to: 599 }, STEPS)).toEqual({ from: 100, to: 199 });
    expect(shownWindow({ from: 0, to: 999 }, STEPS)).toEqual({ from: 0, to: 199 });
    expect(shownWindow({ from: 3, to: 3 }, 1)).toEqual({ from: 0, to: 0 });
  });

  test('zooms about a step, which stays where it is on the screen', () => {
    expect(zoomed({ from: 0, to: 199 }, 0.5, 50, STEPS)).toEqual({ from: 25, to: 124 });
    expect(zoomed({ from: 25, to: 124 }, 0.5, 25, STEPS)).toEqual({ from: 25, to: 74 });
  });

  test('zooms out to the whole run, and in to a few steps, and no further', () => {
    expect(zoomed({ from: 50, to: 149 }, 4, 100, STEPS)).toBeNull();
    expect(zoomed({ from: 50, to: 59 }, 0.01, 55, STEPS)).toMatchObject({ from: 51, to: 58 });
    expect(zoomed({ from: 0, to: 2 }, 0.5, 1, 3)).toBeNull();
  });

  test('pans to the ends of the run', () => {
    expect(panned({ from: 10, to: 29 }, 15, STEPS)).toEqual({ from: 25, to: 44 });
    expect(panned({ from: 10, to: 29 }, -15, STEPS)).toEqual({ from: 0, to: 19 });
    expect(panned({ from: 10, to: 29 }, 1000, STEPS)).toEqual({ from: 180, to: 199 });
  });

  test('is selected from either side, a few steps wide at least', () => {
    expect(selected(60, 20, STEPS)).toEqual({ from: 20, to: 60 });
    expect(selected(30, 31, STEPS)).toEqual({ from: 27, to: 34 });
    expect(selected(-40, 1000, STEPS)).toBeNull();
  });

  test('follows a cursor that leaves it, with a margin beside it', () => {
    const window = { from: 50, to: 99 };
    expect(following(window, 70, STEPS)).toBe(window);
    expect(following(window, 100, STEPS)).toEqual({ from: 56, to: 105 });
    expect(following(window, 10, STEPS)).toEqual({ from: 5, to: 54 });
    expect(following(window, 199, STEPS)).toEqual({ from: 150, to: 199 });
    expect(following(null, 150, STEPS)).toBeNull();
  });

  const windows = fc.record({ steps: fc.integer({ min: 1, max: 5000 }), a: fc.nat(4999), b: fc.nat(4999) });

  test('always lies in the run, and has the step that it follows in it', () => {
    fc.assert(
      fc.property(windows, fc.nat(4999), fc.double({ min: 0.01, max: 20, noNaN: true }), ({ steps, a, b }, at, by) => {
        const step = at % steps;
        const window = shownWindow(selected(a % steps, b % steps, steps), steps);
        const windowsAfter = [
          zoomed(window, by, step, steps),
          panned(window, (by - 10) * 50, steps),
          selected(a, b, steps),
        ];
        for (const { from, to } of windowsAfter.map((one) => shownWindow(one, steps))) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(steps);
          expect(to - from + 1).toBeGreaterThanOrEqual(Math.min(8, steps));
        }
        const followed = shownWindow(following(window, step, steps), steps);
        expect(followed.from <= step && step <= followed.to).toBe(true);
      }),
    );
  });
});

describe('the keys of the window', () => {
  const moved = (key: string, window: StepWindow, step: number) => windowMove(key)?.(window, step, STEPS);

  test('zoom about the cursor, or the middle where it is out of view', () => {
    expect(moved('+', { from: 0, to: 99 }, 20)).toEqual({ from: 10, to: 59 });
    expect(moved('=', { from: 100, to: 199 }, 20)).toEqual({ from: 125, to: 174 });
    expect(moved('-', { from: 50, to: 99 }, 50)).toEqual({ from: 50, to: 149 });
    expect(moved('0', { from: 50, to: 99 }, 50)).toBeNull();
  });

  test('go by pages that overlap', () => {
    expect(moved('PageDown', { from: 0, to: 49 }, 0)).toEqual({ from: 40, to: 89 });
    expect(moved('PageUp', { from: 50, to: 99 }, 0)).toEqual({ from: 10, to: 59 });
  });

  test('are no others', () => {
    expect(windowMove('ArrowLeft')).toBeNull();
    expect(windowMove('1')).toBeNull();
  });
});
