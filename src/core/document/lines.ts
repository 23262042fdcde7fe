import type { Span } from '../report';

/** Where a character stands: zero-based, in UTF-16 units, as editors and the language server protocol count. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** May stand before the first line of a document, and is no part of it. */
export const BYTE_ORDER_MARK = '\ufeff';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function findStarts(text: string): number[] {
  return text.includes('\r') ? startsOfAnyKind(text) : startsBehindFeeds(text);
}

/** Nearly all texts have but one kind of line break. */
function startsBehindFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsOfAnyKind(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) i++;
    if (code === LINE_FEED || code === CARRIAGE_RETURN) starts.push(i + 1);
  }
  return starts;
}

/** The lines of a text, ended by LF, CRLF or CR; offsets are those of the text as it is, nothing is normalised. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    this.#starts = findStarts(text);
  }

  /** At least 1: the empty text has one empty line. */
  get count(): number {
    return this.#starts.length;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Where the line's text ends, before its line break. */
  end(line: number): number {
    const next = this.start(line + 1);
    if (line + 1 >= this.count) return next;
    const isPair = this.text.charCodeAt(next - 1) === LINE_FEED && this.text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return isPair ? next - 2 : next - 1;
  }

  /** The text of the line without its line break. */
  line(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  /** The line that holds the offset; offsets outside the text count as its ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  at(offset: number): Place {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.lineAt(inside);
    return { line, character: inside - this.start(line) };
  }

  /** The offset of a place; a character beyond the line's end counts as the end, as editors have it. */
  offset(line: number, character: number): number {
    if (line < 0) return 0;
    if (line >= this.count) return this.text.length;
    return Math.min(this.start(line) + Math.max(character, 0), this.end(line));
  }
}

/** What a block or document is blamed at that is not read as a whole. */
export function firstLine(text: string): Span {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}
