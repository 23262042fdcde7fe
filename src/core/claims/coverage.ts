import type { NumbersReading } from '../document/numbers';
import { firstOverlap, overlap } from '../document/spans';
import type { ClaimReport, Coverage, CoverageItem, Message, Span } from '../report';
import { forEachInSlices, type Slices, sortedInSlices } from '../slices';
import { type Aside, isIgnored } from './setAside';

/** Of a document that no parameter set governs. */
export const NOTHING_COUNTED: Coverage = { checked: 0, unchecked: 0, ignored: 0, percent: null, items: [] };

const NOT_READ: Message = { key: 'unread-number', args: {} };

function isJudged({ verdict }: ClaimReport): boolean {
  return verdict === 'holds' || verdict === 'holds-by-rounding' || verdict === 'violated';
}

function itemsOfClaim(claim: ClaimReport): CoverageItem[] {
  if (claim.kind === 'standing' || claim.kind === 'written') return [];
  const numerals = claim.kind === 'bound' ? [claim.span] : claim.numerals;
  const judged = isJudged(claim);
  const reason = judged ? null : (claim.reason ?? NOT_READ);
  return numerals.map((span) => ({ span, state: judged ? 'checked' : 'unchecked', reason }));
}

function itemsAside({ numerals, reason }: Aside): CoverageItem[] {
  return numerals.map((span) => ({ span, state: reason ? 'unchecked' : 'ignored', reason }));
}

/** Of items that share characters one stays: a checked one if there is any. Takes them by their starts. */
function* apart(items: readonly CoverageItem[]): Slices<CoverageItem[]> {
  const kept: CoverageItem[] = [];
  yield* forEachInSlices(items, (item) => {
    const before = kept.at(-1);
    if (!before || !overlap(before.span, item.span)) kept.push(item);
    else if (before.state !== 'checked' && item.state === 'checked') kept[kept.length - 1] = item;
  });
  return kept;
}

/** A numeral that nobody has read: its passage may tell why. */
function itemUnread(span: Span, numbers: NumbersReading): CoverageItem {
  if (isIgnored(span, numbers)) return { span, state: 'ignored', reason: null };
  return { span, state: 'unchecked', reason: firstOverlap(numbers.doubts, span)?.reason ?? NOT_READ };
}

function* counted(items: readonly CoverageItem[]): Slices<Coverage> {
  const count = { checked: 0, unchecked: 0, ignored: 0 };
  yield* forEachInSlices(items, ({ state }) => {
    count[state]++;
  });
  const all = count.checked + count.unchecked;
  return { ...count, percent: all === 0 ? null : (100 * count.checked) / all, items };
}

function byStart(a: CoverageItem, b: CoverageItem): number {
  return a.span.start - b.span.start;
}

/** How many of the numerals that a document's sets govern were compared with a value, which were not, and why. */
export function* coverageOf(
  numbers: NumbersReading,
  claims: readonly ClaimReport[],
  aside: readonly Aside[],
): Slices<Coverage> {
  const items: CoverageItem[] = [];
  yield* forEachInSlices(claims, (claim) => {
    for (const item of itemsOfClaim(claim)) items.push(item);
  });
  yield* forEachInSlices(aside, (numerals) => {
    for (const item of itemsAside(numerals)) items.push(item);
  });
  const read = yield* apart(yield* sortedInSlices(items, byStart));
  const all = [...read];
  yield* forEachInSlices(numbers.numerals, (numeral) => {
    if (!firstOverlap(read, numeral)) all.push(itemUnread(numeral, numbers));
  });
  return yield* counted(yield* sortedInSlices(all, byStart));
}
