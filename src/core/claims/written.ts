import type { NumberLimits } from '../number/decimal';
import type { ClaimReader } from './claim';
import { readCondition } from './readExpression';

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
