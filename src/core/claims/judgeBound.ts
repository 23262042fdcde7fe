import type { Answer } from '../expression/outcome';
import { quoted } from '../model/problem';
import type { BoundClaimReport } from '../report';
import type { Slices } from '../slices';
import type { BoundClaim } from './claim';
import { matchPrint, wouldPrint } from './matchPrint';
import { problemOf } from './place';
import { stated } from './state';

type Judgement = Omit<BoundClaimReport, 'id' | 'set' | 'kind' | 'span' | 'expression' | 'printed' | 'percent'>;

const NOTHING = { failing: null, judgedSteps: null, value: null, wouldPrint: null, reason: null, fault: null } as const;

function* judgement(claim: BoundClaim, answer: Answer): Slices<Judgement> {
  if (answer.kind === 'fault') {
    const fault = problemOf(answer.fault);
    return { ...NOTHING, verdict: 'not-applicable', certainty: 'exact', reason: fault.message, fault };
  }
  const { reason } = answer;
  const value = answer.kind === 'number' ? answer.value : null;
  if (!value) return { ...NOTHING, verdict: 'undecided', certainty: 'undecided', reason };
  const verdict = yield* matchPrint(value, claim.printed);
  const open = verdict === 'undecided';
  return {
    ...NOTHING,
    verdict,
    certainty: open ? 'undecided' : 'exact',
    value: yield* stated(quoted(claim.expression.text), value),
    wouldPrint: yield* wouldPrint(value, claim.printed),
    reason: open ? { key: 'unknown-inseparable', args: {} } : null,
  };
}

/** Judges a bound number by the answer to its expression: it holds when equal, and by rounding when it is within its printed digits. */
export function* judgeBound(claim: BoundClaim, answer: Answer): Slices<BoundClaimReport> {
  const { id, set, kind, span, expression } = claim;
  return {
    id,
    set,
    kind,
    span,
    expression: expression.text,
    printed: claim.printed.text,
    percent: claim.printed.style.percent,
    ...(yield* judgement(claim, answer)),
  };
}
