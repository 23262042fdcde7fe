import type { Print } from '../document/printed/print';
import type { ClaimReader } from './claim';

/** The reader of printed numbers, given all of a document in its order: each set judges those of the text that it governs. */
export function printedClaims(prints: readonly Print[]): ClaimReader {
  return ({ governs: { start, end } }, number) =>
    prints
      .filter(({ span }) => start <= span.start && span.end <= end)
      .map((print, i) => ({
        kind: 'printed',
        id: `set${number}/printed/${i + 1}`,
        set: number,
        span: print.span,
        print,
      }));
}
