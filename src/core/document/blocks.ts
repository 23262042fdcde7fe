import type { Span } from '../report';
import type { LineIndex } from './lines';
import { closesFence, indentOf, interruptionOf, isBlank, type Opening, openingOf, underlines } from './openings';

/**
 * A top-level block. `prose` is everything that may hold sentences or containers (paragraphs, headings, lists, quotes, tables) and that
 * a markdown parser takes apart on its own; `opaque` (front matter, indented code, rules) states nothing.
 */
export interface Block {
  readonly kind: 'fence' | 'formula' | 'html' | 'prose' | 'opaque';
  readonly span: Span;
}

/** Yields null where other work may be let in. */
type Scan<T> = Generator<null, T, void>;

/** So many lines are scanned without a pause. */
const FEW_LINES = 5000;

/** A paragraph within a quote or item is not interrupted but ended by any item outside of it. */
function opensItem(line: string): boolean {
  return openingOf(line)?.kind === 'item';
}

/** Finds the end of each block, line by line. Lines are numbered; `next` numbers are one behind the block's last line. */
class Scanner {
  readonly #lines: LineIndex;
  /** Once no line closes a displayed formula, none further down does: known after the first search. */
  #formulasClose = true;

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  *blocks(): Generator<Block | null> {
    let line = 0;
    const matter = yield* this.#frontMatterEnd();
    if (matter > 0) {
      yield this.#block('opaque', 0, matter);
      line = matter;
    }
    while (line < this.#lines.count) {
      if (isBlank(this.#lines.line(line))) {
        line++;
        if (line % FEW_LINES === 0) yield null;
        continue;
      }
      const { kind, next } = yield* this.#blockFrom(line);
      yield this.#block(kind, line, next);
      line = next;
    }
  }

  #block(kind: Block['kind'], line: number, next: number): Block {
    return { kind, span: { start: this.#lines.start(line), end: this.#lines.end(next - 1) } };
  }

  /** The first line from `line` on that `test` accepts, or the number of lines. */
  *#find(line: number, test: (text: string) => boolean): Scan<number> {
    let at = line;
    while (at < this.#lines.count && !test(this.#lines.line(at))) {
      at++;
      if (at % FEW_LINES === 0) yield null;
    }
    return at;
  }

  *#frontMatterEnd(): Scan<number> {
    const mark = /^(---|\+\+\+)[ \t]*$/.exec(this.#lines.line(0))?.[1];
    if (!mark) return 0;
    const close = yield* this.#find(1, (text) => text.trimEnd() === mark);
    return close < this.#lines.count ? close + 1 : 0;
  }

  *#blockFrom(line: number): Scan<{ kind: Block['kind']; next: number }> {
    const opening = openingOf(this.#lines.line(line));
    switch (opening?.kind) {
      case 'fence':
        return { kind: 'fence', next: yield* this.#closedBy(line + 1, (text) => closesFence(text, opening.mark)) };
      case 'formula':
        return yield* this.#formula(line);
      case 'html':
        return { kind: 'html', next: yield* this.#html(line, opening.until) };
      case 'heading':
        return { kind: 'prose', next: line + 1 };
      case 'break':
        return { kind: 'opaque', next: line + 1 };
      case 'indented':
        return { kind: 'opaque', next: yield* this.#indented(line) };
      case 'quote':
        return { kind: 'prose', next: yield* this.#quote(line) };
      case 'item':
        return { kind: 'prose', next: yield* this.#item(line, opening.content) };
      default:
        return { kind: 'prose', next: yield* this.#paragraph(line) };
    }
  }

  /** Behind the line that closes, or to the end of the text: that is how far an unclosed fence or comment reaches. */
  *#closedBy(line: number, closes: (text: string) => boolean): Scan<number> {
    return Math.min((yield* this.#find(line, closes)) + 1, this.#lines.count);
  }

  *#formula(line: number): Scan<{ kind: Block['kind']; next: number }> {
    if (/\$\$.*\$\$\s*$/.test(this.#lines.line(line))) return { kind: 'formula', next: line + 1 };
    const closes = (text: string) => text.includes('$$');
    const close = this.#formulasClose ? yield* this.#find(line + 1, closes) : this.#lines.count;
    if (close < this.#lines.count) return { kind: 'formula', next: close + 1 };
    // Never closed: the text after it is read all the same.
    this.#formulasClose = false;
    return { kind: 'prose', next: yield* this.#paragraph(line) };
  }

  *#html(line: number, until: RegExp | null): Scan<number> {
    if (until) return yield* this.#closedBy(line, (text) => until.test(text));
    return yield* this.#find(line, isBlank);
  }

  *#indented(line: number): Scan<number> {
    let next = line + 1;
    for (let at = next; at < this.#lines.count; at++) {
      if (at % FEW_LINES === 0) yield null;
      if (isBlank(this.#lines.line(at))) continue;
      if (openingOf(this.#lines.line(at))?.kind !== 'indented') break;
      next = at + 1;
    }
    return next;
  }

  /** Lines without `>` still belong to it, as long as they go on a paragraph. */
  *#quote(line: number): Scan<number> {
    const ends = (opening: Opening | null) => opening !== null && opening.kind !== 'quote';
    return yield* this.#find(line + 1, (text) => isBlank(text) || ends(interruptionOf(text)) || opensItem(text));
  }

  /**
   * One outermost item of a list with all that is in it. Where the scan is unsure it goes on too far rather than too short: the parser
   * finds the true end within a block, but not beyond it.
   */
  *#item(line: number, content: number): Scan<number> {
    let next = line + 1;
    let afterBlank = false;
    for (let at = next; at < this.#lines.count; at++) {
      if (at % FEW_LINES === 0) yield null;
      if (isBlank(this.#lines.line(at))) {
        afterBlank = true;
        continue;
      }
      const text = this.#lines.line(at);
      const isOutside = indentOf(text) < content;
      if (isOutside && (afterBlank || interruptionOf(text) || opensItem(text))) break;
      afterBlank = false;
      next = at + 1;
    }
    return next;
  }

  *#paragraph(line: number): Scan<number> {
    let next = line + 1;
    while (next < this.#lines.count && !isBlank(this.#lines.line(next))) {
      const text = this.#lines.line(next);
      if (underlines(text)) return next + 1;
      if (interruptionOf(text)) break;
      next++;
      if (next % FEW_LINES === 0) yield null;
    }
    return next;
  }
}

/** The top-level blocks of a document, in order; blank lines between them belong to none. Linear in the length of the text. */
export function* scanBlocks(lines: LineIndex): Generator<Block> {
  for (const block of scanInSlices(lines)) if (block) yield block;
}

/** The same with null wherever many lines have been passed: then others may be let in. */
export function scanInSlices(lines: LineIndex): Iterable<Block | null> {
  return new Scanner(lines).blocks();
}
