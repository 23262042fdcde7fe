/** What a document is read as, in a form that tests can spell out. */
import { DEFAULT_OPTIONS } from '../../../src/core/checkOptions';
import { readDocument } from '../../../src/core/document/read';
import type { DocumentReading, SetReading } from '../../../src/core/document/reading';
import { PARAMETER_NAMES, type ParameterName } from '../../../src/core/model/parameters';
import { parameterTexts } from '../../../src/core/model/parameterText';
import { say } from '../../../src/core/present/messages';

export const LIMITS = DEFAULT_OPTIONS.limits;

export function read(text: string): DocumentReading {
  return readDocument(text, LIMITS);
}

/** `l0=10 lA=2 lB=3`: what the set states, defaults left out; `bad` for a set with a problem. */
function stated({ parameters, defaulted }: SetReading): string {
  if (!parameters) return 'bad';
  const texts = parameterTexts(parameters);
  const given = PARAMETER_NAMES.filter((name: ParameterName) => !defaulted.includes(name));
  return given.map((name) => `${name}=${texts[name]}`).join(' ');
}

/** What each set of the text states. */
export function sets(text: string): string[] {
  return read(text).sets.map(stated);
}

/** Each problem as `code @ characters`. */
export function problems(text: string): string[] {
  return read(text).problems.map(({ code, span }) => `${code} @ ${text.slice(span.start, span.end)}`);
}

/** Each problem's sentence in English. */
export function sentences(text: string): string[] {
  return read(text).problems.map(({ message }) => say(message, 'en'));
}

/** A fenced block with these lines. */
export function fence(...lines: string[]): string {
  return ['```vdominance', ...lines, '```'].join('\n');
}
