import { ZERO } from '../../number/rational';
import type { Span } from '../../report';
import { type PrintedNumber, printedAt } from '../digits';
import { MathReader } from './mathReader';
import type { PrintedQuotient } from './print';
import { exactly, mayBeZero, type Operator, operate, power, type Rounded, roundedAs } from './rounded';
import { takeName } from './scalarNames';

/** A number that is written out, in symbols of the model or in digits. */
export interface Scalar {
  /** In the language of written claims. */
  readonly text: string;
  /** Null where a symbol is in it. */
  readonly number: Rounded | null;
  readonly numerals: readonly Span[];
  /** Where it is one number and nothing else. */
  readonly literal: PrintedNumber | null;
  /** Where it is a quotient of two numbers, or that with a sign. */
  readonly quotient: PrintedQuotient | null;
}

/** Longer or deeper ones are no numbers that a note states. */
const LONGEST = 300;
const DEEPEST = 12;
const LARGEST_POWER = 30;

const TIMES = /\*|×|·|\\times(?![A-Za-z])|\\cdot(?![A-Za-z])/y;
const OVER = /\/|÷|\\div(?![A-Za-z])/y;
const FRACTION = /\\[dt]?frac(?![A-Za-z])/y;
const MAY_OPERATE = '*×·/÷\\';
const DIGIT = /[0-9０-９]/;
const EXPONENT = /\^\s*(?:(\d)|\{\s*(-?\d{1,2})\s*\})/y;

function joined(operator: Operator, a: Scalar, b: Scalar): Scalar | null {
  if (operator === '/' && b.number && mayBeZero(b.number)) return null;
  const isQuotient = operator === '/' && a.literal && b.literal;
  return {
    text: `(${a.text} ${operator} ${b.text})`,
    number: a.number && b.number && operate(operator, a.number, b.number),
    numerals: [...a.numerals, ...b.numerals],
    literal: null,
    quotient: isQuotient ? { dividend: a.literal, divisor: b.literal } : null,
  };
}

function negated(scalar: Scalar): Scalar {
  const { text, number } = scalar;
  return { ...scalar, text: `(-${text})`, number: number && operate('-', exactly(ZERO), number), literal: null };
}

function raised({ text, number, numerals }: Scalar, exponent: number): Scalar | null {
  if (Math.abs(exponent) > LARGEST_POWER) return null;
  const result = number && power(number, exponent);
  if (number && !result) return null;
  return { text: `${text}^(${exponent})`, number: result, numerals, literal: null, quotient: null };
}

/** Sums, products, quotients and powers of numbers and of symbols of the model, as LaTeX writes them. */
class ScalarReader extends MathReader {
  #depth = 0;

  sum(): Scalar | null {
    const minus = this.#sign();
    const first = this.#product();
    let total = first && minus === '-' ? negated(first) : first;
    for (let sign = this.#sign(); total && sign; sign = this.#sign()) {
      const next = this.#product();
      total = next && joined(sign, total, next);
    }
    return total;
  }

  #sign(): '+' | '-' | null {
    const character = this.next;
    if (character !== '-' && character !== '−' && character !== '+') return null;
    this.at++;
    return character === '+' ? '+' : '-';
  }

  #product(): Scalar | null {
    let product = this.#power();
    while (product && !this.done) {
      const operator = this.#operator();
      // Without a sign between them only what follows a number or bracket is multiplied, never two numbers.
      if (!operator && !/[A-Za-zλρ({\\]/.test(this.text.charAt(this.at))) return product;
      const next = this.#power();
      product = next && joined(operator ?? '*', product, next);
    }
    return product;
  }

  #operator(): '*' | '/' | null {
    if (!MAY_OPERATE.includes(this.next)) return null;
    return this.take(TIMES) ? '*' : this.take(OVER) ? '/' : null;
  }

  #power(): Scalar | null {
    const base = this.#primary();
    const exponent = base && this.next === '^' ? this.take(EXPONENT) : null;
    return base && exponent ? raised(base, Number(exponent[1] ?? exponent[2])) : base;
  }

  #primary(): Scalar | null {
    const character = this.next;
    if (DIGIT.test(character)) return this.#number();
    if (character === '(' || character === '{') return this.#group();
    if (character === '\\' && this.take(FRACTION)) return this.#fraction();
    const name = takeName(this);
    return name === null ? null : { text: name, number: null, numerals: [], literal: null, quotient: null };
  }

  #number(): Scalar | null {
    if (!DIGIT.test(this.next)) return null;
    const read = printedAt(this.text, this.at, false);
    if (!read) return null;
    this.at = read.end;
    return numeric(read.number);
  }

  /** What follows the command. */
  #fraction(): Scalar | null {
    const [top, bottom] = [this.#braced(), this.#braced()];
    return top && bottom && joined('/', top, bottom);
  }

  #braced(): Scalar | null {
    return this.take(/\{/y) ? this.#inside('}') : this.#number();
  }

  #group(): Scalar | null {
    const open = this.take(/[({]/y);
    return open && this.#inside(open[0] === '(' ? ')' : '}');
  }

  #inside(close: string): Scalar | null {
    if (this.#depth === DEEPEST) return null;
    this.#depth++;
    const read = this.sum();
    this.#depth--;
    const closed = this.take(close === ')' ? /\)/y : /\}/y);
    // Braces only hold together.
    return closed && read && (close === '}' ? read : { ...read, literal: null });
  }
}

function numeric(literal: PrintedNumber): Scalar {
  const { value, span } = literal;
  return {
    text: `(${value.num}/${value.den})`,
    number: roundedAs(literal),
    numerals: [span],
    literal,
    quotient: null,
  };
}

/** The number that a passage is, and nothing besides; null where it is anything else. */
export function readScalar(text: string, span: Span, approximate: boolean): Scalar | null {
  if (span.end - span.start > LONGEST || span.start === span.end) return null;
  const literal = printedAt(text, span.start, approximate);
  if (literal?.end === span.end) return numeric(literal.number);
  const reader = new ScalarReader(text, span);
  const read = reader.sum();
  return read && reader.done ? read : null;
}
