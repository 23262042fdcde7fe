import type { DecidedQuantity, Decisions, SignColumn } from '../decision';
import type { Relation } from '../expression/scan';
import type { CallPart, ComparisonPart, Expression } from '../expression/tree';
import { ONE, rational } from '../number/rational';
import { sideWord } from './decidedForm';

/** At how many steps a difference of two sides is negative, zero and positive. */
interface SignCounts {
  readonly negative: number;
  readonly zero: number;
  readonly positive: number;
}

/** The two sides of which the decisions know the sign of the difference at every step. */
const DIFFERENCES: Readonly<Record<string, DecidedQuantity>> = {
  'inner 0': 'inner',
  'V_T V_S': 'V_T - V_S',
  'G_T G_S': 'G_T - G_S',
  '0 dist_change': '-dist_change',
};

/** Null where the sign is open at some step. */
function signCounts({ signs, defined, negative, undecided }: SignColumn): SignCounts | null {
  if (undecided > 0) return null;
  let zero = 0;
  for (const sign of signs) if (sign === 0) zero++;
  return { negative, zero, positive: defined - negative - zero };
}

/** Something is evicted just at the evictions, as then there are more tokens than B. */
function evictionCounts({ steps, decidedSteps, evictions: { length } }: Decisions): SignCounts | null {
  return decidedSteps < steps ? null : { negative: 0, zero: steps - length, positive: length };
}

function differenceCounts(left: string, right: string, decisions: Decisions): SignCounts | null {
  const sides = `${left} ${right}`;
  if (sides === 'evicted 0') return evictionCounts(decisions);
  const column = Object.hasOwn(DIFFERENCES, sides) ? decisions.columns[DIFFERENCES[sides]!] : null;
  return column && signCounts(column);
}

/** The counts of left − right, whichever way round the decisions have it. */
function countsOf({ operands, links }: ComparisonPart, decisions: Decisions): SignCounts | null {
  const [left, right] = operands.map(sideWord);
  if (!left || !right || links.length > 1) return null;
  const counts = differenceCounts(left, right, decisions);
  if (counts) return counts;
  const turned = differenceCounts(right, left, decisions);
  return turned && { negative: turned.positive, zero: turned.zero, positive: turned.negative };
}

/** At how many steps a relation holds; none for ≈, which asks for more than a sign. */
const HOLDS: Readonly<Partial<Record<Relation, (counts: SignCounts) => number>>> = {
  '<': ({ negative }) => negative,
  '<=': ({ negative, zero }) => negative + zero,
  '==': ({ zero }) => zero,
  '>=': ({ zero, positive }) => zero + positive,
  '>': ({ positive }) => positive,
  '!=': ({ negative, positive }) => negative + positive,
};

function countOf(condition: Expression, decisions: Decisions): number | null {
  if (condition.type !== 'comparison') return null;
  const counts = countsOf(condition, decisions);
  return counts && (HOLDS[condition.links[0]!.relation]?.(counts) ?? null);
}

/** The smallest of a series that is 0 somewhere and nowhere negative. */
function minOf(series: Expression, { columns }: Decisions): 0 | null {
  const column = series.type === 'name' && series.name === 'inner' ? columns.inner : null;
  const counts = column && signCounts(column);
  return counts && counts.negative === 0 && counts.zero > 0 ? 0 : null;
}

function decidedValue({ name, args }: CallPart, decisions: Decisions): number | null {
  if (name === 'count') return countOf(args[0]!, decisions);
  return name === 'min' && args.length === 1 ? minOf(args[0]!, decisions) : null;
}

/**
 * The expression with numbers in the place of calls whose values the decisions hold: `count(inner >= 0)` needs no run then, nor does
 * `min(inner)` where it is 0.
 */
export function withDecidedParts(expression: Expression, decisions: Decisions): Expression {
  if (expression.type === 'operation') {
    const left = withDecidedParts(expression.left, decisions);
    const right = withDecidedParts(expression.right, decisions);
    return left === expression.left && right === expression.right ? expression : { ...expression, left, right };
  }
  const value = expression.type === 'call' ? decidedValue(expression, decisions) : null;
  if (value === null) return expression;
  const { span, shape } = expression;
  return { type: 'literal', value: rational(value), unit: ONE, span, shape };
}
