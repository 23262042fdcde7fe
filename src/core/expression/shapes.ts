import type { Message, Span } from '../report';
import { Fault, message } from './fault';
import type { FunctionName } from './functions';
import type { Expression, Operator, Shape } from './tree';

const NUMBER: Shape = { kind: 'number', series: false };
const CONDITION: Shape = { kind: 'condition', series: false };
const VECTOR: Shape = { kind: 'vector', series: false };

/** What a shape is called. */
export function named({ kind, series }: Shape): Message {
  if (kind === 'matrix') return message('shape-matrix');
  return message(series ? `shape-${kind}-series` : `shape-${kind}`);
}

/** Something takes `expected`, and this part is none. */
function mismatch(what: string, expected: Message['key'], part: Expression): Fault {
  const args = { what, expected: message(expected), actual: named(part.shape) };
  return new Fault('claim-shape', part.span, message('claim-shape', args));
}

interface Rule {
  /** How the shape that is taken is called. */
  readonly takes: Message['key'];
  /** The shape that comes of it, or null where the argument is not taken. */
  readonly gives: (shape: Shape) => Shape | null;
}

const isMatrix = (gives: Shape) => (shape: Shape) => (shape.kind === 'matrix' ? gives : null);
const ofSteps = (gives: Shape) => (shape: Shape) => (shape.kind === 'condition' && shape.series ? gives : null);

/** Of a vector at every step the stages are taken together, so that max(M_T) − min(M_T) is G_T. */
const COLLECTED: Rule = {
  takes: 'takes-many',
  gives: ({ kind, series }) => {
    if (kind === 'vector' || kind === 'matrix') return { kind: 'number', series };
    return kind === 'number' && series ? NUMBER : null;
  },
};

/** What each function of one argument takes and gives. */
const RULES: Readonly<Record<Exclude<FunctionName, 'at'>, Rule>> = {
  min: COLLECTED,
  max: COLLECTED,
  mean: COLLECTED,
  sum: COLLECTED,
  abs: { takes: 'takes-numbers', gives: (shape) => (shape.kind === 'condition' ? null : shape) },
  sqrt: {
    takes: 'takes-number-or-vector',
    gives: (shape) => (shape.kind === 'number' || shape.kind === 'vector' ? shape : null),
  },
  count: { takes: 'takes-steps', gives: ofSteps(NUMBER) },
  all: { takes: 'takes-steps', gives: ofSteps(CONDITION) },
  any: { takes: 'takes-steps', gives: ofSteps(CONDITION) },
  first: { takes: 'takes-steps', gives: ofSteps(NUMBER) },
  last: { takes: 'takes-steps', gives: ofSteps(NUMBER) },
  det: { takes: 'takes-matrix', gives: isMatrix(NUMBER) },
  trace: { takes: 'takes-matrix', gives: isMatrix(NUMBER) },
  eigenvalues: { takes: 'takes-matrix', gives: isMatrix(VECTOR) },
  diag: { takes: 'takes-matrix', gives: isMatrix(VECTOR) },
  norm: {
    takes: 'takes-vector-or-matrix',
    gives: ({ kind, series }) => (kind === 'vector' || kind === 'matrix' ? { kind: 'number', series } : null),
  },
  size: {
    takes: 'takes-vector-or-matrix',
    // Of a vector at each step it is asked at each step, so that it is undefined where the vector is.
    gives: ({ kind, series }) => (kind === 'vector' ? { kind: 'number', series } : kind === 'matrix' ? VECTOR : null),
  },
};

function isPlainNumber({ shape }: Expression): boolean {
  return shape.kind === 'number' && !shape.series;
}

function atShape([of, step]: readonly Expression[]): Shape {
  if (!of!.shape.series) throw mismatch('at', 'takes-series', of!);
  if (!isPlainNumber(step!)) throw mismatch('at', 'takes-number', step!);
  return { kind: of!.shape.kind, series: false };
}

/** min and max of several numbers, step by step where one of them is a series. */
function severalShape(name: FunctionName, args: readonly Expression[]): Shape {
  const stranger = args.find(({ shape }) => shape.kind !== 'number');
  if (stranger) throw mismatch(name, 'takes-number-or-series', stranger);
  return { kind: 'number', series: args.some(({ shape }) => shape.series) };
}

