import type { ExactModel } from '../exact/model';
import type { Slices } from '../slices';
import { called } from './calls';
import { relatedValues } from './compare';
import { constantValue } from './constants';
import { Fault, message } from './fault';
import { isConstant } from './names';
import { fromQuotient, TooLong } from './numbers';
import { integerOf, negated, operated } from './operations';
import type { Quantities } from './quantities';
import { type ComparisonPart, type Expression, type IndexPart, type NamePart, partsOf } from './tree';
import { entriesOf, FAILS, gapAmong, HOLDS, INSEPARABLE, unknown, type Value } from './values';

/** About how many microseconds the numbers of one expression may cost, and after how many others are let in. */
const MOST_WORK = 2e7;
const SLICE = 2000;

const TOO_MUCH = unknown('unknown-work');
const TOO_LONG = unknown('unknown-length');

/** About how many microseconds an operation with such a result costs. */
function costOf(value: Value): number {
  let cost = 1;
  for (const entry of entriesOf(value)) cost += entry.kind === 'exact' ? 1 + (entry.size / 2000) ** 1.4 : 10;
  return cost;
}

/**
 * Walks one expression over the closed list of its parts. What is the same at every step is found once; the functions that go over the
 * steps of a run have their results from outside.
 */
export class Evaluator {
  readonly #found = new Map<Expression, Value>();
  #work = 0;

  constructor(readonly model: ExactModel) {}

  /** Makes the result of a part known that goes over the steps. */
  know(part: Expression, value: Value): void {
    this.#found.set(part, value);
  }

  /** The value of a part, at the present step of `quantities` where it is a series. Throws Fault. */
  *value(part: Expression, quantities: Quantities | null): Slices<Value> {
    const known = this.#found.get(part);
    if (known) return known;
    if (this.#work > MOST_WORK) return TOO_MUCH;
    const value = yield* this.#attempt(part, quantities);
    const before = this.#work;
    this.#work += costOf(value);
    if (!part.shape.series) this.#found.set(part, value);
    if (Math.floor(before / SLICE) !== Math.floor(this.#work / SLICE)) yield;
    return value;
  }

  *#attempt(part: Expression, quantities: Quantities | null): Slices<Value> {
    try {
      if (part.type === 'literal') return fromQuotient(part.value);
      if (part.type === 'name') return this.#named(part, quantities);
      const operands: Value[] = [];
      for (const operand of partsOf(part)) operands.push(yield* this.value(operand, quantities));
      return gapAmong(operands) ?? (yield* this.#combined(part, operands));
    } catch (error) {
      if (error instanceof TooLong) return TOO_LONG;
      throw error;
    }
  }

  #named({ name, span }: NamePart, quantities: Quantities | null): Value {
    if (isConstant(name)) return constantValue(name, this.model);
    const value = quantities!.value(name);
    return value.kind === 'undefined' ? { ...value, span } : value;
  }

  *#combined(part: Expression, operands: readonly Value[]): Slices<Value> {
    switch (part.type) {
      case 'prefix':
        return negated(operands[0]!);
      case 'operation':
        return yield* operated(part, operands[0]!, operands[1]!);
      case 'comparison':
        return yield* this.#compared(part, operands);
      case 'index':
        return this.#entry(part, operands);
      case 'call':
        return yield* called(part, operands);
      default:
        return operands[0]!;
    }
  }

  *#compared(part: ComparisonPart, operands: readonly Value[]): Slices<Value> {
    let open = false;
    for (const [i, link] of part.links.entries()) {
      const { holds } = yield* relatedValues(link, operands[i]!, operands[i + 1]!, part);
      if (holds === false) return FAILS;
      open ||= holds === null;
    }
    return open ? INSEPARABLE : HOLDS;
  }

  /** Row by row: entry (i, j) of n × n is number i·n + j. */
  #entry(part: IndexPart, operands: readonly Value[]): Value {
    const of = operands[0]!;
    const entries = entriesOf(of);
    const length = of.kind === 'matrix' ? of.rows.length : entries.length;
    let at = 0;
    for (const [i, index] of part.indices.entries()) {
      const number = integerOf(operands[i + 1]!, index);
      if (number < 0 || number >= length) {
        throw new Fault('claim-shape', index.span, message('claim-index', { index: number, last: length - 1 }));
      }
      at = at * length + number;
    }
    return entries[at]!;
  }
}
