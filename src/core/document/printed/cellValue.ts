import type { Span } from '../../report';
import { type PrintedNumber, printedBefore } from '../digits';
import { shiftNumber } from './shiftPrint';

/** What a cell of a table holds. `of` is `5/9 (55.6%)`: a count, the number that there are, and their quotient. */
export type CellValue =
  | { readonly kind: 'number'; readonly number: PrintedNumber }
  | { readonly kind: 'truth'; readonly value: boolean; readonly span: Span }
  | {
      readonly kind: 'of';
      readonly count: PrintedNumber;
      readonly total: PrintedNumber;
      readonly share: PrintedNumber | null;
    };

const TRUE = /^(?:true|yes|y|是|对|✓|✔|✔️|✅|√)$/i;
const FALSE = /^(?:false|no|n|否|不|✗|✘|✖|❌|×)$/i;

/** What may stand before the number of a cell that holds nothing else. */
const LEAD = /^[\s$*_({]*(?:(?:≈|≃|\\approx|\\simeq)[\s$*_({]*)?$/;

const MARKS = String.raw`[\s$*_]*`;
/** `200/200`, `200 of 200`, with a share behind it. */
const COUNT_OF = new RegExp(
  String.raw`^${MARKS}\d+(?<count>)\s*(?:/|of|／)\s*\d+(?<total>)${MARKS}(?:[（(,，;；=≈]\s*[$≈]*\s*\d+(?:\.\d+)?\s*\\?[%％](?<share>)${MARKS}[)）]?)?${MARKS}$`,
  'd',
);

const DIGIT = /[\d０-９]/;

const LONGEST_CELL = 100;

/** The cell without the comments behind its value. */
function withoutComments(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end);
  const comment = own.indexOf('<!--');
  const kept = (comment < 0 ? own : own.slice(0, comment)).trimEnd();
  return { start, end: start + kept.length };
}

/** A number that ends at `end` of the cell's own text. */
function numberBefore(own: string, end: number, { start }: Span): PrintedNumber | null {
  const number = printedBefore(own, end);
  return number && shiftNumber(number, start);
}

function readCountOf(own: string, span: Span): CellValue | null {
  const places = COUNT_OF.exec(own)?.indices?.groups;
  if (!places) return null;
  const before = (place: readonly number[] | undefined) => (place ? numberBefore(own, place[1]!, span) : null);
  const [count, total] = [before(places.count), before(places.total)];
  return count && total ? { kind: 'of', count, total, share: before(places.share) } : null;
}

/** What a cell holds and nothing else; null where it holds anything else, or nothing. */
export function readCellValue(text: string, cell: Span): CellValue | null {
  const span = withoutComments(text, cell);
  if (span.end === span.start || span.end - span.start > LONGEST_CELL) return null;
  const own = text.slice(span.start, span.end);
  const word = own.replace(/^[*_`\s]+|[*_`\s]+$/g, '');
  if (TRUE.test(word) || FALSE.test(word)) return { kind: 'truth', value: TRUE.test(word), span };
  if (!DIGIT.test(word)) return null;
  const number = numberBefore(own, own.length, span);
  const isAlone = number && LEAD.test(own.slice(0, number.span.start - span.start));
  return isAlone ? { kind: 'number', number } : readCountOf(own, span);
}
