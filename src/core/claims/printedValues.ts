import type { Decisions } from '../decision';
import type { Print, PrintedQuantity, TableCell } from '../document/printed/print';
import type { ExactModel } from '../exact/model';
import { LARGEST_DEGREE, RootModuli } from '../exact/rootModuli';
import { answerAll } from '../expression/answer';
import { constantValue } from '../expression/constants';
import { Evaluator } from '../expression/evaluator';
import { Fault } from '../expression/fault';
import { type ConstantName, isConstant } from '../expression/names';
import { needsStable } from '../expression/needsStable';
import { fromQuotient, integer, type Numeric } from '../expression/numbers';
import type { Answer } from '../expression/outcome';
import { parseExpression } from '../expression/parse';
import { real } from '../expression/real';
import { callShape } from '../expression/shapes';
import { allParts, type Expression, type LiteralPart } from '../expression/tree';
import { entriesOf, type Value } from '../expression/values';
import { bitLength } from '../number/bigint';
import { DEFAULT_NUMBER_LIMITS } from '../number/decimal';
import { ONE, rational } from '../number/rational';
import type { Message } from '../report';
import type { Slices } from '../slices';
import { withDecidedParts } from './decidedParts';

/** What a printed quantity is in truth. */
export type PrintedValue =
  /** One number, or those of a list, of a matrix row by row, or of a multiset ascending. */
  | { readonly kind: 'numbers'; readonly numbers: readonly Numeric[]; readonly columns: number }
  | { readonly kind: 'condition'; readonly holds: boolean }
  /** There is a value, but it is not found. */
  | { readonly kind: 'unknown'; readonly reason: Message | null }
  /** There is no such value here. */
  | { readonly kind: 'none'; readonly reason: Message }
  /** There would be one if A were stable. */
  | { readonly kind: 'without P' };

type Spectrum = Extract<PrintedQuantity, { kind: 'spectrum' }>;

const RADIUS: Spectrum = { kind: 'spectrum', of: 'A', part: 'radius' };

const TOO_LARGE: PrintedValue = {
  kind: 'unknown',
  reason: { key: 'unknown-dimension', args: { limit: LARGEST_DEGREE } },
};

function numbers(found: readonly Numeric[], columns = found.length): PrintedValue {
  return { kind: 'numbers', numbers: found, columns };
}

function ofValue(value: Value): PrintedValue {
  switch (value.kind) {
    case 'condition':
      return { kind: 'condition', holds: value.holds };
    case 'undefined':
      return { kind: 'none', reason: value.reason };
    case 'unknown':
      return { kind: 'unknown', reason: value.reason };
    default:
      return numbers(entriesOf(value), value.kind === 'matrix' ? value.rows.length : undefined);
  }
}

function ofAnswer(answer: Answer): PrintedValue {
  if (answer.kind === 'fault') return { kind: 'none', reason: answer.fault.say };
  if (answer.kind === 'number') {
    return answer.value ? numbers([answer.value]) : { kind: 'unknown', reason: answer.reason };
  }
  if (answer.verdict === 'undecided') return { kind: 'unknown', reason: answer.reason };
  return { kind: 'condition', holds: answer.verdict === 'holds' };
}

/** Integer coefficients of F, or of the earlier A's characteristic polynomial, whose last entry (l0 + lB)q/W_0 is W_{n−1}/W_0. */
function coefficientsOf(of: Spectrum['of'], w: readonly bigint[]): readonly bigint[] {
  return of === 'earlier A' ? [...w, -w.at(-1)!] : w;
}

/** The moduli, ascending. (c_0·|z|)² is a product of two of the p roots of a monic integer polynomial: p(p + 1)/2 such products. */
function moduli(of: Spectrum['of'], w: readonly bigint[]): Numeric[] {
  const coefficients = coefficientsOf(of, w);
  const roots = new RootModuli(coefficients);
  const bound = {
    degree: roots.degree * (roots.degree + 1),
    numerator: roots.length,
    denominator: bitLength(coefficients[0]!),
  };
  const found = Array.from({ length: roots.degree }, (_, k) => real(bound, (bits) => roots.enclose(k, bits)));
  // The last stage leaves: 0 is an eigenvalue of A, and the only one that is no root of F (the note's 4.10).
  return of === 'A' ? [integer(0), ...found] : found;
}

function needsRun(expression: Expression): boolean {
  return [...allParts(expression)].some((part) => part.type === 'name' && !isConstant(part.name));
}

/** The expressions of so many prints are read without a pause. */
const FEW_PRINTS = 50;

/** The expressions that a print asks for. */
function* textsOf({ quantity, entries }: Print): Generator<string> {
  if (quantity.kind === 'expression') yield quantity.text;
  for (const entry of entries) if (entry.kind === 'written') yield entry.text;
}

