import { type Batches, theoryDeviations } from './batches';

/** max − min, over the denominator of `v`. */
export function spread(v: readonly bigint[]): bigint {
  let max = v[0]!;
  let min = max;
  for (const value of v) {
    if (value > max) max = value;
    else if (value < min) min = value;
  }
  return max - min;
}

/** G^T − G^S over D (the note's 1.2). */
export function spreadDifference(batches: Batches): bigint {
  return spread(theoryDeviations(batches)) - spread(batches.X);
}
