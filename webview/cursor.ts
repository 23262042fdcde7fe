/** The one step cursor: which keys move it, and where to. Pure. */

export const MOVES = [
  'first',
  'previous',
  'next',
  'last',
  'previous-violation',
  'next-violation',
  'previous-eviction',
  'next-eviction',
] as const;
export type Move = (typeof MOVES)[number];

/** Keys as `KeyboardEvent.key` names them; capitals are the keys with shift. */
const KEYS: Readonly<Record<string, Move>> = {
  Home: 'first',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  End: 'last',
  N: 'previous-violation',
  n: 'next-violation',
  E: 'previous-eviction',
  e: 'next-eviction',
};

export function moveOf(key: string): Move | null {
  return Object.hasOwn(KEYS, key) ? KEYS[key]! : null;
}

/** Where a cursor can go. */
export interface Ground {
  readonly steps: number;
  /** Signs of the marked claim; its failing steps are the −1. */
  readonly signs: Int8Array | null;
  /** Ascending. */
  readonly evictions: Int32Array;
}

/** The step after `move` from `step`; the same where there is nothing further that way. */
export function moveStep(step: number, move: Move, { steps, signs, evictions }: Ground): number {
  switch (move) {
    case 'first':
      return 0;
    case 'last':
      return steps - 1;
    case 'previous':
      return Math.max(0, step - 1);
    case 'next':
      return Math.min(steps - 1, step + 1);
    case 'previous-violation':
      return (signs && found(signs.lastIndexOf(-1, step - 1), step > 0)) ?? step;
    case 'next-violation':
      return (signs && found(signs.indexOf(-1, step + 1), true)) ?? step;
    case 'previous-eviction':
      return evictions.findLast((t) => t < step) ?? step;
    case 'next-eviction':
      return evictions.find((t) => t > step) ?? step;
  }
}

/** `lastIndexOf` counts a negative start from the end, so a search left of step 0 must not be believed. */
function found(index: number, searched: boolean): number | null {
  return searched && index >= 0 ? index : null;
}
