import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ground, MOVES, moveOf, moveStep } from '../../webview/cursor';

const GROUND: Ground = {
  steps: 10,
  signs: Int8Array.from([0, 1, -1, 0, -1, 2, 1, -1, 0, 3]),
  evictions: Int32Array.from([1, 4, 8]),
};

describe('the step cursor', () => {
  test('knows its keys, and no others', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'n', 'N', 'e', 'E'];
    expect(keys.map(moveOf)).toEqual([
      'previous',
      'next',
      'first',
      'last',
      'next-violation',
      'previous-violation',
      'next-eviction',
      'previous-eviction',
    ]);
    expect(['a', 'Enter', 'ArrowUp', 'toString', '__proto__'].map(moveOf)).toEqual([null, null, null, null, null]);
  });

  test('steps and jumps to the ends, and stays within them', () => {
    expect(moveStep(3, 'next', GROUND)).toBe(4);
    expect(moveStep(3, 'previous', GROUND)).toBe(2);
    expect(moveStep(0, 'previous', GROUND)).toBe(0);
    expect(moveStep(9, 'next', GROUND)).toBe(9);
    expect(moveStep(3, 'first', GROUND)).toBe(0);
    expect(moveStep(3, 'last', GROUND)).toBe(9);
  });

  test('goes from violation to violation by decided signs alone, undecided ones are none', () => {
    expect(moveStep(0, 'next-violation', GROUND)).toBe(2);
    expect(moveStep(4, 'next-violation', GROUND)).toBe(7);
    expect(moveStep(7, 'next-violation', GROUND)).toBe(7);
    expect(moveStep(9, 'previous-violation', GROUND)).toBe(7);
    expect(moveStep(4, 'previous-violation', GROUND)).toBe(2);
    expect(moveStep(0, 'previous-violation', GROUND)).toBe(0);
    expect(moveStep(5, 'next-violation', { ...GROUND, signs: null })).toBe(5);
  });

  test('goes from eviction to eviction', () => {
    expect(moveStep(1, 'next-eviction', GROUND)).toBe(4);
    expect(moveStep(8, 'next-eviction', GROUND)).toBe(8);
    expect(moveStep(8, 'previous-eviction', GROUND)).toBe(4);
    expect(moveStep(0, 'previous-eviction', GROUND)).toBe(0);
  });

  test('never leaves the run, whatever the move', () => {
    const grounds = fc.array(fc.constantFrom(-1, 0, 1, 2, 3), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(grounds, fc.nat(49), fc.constantFrom(...MOVES), (signs, at, move) => {
        const steps = signs.length;
        const evictions = Int32Array.from(signs.flatMap((sign, t) => (sign === 1 ? [t] : [])));
        const step = moveStep(at % steps, move, { steps, signs: Int8Array.from(signs), evictions });
        expect(step).toBeGreaterThanOrEqual(0);
        expect(step).toBeLessThan(steps);
        if (move === 'next-violation' && step !== at % steps) {
          expect(signs[step]).toBe(-1);
          expect(signs.slice((at % steps) + 1, step)).not.toContain(-1);
        }
      }),
    );
  });
});
