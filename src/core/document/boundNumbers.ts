import type { Span } from '../report';
import { type Block, scanBlocks } from './blocks';
import { codeSpans } from './codeSpans';
import { type PrintedNumber, printedBefore } from './digits';
import { LineIndex } from './lines';

/** `0.9424<!-- = mean(inner) -->`: a number and the comment directly behind it, which binds it to an expression. */
export interface BoundNumber {
  readonly printed: PrintedNumber;
  readonly expression: { readonly text: string; readonly span: Span };
}

/** `<!-- ==== -->` and the like only decorate. */
const OPENING = /<!--\s*=(?!=)/g;
const CLOSING = '-->';

/** The text between two offsets without the blanks at its ends. */
function trimmed(text: string, start: number, end: number): BoundNumber['expression'] {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  const expression = inner.trim();
  return { text: expression, span: { start: from, end: from + expression.length } };
}

/** The numbers of one passage that are bound by comments which open outside of code. */
function* commentsIn(text: string, { start, end }: Span): Generator<BoundNumber> {
  const code = codeSpans(text, { start, end });
  let next = 0;
  let close = -1;
  for (const { 0: opening, index } of text.slice(start, end).matchAll(OPENING)) {
    const from = start + index;
    // A comment that opens within another one closes with it.
    if (close < from + opening.length) close = text.indexOf(CLOSING, from + opening.length);
    if (close < 0 || close > end) return;
    while (next < code.length && code[next]!.end <= from) next++;
    if (code[next] && code[next]!.start <= from) continue;
    const printed = printedBefore(text, from);
    if (printed) yield { printed, expression: trimmed(text, from + opening.length, close) };
  }
}

/** The bound numbers of a document with these blocks, in its order; those in fences, code and front matter are mere text. */
export function* boundNumbersIn(text: string, blocks: Iterable<Block>): Generator<BoundNumber> {
  if (text.search(OPENING) < 0) return;
  for (const { kind, span } of blocks) if (kind !== 'fence' && kind !== 'opaque') yield* commentsIn(text, span);
}

/** The same of a document whose blocks are not known. Linear in the length of the text. */
export function findBoundNumbers(text: string): BoundNumber[] {
  return [...boundNumbersIn(text, scanBlocks(new LineIndex(text)))];
}
