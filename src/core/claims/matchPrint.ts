import { intervalOf, type PrintedNumber } from '../document/digits';
import { printAlike } from '../document/printAlike';
import { compare, fromQuotient, type Numeric } from '../expression/numbers';
import { refine } from '../expression/real';
import { ends } from '../number/interval';
import type { Range } from '../number/range';
import type { Verdict } from '../report';
import type { Slices } from '../slices';

/** Within what printed digits leave open, or outside; `undecided` where the value cannot be told apart from the ends. */
export function* matchRange(value: Numeric, { lo, hi }: Range): Slices<Exclude<Verdict, 'holds'>> {
  const below = yield* compare(value, fromQuotient(lo));
  const above = yield* compare(value, fromQuotient(hi));
  if (below === -1 || above === 1) return 'violated';
  return below === null || above === null ? 'undecided' : 'holds-by-rounding';
}

/** Equal, or within what the printed digits leave open, or outside; or undecided. */
export function* matchPrint(value: Numeric, printed: PrintedNumber): Slices<Verdict> {
  const verdict = yield* matchRange(value, intervalOf(printed));
  // Equality that cannot be proved is no more than rounding claims.
  const isEqual = verdict === 'holds-by-rounding' && (yield* compare(value, fromQuotient(printed.value))) === 0;
  return isEqual ? 'holds' : verdict;
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
