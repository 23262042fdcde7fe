import type { Sign } from '../number/bigint';
import * as dyadic from '../number/interval';
import type { Quotient } from '../number/rational';
import * as outward from './outward';

/**
 * Interval arithmetic as an elimination needs it: every result holds the exact one. `divide` and `sign` are null where the interval of
 * the divisor, or of the number asked about, also holds 0.
 */
export interface Field<T> {
  enclose(value: Quotient): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  divide(a: T, b: T): T | null;
  sign(a: T): Sign | null;
}

/** Longer integers have no float64. */
const FLOAT_BITS = 1000;

function encloseFloat({ num, den }: Quotient): outward.Interval {
  const { lo, hi, exponent } = dyadic.enclose({ num, den }, 60);
  if (exponent > FLOAT_BITS || exponent < -FLOAT_BITS)
    return { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
  const scale = 2 ** exponent;
  return { lo: outward.enclose(lo).lo * scale, hi: outward.enclose(hi).hi * scale };
}

/** Float64 with outward rounding: quick, and enough for most questions. Where it overflows or divides by too little, nothing is told. */
export const FLOATS: Field<outward.Interval> = {
  enclose: encloseFloat,
  subtract: outward.subtract,
  multiply: outward.multiply,
  divide(a, b) {
    if (b.lo > 0) return outward.dividePositive(a, b);
    return b.hi < 0 ? outward.dividePositive({ lo: -a.hi, hi: -a.lo }, { lo: -b.hi, hi: -b.lo }) : null;
  },
  sign({ lo, hi }) {
    if (lo > 0) return 1;
    if (hi < 0) return -1;
    return lo === 0 && hi === 0 ? 0 : null;
  },
};

/** Dyadic intervals of so many bits. */
export function dyadics(bits: number): Field<dyadic.Interval> {
  return {
    enclose: (value) => dyadic.enclose(value, bits),
    subtract: (a, b) => dyadic.subtract(a, b, bits),
    multiply: (a, b) => dyadic.multiply(a, b, bits),
    divide: (a, b) => dyadic.divide(a, b, bits),
    sign: dyadic.signOfAll,
  };
}
