import type { Span } from '../report';

/** Marks of quotes and items before a line's own text. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;

/** A line of a passage; spans count in the document. */
interface Line extends Span {
  readonly text: string;
}

function* linesOf(text: string, { start, end }: Span): Generator<Line> {
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    yield { text: line.replace(CONTAINERS, ''), start: start + index, end: start + index + line.length };
  }
}

/** Fences within quotes and items: from the opening line to the one that closes it, or to the end of the passage. */
function fencesIn(text: string, passage: Span): Span[] {
  const fences: Span[] = [];
  let open: { readonly mark: string; readonly start: number } | null = null;
  for (const line of linesOf(text, passage)) {
    if (!open) {
      const mark = FENCE.exec(line.text)?.[1];
      if (mark) open = { mark, start: line.start };
    } else if (line.text.trimEnd().startsWith(open.mark) && /^(`+|~+)$/.test(line.text.trimEnd())) {
      fences.push({ start: open.start, end: line.end });
      open = null;
    }
  }
  if (open) fences.push({ start: open.start, end: passage.end });
  return fences;
}

/** Code within a paragraph: from a run of backticks to the next of the same length. Linear, however many runs find no partner. */
function inlineCode(text: string, offset: number): Span[] {
  const runs = [...text.matchAll(/(?<!\\)`+/g)].map(({ 0: run, index }) => ({ index, length: run.length }));
  const partner = new Array<number | undefined>(runs.length);
  const nextOfLength = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    partner[i] = nextOfLength.get(runs[i]!.length);
    nextOfLength.set(runs[i]!.length, i);
  }
  const spans: Span[] = [];
  for (let i = 0; i < runs.length; i++) {
    const close = partner[i];
    if (close === undefined) continue;
    spans.push({ start: offset + runs[i]!.index, end: offset + runs[close]!.index + runs[close]!.length });
    i = close;
  }
  return spans;
}

/** The code in a passage of prose, in order: fences within containers, and code spans, which end with their paragraph. */
export function codeSpans(text: string, passage: Span): Span[] {
  const fences = fencesIn(text, passage);
  const spans: Span[] = [];
  let from = passage.start;
  for (const fence of [...fences, { start: passage.end, end: passage.end }]) {
    for (const { 0: paragraph, index } of text.slice(from, fence.start).matchAll(/(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\r|\n|$))+/g)) {
      spans.push(...inlineCode(paragraph, from + index));
    }
    if (fence.end > fence.start) spans.push(fence);
    from = fence.end;
  }
  return spans;
}
