import { problem, quoted } from '../model/problem';
import type { RawScalar } from '../model/rawParameters';
import { type Problem, STANDING_CLAIMS } from '../report';
import type { ExpectationReading } from './reading';

/** `claim: expectation` of a fence, or the two words of a comment. */
export function readExpectation(claim: RawScalar, expected: RawScalar): ExpectationReading | Problem {
  const name = STANDING_CLAIMS.find((known) => known === claim.text);
  if (!name) {
    return problem('unknown-claim', claim.span, { name: quoted(claim.text), choices: STANDING_CLAIMS.join(', ') });
  }
  const { text } = expected;
  if (text !== 'holds' && text !== 'fails') {
    return problem('bad-expectation', expected.span, { text: quoted(text) });
  }
  return { claim: name, expectation: text, span: { start: claim.span.start, end: expected.span.end } };
}

/** Expectations of one set: what is said twice of a claim is a problem at the second place. */
export function joinExpectations(all: readonly ExpectationReading[]): {
  expectations: readonly ExpectationReading[];
  problems: readonly Problem[];
} {
  const isFirst = ({ claim }: ExpectationReading, i: number) => all.findIndex((other) => other.claim === claim) === i;
  const repeated = all.filter((expectation, i) => !isFirst(expectation, i));
  return {
    expectations: all.filter(isFirst),
    problems: repeated.map(({ claim, span }) => problem('repeated-expectation', span, { claim })),
  };
}
