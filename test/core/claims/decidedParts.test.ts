import { expect, test } from 'vitest';
import { withDecidedParts } from '../../../src/core/claims/decidedParts';
import { answerAll } from '../../../src/core/expression/answer';
import { parseExpression } from '../../../src/core/expression/parse';
import { createMemory } from '../../../src/core/memory';
import { DEFAULT_NUMBER_LIMITS } from '../../../src/core/number/decimal';
import { decided } from '../../../src/core/run';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, REFERENCE_RUN } from '../../parameters';

const RELATIONS = ['<', '<=', '==', '>=', '>', '!='];
const SIDES = [
  ['inner', '0'],
  ['0', 'inner'],
  ['V_T', 'V_S'],
  ['G_S', 'G_T'],
  ['dist_change', '0'],
  ['evicted', '0'],
];
const COUNTS = SIDES.flatMap(([left, right]) => RELATIONS.map((relation) => `count(${left} ${relation} ${right})`));

const RUNS: [string, typeof REFERENCE_RUN][] = [
  ['the reference run', REFERENCE_RUN],
  ['the counterexample', COUNTEREXAMPLE],
];

test.each(RUNS)('what the decisions hold is what the run finds: %s', (_, parameters) => {
  const { model, decisions } = drain(decided(parameters, createMemory()));
  const texts = [...COUNTS, 'count(V_T >= V_S) - count(G_T >= G_S)', 'count(dist_change < 0) / count(evicted > 0)'];
  const written = texts.map((text) => parseExpression(text, DEFAULT_NUMBER_LIMITS));
  const known = written.map((expression) => withDecidedParts(expression, decisions));
  expect(drain(answerAll(known, model, decisions))).toEqual(drain(answerAll(written, model, decisions)));
  expect(known.slice(0, COUNTS.length).map(({ type }) => type)).toEqual(COUNTS.map(() => 'literal'));
});

test('the smallest inner product is decided where it is 0', () => {
  const { model, decisions } = drain(decided(REFERENCE_RUN, createMemory()));
  const written = parseExpression('min(inner)', DEFAULT_NUMBER_LIMITS);
  const known = withDecidedParts(written, decisions);
  expect(known).toMatchObject({ type: 'literal', value: { num: 0n, den: 1n } });
  expect(drain(answerAll([known], model, decisions))).toMatchObject(drain(answerAll([written], model, decisions)));
});

test('where it is negative it is left to the run', () => {
  const { decisions } = drain(decided(COUNTEREXAMPLE, createMemory()));
  const expression = parseExpression('min(inner)', DEFAULT_NUMBER_LIMITS);
  expect(withDecidedParts(expression, decisions)).toBe(expression);
});

test('other calls are left to the run', () => {
  const { decisions } = drain(decided(REFERENCE_RUN, createMemory()));
  for (const text of [
    'count(margin > 0)',
    'count(inner > 1)',
    'count(0 <= inner <= 5)',
    'count(inner ≈ 0.0)',
    'first(inner >= 0)',
    'mean(inner)',
    'max(inner)',
    'min(V_T)',
  ]) {
    const expression = parseExpression(text, DEFAULT_NUMBER_LIMITS);
    expect(withDecidedParts(expression, decisions)).toBe(expression);
  }
});
