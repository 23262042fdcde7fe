import type { Span } from '../report';
import { scanBlocks } from './blocks';
import { findBoundNumbers } from './boundNumbers';
import { type PrintedNumber, printedBefore } from './digits';
import { findFormulas } from './formulas';
import { plain } from './fullWidth';
import { leavesOf } from './leaves';
import { LineIndex } from './lines';
import { silentPassages } from './silent';

/** A number of the text that a comment can bind, and where that comment belongs. */
export interface Bindable {
  readonly printed: PrintedNumber;
  readonly at: number;
}

const NUMERAL =
  /[+\-−]?\d+(?:\.\d+)?(?:[eE][+\-−]?\d{1,3}|\s*(?:\\times|\\cdot|×|·)\s*10\s*\^\s*(?:\{\s*[+\-−]?\d{1,3}\s*\}|\d))?/g;
/** What may stand between a number of a formula and the formula's end. */
const CLOSES_FORMULA = /^(?:\\[%)]|[ \t)*_}%])*$/;
const PERCENT = /^\s*\\?%/;

function isWithin(at: number, { start, end }: Span): boolean {
  return start <= at && at <= end;
}

/** The digits that a place touches, on its line. */
function numeralAt(lines: LineIndex, offset: number): Span | null {
  const line = lines.lineAt(offset);
  const start = lines.start(line);
  for (const { 0: numeral, index } of plain(lines.line(line)).matchAll(NUMERAL)) {
    const span = { start: start + index, end: start + index + numeral.length };
    if (isWithin(offset, span)) return span;
  }
  return null;
}

/** The paragraph, heading, table or formula that holds a place, as a span of the document. */
function leafSpan(lines: LineIndex, offset: number): Span | null {
  for (const { kind, span } of scanBlocks(lines)) {
    if (span.end < offset) continue;
    const leaves = leavesOf(kind, lines.text.slice(span.start, span.end));
    const found = leaves.find((leaf) => isWithin(offset - span.start, leaf.span));
    return found ? { start: span.start + found.span.start, end: span.start + found.span.end } : null;
  }
  return null;
}

/** Behind a number in running text: behind its percent sign, and behind the marks of emphasis that it closes. */
function behindInText(text: string, numeral: Span, lineStart: number): number {
  const percent = PERCENT.exec(plain(text.slice(numeral.end, numeral.end + 8)))?.[0] ?? '';
  const at = numeral.end + percent.length;
  const marks = /^(?:\*+|_+)/.exec(text.slice(at, at + 4))?.[0];
  const isOpen = marks !== undefined && text.slice(lineStart, numeral.start).includes(marks);
  return isOpen ? at + marks.length : at;
}

/** Where a comment behind a number belongs: a formula has no room for it, so behind the formula, if it ends with the number. */
function placeBehind(lines: LineIndex, numeral: Span, leaf: Span): number | null {
  const { text } = lines;
  const silent = silentPassages(text, leaf);
  if (silent.some(({ start, end }) => start < numeral.end && numeral.start < end)) return null;
  const formula = findFormulas(text, leaf, silent).find(
    ({ start, end }) => start <= numeral.start && numeral.end <= end,
  );
  if (!formula) return behindInText(text, numeral, lines.start(lines.lineAt(numeral.start)));
  if (!CLOSES_FORMULA.test(text.slice(numeral.end, formula.end))) return null;
  return formula.end + (text.startsWith('$$', formula.end) ? 2 : 1);
}

/** The number that a place touches, with the place of a comment that binds it; null where there is none, or where it is bound already. */
export function bindableAt(text: string, offset: number): Bindable | null {
  const lines = new LineIndex(text);
  const numeral = numeralAt(lines, offset);
  const leaf = numeral && leafSpan(lines, numeral.start);
  const at = leaf && placeBehind(lines, numeral, leaf);
  const printed = at === null ? null : printedBefore(text, at);
  if (at === null || !printed || printed.span.end !== numeral?.end) return null;
  const isBound = findBoundNumbers(text).some((bound) => bound.printed.span.start === printed.span.start);
  return isBound ? null : { printed, at };
}
