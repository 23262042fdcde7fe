import { Fault, message } from '../expression/fault';
import { parseExpression } from '../expression/parse';
import { named } from '../expression/shapes';
import type { Shape } from '../expression/tree';
import type { NumberLimits } from '../number/decimal';
import type { Message } from '../report';
import type { ExpressionReading } from './claim';

/** Reads an expression that must have a certain shape; `otherwise` is said of one that has another. */
function readShaped(
  text: string,
  limits: NumberLimits,
  isWanted: (shape: Shape) => boolean,
  otherwise: Message['key'],
): ExpressionReading {
  try {
    const expression = parseExpression(text, limits);
    if (isWanted(expression.shape)) return { expression };
    const actual = named(expression.shape);
    return { fault: new Fault('claim-shape', expression.span, message(otherwise, { actual })) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error };
    throw error;
  }
}

/** What can be claimed: a comparison, or what names or calls a condition, such as `stable`. */
export function readCondition(text: string, limits: NumberLimits): ExpressionReading {
  return readShaped(text, limits, ({ kind }) => kind === 'condition', 'claim-no-relation');
}

/** What a printed number can be bound to: one number that is the same at every step. */
export function readNumberExpression(text: string, limits: NumberLimits): ExpressionReading {
  return readShaped(text, limits, ({ kind, series }) => kind === 'number' && !series, 'claim-not-number');
}
