import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/expression/outcome';
import { fractionText } from '../../../src/core/number/decimal';
import { rational } from '../../../src/core/number/rational';
import { say } from '../../../src/core/present/messages';
import { COUNTEREXAMPLE, MARGINAL, parametersOf, REFERENCE_RUN } from '../../parameters';
import { answersTo, answerTo, verdictOn } from './asking';

/** The exact value of a number, in lowest terms. */
function exactText(answer: Answer): string | null {
  const value = answer.kind === 'number' ? answer.value : null;
  return value?.kind === 'exact' ? fractionText(rational(value.num, value.den)) : null;
}

/** The matrix of the note's 4.5 and 4.7. */
const SMALL = parametersOf({ l0: 10, lA: 2, lB: 3 });
const NOTE = parametersOf({ l0: 50, lA: 4, lB: 7 });

describe('a number, exactly and in the units of the document', () => {
  it.each([
    ['l0 + lA * lB', '9'],
    ['B / sum(W)', '500/9'],
    ['N_star', '500/9'],
    ['p - q', '0'],
    ['lambdaA / 3', '1/3'],
    ['steps', '200'],
    ['n', '4'],
    ['W[3]', '9/2'],
    ['A[0,0]', '-7/12'],
    ['A[1,0]', '1'],
    ['P[0,0]', '64/5'],
    ['P[0,2]', '6/5'],
    ['min(P)', '0'],
    ['trace(P)', '1678/45'],
    ['sum(eigenvalues(P))', '1678/45'],
    ['sum(diag(P))', '1678/45'],
    ['det(P)', '25892/25'],
    ['det(A)', '0'],
    ['det(Q)', '1'],
    ['max(W) - min(W)', '5/2'],
    ['mean(W)', '9/2'],
    ['W * M_star', '1000'],
    ['size(P)[1]', '4'],
    ['size(W)', '4'],
    ['max(size(e))', '4'],
    ['sqrt(4/9)', '2/3'],
    ['2^-3', '1/8'],
    ['0^0', '1'],
    ['min(3, 1/2, 2)', '1/2'],
    ['at(inner, 3)', '-2246875/486'],
    ['at(inner, 3) / N_star^2', '-719/480'],
    ['count(inner < 0)', '197'],
    ['first(inner < 0)', '3'],
    ['last(inner >= 0)', '2'],
    ['count(admission_S < 0)', '2'],
    ['count(inner < mean(inner))', '29'],
    ['at(M_S, 3)[0]', '0'],
    ['max(decomposition_error)', '0'],
  ])('%s', (text, expected) => {
    const answer = answerTo(text, COUNTEREXAMPLE);
    expect(exactText(answer)).toBe(expected);
  });
});

describe('what the note says of its runs', () => {
  it.each([
    'mean(inner) ≈ 0.9424',
    'min(inner) == 0',
    'mean(V_T / V_S) ≈ 1.102',
    'mean(V_T / V_S) <= 2',
    'count(admission_S < 0) == 9',
    'mean(dist_change) ≈ -0.79',
    'count(dist_change < 0) == 5',
    'at(dist_change, 1) ≈ -5.12',
    'at(inner, 6) ≈ 6.76',
    'count(margin < 0) == 1 and first(margin < 0) == 17',
    'count(inner_e0 > 0) == 1',
    'inner >= 0',
    'V_T >= V_S and G_T >= G_S',
    'V_T - V_S == 2 * inner + Delta_norm2',
    'inner == carried + margin',
    'G_T == max(M_T) - min(M_T)',
    '(M_T - M_star) * P * (M_T - M_star) == V_T',
    'W * M_T == B',
    'sum(e) == evicted',
    'P[6,6] == 1',
    'eigenvalues(P)[0] == 1',
    'rho < 1',
  ])('%s', (text) => {
    expect(verdictOn(text, REFERENCE_RUN)).toBe('holds');
  });

  it('of P and its eigenvalues in 4.7, where they are printed wrong', () => {
    expect(verdictOn('P[0,0] ≈ 8.70', SMALL)).toBe('holds');
    expect(verdictOn('eigenvalues(P)[0] == 1', SMALL)).toBe('holds');
    expect(verdictOn('eigenvalues(P)[1] ≈ 2.90', SMALL)).toBe('holds');
    expect(verdictOn('eigenvalues(P)[2] ≈ 10.84', SMALL)).toBe('holds');
    expect(verdictOn('eigenvalues(P)[1] ≈ 4.8', SMALL)).toBe('violated');
    expect(verdictOn('rho ≈ 0.769', SMALL)).toBe('holds');
  });

  it('of the eigenvalues of 4.8', () => {
    for (const [k, printed] of ['1.0', '3.7', '4.8', '6.0', '14.8', '51.0', '166.6'].entries()) {
      expect(verdictOn(`eigenvalues(P)[${k}] ≈ ${printed}`, NOTE)).toBe('holds');
    }
    expect(verdictOn('0.98849 < rho < 0.98850', NOTE)).toBe('holds');
    expect(verdictOn('max(eigenvalues(P)) > 166.7', NOTE)).toBe('violated');
  });
});

