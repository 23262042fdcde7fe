import type { Rational } from '../number/rational';
import type { Span } from '../report';
import type { FunctionName } from './functions';
import type { Name } from './names';
import type { Relation } from './scan';

/** What a part of an expression is at one moment, and whether it is so at every step of the run or once and for all. */
export interface Shape {
  readonly kind: 'number' | 'condition' | 'vector' | 'matrix';
  readonly series: boolean;
}

interface Part {
  /** In UTF-16 units of the expression's text. */
  readonly span: Span;
  readonly shape: Shape;
}

export interface LiteralPart extends Part {
  readonly type: 'literal';
  readonly value: Rational;
  readonly unit: Rational;
}

export interface NamePart extends Part {
  readonly type: 'name';
  readonly name: Name;
}

interface PrefixPart extends Part {
  readonly type: 'prefix';
  readonly operator: '-' | 'not';
  readonly operand: Expression;
}

export const OPERATORS = ['+', '-', '*', '/', '^', 'and', 'or'] as const;
export type Operator = (typeof OPERATORS)[number];

export interface OperationPart extends Part {
  readonly type: 'operation';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
}

/** A relation between two neighbours of a chain; `tolerance` is the unit that ≈ takes, null for the other relations. */
export interface Link {
  readonly relation: Relation;
  readonly tolerance: Rational | null;
}

/** `a <= b < c`: one link fewer than operands. */
export interface ComparisonPart extends Part {
  readonly type: 'comparison';
  readonly operands: readonly Expression[];
  readonly links: readonly Link[];
}

export interface CallPart extends Part {
  readonly type: 'call';
  readonly name: FunctionName;
  readonly args: readonly Expression[];
}

export interface IndexPart extends Part {
  readonly type: 'index';
  readonly of: Expression;
  readonly indices: readonly Expression[];
}

/** The closed list of what an expression may be made of. */
export type Expression = LiteralPart | NamePart | PrefixPart | OperationPart | ComparisonPart | CallPart | IndexPart;

/** The parts directly below a part, left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'literal':
    case 'name':
      return [];
    case 'prefix':
      return [expression.operand];
    case 'operation':
      return [expression.left, expression.right];
    case 'comparison':
      return expression.operands;
    case 'call':
      return expression.args;
    case 'index':
      return [expression.of, ...expression.indices];
  }
}

/** The expression and all parts below it, each after those that it is made of. */
export function* allParts(expression: Expression): Generator<Expression> {
  for (const part of partsOf(expression)) yield* allParts(part);
  yield expression;
}

/** The number literal that an expression is, also with a sign before it; null for any other. */
export function literalOf(expression: Expression): LiteralPart | null {
  if (expression.type === 'prefix') return expression.operator === '-' ? literalOf(expression.operand) : null;
  return expression.type === 'literal' ? expression : null;
}
