import type { Problem } from '../report';
import type { ExpectationReading, IgnoreReading, ReadingLimits, SetReading } from './reading';

/** A set as its block states it: what it governs, and what comments before it expect, is known only in the document. */
export type SetDraft = Omit<SetReading, 'governs'>;

/** What one block of the document says, spans counted from the start of the block. It depends on the block's text and on nothing else. */
export interface BlockReading {
  readonly sets: readonly SetDraft[];
  /** `<!-- vdominance expect … -->`, for the set around it or behind it. */
  readonly comments: readonly ExpectationReading[];
  readonly ignores: readonly IgnoreReading[];
  readonly problems: readonly Problem[];
}

export const NOTHING: BlockReading = { sets: [], comments: [], ignores: [], problems: [] };

export function joinReadings(readings: readonly BlockReading[]): BlockReading {
  const sets: SetDraft[] = [];
  const comments: ExpectationReading[] = [];
  const ignores: IgnoreReading[] = [];
  const problems: Problem[] = [];
  // Most of many readings say one thing or nothing.
  for (const reading of readings) {
    for (const set of reading.sets) sets.push(set);
    for (const comment of reading.comments) comments.push(comment);
    for (const ignore of reading.ignores) ignores.push(ignore);
    for (const problem of reading.problems) problems.push(problem);
  }
  return { sets, comments, ignores, problems };
}

/** A passage to read: the text that spans count in, and the limits that hold. */
export interface Passage {
  readonly text: string;
  readonly limits: ReadingLimits;
}
