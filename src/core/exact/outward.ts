/**
 * Interval arithmetic on float64 with outward rounding: every operation returns an interval that holds the exact result.
 *
 * JavaScript rounds to nearest only, so each end is pushed outward by more than half an ulp: |x|·2^−52 plus the smallest denormal,
 * which covers the rounding of the operation and of the push itself.
 */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

const EPSILON = 2 ** -52;
const TINY = Number.MIN_VALUE;

function down(x: number): number {
  return x - (Math.abs(x) * EPSILON + TINY);
}

function up(x: number): number {
  return x + (Math.abs(x) * EPSILON + TINY);
}

/** An integer exactly representable or not: the interval holds it. */
export function enclose(x: bigint): Interval {
  const nearest = Number(x);
  return BigInt(Number.isFinite(nearest) ? nearest : 0) === x
    ? { lo: nearest, hi: nearest }
    : { lo: down(nearest), hi: up(nearest) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { lo: down(a.lo - b.hi), hi: up(a.hi - b.lo) };
}

export function multiply(a: Interval, b: Interval): Interval {
  const p = a.lo * b.lo;
  const q = a.lo * b.hi;
  const r = a.hi * b.lo;
  const s = a.hi * b.hi;
  return { lo: down(Math.min(p, q, r, s)), hi: up(Math.max(p, q, r, s)) };
}

/** Quotient by an interval of positive numbers; NaN ends when `b` may be 0. */
export function dividePositive(a: Interval, b: Interval): Interval {
  if (!(b.lo > 0)) return { lo: Number.NaN, hi: Number.NaN };
  return { lo: down(Math.min(a.lo / b.lo, a.lo / b.hi)), hi: up(Math.max(a.hi / b.lo, a.hi / b.hi)) };
}
