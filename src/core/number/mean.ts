/** The mean of floats by compensated summation (Neumaier's): the error does not grow with their number. Null of none. */
export function mean(values: Iterable<number>): number | null {
  let count = 0;
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
    count++;
  }
  return count === 0 ? null : (total + lost) / count;
}
