import { intervalOf } from '../document/digits';
import type { PrintedEntry } from '../document/printed/print';
import { compare, fromQuotient, type Numeric } from '../expression/numbers';
import * as intervals from '../number/interval';
import type { Range } from '../number/range';
import type { Verdict } from '../report';
import type { Slices } from '../slices';
import { matchDigits, matchPrint } from './matchPrint';

/** `not-applicable` where the print says too little of the value to judge it. */
export type EntryVerdict = Verdict;

/** Enough to tell apart what is printed differently, nearly always. */
const QUICK_BITS = 32;

/** Whether the value lies outside for certain, at the price of one enclosure. */
function* isFarFrom(value: Numeric, { lo, hi }: Range): Slices<boolean> {
  if (value.kind === 'exact') return false;
  const around = yield* value.enclose(QUICK_BITS);
  return around !== null && (intervals.compareTo(around, lo) === -1 || intervals.compareTo(around, hi) === 1);
}

/** `≈ 0` and `\sim 10^{-14}` are right of 0, and say nothing certain of anything else. */
function* aboutNothing(value: Numeric): Slices<EntryVerdict> {
  return (yield* compare(value, fromQuotient({ num: 0n, den: 1n }))) === 0 ? 'holds' : 'not-applicable';
}

function* equality(value: Numeric, printed: Numeric): Slices<EntryVerdict> {
  const sign = yield* compare(value, printed);
  return sign === null ? 'undecided' : sign === 0 ? 'holds' : 'violated';
}

/** Compares a printed entry with the value that it would be of; `written` has the value of its own expression. */
export function* checkEntry(value: Numeric, entry: PrintedEntry, written: Numeric | null): Slices<EntryVerdict> {
  switch (entry.kind) {
    case 'magnitude':
      return yield* aboutNothing(value);
    case 'exact':
      return yield* matchDigits(value, entry.value, entry.range);
    case 'written':
      return written ? yield* equality(value, written) : 'not-applicable';
    case 'truth':
      return 'not-applicable';
    case 'number': {
      const { number } = entry;
      if (number.style.approximate && number.value.num === 0n) return yield* aboutNothing(value);
      if (yield* isFarFrom(value, intervalOf(number))) return 'violated';
      return yield* matchPrint(value, number);
    }
  }
}
