import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/core/expression/parse';
import { DEFAULT_NUMBER_LIMITS } from '../../../src/core/number/decimal';
import { rational } from '../../../src/core/number/rational';
import { faultOf } from './asking';

const parsed = (text: string) => parseExpression(text, DEFAULT_NUMBER_LIMITS);

describe('an expression', () => {
  it('keeps the places of its parts, brackets left out', () => {
    const text = '(V_T - V_S) / 2 >= min( inner )';
    const expression = parsed(text);
    expect(expression).toMatchObject({
      type: 'comparison',
      span: { start: 0, end: text.length },
      shape: { kind: 'condition', series: true },
      links: [{ relation: '>=', tolerance: null }],
    });
    if (expression.type !== 'comparison') return;
    const [left, right] = expression.operands.map(({ span }) => text.slice(span.start, span.end));
    expect(left).toBe('(V_T - V_S) / 2');
    expect(right).toBe('min( inner )');
  });

  it('reads every number exactly, with the unit of its last digit', () => {
    expect(parsed('rho ≈ 0.10')).toMatchObject({
      operands: [
        { type: 'name', name: 'rho' },
        { value: rational(1n, 10n), unit: rational(1n, 100n) },
      ],
      links: [{ relation: '≈', tolerance: rational(1n, 100n) }],
    });
    expect(parsed('-2.5e3 ≈ B')).toMatchObject({ links: [{ tolerance: rational(100) }] });
    expect(parsed('0.1e-2')).toMatchObject({ value: rational(1n, 1000n), unit: rational(1n, 1000n) });
  });

  it('takes chains, each link with its own relation', () => {
    expect(parsed('0 ≤ p < q != n ≈ 7')).toMatchObject({
      links: [{ relation: '<=' }, { relation: '<' }, { relation: '!=' }, { relation: '≈', tolerance: rational(1) }],
    });
  });

  it.each([
    ['λ_A × l_0 ÷ 2 − 1', 'lambdaA * l0 / 2 - 1'],
    ['lambda_B·l_B', 'lambdaB * lB'],
    ['√(n) ≠ ρ', 'sqrt(n) != rho'],
    ['norm(Δ)² ⩾ 0', 'norm(Delta)^2 >= 0'],
    ['min（inner）＞0', 'min(inner) > 0'],
  ])('reads %s as %s', (text, plain) => {
    const shape = (expression: unknown) =>
      JSON.stringify(expression, (key, value) =>
        key === 'span' ? undefined : typeof value === 'bigint' ? `${value}` : value,
      );
    expect(shape(parsed(text))).toBe(shape(parsed(plain)));
  });

  it('binds as mathematics does: -x^2 is negative, 2^-1 a half, not before or', () => {
    expect(parsed('-n^2')).toMatchObject({ type: 'prefix', operand: { operator: '^' } });
    expect(parsed('2^-1')).toMatchObject({ type: 'operation', operator: '^', right: { type: 'prefix' } });
    expect(parsed('p < q and not stable or stable')).toMatchObject({ operator: 'or', left: { operator: 'and' } });
    expect(parsed('1 - 2 - 3')).toMatchObject({ left: { type: 'operation' }, right: { value: rational(3) } });
  });

  it('knows what goes over the steps and what does not', () => {
    const shapes = {
      'max(M_T) - min(M_T)': { kind: 'number', series: true },
      'max(M_T[0])': { kind: 'number', series: false },
      'at(M_T, 3)': { kind: 'vector', series: false },
      'W * M_T': { kind: 'number', series: true },
      'P * Delta': { kind: 'vector', series: true },
      'size(P)': { kind: 'vector', series: false },
      'inner < 0 or G_T < G_S': { kind: 'condition', series: true },
      'any(inner < 0)': { kind: 'condition', series: false },
    };
    for (const [text, shape] of Object.entries(shapes)) expect(parsed(text).shape, text).toEqual(shape);
  });
});

