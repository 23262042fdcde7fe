import type { SetReport, Splice, StandingClaimName } from '../report';
import { breakOf, lineBefore } from './lineBefore';
import { LineIndex } from './lines';

function insertion(at: number, text: string): Splice {
  return { span: { start: at, end: at }, text };
}

/** The blanks and marks of quotes before a line's own text. */
function leadOf(line: string): string {
  return /^[\s>]*/.exec(line)![0];
}

/** The lines of a fence's body: from the first to before the last. */
interface Body {
  readonly first: number;
  readonly last: number;
}

/** The line of a body whose key is `expect`, and the first line behind what belongs to it. */
function expectLines(lines: LineIndex, { first, last }: Body, lead: string): Body | null {
  for (let line = first; line < last; line++) {
    if (!lines.line(line).startsWith(`${lead}expect:`)) continue;
    let end = line + 1;
    while (end < last && leadOf(lines.line(end)).length > lead.length) end++;
    return { first: line, last: end };
  }
  return null;
}

/** The claim is named in an `expect` that there is already, in braces or on lines of its own. */
function amended(lines: LineIndex, { first, last }: Body, claim: StandingClaimName): Splice | null {
  const start = lines.start(first);
  const own = lines.text.slice(start, lines.end(last - 1));
  const opposite = new RegExp(`\\b${claim}["']?\\s*:\\s*["']?holds`).exec(own);
  if (opposite) {
    const end = start + opposite.index + opposite[0].length;
    return { span: { start: end - 'holds'.length, end }, text: 'fails' };
  }
  const [flow, rest = ''] = /^.*?\{\s*([^\s}]?)/s.exec(lines.line(first)) ?? [];
  if (flow !== undefined) {
    return insertion(start + flow.length - rest.length, rest ? `${claim}: fails, ` : `${claim}: fails`);
  }
  if (last === first + 1) return null;
  return insertion(lines.start(first + 1), `${leadOf(lines.line(first + 1))}${claim}: fails${breakOf(lines, first)}`);
}

/** A line of a fence's mapping, or a word more in its `expect`; null where the fence is written in another way. */
function inFence(lines: LineIndex, { span }: SetReport, claim: StandingClaimName): Splice | null {
  const body = { first: lines.lineAt(span.start) + 1, last: lines.lineAt(span.end) };
  let top = body.first;
  while (top < body.last && leadOf(lines.line(top)) === lines.line(top)) top++;
  const lead = leadOf(lines.line(top));
  if (top >= body.last || !/^[^\s{}[\]:#-][^{}[\]:#]*:(?:\s|$)/.test(lines.line(top).slice(lead.length))) return null;
  const expect = expectLines(lines, body, lead);
  if (expect) return amended(lines, expect, claim);
  return insertion(lines.start(body.last), `${lead}expect: {${claim}: fails}${breakOf(lines, top)}`);
}

/**
 * Announces that a standing claim fails for a set: within a fence as it is written, else by a comment before the set's block. Null where
 * neither has its place.
 */
export function expectFailure(text: string, set: SetReport, claim: StandingClaimName): Splice | null {
  const lines = new LineIndex(text);
  const inside = set.source === 'fence' ? inFence(lines, set, claim) : null;
  return inside ?? lineBefore(lines, set.span, `<!-- vdominance expect ${claim} fails -->`);
}
