import type { Decisions } from '../decision';
import { evictsWhereOverfull, isBalanced, isEvictionVector, isHeapedUp } from '../exact/evictionFacts';
import { InnerFacts } from '../exact/innerFacts';
import { characteristicOfA, countFacts, lyapunovEquation, positiveP, structureOfP } from '../exact/matrixFacts';
import type { ExactModel } from '../exact/model';
import { type BatchDone, type State, stateOf } from '../exact/state';
import type { FactCount, RunFacts } from '../results';
import type { Slices } from '../slices';

/** A fact as it is being counted. */
class Tally implements FactCount {
  holds = 0;
  of = 0;

  add(occasion: boolean): void {
    this.of++;
    if (occasion) this.holds++;
  }
}

/** The count alone, fit for a structured clone. */
function counted({ holds, of }: FactCount): FactCount {
  return { holds, of };
}

/** Counts the facts of a run as its batches go by. */
export class FactCounter {
  readonly #balance = new Tally();
  readonly #overfull = new Tally();
  readonly #heapedUp = new Tally();
  readonly #evictionVector = new Tally();
  readonly #inner: InnerFacts | null;
  #before: State;

  /** Starts at `state`, after which `steps` batches will be run. */
  constructor({ P }: ExactModel, state: State, steps: number) {
    this.#before = stateOf(state);
    this.#inner = P && new InnerFacts(P, steps);
  }

  /** After each batch. */
  *take(t: number, batches: BatchDone): Slices<void> {
    const before = this.#before;
    this.#balance.add(isBalanced(batches));
    this.#overfull.add(evictsWhereOverfull(before, batches));
    if (batches.eviction) {
      this.#heapedUp.add(isHeapedUp(before, batches));
      this.#evictionVector.add(isEvictionVector(before, batches));
    }
    if (this.#inner) yield* this.#inner.take(t, before, batches);
    this.#before = stateOf(batches);
  }

  *finish({ system, parameters, P }: ExactModel, decisions: Decisions): Slices<RunFacts> {
    const { innerE0Signs, marginSigns, quietSteps, quietInnerQNonPositive } = decisions;
    return {
      balance: counted(this.#balance),
      quietIdentity: this.#inner && counted(this.#inner.quiet),
      evictionIdentity: this.#inner && counted(this.#inner.evictions),
      overfull: counted(this.#overfull),
      heapedUp: counted(this.#heapedUp),
      evictionVector: counted(this.#evictionVector),
      matrixP: P && structureOfP(P, parameters.Q),
      lyapunovEquation: P && (yield* lyapunovEquation(system.w, P, parameters.Q)),
      positiveP: P && (yield* positiveP(P)),
      characteristic: yield* characteristicOfA(system.w),
      innerE0Positive: innerE0Signs && countFacts([...innerE0Signs].map((sign) => sign > 0)),
      marginNonNegative: marginSigns && countFacts([...marginSigns].map((sign) => sign >= 0)),
      quietInnerQNonPositive: { holds: quietInnerQNonPositive, of: quietSteps },
    };
  }
}
