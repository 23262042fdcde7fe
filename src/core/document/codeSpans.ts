import type { Span } from '../report';

/** Marks of quotes and items before a line's own text. */
export const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
/** The marks that open a fence, in a line's own text. */
export const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;

/** Code within a paragraph: from a run of backticks to the next of the same length. Linear, however many runs find no partner. */
function inlineCode(paragraph: string, offset: number): Span[] {
  const runs = [...paragraph.matchAll(/(?<!\\)`+/g)].map(({ 0: run, index }) => ({ index, length: run.length }));
  const partners = new Array<number | undefined>(runs.length);
  const nextOfLength = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    partners[i] = nextOfLength.get(runs[i]!.length);
    nextOfLength.set(runs[i]!.length, i);
  }
  const spans: Span[] = [];
  for (let i = 0; i < runs.length; i++) {
    const partner = partners[i];
    if (partner === undefined) continue;
    spans.push({ start: offset + runs[i]!.index, end: offset + runs[partner]!.index + runs[partner]!.length });
    i = partner;
  }
  return spans;
}

/** Goes down the lines of a passage and gathers its code. */
class CodeFinder {
  readonly spans: Span[] = [];
  readonly #text: string;
  #paragraph = 0;
  #fence: { readonly mark: string; readonly start: number } | null = null;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#paragraph = start;
  }

  line(line: string, { start, end }: Span): void {
    const own = line.replace(CONTAINERS, '').trimEnd();
    if (this.#fence) {
      if (own.startsWith(this.#fence.mark) && /^(?:`+|~+)$/.test(own)) this.#closeFence(end);
      return;
    }
    const mark = FENCE.exec(own)?.[1];
    if (mark === undefined && own !== '') return;
    this.#endParagraph(start);
    this.#paragraph = end;
    if (mark !== undefined) this.#fence = { mark, start };
  }

  end(at: number): void {
    if (this.#fence) this.#closeFence(at);
    else this.#endParagraph(at);
  }

  #closeFence(end: number): void {
    this.spans.push({ start: this.#fence!.start, end });
    this.#fence = null;
    this.#paragraph = end;
  }

  /** A code span ends with its paragraph. */
  #endParagraph(end: number): void {
    for (const span of inlineCode(this.#text.slice(this.#paragraph, end), this.#paragraph)) this.spans.push(span);
  }
}

/** The code in a passage of prose, in order: fences within quotes and items, to their end or that of the passage, and code spans. */
export function codeSpans(text: string, passage: Span): Span[] {
  const finder = new CodeFinder(text, passage.start);
  for (const { 0: line, index } of text.slice(passage.start, passage.end).matchAll(/[^\r\n]+|(?<=\n)(?=\r?\n)/g)) {
    const start = passage.start + index;
    finder.line(line, { start, end: start + line.length });
  }
  finder.end(passage.end);
  return finder.spans;
}
