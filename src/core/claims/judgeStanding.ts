import type { DecidedQuantity, Decisions, SignColumn } from '../decision';
import type { Message, StandingClaimName, StandingClaimReport, Verdict } from '../report';
import type { StandingClaim } from './claim';

/** The quantity that a standing claim says is never negative; `stable` has none. */
const QUANTITY_OF: Readonly<Record<Exclude<StandingClaimName, 'stable'>, DecidedQuantity>> = {
  inner: 'inner',
  V_dominance: 'V_T - V_S',
  G_dominance: 'G_T - G_S',
  nonexpansive: '-dist_change',
};

type Judgement = Omit<StandingClaimReport, 'id' | 'set' | 'kind' | 'name' | 'span' | 'expected'>;

const NO_STEPS = { failing: null, judgedSteps: null, first: null, worst: null, reason: null } as const;

/** A claim that announces a failure holds where the failure does. */
function turned(verdict: Verdict, { expectation }: StandingClaim): Verdict {
  if (expectation?.expectation !== 'fails') return verdict;
  return verdict === 'holds' ? 'violated' : verdict === 'violated' ? 'holds' : verdict;
}

/** That a quantity is never negative, by its signs. */
export function judgeColumn({ negative, undecided, defined, first, worst, certainty }: SignColumn): Judgement {
  const verdict: Verdict = negative > 0 ? 'violated' : undecided > 0 ? 'undecided' : 'holds';
  const reason: Message | null = undecided > 0 ? { key: 'steps-undecided', args: { undecided, steps: defined } } : null;
  // One negative step is proof enough, however many others are open.
  const proved = verdict === 'violated' && certainty === 'undecided' ? 'exact' : certainty;
  return { verdict, certainty: proved, failing: negative, judgedSteps: defined, first, worst, reason };
}

function judgement(claim: StandingClaim, decisions: Decisions): Judgement {
  if (claim.name === 'stable') {
    return { ...NO_STEPS, verdict: decisions.stable ? 'holds' : 'violated', certainty: 'exact' };
  }
  const column = decisions.columns[QUANTITY_OF[claim.name]];
  if (column) return judgeColumn(column);
  return { ...NO_STEPS, verdict: 'not-applicable', certainty: 'exact', reason: { key: 'needs-stable', args: {} } };
}

/** Judges a standing claim, from exact decisions alone. */
export function judgeStanding(claim: StandingClaim, decisions: Decisions): StandingClaimReport {
  const { id, set, kind, name, span, expectation } = claim;
  const found = judgement(claim, decisions);
  const expected = expectation?.expectation ?? 'holds';
  return { id, set, kind, name, span, expected, ...found, verdict: turned(found.verdict, claim) };
}
