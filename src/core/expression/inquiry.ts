import type { ExactModel } from '../exact/model';
import type { Slices } from '../slices';
import { Evaluator } from './evaluator';
import { Fault, message } from './fault';
import { type Numeric, TooLong } from './numbers';
import { integerOf } from './operations';
import type { Answer, Reach } from './outcome';
import { partsByRun } from './partsByRun';
import type { Quantities } from './quantities';
import { type Reducer, reducerOf } from './reducers';
import { StepJudge } from './stepJudge';
import { allParts, type CallPart, type Expression } from './tree';
import { isNumber, unknown, type Value } from './values';

interface Turn {
  readonly part: CallPart;
  readonly reducer: Reducer;
}

/** One expression on its way through the runs that it needs. */
export class Inquiry {
  readonly #expression: Expression;
  readonly #evaluator: Evaluator;
  readonly #reach: Reach;
  readonly #runs: CallPart[][];
  readonly #judge: StepJudge | null;
  #turns: Turn[] = [];
  #judging = false;
  #fault: Fault | null = null;

  constructor(expression: Expression, model: ExactModel, reach: Reach) {
    this.#expression = expression;
    this.#evaluator = new Evaluator(model);
    this.#reach = reach;
    this.#runs = partsByRun(expression);
    this.#judge = expression.shape.series ? new StepJudge(expression, this.#evaluator) : null;
  }

  /** How many runs it needs; a condition at every step is judged in the last one. */
  get runs(): number {
    return this.#runs.length + (this.#judge ? 1 : 0);
  }

  /** The names that the present run must know. */
  get names(): string[] {
    const parts = this.#judging ? [this.#expression] : this.#turns.map(({ part }) => part.args[0]!);
    return parts.flatMap((part) => [...allParts(part)].flatMap((inner) => (inner.type === 'name' ? [inner.name] : [])));
  }

  /** The first step from `t` on at which the present run has anything more to tell it; null where it has told all. */
  nextStep(t: number): number | null {
    if (this.#fault) return null;
    if (this.#judging) return t;
    let next: number | null = null;
    for (const { reducer } of this.#turns) {
      if (reducer.open) next = Math.min(reducer.step ?? t, next ?? Number.POSITIVE_INFINITY);
    }
    return next;
  }

  *begin(run: number): Slices<void> {
    this.#judging = this.#judge !== null && run === this.#runs.length;
    this.#turns = [];
    for (const part of this.#runs[run] ?? []) {
      const step = yield* this.#guarded(() => this.#stepOf(part));
      if (step !== null) this.#turns.push({ part, reducer: reducerOf(part, step) });
    }
  }

  /** The step that `at` asks for; −1 for the other functions. Null where the step itself is not found: then neither is the value. */
  *#stepOf(part: CallPart): Slices<number | null> {
    const asked = part.name === 'at' ? part.args[1]! : null;
    if (!asked) return -1;
    const value = yield* this.#evaluator.value(asked, null);
    if (!isNumber(value)) {
      this.#evaluator.know(part, value);
      return null;
    }
    const t = integerOf(value, asked);
    const { steps } = this.#reach;
    if (t >= 0 && t < steps) return t;
    throw new Fault('claim-shape', asked.span, message('claim-step', { t, last: steps - 1 }));
  }

  *take(t: number, quantities: Quantities): Slices<void> {
    yield* this.#guarded(() => this.#takeStep(t, quantities));
  }

  *#takeStep(t: number, quantities: Quantities): Slices<void> {
    if (this.#judging) return yield* this.#judge!.take(t, quantities);
    for (const { part, reducer } of this.#turns) {
      const { open, step } = reducer;
      if (open && (step === null || step === t))
        yield* reducer.take(t, yield* this.#evaluator.value(part.args[0]!, quantities));
    }
  }

  /** The end of a run. */
  end(): void {
    for (const { part, reducer } of this.#turns) {
      const complete = this.#reach.exactSteps >= this.#reach.steps || !reducer.open;
      this.#evaluator.know(part, complete ? reducer.result() : this.#beyond());
    }
  }

  #beyond(): Value {
    const { steps, exactSteps } = this.#reach;
    return unknown('unknown-steps', { steps, exact: exactSteps });
  }

  /** After all runs. */
  *answer(): Slices<Answer> {
    const answer = yield* this.#guarded(() => this.#judge?.answer(this.#reach) ?? this.#plainAnswer());
    return answer ?? { kind: 'fault', fault: this.#fault! };
  }

  *#plainAnswer(): Slices<Answer> {
    const value = yield* this.#evaluator.value(this.#expression, null);
    if (value.kind === 'undefined') {
      throw new Fault('claim-no-value', value.span, message('claim-no-value', { reason: value.reason }));
    }
    if (isNumber(value)) return { kind: 'number', value, reason: null };
    const reason = value.kind === 'unknown' ? value.reason : null;
    if (this.#expression.shape.kind === 'number') return { kind: 'number', value: null, reason };
    const verdict = reason ? 'undecided' : value.kind === 'condition' && value.holds ? 'holds' : 'violated';
    const judge = new StepJudge(this.#expression, this.#evaluator);
    const first = verdict === 'violated' ? yield* judge.failure(null, null) : null;
    const sides = yield* this.#sides();
    return { kind: 'condition', verdict, sides, failing: null, judgedSteps: null, first, worst: null, reason };
  }

  /** What has been compared; it is known by now. */
  *#sides(): Slices<Numeric[] | null> {
    if (this.#expression.type !== 'comparison') return null;
    const values: Value[] = [];
    for (const side of this.#expression.operands) values.push(yield* this.#evaluator.value(side, null));
    return values.every(isNumber) ? values : null;
  }

  #faultOf(error: unknown): Fault {
    if (error instanceof Fault) return error;
    if (error instanceof TooLong) return new Fault('claim-limit', this.#expression.span, message('unknown-length'));
    throw error;
  }

  /** Work that may find the expression at fault. */
  *#guarded<T>(work: () => Slices<T>): Slices<T | null> {
    if (this.#fault) return null;
    try {
      return yield* work();
    } catch (error) {
      this.#fault = this.#faultOf(error);
      return null;
    }
  }
}