/** `at(series, t)`. Throws Fault for what is no series. */
function atStep(series: Expression, t: number): Expression {
  const { span } = series;
  const step: LiteralPart = {
    type: 'literal',
    value: rational(t),
    unit: ONE,
    span,
    shape: { kind: 'number', series: false },
  };
  const args = [series, step];
  return { type: 'call', name: 'at', args, span, shape: callShape('at', args, span) };
}

/** What values are found from. */
interface Basis {
  readonly model: ExactModel;
  readonly decisions: Decisions;
}

/** The values that prints about one choice of parameters are compared with, each found once. */
export class PrintedValues {
  readonly #basis: Basis;
  readonly #found = new Map<string, PrintedValue>();
  /** The columns of tables with an index column. */
  readonly #columns = new Map<string, Expression>();
  readonly #constants = new Map<ConstantName, Value>();
  readonly #moduli = new Map<Spectrum['of'], readonly Numeric[]>();

  constructor(basis: Basis) {
    this.#basis = basis;
  }

  /** Finds the values that prints ask for, by one run over the steps for all that need one. */
  *find(prints: Iterable<Print>): Slices<void> {
    const { model, decisions } = this.#basis;
    const running = new Map<string, Expression>();
    let read = 0;
    for (const print of prints) {
      for (const text of textsOf(print)) {
        if (running.has(text) || this.#found.has(text) || this.#isRadius(text)) continue;
        const expression = this.#read(text, print.cell);
        if (expression && needsRun(expression)) running.set(text, expression);
        else if (expression) this.#found.set(text, yield* this.#evaluated(expression));
      }
      if (++read % FEW_PRINTS === 0) yield;
    }
    const answers = yield* answerAll([...running.values()], model, decisions);
    for (const [i, text] of [...running.keys()].entries()) this.#found.set(text, ofAnswer(answers[i]!));
  }

  /** The value of a quantity, whose expression has been found before. */
  value(quantity: PrintedQuantity): PrintedValue {
    switch (quantity.kind) {
      case 'constant':
        return numbers([fromQuotient(quantity.value)]);
      case 'expression':
        return this.#isRadius(quantity.text) ? this.#spectrum(RADIUS) : this.#found.get(quantity.text)!;
      case 'spectrum':
        return this.#spectrum(quantity);
    }
  }

  get #isLarge(): boolean {
    return this.#basis.model.system.n > LARGEST_DEGREE;
  }

  /** The spectral radius is at hand where the moduli are. */
  #isRadius(text: string): boolean {
    return text === 'rho' && !this.#isLarge;
  }

  /** The expression of a text that has a value to be found; for the others it is known that they have none. */
  #read(text: string, cell: TableCell | null): Expression | null {
    try {
      const parsed = cell ? this.#ofCell(cell) : parseExpression(text, DEFAULT_NUMBER_LIMITS);
      const expression = withDecidedParts(parsed, this.#basis.decisions);
      if (this.#basis.decisions.stable || !needsStable(expression)) return expression;
      this.#found.set(text, { kind: 'without P' });
    } catch (error) {
      this.#refuse(text, error);
    }
    return null;
  }

  /** The cells of a column differ in their steps only: it is read once for all of them. */
  #ofCell({ column, t }: TableCell): Expression {
    const series = this.#columns.get(column) ?? parseExpression(column, DEFAULT_NUMBER_LIMITS);
    this.#columns.set(column, series);
    return atStep(series, t);
  }

  #refuse(text: string, error: unknown): void {
    if (!(error instanceof Fault)) throw error;
    this.#found.set(text, { kind: 'none', reason: error.say });
  }

  *#evaluated(expression: Expression): Slices<PrintedValue> {
    const evaluator = new Evaluator(this.#basis.model);
    for (const part of allParts(expression)) {
      if (part.type === 'name' && isConstant(part.name)) evaluator.know(part, this.#constant(part.name));
    }
    try {
      return ofValue(yield* evaluator.value(expression, null));
    } catch (error) {
      if (error instanceof Fault) return { kind: 'none', reason: error.say };
      throw error;
    }
  }

  /** Written out once for all entries of a matrix that are printed. */
  #constant(name: ConstantName): Value {
    const value = this.#constants.get(name) ?? constantValue(name, this.#basis.model);
    this.#constants.set(name, value);
    return value;
  }

  #spectrum(spectrum: Spectrum): PrintedValue {
    const { w } = this.#basis.model.system;
    if (this.#isLarge) return TOO_LARGE;
    const all = this.#moduli.get(spectrum.of) ?? moduli(spectrum.of, w);
    this.#moduli.set(spectrum.of, all);
    return numbers(spectrum.part === 'radius' ? all.slice(-1) : all);
  }
}
