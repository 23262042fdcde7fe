import { cellsOf, visible } from './visible';

/** A line of the document and the marks to stand under it, both in columns of a terminal. */
export interface Excerpt {
  readonly line: string;
  readonly marks: string;
}

interface Glyph {
  readonly text: string;
  readonly cells: number;
  readonly marked: boolean;
}

const WIDEST = 100;
/** What is kept of a long line before the span. */
const CONTEXT = 30;
/** No more of the line than this, before and after, is looked at: some documents have lines of megabytes. */
const REACH = 1000;
const TAB = '    ';
const MORE: Glyph = { text: '…', cells: 1, marked: false };

function readGlyphs(line: string, start: number, end: number): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const character of line) {
    const marked = at >= start && at < end;
    const text = character === '\t' ? TAB : visible(character);
    glyphs.push({ text, cells: character === '\t' ? TAB.length : cellsOf(text), marked });
    at += character.length;
  }
  return glyphs;
}

/** The part of a long line to show: some context before the first marked glyph, and what fits after it. */
function cut(glyphs: readonly Glyph[], first: number): Glyph[] {
  let from = first;
  let to = first;
  let context = 0;
  while (from > 0 && context + glyphs[from - 1]!.cells <= CONTEXT) context += glyphs[--from]!.cells;
  let cells = context;
  while (to < glyphs.length && cells + glyphs[to]!.cells <= WIDEST) cells += glyphs[to++]!.cells;
  while (from > 0 && to === glyphs.length && cells + glyphs[from - 1]!.cells <= WIDEST) cells += glyphs[--from]!.cells;
  return [...(from > 0 ? [MORE] : []), ...glyphs.slice(from, to), ...(to < glyphs.length ? [MORE] : [])];
}

/**
 * A line with the span start … end (UTF-16 units of the line) marked by carets. Tabs become spaces, and a line of more than a
 * hundred columns is cut around the span. An empty span is marked by one caret.
 */
export function excerpt(line: string, start: number, end: number): Excerpt {
  const near = Math.max(0, start - REACH);
  const glyphs = readGlyphs(line.slice(near, start + REACH), start - near, Math.max(end, start + 1) - near);
  // A span at the very end of the line marks the place after its last character.
  if (!glyphs.some((glyph) => glyph.marked)) glyphs.push({ text: ' ', cells: 1, marked: true });
  const width = glyphs.reduce((sum, glyph) => sum + glyph.cells, 0);
  const shown =
    width <= WIDEST
      ? glyphs
      : cut(
          glyphs,
          glyphs.findIndex((glyph) => glyph.marked),
        );
  const text = shown.map((glyph) => glyph.text).join('');
  const marks = shown.map((glyph) => (glyph.marked ? '^' : ' ').repeat(glyph.cells)).join('');
  return { line: text.trimEnd(), marks: marks.trimEnd() };
}
