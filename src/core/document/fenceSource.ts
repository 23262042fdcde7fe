import type { Span } from '../report';
import { LineIndex } from './lines';
import { closesFence } from './openings';

/** A fenced block in the text: the marks of a quote or the indent of a list may stand before each of its lines. */
export interface FenceSource {
  /** From the opening marks to the closing ones. */
  readonly span: Span;
  /** Blanks before the opening marks, on the top level; each line of the content has as many that are not its own. */
  readonly indent: number;
  /** The opening marks. */
  readonly marks: Span;
  /** The info word, `vdominance`. */
  readonly info: Span;
  readonly isClosed: boolean;
}

/** The language of the canonical form. */
export const FENCE_LANGUAGE = 'vdominance';

const OPENING = /^[ \t]*(`{3,}|~{3,})[ \t]*([^\s`]*)/;

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

/** The fence at `span` of `text` (from its marks, or from the start of their line), whose language is ours. */
export function locateFence(text: string, span: Span): FenceSource {
  const { start, end } = span;
  const [opening = '', mark = ''] = OPENING.exec(text.slice(start, end)) ?? [];
  const indent = opening.indexOf(mark);
  const marks = start + indent;
  const info = start + opening.length - FENCE_LANGUAGE.length;
  const last = text.slice(Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1, end);
  return {
    span: { start: marks, end },
    indent,
    marks: { start: marks, end: marks + mark.length },
    info: { start: info, end: info + FENCE_LANGUAGE.length },
    // A fence within a quote or list has marks and indents before its last line, too.
    isClosed: !last.includes(FENCE_LANGUAGE) && closesFence(last.replace(/^[ \t>]+/, ''), mark),
  };
}

/**
 * What stands between the marks of a closed fence. `content` gives its lines without what belongs to containers, where the fence
 * stands in any.
 */
export function fenceBody(text: string, { span, indent }: FenceSource, content?: readonly string[]): FenceBody {
  const source = new LineIndex(text.slice(span.start, span.end));
  const notItsOwn = new RegExp(`^ {0,${indent}}`);
  const lines: BodyLine[] = [];
  for (let line = 1; line < source.count - 1; line++) {
    const own = content?.[line - 1] ?? source.line(line).replace(notItsOwn, '');
    // The content of a line is its end, behind the marks of quotes and the indents of lists.
    const offset = Math.max(source.end(line) - own.length, source.start(line));
    lines.push({ text: own, offset: span.start + offset });
  }
  return new FenceBody(lines);
}
