import type { Slices } from '../slices';
import { Fault, message } from './fault';
import {
  absolute,
  add,
  divide,
  integer,
  larger,
  multiply,
  type Numeric,
  negate,
  power,
  signOf,
  smaller,
  squareRoot,
  subtract,
} from './numbers';
import type { Expression, OperationPart } from './tree';
import {
  condition,
  entriesOf,
  gapAmong,
  INSEPARABLE,
  isNumber,
  type Matrix,
  undefinedAt,
  type Value,
  type Vector,
  vector,
} from './values';

/** The largest power; a number that grows too long with it stops before. */
const LARGEST_POWER = 1000;

/** f of every number in a value. */
function mapped(value: Value, f: (x: Numeric) => Numeric): Value {
  if (isNumber(value)) return f(value);
  if (value.kind === 'vector') return vector(value.entries.map(f));
  return value.kind === 'matrix' ? { kind: 'matrix', rows: value.rows.map((row) => row.map(f)) } : value;
}

/** f of the numbers in the same places of two values of one size. Throws Fault at `part` for different sizes. */
function paired(a: Value, b: Value, part: Expression, f: (x: Numeric, y: Numeric) => Numeric): Value {
  if (isNumber(a) && isNumber(b)) return f(a, b);
  refuseLengths(a, b, part);
  if (a.kind === 'vector' && b.kind === 'vector') return vector(a.entries.map((x, i) => f(x, b.entries[i]!)));
  if (a.kind !== 'matrix' || b.kind !== 'matrix') return a;
  return { kind: 'matrix', rows: a.rows.map((row, i) => row.map((x, j) => f(x, b.rows[i]![j]!))) };
}

/** Only size(P) has another length than n. Throws Fault at `part`. */
export function refuseLengths(a: Value, b: Value, part: Expression): void {
  const [left, right] = [entriesOf(a).length, entriesOf(b).length];
  if (left !== right) throw new Fault('claim-shape', part.span, message('claim-lengths', { left, right }));
}

function dot(a: readonly Numeric[], b: readonly Numeric[]): Numeric {
  return a.map((x, i) => multiply(x, b[i]!)).reduce(add, integer(0));
}

function transposed({ rows }: Matrix): Matrix {
  return { kind: 'matrix', rows: rows.map((_, j) => rows.map((row) => row[j]!)) };
}

/** Row by row, as each is a sum of n products of long numbers. */
function* image({ rows }: Matrix, v: Vector): Slices<Vector> {
  const entries: Numeric[] = [];
  for (const row of rows) {
    entries.push(dot(row, v.entries));
    yield;
  }
  return vector(entries);
}

function* product(a: Value, b: Value, part: Expression): Slices<Value> {
  if (isNumber(a)) return mapped(b, (y) => multiply(a, y));
  if (isNumber(b)) return mapped(a, (x) => multiply(x, b));
  if (a.kind === 'vector' && b.kind === 'vector') {
    refuseLengths(a, b, part);
    return dot(a.entries, b.entries);
  }
  const [matrix, v] = a.kind === 'matrix' && b.kind === 'vector' ? [a, b] : [b, a];
  if (matrix.kind !== 'matrix' || v.kind !== 'vector') return a;
  refuseLengths({ ...v, entries: matrix.rows.map(() => integer(0)) }, v, part);
  return yield* image(matrix === a ? matrix : transposed(matrix), v);
}

function* quotient(a: Value, b: Value, part: OperationPart): Slices<Value> {
  if (!isNumber(b)) return a;
  const sign = yield* signOf(b);
  if (sign === null) return INSEPARABLE;
  if (sign === 0) return undefinedAt(part.right.span, 'undefined-quotient');
  return mapped(a, (x) => divide(x, b));
}

/** An integer that an expression gives where one is needed. Throws Fault at the expression where it is none. */
export function integerOf(value: Value, part: Expression): number {
  if (value.kind === 'exact' && value.den === 1n && value.size <= 50) return Number(value.num);
  throw new Fault('claim-shape', part.span, message('claim-not-integer'));
}

function* powerOf(a: Value, b: Value, part: OperationPart): Slices<Value> {
  const exponent = integerOf(b, part.right);
  if (Math.abs(exponent) > LARGEST_POWER) {
    throw new Fault('claim-limit', part.right.span, message('claim-power', { limit: LARGEST_POWER }));
  }
  if (!isNumber(a)) return a;
  const sign = exponent < 0 ? yield* signOf(a) : 1;
  if (sign === null) return INSEPARABLE;
  return sign === 0 ? undefinedAt(part.left.span, 'undefined-quotient') : power(a, exponent);
}

/** A binary operation on values that are there. Throws Fault, and TooLong for numbers that grow too long. */
export function* operated(part: OperationPart, a: Value, b: Value): Slices<Value> {
  switch (part.operator) {
    case '+':
      return paired(a, b, part, add);
    case '-':
      return paired(a, b, part, subtract);
    case '*':
      return yield* product(a, b, part);
    case '/':
      return yield* quotient(a, b, part);
    case '^':
      return yield* powerOf(a, b, part);
    case 'and':
      return condition(isTrue(a) && isTrue(b));
    case 'or':
      return condition(isTrue(a) || isTrue(b));
  }
}

function isTrue(value: Value): boolean {
  return value.kind === 'condition' && value.holds;
}

/** The number of a vector or matrix, or the smallest or largest of several numbers. */
export function extreme(which: 'min' | 'max', value: Value): Value {
  const entries = entriesOf(value);
  const ends = value.kind === 'vector' && value.ascending ? [entries[0]!, entries.at(-1)!] : null;
  if (ends) return which === 'min' ? ends[0]! : ends[1]!;
  return entries.reduce(which === 'min' ? smaller : larger);
}

/** The sum of all numbers of a vector or matrix. */
export function total(value: Value): Numeric {
  if (value.kind === 'vector' && value.ascending) return value.ascending.total;
  return entriesOf(value).reduce(add, integer(0));
}

/** The Euclidean norm of a vector, Frobenius' of a matrix. */
export function norm(value: Value): Numeric {
  const entries = entriesOf(value);
  return squareRoot(dot(entries, entries));
}

export function negated(value: Value): Value {
  return value.kind === 'condition' ? condition(!value.holds) : mapped(value, negate);
}

export function absolutes(value: Value): Value {
  return mapped(value, absolute);
}

/** Undefined where a number is negative. */
export function* roots(value: Value, part: Expression): Slices<Value> {
  for (const entry of entriesOf(value)) {
    const sign = yield* signOf(entry);
    if (sign === null) return INSEPARABLE;
    if (sign < 0) return undefinedAt(part.span, 'undefined-root');
  }
  return gapAmong([value]) ?? mapped(value, squareRoot);
}
