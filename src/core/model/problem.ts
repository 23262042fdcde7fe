import type { Message, Problem, Span } from '../report';

/** A problem whose code is the key of its sentence. */
export function problem(key: Message['key'], span: Span, args: Message['args'] = {}): Problem {
  return { code: key, span, message: { key, args } };
}

const LONGEST_QUOTE = 40;

/** Text of a document as a message quotes it: on one line, and cut where a reader has seen enough. */
export function quoted(text: string): string {
  const line = text.slice(0, LONGEST_QUOTE + 1).replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
