import type { Print, PrintedEntry, PrintedQuotient } from '../document/printed/print';
import { shiftPrint } from '../document/printed/shiftPrint';

/** The print with places counted from its own start, so that it is the same wherever it stands in a document. */
export function relative(print: Print): Print {
  return shiftPrint(print, -print.span.start);
}

/** A quotient is put right in one of its numbers. */
function quotientKey(quotient: PrintedQuotient | null, at: number): string {
  const numbers = quotient ? [quotient.dividend, quotient.divisor] : [];
  return numbers.map(({ text, span }) => ` ${span.start - at} ${text}`).join('');
}

function entryKey(entry: PrintedEntry, at: number): string {
  switch (entry.kind) {
    case 'number': {
      const { text, span, style } = entry.number;
      return `number ${span.start - at} ${text}${style.percent ? '%' : ''}${style.approximate ? '≈' : ''}`;
    }
    case 'exact': {
      const { span, value, range, quotient } = entry;
      const ends = [value, range.lo, range.hi].map(({ num, den }) => `${num}/${den}`).join(' ');
      return `exact ${span.start - at} ${span.end - at} ${ends}${quotientKey(quotient, at)}`;
    }
    case 'magnitude':
      return `magnitude ${entry.span.start - at} ${entry.shown}`;
    case 'written':
      return `written ${entry.span.start - at} ${entry.text}`;
    case 'truth':
      return `truth ${entry.span.start - at} ${entry.span.end - at} ${entry.value}`;
  }
}

function quantityKey({ quantity }: Print): string {
  switch (quantity.kind) {
    case 'expression':
      return quantity.text;
    case 'constant':
      return `= ${quantity.value.num}/${quantity.value.den}`;
    case 'spectrum':
      return `spectrum ${quantity.of} ${quantity.part}`;
  }
}

/** Equal for prints that say the same, wherever they stand: their relative forms are the same then. */
export function keyOf(print: Print): string {
  const { name, layout, columns, span, entries } = print;
  const head = ['printed', layout, columns, span.end - span.start, quantityKey(print), JSON.stringify(name)];
  return [...head, ...entries.map((entry) => entryKey(entry, span.start))].join('\n');
}
