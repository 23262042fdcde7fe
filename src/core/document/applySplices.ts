import type { Splice } from '../report';

/** The text with its splices carried out. They must be in document order and must not overlap, else it throws. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of splices) {
    if (span.start < at) throw new Error('splices overlap or are out of order');
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
