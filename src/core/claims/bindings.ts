import type { PrintedNumber } from '../document/digits';
import { answerAll } from '../expression/answer';
import { needsStable } from '../expression/needsStable';
import type { Numeric } from '../expression/numbers';
import { parseExpression } from '../expression/parse';
import type { Memory } from '../memory';
import type { Parameters } from '../model/parameters';
import { DEFAULT_NUMBER_LIMITS } from '../number/decimal';
import type { Binding } from '../results';
import { decided } from '../run';
import type { Slices } from '../slices';
import { candidates } from './candidates';
import { matchPrint } from './matchPrint';
import { stated } from './state';

/** More would not be looked through. */
const MOST = 30;

interface Known {
  readonly expression: string;
  readonly value: Numeric;
}

/** Those of the expressions that have a value, by one run for all of them. */
function* valuesOf(texts: readonly string[], parameters: Parameters, memory: Memory): Slices<Known[]> {
  const { model, decisions } = yield* decided(parameters, memory);
  const all = texts.map((text) => parseExpression(text, DEFAULT_NUMBER_LIMITS));
  const asked = all.filter((expression) => decisions.stable || !needsStable(expression));
  const answers = yield* answerAll(asked, model, decisions);
  const expressions = texts.filter((_, i) => asked.includes(all[i]!));
  return answers.flatMap((answer, i) =>
    answer.kind === 'number' && answer.value ? [{ expression: expressions[i]!, value: answer.value }] : [],
  );
}

/** Equal before merely rounding to it, then the shortest expression; of the same length as the candidates are listed (the sort is stable). */
function byPlausibility(a: Binding, b: Binding): number {
  return Number(b.equal) - Number(a.equal) || a.expression.length - b.expression.length;
}

/** The quantities of a parameter set that print as a number does, the most plausible first; compared exactly. */
export function* bindings(parameters: Parameters, printed: PrintedNumber, memory: Memory): Slices<Binding[]> {
  const found: Binding[] = [];
  for (const { expression, value } of yield* valuesOf(
    candidates(parameters.lB, printed.style.percent),
    parameters,
    memory,
  )) {
    const verdict = yield* matchPrint(value, printed);
    if (verdict !== 'holds' && verdict !== 'holds-by-rounding') continue;
    found.push({ expression, equal: verdict === 'holds', value: yield* stated(expression, value) });
  }
  return found.sort(byPlausibility).slice(0, MOST);
}
