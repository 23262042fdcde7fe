import type { Answer } from '../expression/inquiry';
import type { ClaimReport } from '../report';
import type { Slices } from '../slices';
import { ask } from './ask';
import type { BoundClaim, Claim, Evidence, WrittenClaim } from './claim';
import { type DecidedForm, decidedForm } from './decidedForm';
import { judgeBound } from './judgeBound';
import { judgeStanding } from './judgeStanding';
import { judgeAnswer, judgeDecided } from './judgeWritten';

/** The form of a written claim that needs no run of its own; null where it is none, or has not been decided. */
function formOf({ reading }: WrittenClaim, { decisions }: Evidence): DecidedForm | null {
  const form = 'fault' in reading ? null : decidedForm(reading.expression);
  return form === 'stable' || (form && decisions.columns[form.quantity]) ? form : null;
}

function asks(claim: Claim, evidence: Evidence): claim is WrittenClaim | BoundClaim {
  return claim.kind === 'bound' || (claim.kind === 'written' && !formOf(claim, evidence));
}

function* judgeOne(claim: Claim, answer: Answer | undefined, evidence: Evidence): Slices<ClaimReport> {
  const { model, decisions } = evidence;
  if (claim.kind === 'standing') return judgeStanding(claim, decisions);
  if (claim.kind === 'bound') return yield* judgeBound(claim, answer!);
  if (answer) return yield* judgeAnswer(claim, answer, model.system.n);
  return yield* judgeDecided(claim, formOf(claim, evidence)!, decisions);
}

/** The one function that judges the claims of a parameter set, of every kind and in their order, from exact arithmetic alone. */
export function* judge(claims: readonly Claim[], evidence: Evidence): Slices<ClaimReport[]> {
  const asking = claims.filter((claim) => asks(claim, evidence));
  const found = yield* ask(asking, evidence);
  const answers = new Map<Claim, Answer>(asking.map((claim, i) => [claim, found[i]!]));
  const reports: ClaimReport[] = [];
  for (const claim of claims) reports.push(yield* judgeOne(claim, answers.get(claim), evidence));
  return reports;
}
