import type { Span } from '../../report';
import type { PrintedEntry } from './print';

/** Where an entry stands. */
export function entrySpan(entry: PrintedEntry): Span {
  return entry.kind === 'number' ? entry.number.span : entry.span;
}

/** The numerals that an entry is written with. */
export function entryNumerals(entry: PrintedEntry): readonly Span[] {
  if (entry.kind === 'number') return [entry.number.span];
  return entry.kind === 'truth' ? [] : entry.numerals;
}
