import { judgeStanding } from '../core/claims/judgeStanding';
import type { Decisions } from '../core/decision';
import type { StandingClaimName, StandingClaimReport } from '../core/report';

/** A standing claim of a run, judged as if a note had stated its parameters. */
export function standingClaim(name: StandingClaimName, decisions: Decisions): StandingClaimReport {
  const span = { start: 0, end: 0 };
  return judgeStanding({ kind: 'standing', id: name, set: 1, span, name, expectation: null }, decisions);
}
