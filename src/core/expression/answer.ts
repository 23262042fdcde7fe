import type { ExactModel } from '../exact/model';
import { forEachInSlices, type Slices } from '../slices';
import { Inquiry } from './inquiry';
import type { Answer, Reach } from './outcome';
import { Quantities } from './quantities';
import type { Expression } from './tree';

/** The expressions of a run by the step at which each has to look at it next: the cells of a long table ask for one step each. */
class Agenda {
  readonly #due = new Map<number, Inquiry[]>();

  constructor(readonly steps: number) {}

  get isEmpty(): boolean {
    return this.#due.size === 0;
  }

  /** Enters an expression for its first step from `t` on that is within reach. */
  enter(inquiry: Inquiry, t: number): void {
    const step = inquiry.nextStep(t);
    if (step === null || step >= this.steps) return;
    const others = this.#due.get(step);
    if (others) others.push(inquiry);
    else this.#due.set(step, [inquiry]);
  }

  take(t: number): readonly Inquiry[] {
    const due = this.#due.get(t) ?? [];
    this.#due.delete(t);
    return due;
  }
}

/** So many expressions are looked at without a pause. */
const FEW = 200;

/** One run over the steps for all expressions that need one: it stops when nothing more can change any result. */
function* runFor(inquiries: readonly Inquiry[], model: ExactModel, { exactSteps }: Reach): Slices<void> {
  const names = new Set<string>();
  const agenda = new Agenda(exactSteps);
  const enter = (inquiry: Inquiry) => {
    for (const name of inquiry.names) names.add(name);
    agenda.enter(inquiry, 0);
  };
  yield* forEachInSlices(inquiries, enter, FEW);
  const quantities = new Quantities(model, names);
  for (let t = 0; !agenda.isEmpty; t++) {
    quantities.advance();
    for (const [i, inquiry] of agenda.take(t).entries()) {
      yield* inquiry.take(t, quantities);
      agenda.enter(inquiry, t + 1);
      if (i % FEW === FEW - 1) yield;
    }
    yield;
  }
}

/**
 * Answers expressions about one parameter set, exactly and in the document's units: all together, so that the steps are run once for
 * them all, and once more for those whose functions go over the steps inside one another. What needs P may be asked of a stable set only.
 */
export function* answerAll(expressions: readonly Expression[], model: ExactModel, reach: Reach): Slices<Answer[]> {
  const inquiries: Inquiry[] = [];
  yield* forEachInSlices(expressions, (expression) => inquiries.push(new Inquiry(expression, model, reach)), FEW);
  for (let run = 0; inquiries.some(({ runs }) => runs > run); run++) {
    const active = inquiries.filter(({ runs }) => runs > run);
    for (const [i, inquiry] of active.entries()) {
      yield* inquiry.begin(run);
      if (i % FEW === FEW - 1) yield;
    }
    yield* runFor(active, model, reach);
    yield* forEachInSlices(active, (inquiry) => inquiry.end());
  }
  const answers: Answer[] = [];
  for (const inquiry of inquiries) {
    answers.push(yield* inquiry.answer());
    if (answers.length % FEW === 0) yield;
  }
  return answers;
}
