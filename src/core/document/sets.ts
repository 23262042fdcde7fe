import { problem } from '../model/problem';
import type { Problem, Span } from '../report';
import type { SetDraft } from './blockReading';
import { joinExpectations } from './expectation';
import type { ExpectationReading, SetReading } from './reading';

/** Between a comment and the set that it is for: blank lines, and the marks of a quote. */
function isNothing(text: string): boolean {
  return /^[\s>]*$/.test(text);
}

function contains({ start, end }: Span, inner: Span): boolean {
  return start <= inner.start && inner.end <= end;
}

interface Attached {
  readonly comment: ExpectationReading;
  /** The index of its set, or null. */
  readonly set: number | null;
}

/** For each comment the set around it, else the one directly behind it; comments may follow each other. Both lists in document order. */
function attach(text: string, sets: readonly SetDraft[], comments: readonly ExpectationReading[]): Attached[] {
  const attached: Attached[] = [];
  let next = sets.length - 1;
  // From the end, so that each comment knows whether the one behind it has found a set.
  for (const comment of comments.toReversed()) {
    const { start, end } = comment.span;
    while (next >= 0 && sets[next]!.span.start > start) next--;
    const around = next >= 0 && contains(sets[next]!.span, comment.span) ? next : null;
    const following = attached.at(-1);
    const set = sets[next + 1];
    const reaches = (place: Span | undefined) => place !== undefined && isNothing(text.slice(end, place.start));
    const behind = reaches(following?.comment.span) ? (following?.set ?? null) : reaches(set?.span) ? next + 1 : null;
    attached.push({ comment, set: around ?? behind });
  }
  return attached.reverse();
}

/**
 * Sets with the text that each governs, from the start of its block to the start of the next one's, across headings, and with what
 * comments expect of them. All spans are those of the document.
 */
export function govern(
  text: string,
  drafts: readonly SetDraft[],
  comments: readonly ExpectationReading[],
): { sets: readonly SetReading[]; problems: readonly Problem[] } {
  const attached = attach(text, drafts, comments);
  const problems = attached.flatMap(({ comment, set }) =>
    set === null ? [problem('expectation-without-set', comment.span)] : [],
  );
  const own = new Map<number, ExpectationReading[]>();
  for (const { comment, set } of attached) if (set !== null) own.set(set, [...(own.get(set) ?? []), comment]);
  const sets = drafts.map((draft, i): SetReading => {
    const { expectations, problems: repeated } = joinExpectations([...draft.expectations, ...(own.get(i) ?? [])]);
    problems.push(...repeated);
    const governs = { start: draft.span.start, end: drafts[i + 1]?.span.start ?? text.length };
    return { ...draft, expectations, governs };
  });
  return { sets, problems };
}
