import type { Splice } from '../../../src/core/document/apply';

/** The text with its splices carried out. They must be in order and must not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of splices) {
    if (span.start < at) throw new Error('splices overlap or are out of order');
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
