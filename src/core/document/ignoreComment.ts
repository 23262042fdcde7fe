import type { Span, Splice } from '../report';
import { type Block, scanBlocks } from './blocks';
import { type Leaf, leavesOf } from './leaves';
import { lineBefore } from './lineBefore';
import { LineIndex } from './lines';

/** The comment that leaves a number unchecked: on its line, or before its block where the line has no room for one. */
export interface IgnoreComment {
  readonly scope: 'line' | 'block';
  readonly splice: Splice;
}

const LINE = '<!-- vdominance ignore-line -->';
const BLOCK = '<!-- vdominance ignore -->';

/** Where a comment stands at the end of a line: of a row of a table within its last cell. */
function endOfLine(lines: LineIndex, line: number, { kind }: Leaf): Splice {
  const text = lines.line(line).trimEnd();
  const closed = kind === 'table' && /(?<!\\)\|$/.test(text);
  const at = lines.start(line) + (closed ? text.length - 1 : text.length);
  return { span: { start: at, end: at }, text: closed ? `${LINE} ` : ` ${LINE}` };
}

function blockAt(lines: LineIndex, { start }: Span): Block | null {
  for (const block of scanBlocks(lines)) if (start < block.span.end) return block.span.start <= start ? block : null;
  return null;
}

/** The leaf of a block that holds a span, at its place in the document. */
function leafAt(lines: LineIndex, { kind, span: block }: Block, span: Span): Leaf | null {
  const leaves = leavesOf(kind, lines.text.slice(block.start, block.end));
  const moved = (inner: Span) => ({ start: inner.start + block.start, end: inner.end + block.start });
  const found = leaves.find((leaf) => moved(leaf.span).start <= span.start && span.end <= moved(leaf.span).end);
  return found ? { ...found, span: moved(found.span) } : null;
}

/** The comment that leaves the numbers at `span` unchecked; null where none can stand, as in fences and code. */
export function ignoreComment(text: string, span: Span): IgnoreComment | null {
  const lines = new LineIndex(text);
  const block = blockAt(lines, span);
  const leaf = block && leafAt(lines, block, span);
  if (!leaf) return null;
  const line = lines.lineAt(span.start);
  if (leaf.kind !== 'formula' && line === lines.lineAt(span.end)) {
    return { scope: 'line', splice: endOfLine(lines, line, leaf) };
  }
  const splice = lineBefore(lines, leaf.span, BLOCK);
  return splice && { scope: 'block', splice };
}
