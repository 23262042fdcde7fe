/**
 * One step of the Schur–Cohn step-down: the row a^{(q)} of degree q, with a_0 = 1, stands in `from` at `at`; the row of degree q − 1,
 * a^{(q−1)}_j = (a^{(q)}_j − k a^{(q)}_{q−j}) / (1 − k²) with k = a^{(q)}_q, is written to `to` at `toAt`. False when |k| ≥ 1 (or is no
 * number): in exact arithmetic some step fails just when a root has modulus 1 or more. In floats that proves nothing.
 */
export function stepDown(q: number, from: Float64Array, at: number, to: Float64Array, toAt: number): boolean {
  const k = from[at + q]!;
  if (!(Math.abs(k) < 1)) return false;
  const scale = 1 / ((1 - k) * (1 + k)); // keeps the digits that 1 − k² loses near |k| = 1
  to[toAt] = 1;
  for (let j = 1; j < q; j++) to[toAt + j] = (from[at + j]! - k * from[at + q - j]!) * scale;
  return true;
}
