import type { Span } from '../../report';

/** What only sets space or size in a formula, and the marks of a quote at the start of its lines. `\\` is no blank: it ends a line. */
const BLANK =
  /(?:\s|&|~|\\[,;:!> ]|\\(?:left|right|displaystyle|textstyle|[bB]ig+[lr]?|limits|nolimits)(?![A-Za-z])|(?<=[\r\n][ \t>]{0,20})>)+/y;

/** A look at one character: behind most there is no blank. */
function mayBeBlank(character: string): boolean {
  return character <= ' ' || character > '~' || '&~\\>'.includes(character);
}

/** Reads a passage of a formula from left to right; blanks count for nothing. Offsets are those of the text. */
export class MathReader {
  at: number;
  readonly #end: number;

  constructor(
    readonly text: string,
    { start, end }: Span,
  ) {
    this.at = start;
    this.#end = end;
  }

  /** Whether nothing but blanks is left. */
  get done(): boolean {
    this.skip();
    return this.at >= this.#end;
  }

  /** The character behind the blanks here; empty at the end. */
  get next(): string {
    return this.done ? '' : this.text.charAt(this.at);
  }

  skip(): void {
    if (!mayBeBlank(this.text.charAt(this.at))) return;
    BLANK.lastIndex = this.at;
    this.at = Math.min(this.at + (BLANK.exec(this.text)?.[0].length ?? 0), this.#end);
  }

  /** Takes what the sticky pattern matches behind the blanks here; null, and no step taken, where that is nothing. */
  take(pattern: RegExp): RegExpExecArray | null {
    this.skip();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found || this.at + found[0].length > this.#end) return null;
    this.at += found[0].length;
    return found;
  }

  /** The offset behind the mark that closes a group opened just before, or null where none does. Marks are single characters. */
  closing(open: string, close: string): number | null {
    for (let at = this.at, depth = 1; at < this.#end; at++) {
      const character = this.text.charAt(at);
      if (character === '\\') at++;
      else if (character === open) depth++;
      else if (character === close && --depth === 0) return at + 1;
    }
    return null;
  }
}

const EDGE_COMMAND = /\\(?:[,;:!> ]|q?quad|left|right|displaystyle)$/;
const LEADING = /^(?:[\s&~>]|\\(?:[,;:!> ]|(?:q?quad|left|right|displaystyle)(?![A-Za-z])))+/;
const LONGEST_COMMAND = '\\displaystyle'.length;
/** What such a command or mark may end with. */
const MAY_END = /[\s&~.。,;:!>A-Za-z]/;

/** The end of a passage without what only sets space before it, or ends the sentence. */
function trimmedEnd(text: string, { start, end }: Span): number {
  for (let at = end; at > start; ) {
    if (!MAY_END.test(text.charAt(at - 1))) return at;
    const command = EDGE_COMMAND.exec(text.slice(Math.max(start, at - LONGEST_COMMAND), at));
    if (command) at -= command[0].length;
    else if (/[\s&~.。]/.test(text.charAt(at - 1))) at--;
    else return at;
  }
  return start;
}

/** Without the blanks at both ends, and the full stop of the sentence. */
export function trimmed(text: string, { start, end }: Span): Span {
  const leading = mayBeBlank(text.charAt(start)) ? LEADING.exec(text.slice(start, end)) : null;
  const from = start + (leading?.[0].length ?? 0);
  return { start: from, end: trimmedEnd(text, { start: from, end }) };
}
