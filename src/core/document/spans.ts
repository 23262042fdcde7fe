/** Questions about passages that stand in order and apart from each other, each answered in logarithmic time. */
import type { Span } from '../report';

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The index of the first of `length` passages that does not end before `at`. */
function firstBehind(length: number, at: number, endOf: (index: number) => number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first of what stands in order, apart or not, that begins at `at` or behind it. */
export function firstFrom(length: number, at: number, startOf: (index: number) => number): number {
  return firstBehind(length, at, (index) => startOf(index) + 1);
}

/** The first of what stands in order that shares a character with a span. */
export function firstOverlap<T extends { readonly span: Span }>(sorted: readonly T[], span: Span): T | undefined {
  const found = sorted[firstBehind(sorted.length, span.start, (i) => sorted[i]!.span.end)];
  return found && overlap(found.span, span) ? found : undefined;
}

/** All spans that share a character with `span`. */
export function overlapping(sorted: readonly Span[], span: Span): readonly Span[] {
  const from = firstBehind(sorted.length, span.start, (i) => sorted[i]!.end);
  let to = from;
  while (to < sorted.length && sorted[to]!.start < span.end) to++;
  return sorted.slice(from, to);
}

/** Spans in any order, joined where they touch or overlap. */
export function united(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = apart.at(-1);
    if (!before || before.end < span.start) apart.push(span);
    else apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
  }
  return apart;
}