describe('a text that is none', () => {
  it.each([
    ['', 'claim-syntax [] There is no expression here.'],
    ['  ', 'claim-syntax [  ] There is no expression here.'],
    ['inner >=', 'claim-syntax [>=] The expression ends here too early.'],
    ['mean(inner', 'claim-syntax [inner] The expression ends here too early.'],
    ['inner >= 0)', 'claim-syntax [)] ) is not expected here.'],
    ['(l0, lA) > 0', 'claim-syntax [,] , is not expected here.'],
    ['2inner > 0', 'claim-syntax [2inner] 2inner is not a number as 3, 0.1 or 2e-3 are; a product needs its *.'],
    ['2 inner > 0', 'claim-syntax [inner] An operator is missing before inner, such as *.'],
    ['(2)(inner) > 0', 'claim-syntax [(] An operator is missing before (, such as *.'],
    ['l0 = 3', 'claim-syntax [=] Write == for equality; a single = is not one.'],
    ['l0 ＝ 3', 'claim-syntax [＝] Write == for equality; a single ＝ is not one.'],
    ['l0 > 007', 'claim-syntax [007] 007 is not a number as 3, 0.1 or 2e-3 are; a product needs its *.'],
    ['l0 > 1_000', 'claim-syntax [1_000] 1_000 is not a number as 3, 0.1 or 2e-3 are; a product needs its *.'],
    ['l0 > 1e31', 'claim-limit [1e31] 1e31 has more than 60 digits or an exponent beyond ±30.'],
    ['量 > 0', 'claim-unknown-name [量] 量 is not a name of the model.'],
    ['inner ≥ 𝑥', 'claim-unknown-name [𝑥] 𝑥 is not a name of the model.'],
    ['inner(3) > 0', 'claim-syntax [inner] inner is not a function; the value of a series at step t is at(inner, t).'],
    [
      'median(inner) > 0',
      'claim-unknown-name [median] median is not a function here; these are: min max mean sum abs sqrt count all any at first last det trace norm eigenvalues diag size.',
    ],
    ['min > 0', 'claim-syntax [min] min is a function and needs its argument: min(…).'],
    ['and > 0', 'claim-syntax [and] and is not expected here.'],
    [
      'mean(inner) ≈ 1/3',
      'claim-syntax [≈] ≈ needs a decimal number on one side: the unit of its last digit is the tolerance.',
    ],
    ['det(W) > 0', 'claim-shape [W] det takes a matrix: this is a vector.'],
    ['min(l0) > 0', 'claim-shape [l0] min takes a series, a vector or a matrix: this is a number.'],
    [
      'count(l0 > 0) > 0',
      'claim-shape [l0 > 0] count takes a condition at each step, such as inner < 0: this is a condition.',
    ],
    ['sum(1, 2) > 0', 'claim-shape [sum(1, 2)] sum takes another number of arguments: 1, not 2.'],
    ['at(inner) > 0', 'claim-shape [at(inner)] at takes another number of arguments: 2, not 1.'],
    ['at(l0, 1) > 0', 'claim-shape [l0] at takes a series: this is a number.'],
    [
      'at(inner, G_T) > 0',
      'claim-shape [G_T] at takes a number that is the same at every step: this is a number at each step.',
    ],
    ['W + 1 > 0', 'claim-shape [W + 1] + stands between a vector and a number, which do not go together.'],
    ['P * P == P', 'claim-shape [P] * takes a number or a vector: this is a matrix.'],
    [
      'P * inner == P',
      'claim-shape [inner] * takes a number that is the same at every step: this is a number at each step.',
    ],
    ['1 / W > 0', 'claim-shape [W] / takes numbers or series of numbers: this is a vector.'],
    [
      '2 ^ inner > 0',
      'claim-shape [inner] ^ takes a number that is the same at every step: this is a number at each step.',
    ],
    ['stable + 1 > 0', 'claim-shape [stable] + takes numbers: this is a condition.'],
    ['(inner > 0) > 0', 'claim-shape [inner > 0] > takes numbers: this is a condition at each step.'],
    ['not inner >= 0', 'claim-shape [inner] not takes a condition, such as inner < 0: this is a number at each step.'],
    ['W == P', 'claim-shape [W == P] == stands between a vector and a matrix, which do not go together.'],
    ['P[0] > 0', 'claim-shape [P[0]] The number of indices here is 2, not 1.'],
    ['W[] > 0', 'claim-shape [W[]] The number of indices here is 1, not 0.'],
    [
      'inner[3] > 0',
      'claim-shape [inner[3]] Only vectors and matrices have entries; the value of a series at step t is at(…, t).',
    ],
    [
      'W[inner] > 0',
      'claim-shape [inner] [ ] takes a number that is the same at every step: this is a number at each step.',
    ],
  ])('%s', (text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });
});
