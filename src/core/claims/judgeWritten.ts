import type { DecidedQuantity, Decisions } from '../decision';
import { fromQuotient, type Numeric } from '../expression/numbers';
import type { Answer, Failure } from '../expression/outcome';
import { type ComparisonPart, type Expression, literalOf } from '../expression/tree';
import { quoted } from '../model/problem';
import { multiply, negate, type Rational } from '../number/rational';
import type { Message, StatedFailure, StatedValue, StepValue, WrittenClaimReport } from '../report';
import type { Slices } from '../slices';
import type { WrittenClaim } from './claim';
import type { DecidedForm } from './decidedForm';
import { judgeColumn } from './judgeStanding';
import { problemOf } from './place';
import { stated } from './state';

type Judgement = Omit<WrittenClaimReport, 'id' | 'set' | 'kind' | 'span' | 'text'>;

const NOTHING = {
  failing: null,
  judgedSteps: null,
  values: [],
  first: null,
  worst: null,
  reason: null,
  fault: null,
} as const;

function report({ id, set, kind, span, text }: WrittenClaim, judgement: Judgement): WrittenClaimReport {
  return { id, set, kind, span, text, ...judgement };
}

/** A side of a comparison as written, with the entry where it is a vector or a matrix. */
function label(text: string, side: Expression, entry: number, order: number): string {
  const written = quoted(text.slice(side.span.start, side.span.end));
  const { kind } = side.shape;
  if (kind !== 'vector' && kind !== 'matrix') return written;
  const index = kind === 'vector' ? `${entry}` : `${Math.floor(entry / order)},${entry % order}`;
  return side.type === 'name' ? `${written}[${index}]` : `(${written})[${index}]`;
}

function* brokenSides(
  claim: WrittenClaim,
  { operands }: ComparisonPart,
  { link, compared }: NonNullable<Failure['broken']>,
  order: number,
): Slices<StatedValue[]> {
  const values: StatedValue[] = [];
  for (const [side, value] of [
    [operands[link]!, compared.left],
    [operands[link + 1]!, compared.right],
  ] as const) {
    if (!literalOf(side)) values.push(yield* stated(label(claim.text, side, compared.entry, order), value));
  }
  return values;
}

function* statedFailure(claim: WrittenClaim, failure: Failure | null, order: number): Slices<StatedFailure | null> {
  if (!failure) return null;
  const { t, broken } = failure;
  const expression = 'expression' in claim.reading ? claim.reading.expression : null;
  if (!broken || expression?.type !== 'comparison') return { t, values: [] };
  return { t, values: yield* brokenSides(claim, expression, broken, order) };
}

/** The numbers on the sides of a comparison that is the same at every step. */
function* sideValues({ text, reading }: WrittenClaim, sides: readonly Numeric[] | null): Slices<StatedValue[]> {
  const expression = 'expression' in reading ? reading.expression : null;
  if (!sides || expression?.type !== 'comparison') return [];
  const values: StatedValue[] = [];
  for (const [i, side] of expression.operands.entries()) {
    if (!literalOf(side)) values.push(yield* stated(quoted(text.slice(side.span.start, side.span.end)), sides[i]!));
  }
  return values;
}

/** Judges a written claim by the answer to its expression; `order` is the dimension n. */
export function* judgeAnswer(claim: WrittenClaim, answer: Answer, order: number): Slices<WrittenClaimReport> {
  if (answer.kind === 'fault') {
    const fault = problemOf(answer.fault);
    return report(claim, { ...NOTHING, verdict: 'not-applicable', certainty: 'exact', reason: fault.message, fault });
  }
  if (answer.kind === 'number') throw new Error('a claim is a condition');
  const { verdict, failing, judgedSteps, reason } = answer;
  return report(claim, {
    verdict,
    certainty: verdict === 'undecided' ? 'undecided' : 'exact',
    failing,
    judgedSteps,
    values: yield* sideValues(claim, answer.sides),
    first: yield* statedFailure(claim, answer.first, order),
    worst: yield* statedFailure(claim, answer.worst, order),
    reason,
    fault: null,
  });
}

/** N*^degree of what is decided. */
function unitOf(quantity: DecidedQuantity, { equilibrium: N }: Decisions): Rational {
  return quantity === 'G_T - G_S' ? N : multiply(N, N);
}

function* decidedFailure(
  { quantity, label: name }: Exclude<DecidedForm, 'stable'>,
  step: StepValue | null,
  decisions: Decisions,
): Slices<StatedFailure | null> {
  if (!step) return null;
  const { t, relative } = step;
  const turned = quantity === '-dist_change';
  if (!relative) {
    const text = (turned ? -step.value : step.value).toPrecision(6);
    return { t, values: [{ label: name, text, decimal: text, exact: null, digits: null, proof: 'bounded' }] };
  }
  const value = multiply(relative, unitOf(quantity, decisions));
  return { t, values: [yield* stated(name, fromQuotient(turned ? negate(value) : value))] };
}

/** Judges a written claim straight from the decisions of its parameter set. */
export function* judgeDecided(
  claim: WrittenClaim,
  form: DecidedForm,
  decisions: Decisions,
): Slices<WrittenClaimReport> {
  if (form === 'stable') {
    const verdict = decisions.stable ? 'holds' : 'violated';
    return report(claim, {
      ...NOTHING,
      verdict,
      certainty: 'exact',
      first: decisions.stable ? null : { t: null, values: [] },
    });
  }
  const { first, worst, ...judged } = judgeColumn(decisions.columns[form.quantity]!);
  const vacuous: Message | null = judged.judgedSteps === 0 ? { key: 'claim-vacuous', args: {} } : null;
  return report(claim, {
    ...judged,
    values: [],
    first: yield* decidedFailure(form, first, decisions),
    worst: yield* decidedFailure(form, worst, decisions),
    reason: judged.reason ?? vacuous,
    fault: null,
  });
}