/** The shape of a function's value. Throws Fault for a wrong number of arguments at `span`, for a wrong argument at the argument. */
export function callShape(name: FunctionName, args: readonly Expression[], span: Span): Shape {
  const several = name === 'min' || name === 'max';
  const expected = name === 'at' ? 2 : 1;
  if (args.length !== expected && !(several && args.length > 1)) {
    throw new Fault('claim-shape', span, message('claim-arguments', { name, expected, actual: args.length }));
  }
  if (name === 'at') return atShape(args);
  if (args.length > 1) return severalShape(name, args);
  const { takes, gives } = RULES[name];
  const shape = gives(args[0]!.shape);
  if (!shape) throw mismatch(name, takes, args[0]!);
  return shape;
}

/** Throws Fault where a condition stands for numbers, or numbers for a condition. */
function refuse(operator: string, part: Expression, conditions: 'conditions' | 'numbers'): void {
  const isCondition = part.shape.kind === 'condition';
  if (isCondition === (conditions === 'conditions')) return;
  throw mismatch(operator, conditions === 'conditions' ? 'takes-condition' : 'takes-numbers', part);
}

export function prefixShape(operator: '-' | 'not', operand: Expression): Shape {
  refuse(operator, operand, operator === 'not' ? 'conditions' : 'numbers');
  return operand.shape;
}

/** Numbers scale everything; two vectors have their scalar product; a matrix maps a vector from either side. */
function productKind(left: Expression, right: Expression): Shape['kind'] {
  const [a, b] = [left.shape.kind, right.shape.kind];
  if (a === 'number') return b;
  if (b === 'number') return a;
  if (a === 'matrix' && b === 'matrix') throw mismatch('*', 'takes-number-or-vector', right);
  return a === 'vector' && b === 'vector' ? 'number' : 'vector';
}

function operationKind(operator: Operator, left: Expression, right: Expression): Shape['kind'] {
  switch (operator) {
    case 'and':
    case 'or':
      return 'condition';
    case '*':
      return productKind(left, right);
    case '/':
      if (right.shape.kind !== 'number') throw mismatch('/', 'takes-number-or-series', right);
      return left.shape.kind;
    case '^':
      if (left.shape.kind !== 'number') throw mismatch('^', 'takes-number-or-series', left);
      if (!isPlainNumber(right)) throw mismatch('^', 'takes-number', right);
      return 'number';
    default:
      if (left.shape.kind !== right.shape.kind) throw unlike(operator, left, right);
      return left.shape.kind;
  }
}

function unlike(operator: string, left: Expression, right: Expression): Fault {
  const span = { start: left.span.start, end: right.span.end };
  const args = { operator, left: named(left.shape), right: named(right.shape) };
  return new Fault('claim-shape', span, message('claim-unlike', args));
}

/** The shape of a binary operation. Throws Fault at the operand that does not fit. */
export function operationShape(operator: Operator, left: Expression, right: Expression): Shape {
  const wanted = operator === 'and' || operator === 'or' ? 'conditions' : 'numbers';
  for (const part of [left, right]) refuse(operator, part, wanted);
  const kind = operationKind(operator, left, right);
  const series = [left, right].find((part) => part.shape.series);
  // No matrix changes from step to step.
  if (kind === 'matrix' && series) throw mismatch(operator, 'takes-number', series);
  return { kind, series: series !== undefined };
}

/** Numbers are compared with anything of numbers, entry by entry; else like with like. */
export function comparisonShape(relations: readonly string[], operands: readonly Expression[]): Shape {
  for (const [i, relation] of relations.entries()) {
    const [left, right] = [operands[i]!, operands[i + 1]!];
    for (const part of [left, right]) refuse(relation, part, 'numbers');
    const [a, b] = [left.shape.kind, right.shape.kind];
    if (a !== b && a !== 'number' && b !== 'number') throw unlike(relation, left, right);
  }
  return { kind: 'condition', series: operands.some(({ shape }) => shape.series) };
}

const INDICES = { vector: 1, matrix: 2 } as const;

/** The shape of an entry. A series has no indices: its value at a step is `at(s, t)`. */
export function indexShape(of: Expression, indices: readonly Expression[], span: Span): Shape {
  const { kind, series } = of.shape;
  if (kind === 'number' || kind === 'condition') throw new Fault('claim-shape', span, message('claim-no-index'));
  const expected = INDICES[kind];
  if (indices.length !== expected) {
    throw new Fault('claim-shape', span, message('claim-indices', { expected, actual: indices.length }));
  }
  const stranger = indices.find((index) => !isPlainNumber(index));
  if (stranger) throw mismatch('[ ]', 'takes-number', stranger);
  return { kind: 'number', series };
}
