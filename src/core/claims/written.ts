import { Fault, message } from '../expression/fault';
import { parseExpression } from '../expression/parse';
import { named } from '../expression/shapes';
import type { NumberLimits } from '../number/decimal';
import type { ClaimReader, ExpressionReading } from './claim';

/** Reads what should be a condition: a comparison, or one that names or calls a condition, such as `stable`. */
function readCondition(text: string, limits: NumberLimits): ExpressionReading {
  try {
    const expression = parseExpression(text, limits);
    if (expression.shape.kind === 'condition') return { expression };
    const actual = named(expression.shape);
    return { fault: new Fault('claim-syntax', expression.span, message('claim-no-relation', { actual })) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error };
    throw error;
  }
}

/** The reader of a block's `claims`, each an expression of its own; they are about that block alone. */
export function writtenClaims(limits: NumberLimits): ClaimReader {
  return (set, number) =>
    set.claims.map(({ text, span }, i) => ({
      kind: 'written',
      id: `set${number}/written/${i + 1}`,
      set: number,
      span,
      text,
      reading: readCondition(text, limits),
    }));
}
