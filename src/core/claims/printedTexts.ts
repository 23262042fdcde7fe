import type { Print, PrintedEntry } from '../document/printed/print';
import type { Numeric } from '../expression/numbers';
import { decimalText, displayExact, readNumber } from '../number/decimal';
import { equals, type Rational, rational } from '../number/rational';
import type { PrintedClaimReport, Splice } from '../report';
import type { Slices } from '../slices';
import type { CheckedEntry } from './checkMultiset';
import { correctedQuotient } from './correctedQuotient';
import { wouldPrint } from './matchPrint';
import { stated } from './state';

/** How an entry is printed, and how its value would be; null where that is not known. */
export interface EntryText {
  readonly printed: string;
  readonly wouldPrint: string | null;
  /** What to put in the place of the entry; null where that is not certain. */
  readonly splice: Splice | null;
}

const MOST_DIGITS = 12;

/** As a decimal where that is all of it, else as a fraction. */
function plain(value: Rational): string {
  const decimal = decimalText(value, MOST_DIGITS);
  const read = readNumber(decimal);
  return 'value' in read && equals(read.value, value) ? decimal : displayExact(value).text;
}

/** An entry as a message shows it. */
export function printedText(entry: PrintedEntry): string {
  switch (entry.kind) {
    case 'number':
      return entry.number.text + (entry.number.style.percent ? '%' : '');
    case 'exact':
      return plain(entry.value);
    case 'magnitude':
    case 'written':
      return entry.shown;
    case 'truth':
      return entry.value ? 'True' : 'False';
  }
}

function* correctedNumber(value: Numeric, entry: Extract<PrintedEntry, { kind: 'number' }>): Slices<EntryText> {
  const { number } = entry;
  const printed = printedText(entry);
  const text = yield* wouldPrint(value, number);
  if (text === null) return { printed, wouldPrint: null, splice: null };
  return { printed, wouldPrint: text + (number.style.percent ? '%' : ''), splice: { span: number.span, text } };
}

/** Of what is written out only a quotient is put right: which number of anything else is wrong is not certain. */
function* corrected(value: Numeric, entry: PrintedEntry): Slices<EntryText> {
  if (entry.kind === 'number') return yield* correctedNumber(value, entry);
  const exact = value.kind === 'exact' ? rational(value.num, value.den) : null;
  const text = exact ? plain(exact) : (yield* stated('', value)).text;
  const splice = exact && entry.kind === 'exact' ? correctedQuotient(exact, entry) : null;
  return { printed: printedText(entry), wouldPrint: text, splice };
}

export function* entryText({ entry, value, verdict }: CheckedEntry): Slices<EntryText> {
  const printed = printedText(entry);
  // What equals its value prints as it does.
  if (verdict === 'holds') return { printed, wouldPrint: printed, splice: null };
  if (entry.kind === 'truth') {
    return { printed, wouldPrint: printedText({ ...entry, value: !entry.value }), splice: null };
  }
  return value ? yield* corrected(value, entry) : { printed, wouldPrint: null, splice: null };
}

/** Entries in the brackets of their layout. */
export function laidOut({ layout, columns }: Print, texts: readonly string[]): string {
  switch (layout) {
    case 'number':
    case 'members':
      return texts.at(-1) ?? '';
    case 'multiset':
      return `{${texts.join(', ')}}`;
    case 'list':
      return `[${texts.join(', ')}]`;
    case 'matrix': {
      const rows = Array.from({ length: texts.length / columns }, (_, i) =>
        texts.slice(i * columns, (i + 1) * columns),
      );
      return `[${rows.map((row) => row.join(', ')).join('; ')}]`;
    }
  }
}

/** `W_2`, `P_{0,1}`, with the note's indices from 0. */
function entryName({ layout, columns, quantity }: Print, i: number): string {
  const name = quantity.kind === 'expression' ? quantity.text.replace('M_star', 'M*') : '';
  if (layout === 'matrix') return `${name}_{${Math.floor(i / columns)},${i % columns}}`;
  return i < 10 ? `${name}_${i}` : `${name}_{${i}}`;
}

/** So many wrong entries are named; that there are more is told only. */
const MOST_NAMED = 3;

type Shown = Pick<PrintedClaimReport, 'quantity' | 'printed' | 'wouldPrint'>;

function shownAs(texts: readonly EntryText[], layOut: (texts: readonly string[]) => string): Omit<Shown, 'quantity'> {
  const computed = texts.map((text) => text.wouldPrint);
  const known = computed.filter((text) => text !== null);
  return {
    printed: layOut(texts.map(({ printed }) => printed)),
    wouldPrint: known.length === computed.length ? layOut(known) : null,
  };
}

/** The quantity and its texts: of a wrong list or matrix the wrong entries alone, of a number the wrong ones of its prints. */
export function shownOf(print: Print, checked: readonly CheckedEntry[], texts: readonly EntryText[]): Shown {
  const wrong = [...checked.keys()].filter((i) => checked[i]!.verdict === 'violated');
  if (wrong.length === 0 || print.layout === 'multiset') {
    return { quantity: print.name, ...shownAs(texts, (all) => laidOut(print, all)) };
  }
  if (print.layout === 'number' || print.layout === 'members') {
    return { quantity: print.name, ...shownAs([texts[wrong[0]!]!], (all) => laidOut(print, all)) };
  }
  const named = wrong.slice(0, MOST_NAMED);
  const list = (all: readonly string[]) => all.join(', ') + (named.length < wrong.length ? ', …' : '');
  const symbol = list(named.map((i) => entryName(print, i)));
  return {
    quantity: { key: 'printed-symbol', args: { symbol } },
    ...shownAs(
      named.map((i) => texts[i]!),
      list,
    ),
  };
}
