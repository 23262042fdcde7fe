/** Row q of a step-down table stands at q(q+1)/2: the rows of degree p … 0, packed as a triangle. */
export function rowStart(q: number): number {
  return (q * (q + 1)) / 2;
}

export function stepDownTable(p: number): Float64Array {
  return new Float64Array(rowStart(p + 1));
}

/**
 * The Schur–Cohn step-down of the monic polynomial a_0 = 1, a_1, …, a_p that stands in row p of the table, into the rows below it:
 * a^{(q−1)}_j = (a^{(q)}_j − k_q a^{(q)}_{q−j}) / (1 − k_q²) with k_q = a^{(q)}_q. False as soon as some |k_q| ≥ 1 (or is no number):
 * in exact arithmetic just when a root has modulus 1 or more. In floats it proves nothing.
 */
export function stepDown(table: Float64Array, p: number): boolean {
  for (let q = p; q >= 1; q--) {
    const from = rowStart(q);
    const to = rowStart(q - 1);
    const k = table[from + q]!;
    if (!(Math.abs(k) < 1)) return false;
    const scale = 1 / ((1 - k) * (1 + k)); // keeps the digits that 1 − k² loses near |k| = 1
    table[to] = 1;
    for (let j = 1; j < q; j++) table[to + j] = (table[from + j]! - k * table[from + q - j]!) * scale;
  }
  return true;
}
