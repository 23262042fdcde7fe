import { fill, type Language } from '../core/present/messages';
import { formatCount } from '../core/present/numerals';
import { WORKSPACE } from '../core/present/words/workspace';
import type { Message, Outcome, Report } from '../core/report';

/** What the notes of a workspace come to. */
export interface Tally {
  readonly notes: number;
  readonly wrong: number;
  /** Notes with wrong claims. */
  readonly bad: number;
  readonly problems: number;
  readonly failed: number;
}

export const NO_NOTES: Tally = { notes: 0, wrong: 0, bad: 0, problems: 0, failed: 0 };

/** The tally with one more note. */
export function counted(tally: Tally, outcome: Outcome<Report>): Tally {
  if (outcome.kind !== 'done') return { ...tally, notes: tally.notes + 1, failed: tally.failed + 1 };
  const { claims, findings } = outcome.value;
  const wrong = claims.filter(({ verdict }) => verdict === 'violated').length;
  const problems = findings.filter(({ claim, verdict }) => claim === null || verdict === 'not-applicable').length;
  return {
    notes: tally.notes + 1,
    wrong: tally.wrong + wrong,
    bad: tally.bad + (wrong > 0 ? 1 : 0),
    problems: tally.problems + problems,
    failed: tally.failed,
  };
}

/** One message about them all; `cap` is how many files were looked at where there are more. */
export function summaryOf(
  { notes, wrong, bad, problems, failed }: Tally,
  cap: number | null,
  language: Language,
): string {
  const say = (key: keyof typeof WORKSPACE, args: Message['args'] = {}) => fill(WORKSPACE[key], language, args);
  const amount = (things: 'notes' | 'claims' | 'places', count: number) => say(things, { count: formatCount(count) });
  const counts = { notes: amount('notes', notes), claims: amount('claims', wrong), bad: formatCount(bad) };
  let summary = say(notes === 0 ? 'none' : wrong > 0 ? 'wrong' : 'right', counts);
  if (problems > 0) summary = say('with-problems', { summary, places: amount('places', problems) });
  if (failed > 0) summary = say('with-failures', { summary, notes: amount('notes', failed) });
  return cap === null ? summary : say('capped', { summary, limit: formatCount(cap) });
}
