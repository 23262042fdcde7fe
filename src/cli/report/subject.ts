import { createHash } from 'node:crypto';
import { check } from '../../core/check';
import { type CheckOptions, DEFAULT_OPTIONS } from '../../core/checkOptions';
import type { Memory } from '../../core/memory';
import type { ParameterName, Parameters } from '../../core/model/parameters';
import { claimFinding } from '../../core/present/findings';
import { say } from '../../core/present/messages';
import type { Report, SetReport } from '../../core/report';
import { HumanError } from '../humanError';
import { readText } from '../readText';
import type { Session } from '../session';
import type { Source } from './page';
import type { Judged } from './verdictsTable';

/** A parameter set to report on. */
export interface ReportedSet {
  /** In document order, from 1; null where flags gave it. */
  readonly number: number | null;
  /** Null when it cannot be read; then `problems` say why. */
  readonly parameters: Parameters | null;
  readonly defaulted: readonly ParameterName[];
  readonly problems: readonly string[];
  /** Null where no document makes claims about it: then it makes the standing ones. */
  readonly judged: readonly Judged[] | null;
}

export interface Subject {
  readonly source: Source | null;
  readonly sets: readonly ReportedSet[];
}

/** A report tells of every claim, whatever a check would be silent about. */
export const ALL_CLAIMS: CheckOptions = {
  ...DEFAULT_OPTIONS,
  severities: {
    inner: 'information',
    V_dominance: 'information',
    G_dominance: 'information',
    stable: 'information',
    nonexpansive: 'information',
  },
};

function reportedSet(set: SetReport, { claims, findings }: Report, { language }: Session): ReportedSet {
  const { number, parameters, defaulted, span } = set;
  const judged = claims
    .filter((claim) => claim.set === number)
    .map((claim) => ({ claim, finding: claimFinding(claim, ALL_CLAIMS.severities) }));
  const within = findings.filter(({ claim, span: { start, end } }) => {
    return claim === null && start >= span.start && end <= span.end;
  });
  const problems = parameters ? [] : within.map(({ message }) => say(message, language));
  return { number, parameters, defaulted, problems, judged };
}

function choose(sets: readonly SetReport[], wanted: string | undefined, path: string): readonly SetReport[] {
  if (sets.length === 0) throw new HumanError('no-set', { path });
  if (wanted === undefined) return sets;
  const set = /^[1-9]\d*$/.test(wanted) ? sets[Number(wanted) - 1] : undefined;
  if (!set) throw new HumanError('set-number', { sets: sets.length, text: wanted });
  return [set];
}

/** The sets of a document, or the one of that number, with all that it claims about them. Throws HumanError where there is none. */
export function documentSubject(
  path: string,
  bytes: Uint8Array,
  wanted: string | undefined,
  session: Session,
  memory: Memory,
): Subject {
  const { text } = readText(bytes);
  const report = session.progress.drain(check(text, ALL_CLAIMS, memory), session.tell('checking-file', { path }));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const sets = choose(report.sets, wanted, path).map((set) => reportedSet(set, report, session));
  return { source: { name: path, hash }, sets };
}
