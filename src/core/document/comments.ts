import { problem } from '../model/problem';
import type { RawScalar } from '../model/rawParameters';
import type { Problem, Span } from '../report';
import { type BlockReading, joinReadings, NOTHING } from './blockReading';
import { readExpectation } from './expectation';
import type { IgnoreReading } from './reading';

const COMMENT = /<!--\s*vdominance\b(.*?)-->/gs;

/** Directives about printed numbers, with the extent of each. */
const IGNORES: ReadonlyMap<string, IgnoreReading['extent']> = new Map([
  ['ignore', 'block'],
  ['ignore-line', 'line'],
]);

function wordsOf(text: string, offset: number): RawScalar[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    span: { start: offset + index, end: offset + index + word.length },
  }));
}

function only(fault: Problem): BlockReading {
  return { ...NOTHING, problems: [fault] };
}

function readDirective(words: readonly RawScalar[], span: Span): BlockReading {
  const [directive, claim, expected, more] = words;
  // What follows is for people: why.
  const extent = directive && IGNORES.get(directive.text.replace(/[:：]$/, ''));
  if (extent) return { ...NOTHING, ignores: [{ extent, span }] };
  if (directive?.text !== 'expect' || !claim || !expected || more) return only(problem('unknown-comment', span));
  const expectation = readExpectation(claim, expected);
  if ('code' in expectation) return only(expectation);
  // The comment as a whole is before a set or within it.
  return { ...NOTHING, comments: [{ ...expectation, span }] };
}

/** `<!-- vdominance expect inner fails -->` and the like in a piece of HTML. */
export function readComments(text: string, { start, end }: Span): BlockReading {
  const html = text.slice(start, end);
  const comments = [...html.matchAll(COMMENT)].map(({ 0: comment, 1: words = '', index }) => {
    const offset = start + index;
    const wordsAt = offset + comment.length - words.length - '-->'.length;
    return readDirective(wordsOf(words, wordsAt), { start: offset, end: offset + comment.length });
  });
  return joinReadings(comments);
}
