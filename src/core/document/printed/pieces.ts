import type { Span } from '../../report';
import { findFormulas } from '../formulas';
import { silentPassages } from '../silent';

/** A formula without its dollars, or the words between two. */
export interface Piece {
  readonly kind: 'words' | 'formula';
  readonly span: Span;
}

/** The words and formulas of a paragraph in order, without code, links and comments. */
export function piecesOf(text: string, span: Span): Piece[] {
  const holes = silentPassages(text, span);
  const formulas = new Set(findFormulas(text, span, holes));
  const pieces: Piece[] = [];
  let at = span.start;
  for (const hole of [...holes, ...formulas].sort((a, b) => a.start - b.start)) {
    const dollars = !formulas.has(hole) ? 0 : text.startsWith('$$', hole.start - 2) ? 2 : 1;
    pieces.push({ kind: 'words', span: { start: at, end: hole.start - dollars } });
    if (dollars > 0) pieces.push({ kind: 'formula', span: hole });
    at = hole.end + dollars;
  }
  pieces.push({ kind: 'words', span: { start: at, end: span.end } });
  return pieces.filter(({ span: { start, end } }) => end > start);
}
