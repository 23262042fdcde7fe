import type { Print, PrintedEntry, PrintedQuotient } from '../document/printed/print';
import { shiftPrint } from '../document/printed/shiftPrint';

/** The print with places counted from its own start, so that it is the same wherever it stands in a document. */
export function relative(print: Print): Print {
  return shiftPrint(print, -print.span.start);
}

/** A quotient is put right in one of its numbers. */
function quotientKey(quotient: PrintedQuotient | null): string {
  const numbers = quotient ? [quotient.dividend, quotient.divisor] : [];
  return numbers.map(({ text, span }) => ` ${span.start} ${text}`).join('');
}

function entryKey(entry: PrintedEntry): string {
  switch (entry.kind) {
    case 'number': {
      const { text, span, style } = entry.number;
      return `number ${span.start} ${text}${style.percent ? '%' : ''}${style.approximate ? '≈' : ''}`;
    }
    case 'exact':
      return `exact ${entry.span.start} ${entry.span.end} ${entry.value.num}/${entry.value.den}${quotientKey(entry.quotient)}`;
    case 'magnitude':
      return `magnitude ${entry.span.start} ${entry.shown}`;
    case 'written':
      return `written ${entry.span.start} ${entry.text}`;
    case 'truth':
      return `truth ${entry.span.start} ${entry.span.end} ${entry.value}`;
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

/** Equal for prints, given with relative places, that say the same. */
export function keyOf(print: Print): string {
  const { name, layout, columns, span, entries } = print;
  const head = ['printed', layout, columns, span.end, quantityKey(print), JSON.stringify(name)];
  return [...head, ...entries.map(entryKey)].join('\n');
}
