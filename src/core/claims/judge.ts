import type { DecidedQuantity, Decisions, SignColumn } from '../decision';
import type { ClaimReport, Message, StandingClaimName, Verdict } from '../report';
import type { Claim, StandingClaim } from './claim';

/** The quantity that a standing claim says is never negative; `stable` has none. */
const QUANTITY_OF: Readonly<Record<Exclude<StandingClaimName, 'stable'>, DecidedQuantity>> = {
  inner: 'inner',
  V_dominance: 'V_T - V_S',
  G_dominance: 'G_T - G_S',
  nonexpansive: '-dist_change',
};

type Judgement = Omit<ClaimReport, 'id' | 'set' | 'kind' | 'name' | 'span' | 'expected'>;

const NO_STEPS = { failing: null, judgedSteps: null, first: null, worst: null, reason: null } as const;

/** A claim that announces a failure holds where the failure does. */
function turned(verdict: Verdict, { expectation }: StandingClaim): Verdict {
  if (expectation?.expectation !== 'fails') return verdict;
  return verdict === 'holds' ? 'violated' : verdict === 'violated' ? 'holds' : verdict;
}

function judgeColumn(claim: StandingClaim, column: SignColumn): Judgement {
  const { negative, undecided, defined, first, worst } = column;
  const found: Verdict = negative > 0 ? 'violated' : undecided > 0 ? 'undecided' : 'holds';
  const reason: Message | null = undecided > 0 ? { key: 'steps-undecided', args: { undecided, steps: defined } } : null;
  return {
    verdict: turned(found, claim),
    // One negative step is proof enough, however many others are open.
    certainty:
      found === 'undecided'
        ? 'undecided'
        : negative > 0 && column.certainty === 'undecided'
          ? 'exact'
          : column.certainty,
    failing: negative,
    judgedSteps: defined,
    first,
    worst,
    reason,
  };
}

function judgeStanding(claim: StandingClaim, decisions: Decisions): Judgement {
  if (claim.name === 'stable') {
    return { ...NO_STEPS, verdict: turned(decisions.stable ? 'holds' : 'violated', claim), certainty: 'exact' };
  }
  const column = decisions.columns[QUANTITY_OF[claim.name]];
  if (column) return judgeColumn(claim, column);
  return { ...NO_STEPS, verdict: 'not-applicable', certainty: 'exact', reason: { key: 'needs-stable', args: {} } };
}

/** The one function that judges claims of every kind, from exact decisions alone. */
export function judge(claim: Claim, decisions: Decisions): ClaimReport {
  const { id, set, kind, name, span, expectation } = claim;
  return {
    id,
    set,
    kind,
    name,
    span,
    expected: expectation?.expectation ?? 'holds',
    ...judgeStanding(claim, decisions),
  };
}
