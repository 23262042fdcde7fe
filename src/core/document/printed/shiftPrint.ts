/** Moves printed numbers from where they were read to their place in the text around. */
import type { Span } from '../../report';
import type { PrintedNumber } from '../digits';
import { shiftSpan } from '../shift';
import type { Print, PrintedEntry, PrintedQuotient, TableCell } from './print';

export function shiftNumber(number: PrintedNumber, by: number): PrintedNumber {
  return { ...number, span: shiftSpan(number.span, by) };
}

/** What is written out moves with its numerals. */
function shiftWritten<T extends { readonly span: Span; readonly numerals: readonly Span[] }>(entry: T, by: number): T {
  return {
    ...entry,
    span: shiftSpan(entry.span, by),
    numerals: entry.numerals.map((numeral) => shiftSpan(numeral, by)),
  };
}

function shiftQuotient({ dividend, divisor }: PrintedQuotient, by: number): PrintedQuotient {
  return { dividend: shiftNumber(dividend, by), divisor: shiftNumber(divisor, by) };
}

function shiftEntry(entry: PrintedEntry, by: number): PrintedEntry {
  switch (entry.kind) {
    case 'number':
      return { ...entry, number: shiftNumber(entry.number, by) };
    case 'exact':
      return { ...shiftWritten(entry, by), quotient: entry.quotient && shiftQuotient(entry.quotient, by) };
    case 'magnitude':
    case 'written':
      return shiftWritten(entry, by);
    case 'truth':
      return { ...entry, span: shiftSpan(entry.span, by) };
  }
}

/** A table is told from others by the place of its header, too. */
function shiftCell(cell: TableCell, by: number): TableCell {
  return { ...cell, table: cell.table + by, header: shiftSpan(cell.header, by) };
}

export function shiftPrint(print: Print, by: number): Print {
  return {
    ...print,
    span: shiftSpan(print.span, by),
    entries: print.entries.map((entry) => shiftEntry(entry, by)),
    cell: print.cell && shiftCell(print.cell, by),
  };
}
