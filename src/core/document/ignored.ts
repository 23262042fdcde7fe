import type { Span } from '../report';
import { LineIndex } from './lines';
import { isBlank } from './openings';
import type { IgnoreReading } from './reading';

/** A comment that ignores numbers, and the passage in which it does; none where nothing follows it. */
export interface Ignored {
  readonly comment: Span;
  readonly span: Span | null;
}

/** The marks of quotes and items alone. */
const MARKS = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)*$/;

function lineSpan(lines: LineIndex, line: number): Span {
  return { start: lines.start(line), end: lines.end(line) };
}

/** The comment's own line, or the next one with text on it where the comment has a line of its own. */
function lineOf({ span }: IgnoreReading, lines: LineIndex): Span | null {
  const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
  const around = lines.text.slice(lines.start(first), span.start) + lines.text.slice(span.end, lines.end(last));
  if (!MARKS.test(around)) return { start: lines.start(first), end: lines.end(last) };
  let next = last + 1;
  while (next < lines.count && isBlank(lines.line(next))) next++;
  return next < lines.count ? lineSpan(lines, next) : null;
}

/**
 * What each comment ignores, in document order. `blocks` are the blocks of the document that may hold numbers, outer and inner, in any order: the
 * next one of them is the first that begins behind the comment.
 */
export function findIgnored(
  text: string,
  ignores: readonly IgnoreReading[],
  blocks: readonly Span[],
): readonly Ignored[] {
  if (ignores.length === 0) return [];
  const lines = new LineIndex(text);
  const sorted = blocks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return ignores.map((ignore) => {
    const { extent, span: comment } = ignore;
    if (extent === 'line') return { comment, span: lineOf(ignore, lines) };
    while (next < sorted.length && sorted[next]!.start < comment.end) next++;
    return { comment, span: sorted[next] ?? null };
  });
}
