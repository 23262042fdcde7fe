import type { Slices } from '../slices';
import { compare, divide, integer, type Numeric, TooLong } from './numbers';
import { Total } from './total';
import type { CallPart } from './tree';
import { condition, INSEPARABLE, isNumber, type Unknown, undefinedAt, unknown, type Value } from './values';

/** Takes the values of a part step by step; those that are undefined are left out. */
export interface Reducer {
  /** False once no further step can change the result. */
  readonly open: boolean;
  /** The only step that matters; null where all do. */
  readonly step: number | null;
  take(t: number, value: Value): Slices<void>;
  /** The result of all steps that were taken. */
  result(): Value;
}

/** What all reducers of numbers have in common: a step that is not found spoils them, and of no step at all there is no result. */
abstract class OfNumbers implements Reducer {
  readonly step = null;
  #spoilt: Unknown | null = null;
  #count = 0;

  constructor(readonly part: CallPart) {}

  get open(): boolean {
    return this.#spoilt === null;
  }

  protected get count(): number {
    return this.#count;
  }

  *take(_t: number, value: Value): Slices<void> {
    if (value.kind === 'unknown') this.#spoilt = value;
    if (!isNumber(value)) return;
    this.#count++;
    try {
      yield* this.include(value);
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      this.#spoilt = unknown('unknown-length');
    }
  }

  result(): Value {
    if (this.#spoilt) return this.#spoilt;
    return this.#count === 0 ? undefinedAt(this.part.span, 'undefined-no-step') : (this.found() ?? INSEPARABLE);
  }

  protected abstract include(value: Numeric): Slices<void>;
  protected abstract found(): Numeric | null;
}

class Extreme extends OfNumbers {
  #best: Numeric | null = null;
  #apart = true;

  protected *include(value: Numeric): Slices<void> {
    const wanted = this.part.name === 'min' ? -1 : 1;
    const sign = this.#best && (yield* compare(value, this.#best));
    if (this.#best && sign === null) this.#apart = false;
    if (!this.#best || sign === wanted) this.#best = value;
  }

  protected found(): Numeric | null {
    return this.#apart ? this.#best : null;
  }
}

class Sum extends OfNumbers {
  readonly #total = new Total();

  protected include(value: Numeric): Slices<void> {
    return this.#total.add(value);
  }

  protected found(): Numeric | null {
    const total = this.#total.result();
    return total && this.part.name === 'mean' ? divide(total, integer(this.count)) : total;
  }
}

/** The functions of a condition. What is not found may matter or not: `any` holds at once where the condition does. */
class OfCondition implements Reducer {
  readonly step = null;
  #spoilt: Unknown | null = null;
  #count = 0;
  #first: number | null = null;
  #last: number | null = null;
  #failed = false;

  constructor(readonly part: CallPart) {}

  get open(): boolean {
    switch (this.part.name) {
      case 'first':
        return this.#first === null && this.#spoilt === null;
      case 'any':
        return this.#first === null;
      case 'all':
        return !this.#failed;
      default:
        return true;
    }
  }

  // biome-ignore lint/correctness/useYield: no slice is long enough to be cut
  *take(t: number, value: Value): Slices<void> {
    if (value.kind === 'unknown') this.#spoilt ??= value;
    if (value.kind !== 'condition') return;
    if (!value.holds) this.#failed = true;
    else {
      this.#first ??= t;
      this.#last = t;
      this.#count++;
    }
  }

  result(): Value {
    const { name, span } = this.part;
    if (name === 'any' && this.#first !== null) return condition(true);
    if (name === 'all' && this.#failed) return condition(false);
    if (this.#spoilt) return this.#spoilt;
    if (name === 'any' || name === 'all') return condition(name === 'all');
    if (name === 'count') return integer(this.#count);
    const t = name === 'first' ? this.#first : this.#last;
    return t === null ? undefinedAt(span, 'undefined-never') : integer(t);
  }
}

/** `at(s, t)`: waits for its step. */
class At implements Reducer {
  #value: Value | null = null;

  constructor(readonly step: number) {}

  get open(): boolean {
    return this.#value === null;
  }

  // biome-ignore lint/correctness/useYield: no slice is long enough to be cut
  *take(t: number, value: Value): Slices<void> {
    if (t === this.step) this.#value = value;
  }

  result(): Value {
    return this.#value ?? unknown('unknown-step', { t: this.step });
  }
}

/** The reducer of a function that goes over the steps; `step` is the second argument of `at`. */
export function reducerOf(part: CallPart, step: number): Reducer {
  switch (part.name) {
    case 'at':
      return new At(step);
    case 'min':
    case 'max':
      return new Extreme(part);
    case 'mean':
    case 'sum':
      return new Sum(part);
    default:
      return new OfCondition(part);
  }
}
