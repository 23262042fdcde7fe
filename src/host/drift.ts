import type { Span } from '../core/report';

/** One edit as the editor tells it: `length` code units from `offset` were replaced by `inserted` others. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

/** Where an offset of the old text is after an edit; one inside the replaced text moves to its start. */
function moved(position: number, { offset, length, inserted }: Edit): number {
  if (position < offset || (position === offset && length > 0)) return position;
  if (position < offset + length) return offset;
  return position - length + inserted;
}

/** Where the span of an older text is now. Text typed at its ends stays outside it. */
export function drift(span: Span, edits: readonly Edit[]): Span {
  let { start, end } = span;
  for (const edit of edits) {
    start = moved(start, edit);
    // An insertion directly behind the span is no part of it.
    end = edit.length === 0 && edit.offset === end ? end : moved(end, edit);
  }
  return { start, end: Math.max(start, end) };
}
