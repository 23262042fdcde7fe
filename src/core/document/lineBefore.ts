import type { Span, Splice } from '../report';
import { CONTAINERS } from './codeSpans';
import type { LineIndex } from './lines';

/** The line break of a line; that of a last one without is a line feed. */
export function breakOf(lines: LineIndex, line: number): string {
  return lines.text.slice(lines.end(line), lines.start(line + 1)) || '\n';
}

/**
 * Writes a line of its own before what begins at `at`, within the same quotes and items. Null where something else stands before it on
 * its line.
 */
export function lineBefore(lines: LineIndex, { start: at }: Span, content: string): Splice | null {
  const line = lines.lineAt(at);
  const lead = lines.text.slice(lines.start(line), at);
  if (CONTAINERS.exec(lines.line(line))![0] !== lead) return null;
  // The mark of an item stands once; below it the item is indented.
  const below = lead.replace(/[^\s>]/g, ' ');
  return { span: { start: at, end: at }, text: `${content}${breakOf(lines, line)}${below}` };
}
