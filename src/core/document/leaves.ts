import type { Span } from '../report';
import type { Block } from './blocks';
import { CONTAINERS, FENCE } from './codeSpans';
import { LineIndex } from './lines';
import { interruptionOf, isBlank, openingOf, underlines } from './openings';

/** A block that holds text itself, however deep in quotes and lists it stands. */
export interface Leaf {
  readonly kind: 'paragraph' | 'heading' | 'table' | 'formula';
  readonly span: Span;
  /** Of a heading, from 1; 0 for others. */
  readonly level: number;
  /** Of each line what stands behind the marks of quotes and items. */
  readonly lines: readonly Span[];
}

/** The row of dashes under the header of a table, without the blanks at its ends. */
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

interface Line {
  readonly own: string;
  readonly span: Span;
  /** Whether an item begins here. */
  readonly opensItem: boolean;
}

/** Only a line that begins so can have marks of quotes and items. */
const MAY_BE_MARKED = /^[ \t>\-*+\d]/;

function lineOf(line: string, at: number): Line {
  const marks = MAY_BE_MARKED.test(line) ? CONTAINERS.exec(line)![0] : '';
  const span = { start: at + marks.length, end: at + line.length };
  return { own: line.slice(marks.length), span, opensItem: marks !== '' && /[^\s>]/.test(marks) };
}

function linesOf(text: string): Line[] {
  const lines = new LineIndex(text);
  const all: Line[] = [];
  for (let i = 0; i < lines.count; i++) all.push(lineOf(lines.line(i), lines.start(i)));
  return all;
}

/** Whether a table begins with this line: the next one is its row of dashes. */
function opensTable({ own }: Line, next: Line | undefined): boolean {
  return own.includes('|') && next?.own.includes('|') === true && !next.opensItem && DELIMITERS.test(next.own.trim());
}

/** Goes down the lines of a block and gathers its leaves. */
class LeafFinder {
  readonly leaves: Leaf[] = [];
  readonly #lines: readonly Line[];
  #open: Line[] = [];

  constructor(text: string) {
    this.#lines = linesOf(text);
  }

  run(): readonly Leaf[] {
    let at = 0;
    while (at < this.#lines.length) at = this.#next(at);
    this.#close('paragraph');
    return this.leaves;
  }

  /** Reads what begins at this line, and tells the line behind it. */
  #next(at: number): number {
    const line = this.#lines[at]!;
    const mark = FENCE.exec(line.own)?.[1];
    if (mark !== undefined) return this.#fence(at, mark);
    const html = line.own.startsWith('<') ? openingOf(line.own) : null;
    if (html?.kind === 'html' && (html.interrupts || this.#open.length === 0)) return this.#html(at, html.until);
    if (line.opensItem || isBlank(line.own)) this.#close('paragraph');
    if (isBlank(line.own)) return at + 1;
    if (opensTable(line, this.#lines[at + 1])) return this.#table(at);
    const heading = /^(#{1,6})(?=[ \t]|$)/.exec(line.own)?.[1];
    if (heading !== undefined) this.#close('paragraph');
    const isUnderline = this.#open.length > 0 && underlines(line.own);
    this.#open.push(line);
    if (heading !== undefined) this.#close('heading', heading.length);
    else if (isUnderline) this.#close('heading', line.own.startsWith('=') ? 1 : 2);
    return at + 1;
  }

  #fence(at: number, mark: string): number {
    this.#close('paragraph');
    let next = at + 1;
    while (next < this.#lines.length) {
      const own = this.#lines[next++]!.own.trimEnd();
      if (own.startsWith(mark) && /^(?:`+|~+)$/.test(own)) break;
    }
    return next;
  }

  /** Comments and elements that have lines of their own hold no numbers of the text. */
  #html(at: number, until: RegExp | null): number {
    this.#close('paragraph');
    let next = at;
    if (until) while (next < this.#lines.length && !until.test(this.#lines[next]!.own)) next++;
    else while (next + 1 < this.#lines.length && !isBlank(this.#lines[next + 1]!.own)) next++;
    return next + 1;
  }

  #table(at: number): number {
    this.#close('paragraph');
    let next = at + 2;
    for (; next < this.#lines.length; next++) {
      const { own, opensItem } = this.#lines[next]!;
      if (opensItem || isBlank(own) || interruptionOf(own)) break;
    }
    this.#open = this.#lines.slice(at, next);
    this.#close('table');
    return next;
  }

  #close(kind: Leaf['kind'], level = 0): void {
    const lines = this.#open.map(({ span }) => span);
    this.#open = [];
    const [first, last] = [lines[0], lines.at(-1)];
    if (first && last) this.leaves.push({ kind, span: { start: first.start, end: last.end }, level, lines });
  }
}

/** The leaves of a top-level block, in order; spans count from its start. Linear, without a markdown parser. */
export function leavesOf(kind: Block['kind'], text: string): readonly Leaf[] {
  const span = { start: 0, end: text.length };
  if (kind === 'formula') return [{ kind, span, level: 0, lines: [span] }];
  return kind === 'prose' ? new LeafFinder(text).run() : [];
}
