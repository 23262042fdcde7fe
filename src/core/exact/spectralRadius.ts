import { bitLength } from '../number/bigint';
import type { Interval } from '../number/interval';
import type { Quotient } from '../number/rational';
import type { Slices } from '../slices';
import type { Field } from './field';
import { Locator } from './locate';

const UNIT: Quotient = { num: 1n, den: 1n };

/** w_s θ^{−s} / w_0: the polynomial whose roots are those of F over θ. */
function scaled<T>(w: readonly bigint[], theta: Quotient, field: Field<T>): T[] {
  let num = 1n;
  let den = w[0]!;
  return w.map((weight) => {
    const value = field.enclose({ num: weight * num, den });
    num *= theta.den;
    den *= theta.num;
    return value;
  });
}

/** 1 when every root of F has modulus below θ > 0, 0 when one has not: Schur–Cohn step-down, |k_q| < 1 at every degree. */
function* isWithin<T>(w: readonly bigint[], theta: Quotient, field: Field<T>): Slices<0 | 1 | null> {
  if (theta.num <= 0n) return 0;
  const one = field.enclose(UNIT);
  let row = scaled(w, theta, field);
  for (let q = w.length - 1; q >= 1; q--) {
    const k = row[q]!;
    const gain = field.subtract(one, field.multiply(k, k));
    const inside = field.sign(gain);
    if (inside === -1) return 0;
    if (inside !== 1) return null;
    const next: T[] = [one];
    for (let j = 1; j < q; j++) {
      const entry = field.divide(field.subtract(row[j]!, field.multiply(k, row[q - j]!)), gain);
      if (entry === null) return null;
      next.push(entry);
    }
    row = next;
    yield;
  }
  return 1;
}

/** Eneström and Kakeya: no root of a polynomial with positive coefficients is larger than the largest ratio of neighbours. */
function largestRatio(w: readonly bigint[]): Quotient {
  let best: Quotient = { num: w[1]!, den: w[0]! };
  for (let s = 1; s + 1 < w.length; s++) {
    if (w[s + 1]! * best.den > best.num * w[s]!) best = { num: w[s + 1]!, den: w[s]! };
  }
  return best;
}

/** ρ(A), the largest modulus of a root of F(z) = Σ w_s z^{n−1−s} (the note's 4.10), by rational intervals as narrow as wanted. */
export class SpectralRadius {
  readonly #locator: Locator;
  /** w_0·ρ is the root of an algebraic integer of degree `degree`/2, all of whose conjugates lie below 4^length. */
  readonly degree: number;
  readonly length: number;

  constructor(readonly w: readonly bigint[]) {
    const ratio = largestRatio(w);
    const p = w.length - 1;
    // (w_0ρ)² is a product of two roots of the monic y^p + w_1 y^{p−1} + w_0 w_2 y^{p−2} + …: p(p + 1)/2 such products.
    this.degree = p * (p + 1);
    this.length = bitLength((w[0]! * ratio.num) / ratio.den + 1n);
    this.#locator = new Locator(1, ratio, (theta, field) => isWithin(w, theta, field));
  }

  /** An interval around ρ, within 2^−bits of the largest ratio of neighbouring weights where the arithmetic can tell. */
  enclose(bits: number): Slices<Interval> {
    return this.#locator.locate(0, bits);
  }
}
