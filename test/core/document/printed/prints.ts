/** What is read of a passage, in a form that tests can spell out. */
import { leavesOf } from '../../../../src/core/document/leaves';
import { NO_CONTEXT, type PrintedContext } from '../../../../src/core/document/printed/passage';
import type { Print, PrintedEntry } from '../../../../src/core/document/printed/print';
import { readPassage } from '../../../../src/core/document/printed/statements';
import { fractionText } from '../../../../src/core/number/decimal';
import { drain } from '../../../../src/core/slices';

/** A display formula alone, or anything else as a block of prose. */
function kindOf(text: string): 'formula' | 'prose' {
  return text.startsWith('$$') && text.endsWith('$$') ? 'formula' : 'prose';
}

export function read(text: string, context: Partial<PrintedContext> = {}) {
  const kind = kindOf(text);
  return drain(readPassage({ kind, text, context: { ...NO_CONTEXT, ...context } }, leavesOf(kind, text)));
}

function quantity({ quantity: of }: Print): string {
  switch (of.kind) {
    case 'expression':
      return of.text;
    case 'constant':
      return fractionText(of.value);
    case 'spectrum':
      return `${of.part} of ${of.of}`;
  }
}

function entry(of: PrintedEntry): string {
  switch (of.kind) {
    case 'number':
      return `${of.number.style.approximate ? '≈' : ''}${of.number.text}${of.number.style.percent ? '%' : ''}`;
    case 'magnitude':
      return `~${of.shown}`;
    case 'exact':
      return `{${fractionText(of.value)}}`;
    case 'written':
      return `«${of.text}»`;
    case 'truth':
      return String(of.value);
  }
}

/** Each print as `quantity (layout): entries`; a single number is laid out as itself. */
export function prints(text: string, context: Partial<PrintedContext> = {}): string[] {
  return read(text, context).prints.map((print) => {
    const { layout, columns, entries } = print;
    const size = layout === 'matrix' ? ` of ${columns} columns` : '';
    const laid = layout === 'number' ? '' : ` (${layout}${size})`;
    return `${quantity(print)}${laid}: ${entries.map(entry).join(' ')}`;
  });
}

/** The characters where each print stands. */
export function places(text: string): string[] {
  return read(text).prints.map(({ span }) => text.slice(span.start, span.end));
}
