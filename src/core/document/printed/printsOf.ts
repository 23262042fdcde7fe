import { contains, meet } from '../../number/range';
import type { Span } from '../../report';
import { intervalOf } from '../digits';
import type { Body } from './body';
import { entrySpan } from './entries';
import { type Group, spanOf } from './group';
import { modulusOf } from './modulus';
import type { PrintedContext } from './passage';
import type { Print, PrintedEntry } from './print';
import { type Named, quantityOf } from './quantities';
import type { Subject } from './subject';

type ExactEntry = Extract<PrintedEntry, { kind: 'exact' }>;

function print({ name, quantity, layout, moduli }: Named, entries: readonly PrintedEntry[], span: Span): Print {
  const shownEntries = moduli ? entries.map(modulusOf) : entries;
  return { span, name, quantity, layout, columns: entries.length, entries: shownEntries, cell: null };
}

/** Numbers that all are the same one: in one print, so that a wrong digit is found once. */
export function numberPrint(named: Named, entries: readonly PrintedEntry[]): Print[] {
  const spans = entries.filter(({ kind }) => kind !== 'written').map(entrySpan);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? [print(named, entries, { start: first.start, end: last.end })] : [];
}

/** Whether a body can be what is named: a multiset may be listed in brackets of any kind, and eigenvalues of P are real. */
function fits({ layout, quantity }: Named, body: Body): boolean {
  if (layout !== 'multiset') return body.layout === layout;
  const isReal = quantity.kind === 'expression';
  return body.layout !== 'matrix' && !(isReal && body.complex);
}

function bodiesOf(group: Group): Body[] {
  return group.values.flatMap((value) => (value.kind === 'body' ? [value.body] : []));
}

/** `\lambda_{2,3}` are `count` of the eigenvalues: one number for all, or a pair of conjugates. */
function memberPrints(named: Named, count: number, group: Group): Print[] {
  const prints: Print[] = [];
  for (const value of group.values) {
    const entries = value.kind === 'body' ? value.body.entries : new Array<PrintedEntry>(count).fill(value.entry);
    const isPair = value.kind === 'entry' || (value.body.complex && named.moduli);
    if (isPair && entries.length === count) prints.push(print(named, entries, spanOf(value)));
  }
  return prints;
}

/** A share lies between 0 and 1; any other p or q is something else. */
function isShare(entry: PrintedEntry): boolean {
  const value = entry.kind === 'number' ? entry.number.value : entry.kind === 'exact' ? entry.value : null;
  return !value || (value.num >= 0n && value.num <= value.den);
}

/** The prints that a group of equal sides gives of what it names. */
export function printsOf(subject: Subject, group: Group, matrix: PrintedContext['matrix']): Print[] {
  const named = quantityOf(subject, matrix);
  if (!named) return [];
  if (subject.kind === 'members') return memberPrints(named, subject.count, group);
  if (named.layout === 'number') {
    const entries = group.values.flatMap((value) => (value.kind === 'entry' ? [value.entry] : []));
    const isNamesake = subject.kind === 'number' && /^[pq]$/.test(subject.text) && !entries.every(isShare);
    return entries.length > 0 && !isNamesake ? numberPrint(named, [...group.written, ...entries]) : [];
  }
  return bodiesOf(group)
    .filter((body) => fits(named, body))
    .map((body) => ({ ...print(named, body.entries, body.span), columns: body.columns }));
}

/**
 * Whether the result of arithmetic is right or wrong whatever its rounded operands stand for: `600 / 138.67 = 4.3269` may have been computed
 * with more digits of the divisor than are printed.
 */
function isCertain({ value, range }: ExactEntry, result: PrintedEntry): boolean {
  if (result.kind !== 'number' && result.kind !== 'exact') return true;
  const printed = result.kind === 'number' ? intervalOf(result.number) : result.range;
  return contains(printed, value) || !meet(printed, range);
}

/** Arithmetic that stands complete in the text: `13 \times 0.5 = 6.5`. */
export function constantPrint(group: Group, symbolOf: (span: Span) => string): Print[] {
  const entries = group.values.flatMap((value) => (value.kind === 'entry' ? [value.entry] : []));
  const at = entries.findIndex(({ kind }) => kind === 'exact');
  const first = entries[at];
  if (first?.kind !== 'exact') return [];
  const results = entries.slice(at + 1).filter((entry) => isCertain(first, entry));
  const [second, last] = [results[0], results.at(-1)];
  if (!second || !last) return [];
  const named: Named = {
    name: { key: 'printed-symbol', args: { symbol: symbolOf(first.span) } },
    quantity: { kind: 'constant', value: first.value },
    layout: 'number',
    moduli: false,
  };
  const span = { start: entrySpan(second).start, end: entrySpan(last).end };
  return [print(named, [first, ...results], span)];
}
