import type { Fault } from '../expression/fault';
import type { Problem, Span } from '../report';

/** The text of an expression and where it stands. */
interface Placed {
  readonly text: string;
  readonly span: Span;
}

/** A fault at its place in the document: at its characters where the text is written as it is read, else at the whole of it. */
export function placed({ code, span: within, say }: Fault, { text, span }: Placed): Problem {
  const isVerbatim = span.end - span.start === text.length;
  const place = isVerbatim ? { start: span.start + within.start, end: span.start + within.end } : span;
  return { code, span: place, message: say };
}
