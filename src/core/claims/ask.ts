import { answerAll } from '../expression/answer';
import { needsStable } from '../expression/needsStable';
import type { Answer } from '../expression/outcome';
import type { Expression } from '../expression/tree';
import type { Slices } from '../slices';
import type { Evidence, ExpressionReading } from './claim';

/** What has an expression of its own. */
interface Asking {
  readonly reading: ExpressionReading;
}

/** The expression, or the answer that there is already: that it cannot be read, or needs a P that does not exist. */
function question({ reading }: Asking, { decisions }: Evidence): Expression | Answer {
  if ('fault' in reading) return { kind: 'fault', fault: reading.fault };
  const fault = decisions.stable ? null : needsStable(reading.expression);
  return fault ? { kind: 'fault', fault } : reading.expression;
}

/** Answers the expressions of one parameter set's claims, in their order, by one run for all of them. */
export function* ask(claims: readonly Asking[], evidence: Evidence): Slices<Answer[]> {
  const questions = claims.map((claim) => question(claim, evidence));
  const expressions = questions.filter((found) => 'type' in found);
  const answers = yield* answerAll(expressions, evidence.model, evidence.decisions);
  let next = 0;
  return questions.map((found) => ('type' in found ? answers[next++]! : found));
}
