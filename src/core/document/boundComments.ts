import type { Span } from '../report';
import { scanBlocks } from './blocks';
import { codeSpans } from './codeSpans';
import { type PrintedNumber, printedBefore } from './digits';
import { LineIndex } from './lines';

/** `<!-- = EXPR -->`, and the number that it binds: null where none ends directly before it. */
export interface BoundComment {
  readonly span: Span;
  readonly expression: { readonly text: string; readonly span: Span };
  readonly printed: PrintedNumber | null;
}

const OPENING = /<!--\s*=/g;
const CLOSING = '-->';

/** The comments of one passage that open outside of code. */
function* commentsIn(text: string, { start, end }: Span): Generator<BoundComment> {
  const code = codeSpans(text, { start, end });
  let next = 0;
  for (const { 0: opening, index } of text.slice(start, end).matchAll(OPENING)) {
    const from = start + index;
    const close = text.indexOf(CLOSING, from + opening.length);
    if (close < 0 || close > end) return;
    while (next < code.length && code[next]!.end <= from) next++;
    if (code[next] && code[next]!.start <= from) continue;
    const inner = text.slice(from + opening.length, close);
    const expressionStart = from + opening.length + (inner.length - inner.trimStart().length);
    const expression = inner.trim();
    yield {
      span: { start: from, end: close + CLOSING.length },
      expression: { text: expression, span: { start: expressionStart, end: expressionStart + expression.length } },
      printed: printedBefore(text, from),
    };
  }
}

/** The bound numbers of a document, in its order: those in fences, code and front matter are text. Linear in the length of the text. */
export function findBoundComments(text: string): BoundComment[] {
  if (!/<!--\s*=/.test(text)) return [];
  const found: BoundComment[] = [];
  for (const { kind, span } of scanBlocks(new LineIndex(text))) {
    if (kind !== 'fence' && kind !== 'opaque') found.push(...commentsIn(text, span));
  }
  return found;
}
