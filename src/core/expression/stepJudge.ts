import type { Message } from '../report';
import type { Slices } from '../slices';
import { type Compared, relatedValues } from './compare';
import type { Evaluator } from './evaluator';
import { message } from './fault';
import { absolute, compare, type Numeric, subtract } from './numbers';
import type { Answer, Failure, Reach } from './outcome';
import type { Quantities } from './quantities';
import type { ComparisonPart, Expression } from './tree';
import { gapAmong, type Value } from './values';

/** Judges a condition step by step: how often it fails, where first, and where by most. */
export class StepJudge {
  #judged = 0;
  #failing = 0;
  #first: Failure | null = null;
  #worst: { readonly failure: Failure; readonly distance: Numeric } | null = null;
  #reason: Message | null = null;

  constructor(
    readonly expression: Expression,
    readonly evaluator: Evaluator,
  ) {}

  *take(t: number, quantities: Quantities): Slices<void> {
    const value = yield* this.evaluator.value(this.expression, quantities);
    if (value.kind === 'undefined') return;
    this.#judged++;
    if (value.kind === 'unknown') this.#reason ??= value.reason;
    if (value.kind !== 'condition' || value.holds) return;
    this.#failing++;
    const failure = yield* this.failure(t, quantities);
    this.#first ??= failure;
    yield* this.#propose(failure);
  }

  /** What a condition that has been found not to hold compared. */
  *failure(t: number | null, quantities: Quantities | null): Slices<Failure> {
    const { expression } = this;
    if (expression.type !== 'comparison') return { t, broken: null };
    const values: Value[] = [];
    for (const operand of expression.operands) values.push(yield* this.evaluator.value(operand, quantities));
    return { t, broken: gapAmong(values) ? null : yield* brokenLink(expression, values) };
  }

  /** The worst failure is the one by most; of equals the first. Nothing is worse than equal where ≠ was claimed. */
  *#propose(failure: Failure): Slices<void> {
    const { broken } = failure;
    const { expression } = this;
    if (!broken || expression.type !== 'comparison' || expression.links[broken.link]!.relation === '!=') return;
    const distance = absolute(subtract(broken.compared.left, broken.compared.right));
    const sign = this.#worst && (yield* compare(distance, this.#worst.distance));
    if (!this.#worst || sign === 1) this.#worst = { failure, distance };
  }

  // biome-ignore lint/correctness/useYield: no slice is long enough to be cut
  *answer({ steps, exactSteps }: Reach): Slices<Answer> {
    const beyond = steps - exactSteps;
    const open = beyond > 0 ? message('unknown-steps', { steps, exact: exactSteps }) : this.#reason;
    const judgedSteps = this.#judged + beyond;
    const verdict = this.#failing > 0 ? 'violated' : open ? 'undecided' : 'holds';
    const vacuous = judgedSteps === 0 ? message('claim-vacuous') : null;
    return {
      kind: 'condition',
      verdict,
      sides: null,
      failing: this.#failing,
      judgedSteps,
      first: this.#first,
      worst: this.#worst?.failure ?? null,
      reason: verdict === 'violated' ? null : (open ?? vacuous),
    };
  }
}

/** The first link of a chain that does not hold. */
function* brokenLink(expression: ComparisonPart, values: readonly Value[]): Slices<Failure['broken']> {
  for (const [i, link] of expression.links.entries()) {
    const compared: Compared = yield* relatedValues(link, values[i]!, values[i + 1]!, expression);
    if (compared.holds === false) return { link: i, compared };
  }
  return null;
}
