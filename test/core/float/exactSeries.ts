/** Exact series to hold float runs against, over common denominators and so for long runs too. */
import { type Batches, startBatches } from '../../../src/core/exact/batches';
import { type ExactMatrix, lyapunov } from '../../../src/core/exact/lyapunov';
import { exactSystem } from '../../../src/core/exact/system';
import type { Parameters } from '../../../src/core/model/parameters';
import { scaledAt } from '../../../src/core/model/quantity';
import type { RunColumns, SeriesName } from '../../../src/core/model/series';
import { ldexp, type ScaledFloat, toNumber, toScaledFloat } from '../../../src/core/number/float';
import type { Quotient } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';

export function exactP(parameters: Parameters): ExactMatrix {
  const P = drain(lyapunov(exactSystem(parameters).w, parameters.Q));
  if (!P) throw new Error('the set is not stable');
  return P;
}

/** An exact matrix with each entry rounded once, row-major. */
export function roundedMatrix({ numerators, denominator }: ExactMatrix): Float64Array {
  return Float64Array.from(numerators.flat(), (num) => toNumber({ num, den: denominator }));
}

/** The four energies of one step in units of N*². */
export interface ExactEnergies {
  readonly t: number;
  readonly V_T: Quotient;
  readonly V_S: Quotient;
  readonly inner: Quotient;
  readonly Delta_norm2: Quotient;
}

function energiesOf(t: number, P: ExactMatrix, { X, E, D }: Batches): ExactEnergies {
  const den = P.denominator * D * D;
  const form = (u: readonly bigint[], v: readonly bigint[]): Quotient => {
    let num = 0n;
    for (const [i, row] of P.numerators.entries()) {
      let product = 0n;
      for (const [j, entry] of row.entries()) product += entry * v[j]!;
      num += u[i]! * product;
    }
    return { num, den };
  };
  const T = X.map((x, s) => x + E[s]!);
  return { t, V_T: form(T, T), V_S: form(X, X), inner: form(X, E), Delta_norm2: form(E, E) };
}

/** The energies of a stable set, each by its definition: at the first 100 steps, and later at one in `every`, for they grow long. */
export function* exactEnergies(parameters: Parameters, every: number): Generator<ExactEnergies> {
  const P = exactP(parameters);
  const batches = startBatches(exactSystem(parameters));
  for (let t = 0; t < parameters.steps; t++) {
    batches.advance();
    if (t < 100 || t % every === 0) yield energiesOf(t, P, batches);
  }
}

/** |stored − exact| / scale, where no float64 may hold any of the three. What rounding the exact value to 53 bits adds is far below it. */
export function errorOf(columns: RunColumns, name: SeriesName, t: number, exact: Quotient, scale: ScaledFloat): number {
  // N* = 1 makes the stored value one in units of N*².
  const stored = scaledAt({ ...columns, equilibrium: 1 }, name, t)!;
  const wanted = toScaledFloat(exact.num, exact.den);
  if (stored.mantissa === 0 && wanted.mantissa === 0) return 0;
  const inScale = ({ mantissa, exponent }: ScaledFloat) => ldexp(mantissa / scale.mantissa, exponent - scale.exponent);
  return Math.abs(inScale(stored) - inScale(wanted));
}

export function sizeOf({ num, den }: Quotient): ScaledFloat {
  return toScaledFloat(num, den);
}

/** √(ab) for a, b ≥ 0. */
export function geometricMean(a: Quotient, b: Quotient): ScaledFloat {
  const [first, second] = [sizeOf(a), sizeOf(b)];
  const exponent = first.exponent + second.exponent;
  const odd = exponent & 1;
  return { mantissa: Math.sqrt(first.mantissa * second.mantissa * 2 ** odd), exponent: (exponent - odd) / 2 };
}
