/** 2^−LARGEST … 2^LARGEST: looking one up is many times as fast as raising it. */
const LARGEST = 1023;
const POWERS = Float64Array.from({ length: 2 * LARGEST + 1 }, (_, i) => 2 ** (i - LARGEST));

/** 2^k of an integer k; 0 or Infinity beyond ±1023. For positions in a picture, where either is off the plot. */
export function powerOfTwo(k: number): number {
  return POWERS[k + LARGEST] ?? (k < 0 ? 0 : Number.POSITIVE_INFINITY);
}