describe('a relation of series', () => {
  it('fails at the steps where both sides are defined and it does not hold', () => {
    expect(answerTo('inner >= 0', COUNTEREXAMPLE)).toMatchObject({
      verdict: 'violated',
      failing: 197,
      judgedSteps: 200,
      first: { t: 3, broken: { link: 0 } },
      worst: { t: 7 },
      reason: null,
    });
    expect(answerTo('inner / Delta_norm2 >= -1', COUNTEREXAMPLE)).toMatchObject({ failing: 111, judgedSteps: 197 });
  });

  it('is judged at evictions alone where one side exists there only', () => {
    expect(answerTo('dist_change <= 0', COUNTEREXAMPLE)).toMatchObject({ failing: 2, judgedSteps: 2, first: { t: 3 } });
    expect(answerTo('margin != inner', REFERENCE_RUN)).toMatchObject({ judgedSteps: 9 });
  });

  it('holds, and says so, where there is no such step', () => {
    const answer = answerTo('dist_change < 0', { ...COUNTEREXAMPLE, steps: 3 });
    expect(answer).toMatchObject({ verdict: 'holds', failing: 0, judgedSteps: 0 });
    expect(answer.kind === 'condition' && answer.reason && say(answer.reason, 'en')).toBe(
      'its sides are defined at no step',
    );
  });

  it('names the link of a chain that breaks, and no worst step for !=', () => {
    expect(answerTo('0 <= G_T <= 0', COUNTEREXAMPLE)).toMatchObject({ first: { broken: { link: 1 } } });
    expect(answerTo('inner != 0', REFERENCE_RUN)).toMatchObject({ failing: 1, first: { t: 0 }, worst: null });
  });

  it('of vectors holds where it does for every entry, and names the first that breaks', () => {
    expect(answerTo('M_S >= 0', COUNTEREXAMPLE)).toMatchObject({ verdict: 'holds', judgedSteps: 200 });
    expect(answerTo('W < 6', COUNTEREXAMPLE)).toMatchObject({
      verdict: 'violated',
      failing: null,
      first: { t: null, broken: { compared: { entry: 0 } } },
    });
    expect(answerTo('P == Q', COUNTEREXAMPLE)).toMatchObject({ first: { broken: { compared: { entry: 0 } } } });
  });
});

