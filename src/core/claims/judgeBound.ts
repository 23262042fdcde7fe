import { intervalOf } from '../document/digits';
import { printAlike } from '../document/printAlike';
import { compare, fromQuotient, type Numeric } from '../expression/numbers';
import type { Answer } from '../expression/outcome';
import { refine } from '../expression/real';
import { quoted } from '../model/problem';
import { ends } from '../number/interval';
import type { BoundClaimReport, Verdict } from '../report';
import type { Slices } from '../slices';
import type { BoundClaim } from './claim';
import { problemOf } from './place';
import { stated } from './state';

type Judgement = Omit<BoundClaimReport, 'id' | 'set' | 'kind' | 'span' | 'expression' | 'printed' | 'percent'>;

const NOTHING = { failing: null, judgedSteps: null, value: null, wouldPrint: null, reason: null, fault: null } as const;

/** Equal, or within what the printed digits leave open; null where the two cannot be told apart from its ends. */
function* verdictOn(value: Numeric, { printed }: BoundClaim): Slices<Verdict> {
  const { lo, hi } = intervalOf(printed);
  const below = yield* compare(value, fromQuotient(lo));
  const above = yield* compare(value, fromQuotient(hi));
  if (below === -1 || above === 1) return 'violated';
  if (below === null || above === null) return 'undecided';
  // Equality that cannot be proved is no more than rounding claims.
  return (yield* compare(value, fromQuotient(printed.value))) === 0 ? 'holds' : 'holds-by-rounding';
}

/** How the value prints; null where an enclosure cannot tell which of two roundings it has. */
function* printed(value: Numeric, claim: BoundClaim): Slices<string | null> {
  if (value.kind === 'exact') return printAlike(value, claim.printed);
  return yield* refine(value, (interval) => {
    const { lo, hi } = ends(interval);
    const [below, above] = [printAlike(lo, claim.printed), printAlike(hi, claim.printed)];
    return below === above ? below : null;
  });
}

function* judgement(claim: BoundClaim, answer: Answer): Slices<Judgement> {
  if (answer.kind === 'fault') {
    const fault = problemOf(answer.fault);
    return { ...NOTHING, verdict: 'not-applicable', certainty: 'exact', reason: fault.message, fault };
  }
  const { reason } = answer;
  const value = answer.kind === 'number' ? answer.value : null;
  if (!value) return { ...NOTHING, verdict: 'undecided', certainty: 'undecided', reason };
  const verdict = yield* verdictOn(value, claim);
  const open = verdict === 'undecided';
  return {
    ...NOTHING,
    verdict,
    certainty: open ? 'undecided' : 'exact',
    value: yield* stated(quoted(claim.expression.text), value),
    wouldPrint: yield* printed(value, claim),
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
