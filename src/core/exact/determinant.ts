import type { Slices } from '../slices';
import type { ExactMatrix } from './lyapunov';

/** Beyond this order the integers of an elimination grow too long to be worth it. */
export const DETERMINANT_ORDER = 24;

/** The determinant of the numerators, by Bareiss' fraction-free elimination: every division is exact. */
export function* determinant({ numerators }: ExactMatrix): Slices<bigint> {
  const rows = numerators.map((row) => [...row]);
  const n = rows.length;
  let divisor = 1n;
  let sign = 1n;
  for (let k = 0; k < n - 1; k++) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (pivot < 0) return 0n;
    if (pivot !== k) {
      [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
      sign = -sign;
    }
    const head = rows[k]!;
    for (const row of rows.slice(k + 1)) {
      for (let j = k + 1; j < n; j++) row[j] = (row[j]! * head[k]! - row[k]! * head[j]!) / divisor;
    }
    divisor = head[k]!;
    yield;
  }
  return sign * rows[n - 1]![n - 1]!;
}
