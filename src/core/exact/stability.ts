import { bitLength } from '../number/bigint';
import type { Slices } from '../slices';
import { stepDown } from './jury';
import { dividePositive, enclose, type Interval, multiply, subtract } from './outward';

const UNIT: Interval = { lo: 1, hi: 1 };

/** Beyond this dimension the intervals go first; below, the integers are as quick and always decide. */
const INTERVALS_FROM = 24;

/**
 * The same step-down on reflection coefficients, in outward-rounded intervals: |k_q| < 1 at every degree ⇔ stable. Null when an
 * interval straddles 1, as it does for every exactly marginal polynomial: then only integers can tell.
 */
function* stableByIntervals(w: readonly bigint[]): Slices<boolean | null> {
  if (bitLength(w[0]!) > 900) return null;
  const leading = enclose(w[0]!);
  let row = w.map((weight) => dividePositive(enclose(weight), leading));
  for (let q = w.length - 1; q >= 1; q--) {
    const k = row[q]!;
    if (k.lo >= 1 || k.hi <= -1) return false;
    if (!(k.hi < 1 && k.lo > -1)) return null;
    const gain = subtract(UNIT, multiply(k, k));
    const previous = row;
    row = Array.from({ length: q }, (_, j) =>
      j === 0 ? UNIT : dividePositive(subtract(previous[j]!, multiply(k, previous[q - j]!)), gain),
    );
    if (q % 8 === 0) yield;
  }
  return true;
}

/** Whether every eigenvalue of A is strictly inside the unit circle: proved, never estimated (the note's 4.6). */
export function* isStable(w: readonly bigint[]): Slices<boolean> {
  if (w.length >= INTERVALS_FROM) {
    const decided = yield* stableByIntervals(w);
    if (decided !== null) return decided;
  }
  return (yield* stepDown(w)).stable;
}