describe('an expression without an answer', () => {
  const silent = { ...COUNTEREXAMPLE, steps: 3 };

  it.each([
    ['1 / (p - q) > 0', 'claim-no-value: This has no value here: it divides by 0.'],
    ['(p - q)^-1 > 0', 'claim-no-value: This has no value here: it divides by 0.'],
    ['sqrt(-1) > 0', 'claim-no-value: This has no value here: it is the root of a negative number.'],
    ['mean(dist_change) < 0', 'claim-no-value: This has no value here: the series is defined at no step.'],
    ['first(inner < 0) > 0', 'claim-no-value: This has no value here: the condition holds at no step.'],
    ['at(dist_change, 1) < 0', 'claim-no-value: This has no value here: nothing is evicted at this step.'],
    ['at(inner, 3) > 0', 'claim-shape: There is no step 3: steps go from 0 to 2.'],
    ['at(inner, -1) > 0', 'claim-shape: There is no step -1: steps go from 0 to 2.'],
    ['at(inner, 1/2) > 0', 'claim-shape: This must be an integer.'],
    ['W[4] > 0', 'claim-shape: There is no entry 4: indices go from 0 to 3.'],
    ['M_T[n] > 0', 'claim-shape: There is no entry 4: indices go from 0 to 3.'],
    ['2^0.5 > 0', 'claim-shape: This must be an integer.'],
    ['2^1001 > 0', 'claim-limit: An exponent may be at most ±1000.'],
    ['size(P) == W', 'claim-shape: The two sides have 2 and 4 entries.'],
    ['size(P) * W == 1', 'claim-shape: The two sides have 2 and 4 entries.'],
    [
      'eigenvalues(A)[0] > 0',
      'claim-shape: This matrix is not symmetric, so its eigenvalues may be complex; the largest modulus of those of A is rho.',
    ],
  ])('%s', (text, expected) => {
    expect(verdictOn(text, silent)).toBe(expected);
  });

  it('does not disturb the others', () => {
    const [first, second] = answersTo(['W[9] > M_T[0]', 'G_T >= 0'], silent);
    expect(first).toMatchObject({ kind: 'fault', fault: { code: 'claim-shape', span: { start: 2, end: 3 } } });
    expect(second).toMatchObject({ verdict: 'holds', judgedSteps: 3 });
  });

  it('is undecided where its numbers grow too long', () => {
    const answer = answerTo('((2^1000)^1000)^1000 > 0', silent);
    expect(answer).toMatchObject({ kind: 'condition', verdict: 'undecided', reason: { key: 'unknown-length' } });
  });
});

describe('beyond the exact steps', () => {
  const asked = (text: string) => answersTo([text], { ...COUNTEREXAMPLE, steps: 50 }, 10)[0];

  it('a series that fails before is wrong, one that does not is undecided', () => {
    expect(asked('inner >= 0')).toMatchObject({ verdict: 'violated', failing: 7, first: { t: 3 } });
    expect(asked('G_T >= 0')).toMatchObject({
      verdict: 'undecided',
      reason: { key: 'unknown-steps', args: { steps: 50, exact: 10 } },
    });
  });

  it('what is settled before is known, and what needs every step is not', () => {
    expect(asked('at(inner, 3) < 0')).toMatchObject({ verdict: 'holds' });
    expect(asked('at(inner, 12) < 0')).toMatchObject({ verdict: 'undecided' });
    expect(asked('first(inner < 0) == 3')).toMatchObject({ verdict: 'holds' });
    expect(asked('any(inner < 0)')).toMatchObject({ verdict: 'holds' });
    expect(asked('all(inner >= 0)')).toMatchObject({ verdict: 'violated' });
    expect(asked('last(inner < 0) == 9')).toMatchObject({ verdict: 'undecided' });
    expect(asked('min(inner) < 0')).toMatchObject({ verdict: 'undecided' });
    expect(asked('mean(inner) < 0')).toMatchObject({ verdict: 'undecided' });
  });
});

describe('numbers that are no quotients', () => {
  it.each([
    ['sqrt(2)^2 == 2', 'holds'],
    ['sqrt(2) * sqrt(3) == sqrt(6)', 'holds'],
    ['sqrt(2) + sqrt(3) == sqrt(5 + 2 * sqrt(6))', 'holds'],
    ['sqrt(2) + sqrt(3) > 3.1462643699', 'holds'],
    ['sqrt(2) + sqrt(3) == 3.14626436994', 'violated'],
    ['1 / (sqrt(2)^2 - 2) > 0', 'claim-no-value: This has no value here: it divides by 0.'],
    ['eigenvalues(P)[0] * eigenvalues(P)[1] * eigenvalues(P)[2] == det(P)', 'holds'],
    ['norm(eigenvalues(P))^2 ≈ 126.938', 'holds'],
    ['norm(P) == norm(eigenvalues(P))', 'undecided'],
    ['max(abs(-eigenvalues(P))) == max(eigenvalues(P))', 'holds'],
    ['mean(norm(Delta)) > 0', 'holds'],
    ['norm(Delta)^2 == Delta * Delta', 'holds'],
  ])('%s', (text, expected) => {
    expect(verdictOn(text, { ...SMALL, steps: 6 })).toBe(expected);
  });

  it('tell an exactly marginal radius from one beside it', () => {
    for (const marginal of MARGINAL) {
      expect(verdictOn('rho == 1', marginal)).toBe('holds');
      expect(verdictOn('rho < 1', marginal)).toBe('violated');
      expect(verdictOn('rho <= 1', marginal)).toBe('holds');
    }
  });
});
