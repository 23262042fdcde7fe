import { entryNumerals, entrySpan } from '../document/printed/entries';
import type { Print, PrintedEntry } from '../document/printed/print';
import { quoted } from '../model/problem';
import type { Message, PrintedClaimReport, Span, Splice, StatedValue, Verdict } from '../report';
import type { Slices } from '../slices';
import type { CheckedEntry } from './checkMultiset';
import { type EntryText, entryText, laidOut, printedText, shownOf } from './printedTexts';
import { stated } from './state';

/** What is found about a print, whosever claim it is. */
export type PrintedJudgement = Omit<PrintedClaimReport, 'id' | 'set' | 'kind'>;

/** The numerals of entries, in order; one that stands for two values once. */
function numeralsIn(entries: readonly PrintedEntry[]): Span[] {
  const byStart = new Map(entries.flatMap(entryNumerals).map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/**
 * The changes that put all wrong entries right. None where that is not certain for each of them, as where a numeral stands for two values
 * that are not the same, or some eigenvalue is meant and nothing tells which: it has no value then.
 */
function splicesOf(checked: readonly CheckedEntry[], texts: readonly EntryText[]): Splice[] {
  const splices = new Map<number, Splice>();
  for (const [i, { verdict }] of checked.entries()) {
    if (verdict !== 'violated') continue;
    const { splice } = texts[i]!;
    const other = splice && splices.get(splice.span.start);
    if (!splice || (other && other.text !== splice.text)) return [];
    splices.set(splice.span.start, splice);
  }
  return [...splices.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The gravest first. */
const VERDICTS = ['violated', 'undecided', 'holds-by-rounding', 'holds'] as const;

function verdictOf(checked: readonly CheckedEntry[]): Verdict {
  return VERDICTS.find((verdict) => checked.some((entry) => entry.verdict === verdict)) ?? 'not-applicable';
}

const REASONS: Readonly<Partial<Record<Verdict, Message>>> = {
  undecided: { key: 'unknown-inseparable', args: {} },
  'not-applicable': { key: 'printed-about-nothing', args: {} },
};

/** The one wrong entry, where there is one, else all of the print. */
function placeOf({ span }: Print, checked: readonly CheckedEntry[]): Span {
  const spans = checked.filter(({ verdict }) => verdict === 'violated').map(({ entry }) => entrySpan(entry));
  const [first] = spans;
  return first && spans.every(({ start }) => start === first.start) ? first : span;
}

function labelOf({ quantity, name }: Print): string {
  return quantity.kind === 'expression' ? quoted(quantity.text) : String(name.args.symbol ?? '');
}

function* statedValue(print: Print, checked: readonly CheckedEntry[]): Slices<StatedValue | null> {
  const value = print.layout === 'number' ? checked[0]?.value : null;
  return value ? yield* stated(labelOf(print), value) : null;
}

const NOTHING = {
  failing: null,
  judgedSteps: null,
  value: null,
  wouldPrint: null,
  splices: [],
  code: 'printed-wrong',
} as const;

/** What is found where entries have been compared. */
export function* reportOn(print: Print, checked: readonly CheckedEntry[]): Slices<PrintedJudgement> {
  const texts: EntryText[] = [];
  for (const entry of checked) texts.push(yield* entryText(entry));
  const verdict = verdictOf(checked);
  const judged = checked.filter((entry) => entry.verdict !== 'not-applicable').map(({ entry }) => entry);
  const { quantity, printed, wouldPrint } = shownOf(print, checked, texts);
  return {
    ...NOTHING,
    value: yield* statedValue(print, checked),
    wouldPrint,
    splices: splicesOf(checked, texts),
    span: placeOf(print, checked),
    verdict,
    certainty: verdict === 'undecided' ? 'undecided' : 'exact',
    reason: REASONS[verdict] ?? null,
    numerals: numeralsIn(judged),
    quantity,
    printed,
  };
}

/** What is found where there is nothing to compare with. */
export function reportWithout(
  print: Print,
  found: Pick<PrintedJudgement, 'verdict' | 'certainty' | 'reason' | 'code'>,
): PrintedJudgement {
  return {
    ...NOTHING,
    ...found,
    span: print.span,
    quantity: print.name,
    printed: laidOut(print, print.entries.map(printedText)),
    numerals: numeralsIn(print.entries),
  };
}
