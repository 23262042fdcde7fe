import type { Span } from '../report';
import { LineIndex } from './lines';
import { closesFence } from './openings';

/** A fenced block in the text: the marks of a quote or the indent of a list may stand before each of its lines. */
export interface FenceSource {
  /** From the opening marks to the closing ones. */
  readonly span: Span;
  /** The info word, `vdominance`. */
  readonly info: Span;
  readonly isClosed: boolean;
  readonly body: FenceBody;
}

/** The language of the canonical form. */
export const FENCE_LANGUAGE = 'vdominance';

const OPENING = /^\s*(`{3,}|~{3,})[ \t]*(\S*)/;

/** The first word behind the opening marks. */
export function fenceLanguage(firstLine: string): string {
  return OPENING.exec(firstLine)?.[2] ?? '';
}

interface BodyLine {
  readonly text: string;
  /** The place of its first character in the document. */
  readonly offset: number;
}

/** The content of a fence as YAML sees it, which knows where each of its characters stands in the document. */
export class FenceBody {
  readonly text: string;
  readonly #lines: LineIndex;
  readonly #offsets: readonly number[];

  constructor(lines: readonly BodyLine[]) {
    this.text = lines.map(({ text }) => text).join('\n');
    this.#lines = new LineIndex(this.text);
    this.#offsets = lines.map(({ offset }) => offset);
  }

  /** The place in the document of a place in `text`. */
  place(at: number): number {
    const { line, character } = this.#lines.at(at);
    return (this.#offsets[line] ?? 0) + character;
  }

  /** The span in the document of [start, end) in `text`, end included with its own line. */
  span(start: number, end: number): Span {
    const from = this.place(start);
    return { start: from, end: end > start ? this.place(end - 1) + 1 : from };
  }

  /** What is written on the line of `at`, or on the nearest line before it that is not blank. */
  lineSpan(at: number): Span {
    let line = this.#lines.lineAt(at);
    while (line > 0 && this.#lines.line(line).trim() === '') line--;
    const written = this.#lines.line(line);
    const start = this.#lines.start(line) + written.length - written.trimStart().length;
    return this.span(start, start + written.trim().length);
  }
}

/** Where a line of a fence's content stands: at the end of its line of the document, behind marks of quotes and indents. */
function placeAtEnd(source: LineIndex, line: number, content: string): BodyLine {
  return { text: content, offset: Math.max(source.end(line) - content.length, source.start(line)) };
}

/**
 * The fence at `span` of `text`. `content` gives its lines without what belongs to containers; where the fence stands on the top level
 * that is the indent of its opening marks.
 */
export function locateFence(text: string, span: Span, content?: readonly string[]): FenceSource {
  const source = new LineIndex(text.slice(span.start, span.end));
  const opening = source.line(0);
  const [, mark = ''] = OPENING.exec(opening) ?? [];
  const last = source.count - 1;
  const isClosed = last > 0 && closesFence(source.line(last).replace(/^[ \t>]*/, ''), mark);
  const indent = opening.length - opening.trimStart().length;
  const lines: BodyLine[] = [];
  for (let line = 1; line < source.count - (isClosed ? 1 : 0); line++) {
    const own = source.line(line).replace(new RegExp(`^ {0,${indent}}`), '');
    const { text: written, offset } = placeAtEnd(source, line, content?.[line - 1] ?? own);
    lines.push({ text: written, offset: span.start + offset });
  }
  const info = span.start + opening.indexOf(FENCE_LANGUAGE);
  return { span, info: { start: info, end: info + FENCE_LANGUAGE.length }, isClosed, body: new FenceBody(lines) };
}
