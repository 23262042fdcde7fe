import { expect, test } from 'vitest';
import { withDecidedCounts } from '../../../src/core/claims/decidedCounts';
import { answerAll } from '../../../src/core/expression/answer';
import { parseExpression } from '../../../src/core/expression/parse';
import { createMemory } from '../../../src/core/memory';
import { DEFAULT_NUMBER_LIMITS } from '../../../src/core/number/decimal';
import { decided } from '../../../src/core/run';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, REFERENCE_RUN } from '../../parameters';

const COUNTS = [
  'count(inner >= 0)',
  'count(0 <= inner) / steps',
  'count(V_T >= V_S) - count(G_T >= G_S)',
  'count(dist_change <= 0) / count(evicted > 0)',
];

test.each([
  ['the reference run', REFERENCE_RUN],
  ['the counterexample', COUNTEREXAMPLE],
])('counts that the decisions hold are those of the run: %s', (_, parameters) => {
  const { model, decisions } = drain(decided(parameters, createMemory()));
  const written = COUNTS.map((text) => parseExpression(text, DEFAULT_NUMBER_LIMITS));
  const known = written.map((expression) => withDecidedCounts(expression, decisions));
  expect(drain(answerAll(known, model, decisions))).toEqual(drain(answerAll(written, model, decisions)));
  expect(known[0]).toMatchObject({ type: 'literal' });
});

test('other counts are left to the run', () => {
  const { decisions } = drain(decided(REFERENCE_RUN, createMemory()));
  for (const text of ['count(inner > 0)', 'first(inner >= 0)', 'mean(inner)']) {
    const expression = parseExpression(text, DEFAULT_NUMBER_LIMITS);
    expect(withDecidedCounts(expression, decisions)).toBe(expression);
  }
});
