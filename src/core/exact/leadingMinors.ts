import type { Slices } from '../slices';
import type { ExactMatrix } from './lyapunov';

/**
 * The leading minors of the numerators, smallest first, by Bareiss' fraction-free elimination, whose pivots they are: every division is
 * exact. Ends with the first that is 0.
 */
export function* leadingMinors({ numerators }: ExactMatrix): Slices<bigint[]> {
  const rows = numerators.map((row) => [...row]);
  const minors: bigint[] = [];
  let divisor = 1n;
  for (const [k, head] of rows.entries()) {
    const pivot = head[k]!;
    minors.push(pivot);
    if (pivot === 0n) break;
    for (const row of rows.slice(k + 1)) {
      for (let j = row.length - 1; j >= k; j--) row[j] = (row[j]! * pivot - row[k]! * head[j]!) / divisor;
    }
    divisor = pivot;
    yield;
  }
  return minors;
}
