import type { Print } from '../document/printed/print';
import { firstFrom } from '../document/spans';
import type { ClaimReader } from './claim';

/** The reader of printed numbers, given all of a document in its order: each set judges those of the text that it governs. */
export function printedClaims(prints: readonly Print[]): ClaimReader {
  return function* ({ governs: { start, end } }, set) {
    let number = 0;
    for (let i = firstFrom(prints.length, start, (at) => prints[at]!.span.start); i < prints.length; i++) {
      const print = prints[i]!;
      if (print.span.start >= end) return;
      // What goes on into the next set's block is not of this one.
      if (print.span.end > end) continue;
      number++;
      yield { kind: 'printed', id: `set${set}/printed/${number}`, set, span: print.span, print };
    }
  };
}
