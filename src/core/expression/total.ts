import { bitLength } from '../number/bigint';
import { add as addIntervals, type Interval } from '../number/interval';
import type { Slices } from '../slices';
import { addOverOne, type Exact, encloseNumber, exact, integer, type Numeric } from './numbers';
import { HOPELESS_BITS, real } from './real';

/** Quotients without a common denominator are added exactly while theirs is no longer than this. */
const EXACT_BITS = 1 << 13;

/** What a sum of enclosures is rounded to; more than any verdict asks of a number that no separation bound helps. */
const ENCLOSED_BITS = 2 * HOPELESS_BITS;

/** Nothing says how near to a number such a sum may come without being it. */
const UNBOUNDED = { degree: Number.POSITIVE_INFINITY, numerator: 1, denominator: 0 };

/** a + b; null where the sum would grow long with every further step. */
function addQuotients(a: Exact, b: Exact): Exact | null {
  const sum = addOverOne(a, b);
  if (sum || bitLength(a.den) + bitLength(b.den) > EXACT_BITS) return sum;
  return exact(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** A sum over the steps of a run: exact as long as it can be, then by enclosures, so that it never holds more than one number. */
export class Total {
  #exact: Exact = integer(0);
  #interval: Interval | null = null;
  /** A number that no enclosure was found for. */
  #lost = false;

  /** Throws TooLong. */
  *add(value: Numeric): Slices<void> {
    if (value.kind === 'exact' && !this.#interval) {
      const sum = addQuotients(this.#exact, value);
      if (sum) {
        this.#exact = sum;
        return;
      }
    }
    const term = yield* encloseNumber(value, ENCLOSED_BITS);
    const before = this.#interval ?? (yield* encloseNumber(this.#exact, ENCLOSED_BITS));
    if (term && before) this.#interval = addIntervals(before, term, ENCLOSED_BITS);
    else this.#lost = true;
  }

  /** Null where a number could not be enclosed. */
  result(): Numeric | null {
    if (this.#lost) return null;
    const interval = this.#interval;
    if (!interval) return this.#exact;
    // biome-ignore lint/correctness/useYield: an enclosure that is there already
    return real(UNBOUNDED, function* () {
      return interval;
    });
  }
}
