import type { Decisions } from '../decision';
import type { CallPart, Expression } from '../expression/tree';
import { ONE, rational } from '../number/rational';
import { decidedForm } from './decidedForm';

/** At how many steps the argument of `count` holds, where the decisions tell it of every step; null where they do not. */
function countOf({ name, args }: CallPart, { columns }: Decisions): number | null {
  const form = name === 'count' ? decidedForm(args[0]!) : null;
  const column = form && form !== 'stable' ? columns[form.quantity] : null;
  return column && column.undecided === 0 ? column.defined - column.negative : null;
}

/** The expression with the numbers of steps that the decisions hold in the place of their calls: `count(inner >= 0)` needs no run then. */
export function withDecidedCounts(expression: Expression, decisions: Decisions): Expression {
  if (expression.type === 'operation') {
    const left = withDecidedCounts(expression.left, decisions);
    const right = withDecidedCounts(expression.right, decisions);
    return { ...expression, left, right };
  }
  const count = expression.type === 'call' ? countOf(expression, decisions) : null;
  if (count === null) return expression;
  const { span, shape } = expression;
  return { type: 'literal', value: rational(count), unit: ONE, span, shape };
}
