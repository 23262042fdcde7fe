import type { Span } from '../core/report';

/** One edit as the editor tells it: `length` code units from `offset` were replaced by `inserted` others. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

/** Code units of the old text that are still there, side by side, and how far they have moved. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

const WHOLE: readonly Stretch[] = [{ start: 0, end: Number.POSITIVE_INFINITY, shift: 0 }];

/** What an edit of the present text leaves of a stretch: what is before it, and what is behind it. */
function left({ start, end, shift }: Stretch, { offset, length, inserted }: Edit): Stretch[] {
  const before = { start, end: Math.min(end, offset - shift), shift };
  const behind = { start: Math.max(start, offset + length - shift), end, shift: shift + inserted - length };
  return [before, behind].filter((stretch) => stretch.start < stretch.end);
}

/**
 * Where the spans of an older text are in the text as it stands. What is held is what the edits have left of the old text, and not the
 * edits, so that hours of typing without a check cost no more than the places that were typed at.
 */
export class Drift {
  private stretches: readonly Stretch[] = WHOLE;

  /** The text has been edited; offsets count in the text before this edit. */
  edited(edit: Edit): void {
    this.stretches = this.stretches.flatMap((stretch) => left(stretch, edit));
  }

  /**
   * Where a span is now. Text typed at its ends stays outside it, text that replaced its first or last characters is inside; a span of
   * which nothing is left is empty, where it was.
   */
  place({ start, end }: Span): Span {
    const from = this.now(start) ?? this.endBefore(start);
    const last = this.now(end - 1);
    const to = last !== null ? last + 1 : (this.now(end) ?? this.endBefore(end));
    return { start: from, end: Math.max(from, to) };
  }

  /** Where a code unit of the old text is; null when it is gone. */
  private now(position: number): number | null {
    const stretch = this.stretches.find(({ end }) => position < end);
    return stretch && stretch.start <= position ? position + stretch.shift : null;
  }

  /** Behind the last code unit before a position that is still there. */
  private endBefore(position: number): number {
    const stretch = this.stretches.findLast(({ end }) => end <= position);
    return stretch ? stretch.end + stretch.shift : 0;
  }
}
