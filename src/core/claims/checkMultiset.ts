import { entrySpan } from '../document/printed/entries';
import type { Print, PrintedEntry } from '../document/printed/print';
import type { Numeric } from '../expression/numbers';
import { encloseNumber } from '../expression/numbers';
import { decimalText } from '../number/decimal';
import { ends } from '../number/interval';
import { absolute, add, compare, type Rational, rational, subtract, ZERO } from '../number/rational';
import type { Slices } from '../slices';
import { type Assignment, assign } from './assign';
import { checkEntry, type EntryVerdict } from './checkEntry';

/** An entry, how it compares, and the value that it is, or should be. */
export interface CheckedEntry {
  readonly entry: PrintedEntry;
  readonly verdict: EntryVerdict;
  readonly value: Numeric | null;
}

function printedValue(entry: PrintedEntry): Rational {
  if (entry.kind === 'number') return entry.number.value;
  return entry.kind === 'exact' ? entry.value : ZERO;
}

const GOOD_ENOUGH_BITS = 64;

/** About where a value is: to say which one a wrong print comes nearest to, and for nothing else. */
function* about(value: Numeric): Slices<Rational> {
  const interval = yield* encloseNumber(value, GOOD_ENOUGH_BITS);
  if (!interval) return ZERO;
  const { lo, hi } = ends(interval);
  const sum = add(lo, hi);
  return rational(sum.num, 2n * sum.den);
}

/** The values that the left-over prints should be: of all the left-over ones, ascending as the prints do, else the nearest. */
function* corrections(
  entries: readonly PrintedEntry[],
  values: readonly Numeric[],
  assignment: Assignment,
): Slices<Map<number, Numeric>> {
  const ascending = (a: number, b: number) => compare(printedValue(entries[a]!), printedValue(entries[b]!));
  const corrected = new Map<number, Numeric>();
  if (!assignment.includes(null)) return corrected;
  const open = [...assignment.keys()].filter((i) => assignment[i] === null).sort(ascending);
  const free = [...values.keys()].filter((k) => !assignment.includes(k));
  const places: Rational[] = [];
  for (const value of values) places.push(yield* about(value));
  for (const i of open) {
    const far = (k: number) => absolute(subtract(places[k]!, printedValue(entries[i]!)));
    const nearest = free.reduce((best, k) => (compare(far(k), far(best)) < 0 ? k : best), free[0]!);
    const chosen = free.length === open.length - corrected.size ? free[0]! : nearest;
    free.splice(free.indexOf(chosen), 1);
    corrected.set(i, values[chosen]!);
  }
  return corrected;
}

const ALIKE_DIGITS = 12;

/**
 * What wrong prints of some of the values should be: known only where there is one value that can be meant. A numeral that stands for two
 * is of a value that there is twice.
 */
function* meant(entries: readonly PrintedEntry[], values: readonly Numeric[]): Slices<Map<number, Numeric>> {
  const alike = new Map<string, Numeric[]>();
  for (const value of values) {
    const key = decimalText(yield* about(value), ALIKE_DIGITS);
    alike.set(key, [...(alike.get(key) ?? []), value]);
  }
  const found = new Map<number, Numeric>();
  for (const [i, entry] of entries.entries()) {
    const times = entries.filter((other) => entrySpan(other).start === entrySpan(entry).start).length;
    const possible = [...alike.values()].filter(({ length }) => length >= times);
    if (possible.length === 1) found.set(i, possible[0]![0]!);
  }
  return found;
}

/** From the best verdict that all of them may have to the worst. */
const GRADES: readonly (readonly EntryVerdict[])[] = [
  ['holds'],
  ['holds', 'holds-by-rounding'],
  ['holds', 'holds-by-rounding', 'not-applicable'],
  ['holds', 'holds-by-rounding', 'not-applicable', 'undecided'],
];

/**
 * Compares entries with values in no order: all is well where each entry can be given a value of its own that it prints. Ascending values,
 * at least as many as entries.
 */
export function* checkMultiset({ entries, layout }: Print, values: readonly Numeric[]): Slices<CheckedEntry[]> {
  const verdicts: EntryVerdict[][] = [];
  for (const entry of entries) {
    const row: EntryVerdict[] = [];
    for (const value of values) row.push(yield* checkEntry(value, entry, null));
    verdicts.push(row);
    yield;
  }
  let assignment: Assignment = [];
  for (const grade of GRADES) {
    assignment = assign(entries.length, values.length, (i, k) => grade.includes(verdicts[i]![k]!));
    if (!assignment.includes(null)) break;
  }
  const isWrong = assignment.includes(null);
  const some = isWrong && layout === 'members';
  const corrected = yield* some ? meant(entries, values) : corrections(entries, values, assignment);
  return entries.map((entry, i) => {
    const k = assignment[i] ?? null;
    if (k === null) return { entry, verdict: 'violated', value: corrected.get(i) ?? null };
    return { entry, verdict: verdicts[i]![k]!, value: values[k]! };
  });
}
