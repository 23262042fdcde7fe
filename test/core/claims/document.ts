import { check } from '../../../src/core/check';
import { DEFAULT_OPTIONS } from '../../../src/core/checkOptions';
import type { Memory } from '../../../src/core/memory';
import { type Language, say } from '../../../src/core/present/messages';
import type { Finding, Report } from '../../../src/core/report';
import { drain } from '../../../src/core/slices';

/** A fence with parameters and claims, one line each. */
export function fence(parameters: string, claims: readonly string[] = []): string {
  const list = claims.length === 0 ? [] : ['claims:', ...claims.map((claim) => `  - ${claim}`)];
  return ['```vdominance', ...parameters.split(', '), ...list, '```', ''].join('\n');
}

/** The golden counterexample, and the reference run of the note's section 8. */
export const COUNTEREXAMPLE = 'l0: 5, lA: 1, lB: 4';
export const REFERENCE = 'l0: 200, lA: 4, lB: 7';

export function checked(text: string, memory?: Memory): Report {
  return drain(check(text, DEFAULT_OPTIONS, memory));
}

/** With plain spaces where numbers are grouped by narrow ones. */
export function plain(sentence: string): string {
  return sentence.replaceAll('\u202f', ' ');
}

/** The findings of written and bound claims as `code [characters] sentence`. */
export function findingsOf(text: string, language: Language = 'en'): string[] {
  const isStanding = ({ claim }: Finding) => claim !== null && claim.includes('/standing/');
  return checked(text)
    .findings.filter((finding) => !isStanding(finding))
    .map(({ code, span, message }) => `${code} [${text.slice(span.start, span.end)}] ${plain(say(message, language))}`);
}
