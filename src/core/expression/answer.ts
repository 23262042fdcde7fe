import type { ExactModel } from '../exact/model';
import type { Slices } from '../slices';
import { Inquiry } from './inquiry';
import type { Answer, Reach } from './outcome';
import { Quantities } from './quantities';
import type { Expression } from './tree';

/** One run over the steps for all expressions that need one: it stops when nothing more can change any result. */
function* runFor(inquiries: readonly Inquiry[], model: ExactModel, { exactSteps }: Reach): Slices<void> {
  const quantities = new Quantities(model, new Set(inquiries.flatMap(({ names }) => names)));
  for (let t = 0; t < exactSteps; t++) {
    const open = inquiries.filter((inquiry) => inquiry.open);
    if (open.length === 0) return;
    quantities.advance();
    for (const inquiry of open) yield* inquiry.take(t, quantities);
    yield;
  }
}

/**
 * Answers expressions about one parameter set, exactly and in the document's units: all together, so that the steps are run once for
 * them all, and once more for those whose functions go over the steps inside one another. What needs P may be asked of a stable set only.
 */
export function* answerAll(expressions: readonly Expression[], model: ExactModel, reach: Reach): Slices<Answer[]> {
  const inquiries = expressions.map((expression) => new Inquiry(expression, model, reach));
  for (let run = 0; inquiries.some(({ runs }) => runs > run); run++) {
    const active = inquiries.filter(({ runs }) => runs > run);
    for (const inquiry of active) yield* inquiry.begin(run);
    yield* runFor(active, model, reach);
    for (const inquiry of active) inquiry.end();
  }
  const answers: Answer[] = [];
  for (const inquiry of inquiries) answers.push(yield* inquiry.answer());
  return answers;
}
