import { intervalOf, type PrintedNumber } from '../document/digits';
import { printAlike } from '../document/printAlike';
import { compare, fromQuotient, type Numeric } from '../expression/numbers';
import { refine } from '../expression/real';
import { ends } from '../number/interval';
import type { Range } from '../number/range';
import type { Rational } from '../number/rational';
import type { Verdict } from '../report';
import type { Slices } from '../slices';

/**
 * Equal to what is printed, or within the range that its digits leave open, or outside; `undecided` where the value cannot be told apart from
 * the ends.
 */
export function* matchDigits(value: Numeric, printed: Rational, { lo, hi }: Range): Slices<Verdict> {
  const below = yield* compare(value, fromQuotient(lo));
  const above = yield* compare(value, fromQuotient(hi));
  if (below === -1 || above === 1) return 'violated';
  if (below === null || above === null) return 'undecided';
  // Equality that cannot be proved is no more than rounding claims.
  return (yield* compare(value, fromQuotient(printed))) === 0 ? 'holds' : 'holds-by-rounding';
}

export function matchPrint(value: Numeric, printed: PrintedNumber): Slices<Verdict> {
  return matchDigits(value, printed.value, intervalOf(printed));
}

/** How the value prints in the place of a number; null where an enclosure cannot tell which of two roundings it has. */
export function* wouldPrint(value: Numeric, printed: PrintedNumber): Slices<string | null> {
  if (value.kind === 'exact') return printAlike(value, printed);
  return yield* refine(value, (interval) => {
    const { lo, hi } = ends(interval);
    const [below, above] = [printAlike(lo, printed), printAlike(hi, printed)];
    return below === above ? below : null;
  });
}
