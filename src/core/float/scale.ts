import { ldexp } from '../number/float';

/**
 * The powers of two at which a run holds its deviations, so that nothing under- or overflows: x^T and Δ are held as multiples of
 * 2^exponent · N*, x^S as multiples of 2^exponentS · N*.
 */
export interface Scale {
  readonly exponent: number;
  readonly exponentS: number;
  /** N* at the scale of x^S: an empty stage is −one exactly. Infinite when the deviations are beyond 2^−1023. */
  readonly one: number;
  /** x^S times this is in N*. */
  readonly relativeS: number;
  /** A product with one factor x^S times this is at the scale of a column in which the simulation's factors do not grow. */
  readonly boundedS: number;
  /** x^S times this is at the scale of x^T. */
  readonly sharedS: number;
  /** x^T · amountT + oneT is M^T at the scale of a column that carries no negative exponent. */
  readonly amountT: number;
  readonly oneT: number;
}

/**
 * `bounded` says that x^S does not grow with x^T: without a P the theory may grow without end, and at its scale the simulation would
 * vanish. Else the two share one exponent.
 */
export function scaleAt(exponent: number, { bounded }: { readonly bounded: boolean }): Scale {
  const negative = Math.min(exponent, 0);
  const exponentS = bounded ? negative : exponent;
  return {
    exponent,
    exponentS,
    one: ldexp(1, -exponentS),
    relativeS: ldexp(1, exponentS),
    boundedS: ldexp(1, exponentS - negative),
    sharedS: ldexp(1, exponentS - exponent),
    amountT: ldexp(1, negative),
    oneT: ldexp(1, negative - exponent),
  };
}
