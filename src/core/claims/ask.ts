import { answerAll } from '../expression/answer';
import { needsStable } from '../expression/needsStable';
import type { Answer } from '../expression/outcome';
import type { Expression } from '../expression/tree';
import { forEachInSlices, type Slices } from '../slices';
import type { AskingClaim, Evidence } from './claim';

/** Equal for claims with the same expression. */
function askedKey(claim: AskingClaim): string {
  return claim.kind === 'bound' ? `bound ${claim.expression.text}` : `written ${claim.text}`;
}

/** The expression, or the answer that there is already: that it cannot be read, or needs a P that does not exist. */
function question({ reading }: AskingClaim, { decisions }: Evidence): Expression | Answer {
  if ('fault' in reading) return { kind: 'fault', fault: reading.fault };
  const fault = decisions.stable ? null : needsStable(reading.expression);
  return fault ? { kind: 'fault', fault } : reading.expression;
}

/** The answers to the expressions of claims, each expression asked once. */
export class Answers {
  readonly #found: ReadonlyMap<string, Answer>;

  constructor(found: ReadonlyMap<string, Answer>) {
    this.#found = found;
  }

  /** Null for a claim that has not been asked. */
  of(claim: AskingClaim): Answer | null {
    return this.#found.get(askedKey(claim)) ?? null;
  }
}

/** Answers the expressions of one parameter set's claims by one run for all of them. */
export function* ask(claims: readonly AskingClaim[], evidence: Evidence): Slices<Answers> {
  const found = new Map<string, Answer>();
  const asked = new Map<string, Expression>();
  yield* forEachInSlices(claims, (claim) => {
    const key = askedKey(claim);
    if (found.has(key) || asked.has(key)) return;
    const open = question(claim, evidence);
    if ('type' in open) asked.set(key, open);
    else found.set(key, open);
  });
  const answers = yield* answerAll([...asked.values()], evidence.model, evidence.decisions);
  for (const [i, key] of [...asked.keys()].entries()) found.set(key, answers[i]!);
  return new Answers(found);
}
