import { exactModel } from '../../../src/core/exact/model';
import { answerAll } from '../../../src/core/expression/answer';
import { Fault } from '../../../src/core/expression/fault';
import type { Answer } from '../../../src/core/expression/outcome';
import { parseExpression } from '../../../src/core/expression/parse';
import type { Parameters } from '../../../src/core/model/parameters';
import { DEFAULT_NUMBER_LIMITS } from '../../../src/core/number/decimal';
import { say } from '../../../src/core/present/messages';
import { drain } from '../../../src/core/slices';

/** The fault of a text as `code` `offending characters`: `sentence`; null when it can be read. */
export function faultOf(text: string): string | null {
  try {
    parseExpression(text, DEFAULT_NUMBER_LIMITS);
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { start, end } = error.span;
    return `${error.code} [${text.slice(start, end)}] ${say(error.say, 'en')}`;
  }
}

/** Answers texts about one parameter set, all of whose steps are run exactly unless said otherwise. */
export function answersTo(texts: readonly string[], parameters: Parameters, exactSteps = parameters.steps): Answer[] {
  const expressions = texts.map((text) => parseExpression(text, DEFAULT_NUMBER_LIMITS));
  return drain(answerAll(expressions, drain(exactModel(parameters)), { steps: parameters.steps, exactSteps }));
}

export function answerTo(text: string, parameters: Parameters): Answer {
  return answersTo([text], parameters)[0]!;
}

/** `holds`, `violated`, `undecided`, or the code and sentence of the fault. */
export function verdictOn(text: string, parameters: Parameters): string {
  const answer = answerTo(text, parameters);
  if (answer.kind === 'condition') return answer.verdict;
  return answer.kind === 'fault' ? `${answer.fault.code}: ${say(answer.fault.say, 'en')}` : 'number';
}
