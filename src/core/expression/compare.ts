import type { Rational } from '../number/rational';
import type { Slices } from '../slices';
import { absolute, compare, fromQuotient, type Numeric, subtract } from './numbers';
import { refuseLengths } from './operations';
import type { Expression, Link } from './tree';
import { entriesOf, isNumber, type Value } from './values';

/** One comparison of numbers that was made: `entry` counts the places of a vector or matrix, row by row. */
export interface Compared {
  readonly left: Numeric;
  readonly right: Numeric;
  readonly entry: number;
  /** Null where the two cannot be told apart. */
  readonly holds: boolean | null;
}

function* isNear(a: Numeric, b: Numeric, tolerance: Rational): Slices<boolean | null> {
  const sign = yield* compare(absolute(subtract(a, b)), fromQuotient(tolerance));
  return sign === null ? null : sign <= 0;
}

/** Whether two numbers stand in a relation; ≈ means within the tolerance, ends included. */
function* related({ relation, tolerance }: Link, a: Numeric, b: Numeric): Slices<boolean | null> {
  if (tolerance) return yield* isNear(a, b, tolerance);
  const sign = yield* compare(a, b);
  if (sign === null) return null;
  switch (relation) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
    case '!=':
      return sign !== 0;
    default:
      return sign === 0;
  }
}

/**
 * Whether two values stand in a relation, which is so when all their numbers in the same places do; a single number is compared with
 * each. Returns the first pair that does not, else the first that cannot be told, else one that does. Throws Fault at `part`.
 */
export function* relatedValues(link: Link, a: Value, b: Value, part: Expression): Slices<Compared> {
  if (!isNumber(a) && !isNumber(b)) refuseLengths(a, b, part);
  const [lefts, rights] = [entriesOf(a), entriesOf(b)];
  let open: Compared | null = null;
  let last: Compared | null = null;
  for (let entry = 0; entry < Math.max(lefts.length, rights.length); entry++) {
    const left = lefts[isNumber(a) ? 0 : entry]!;
    const right = rights[isNumber(b) ? 0 : entry]!;
    last = { left, right, entry, holds: yield* related(link, left, right) };
    if (last.holds === false) return last;
    if (last.holds === null) open ??= last;
  }
  return (open ?? last)!;
}
