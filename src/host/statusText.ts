import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { Finding, Report } from '../core/report';
import type { State } from './documentCheck';

/** The two lines of the status item: one that is always seen, and one for who looks closer. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
}

/** A claim whose expression is wrong is text that cannot be read, as a bad value is. */
function isUnreadable({ claim, verdict }: Finding): boolean {
  return claim === null || verdict === 'not-applicable';
}

function countsOf({ sets, claims, findings, coverage }: Report) {
  const judged = claims.filter(({ verdict }) => verdict !== 'not-applicable');
  return {
    sets: sets.length,
    judged: judged.length,
    holding: judged.filter(({ verdict }) => verdict === 'holds' || verdict === 'holds-by-rounding').length,
    wrong: judged.filter(({ verdict }) => verdict === 'violated').length,
    undecided: judged.filter(({ verdict }) => verdict === 'undecided').length,
    problems: findings.filter(isUnreadable).length,
    checked: coverage.checked,
    numbers: coverage.checked + coverage.unchecked,
  };
}

type Amount = 'status-sets' | 'status-undecided' | 'status-problems';

/** So many of a thing, in words; nothing of what there is none of. */
function amount(count: number, words: Amount, language: Language): string[] {
  return count === 0 ? [] : [fill(EDITOR[words], language, { count })];
}

/** Short: the editor cuts off what is too long for one line beside the first. */
function detailOf({ sets, undecided, problems }: ReturnType<typeof countsOf>, language: Language): string {
  return [
    ...amount(sets, 'status-sets', language),
    ...amount(undecided, 'status-undecided', language),
    ...amount(problems, 'status-problems', language),
  ].join(' · ');
}

/** What the status item says of a document. */
export function statusText(
  { report, outcome, stale }: Omit<State, 'uri' | 'version' | 'place'>,
  language: Language,
): StatusText {
  if (outcome.kind === 'failed') return { text: fill(EDITOR['status-failed'], language), detail: outcome.error };
  if (!report) return { text: fill(EDITOR['status-unchecked'], language), detail: '' };
  const counts = countsOf(report);
  // Without a number that counts there is no coverage to tell.
  const words = report.coverage.percent === null ? EDITOR['status-counts'] : EDITOR['status-coverage'];
  const text = fill(words, language, counts);
  const detail = detailOf(counts, language);
  return stale ? { text: fill(EDITOR['status-stale'], language, { text }), detail } : { text, detail };
}
