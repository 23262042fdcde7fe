import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/core/model/parameters';
import { parameterTexts, rawFromTexts, readListText } from '../../../src/core/model/parameterText';
import type { RawName } from '../../../src/core/model/rawParameters';
import { readParameters } from '../../../src/core/model/readParameters';
import { DEFAULT_NUMBER_LIMITS } from '../../../src/core/number/decimal';
import { rational } from '../../../src/core/number/rational';
import { say } from '../../../src/core/present/messages';
import { parametersOf } from '../../parameters';

const LIMITS = { parameters: DEFAULT_LIMITS, number: DEFAULT_NUMBER_LIMITS };

type Texts = Partial<Record<RawName, string>>;

function read(texts: Texts) {
  return readParameters(rawFromTexts(texts), LIMITS);
}

/** Each problem as `code start-end: sentence`, with what is needed besides `texts` given. */
function problems(texts: Texts): string[] {
  return read({ l0: '5', lA: '1', lB: '3', ...texts }).problems.map(
    ({ code, span, message }) => `${code} ${span.start}-${span.end}: ${say(message, 'en')}`,
  );
}

describe('reading parameters', () => {
  it('gives what is not set its default, and says so', () => {
    const { parameters, defaulted, problems: none } = read({ l0: '200', lA: '4', lB: '7' });
    expect(parameters).toEqual(parametersOf({ l0: 200, lA: 4, lB: 7 }));
    expect(defaulted).toEqual(['B', 'lambdaA', 'lambdaB', 'steps', 'start', 'eviction', 'Q']);
    expect(none).toEqual([]);
  });

  it('takes integers in any form of a number', () => {
    expect(read({ l0: '0', lA: '4.0', lB: '2e1', steps: '100/4' }).parameters).toMatchObject({
      l0: 0,
      lA: 4,
      lB: 20,
      steps: 25,
    });
  });

  it('reads every value exactly', () => {
    const texts = { l0: '5', lA: '1', lB: '2', B: '0.1', rates: '1/3 : 2', start: '0, 1/2', eviction: 'high-first' };
    const { parameters, defaulted } = read({ ...texts, Q: '2, 1; 1, 2' });
    expect(parameters).toEqual(
      parametersOf({
        l0: 5,
        lA: 1,
        lB: 2,
        B: rational(1, 10),
        lambdaA: rational(1, 3),
        lambdaB: rational(2),
        start: [rational(0), rational(1, 2)],
        eviction: 'high-first',
        Q: {
          kind: 'full',
          rows: [
            [rational(2), rational(1)],
            [rational(1), rational(2)],
          ],
        },
      }),
    );
    expect(defaulted).toEqual(['steps']);
    expect(read({ ...texts, Q: '1, 2' }).parameters?.Q).toEqual({
      kind: 'diagonal',
      entries: [rational(1), rational(2)],
    });
    expect(read({ ...texts, Q: 'identity' }).parameters?.Q).toEqual({ kind: 'identity' });
  });

  it.each([
    [{ lB: '1' }, 'below-minimum 0-1: lB must be at least 2: it is 1.'],
    [{ lA: '7', lB: '4' }, 'lA-not-less-than-lB 0-1: lA must be less than lB: 7 is not less than 4.'],
    [{ lA: '3' }, 'lA-not-less-than-lB 0-1: lA must be less than lB: 3 is not less than 3.'],
    [{ l0: '1e30' }, 'above-limit 0-4: l0 may be at most 9007199254740991: it is 1000000000000000000000000000000.'],
    [{ lB: '1001' }, 'above-limit 0-4: lB may be at most 1000: it is 1001.'],
    [{ lB: '1000', steps: '10001' }, 'too-much-work 0-5: lB · steps may be at most 10000000: 1000 · 10001 is more.'],
    [{ steps: '0' }, 'below-minimum 0-1: steps must be at least 1: it is 0.'],
    [{ B: '-1/2' }, 'not-positive 0-4: B must be greater than 0: it is -1/2.'],
    [{ lambdaB: '1/0' }, 'zero-divisor 0-3: lambdaB divides by zero: 1/0.'],
    [{ rates: '1' }, 'bad-rates 0-1: rates must be two numbers with a colon, such as 1:2: 1 is not.'],
    [{ rates: '1:0' }, 'bad-rates 0-3: rates must be two numbers with a colon, such as 1:2: 1:0 is not.'],
    [{ rates: '1:2:3' }, 'bad-rates 0-5: rates must be two numbers with a colon, such as 1:2: 1:2:3 is not.'],
    [{ rates: '1:2', lambdaA: '1' }, 'rates-conflict 0-1: rates and lambdaA set the same thing; keep one of them.'],
    [{ start: 'full' }, 'bad-start 0-4: start must be empty or a list of lB numbers: full is not.'],
    [{ start: '1, 2' }, 'wrong-length 0-4: start must have 3 numbers: it has 2.'],
    [
      { start: '1, -2, x' },
      'negative-entry 3-5: start must not be negative: -2 is.',
      'not-a-number 7-8: start must be a number such as 3, 0.1 or 1/3: x is not one.',
    ],
    [
      { eviction: 'random' },
      'not-a-choice 0-6: eviction must be one of low-first, high-first, proportional: random is not.',
    ],
    [{ Q: 'diagonal' }, 'bad-Q 0-8: Q must be identity, a list of lB numbers or lB lists of numbers: diagonal is not.'],
    [{ Q: '1, 0, 1' }, 'not-positive 3-4: Q must be greater than 0: it is 0.'],
    [{ Q: '1, 1' }, 'wrong-length 0-4: Q must have 3 numbers: it has 2.'],
    [{ Q: '1, 0, 0; 0, 1; 0, 0, 1' }, 'wrong-length 8-13: Q must have 3 numbers: it has 2.'],
    [{ Q: '2, 1, 0; 0, 2, 0; 0, 0, 1' }, 'not-symmetric 9-10: Q must be symmetric: entry (1, 0) differs from (0, 1).'],
    [
      { Q: '1, 2, 0; 2, 1, 0; 0, 0, 1' },
      'not-positive-definite 0-25: Q must be positive definite: its leading minor of order 2 is not positive.',
    ],
  ] as [Texts, ...string[]][])('says what is wrong with %o, once', (texts, ...expected) => {
    expect(problems(texts)).toEqual(expected);
  });

  it('says which names are missing, at the place it is given', () => {
    const { parameters, problems: found } = readParameters(rawFromTexts({ lA: '1' }), LIMITS, { start: 3, end: 9 });
    expect(parameters).toBeNull();
    expect(found).toEqual([
      { code: 'missing-key', span: { start: 3, end: 9 }, message: { key: 'missing-key', args: { name: 'l0, lB' } } },
    ]);
  });

  it('has a sentence in both languages for each', () => {
    const [problem] = read({ l0: '5', lA: '7', lB: '4' }).problems;
    expect(say(problem!.message, 'zh-cn')).toBe('lA 必须小于 lB：7 不小于 4。');
  });
});

describe('the definiteness of Q', () => {
  function verdict(rows: string[][]): string {
    const n = String(rows.length);
    const { parameters, problems: found } = read({
      l0: '1',
      lA: '1',
      lB: n,
      Q: rows.map((row) => row.join()).join(';'),
    });
    return parameters ? 'definite' : found.map(({ code, message }) => `${code} ${message.args.order ?? ''}`).join();
  }

  it('is decided exactly at the edge, where no float can', () => {
    const just = '1.0000000000000000000000000000000000000001';
    expect(
      verdict([
        ['1', '1'],
        ['1', '1'],
      ]),
    ).toBe('not-positive-definite 2');
    expect(
      verdict([
        ['1', '1'],
        ['1', just],
      ]),
    ).toBe('definite');
    expect(
      verdict([
        ['1/3', '1/7'],
        ['1/7', '3/49'],
      ]),
    ).toBe('not-positive-definite 2');
  });

  it('names the first bad minor', () => {
    expect(
      verdict([
        ['0', '0'],
        ['0', '1'],
      ]),
    ).toBe('not-positive-definite 1');
    expect(
      verdict([
        ['2', '1', '1'],
        ['1', '2', '1'],
        ['1', '1', '0.5'],
      ]),
    ).toBe('not-positive-definite 3');
  });

  it('is decided for a large matrix, and refused for one with entries of no end', () => {
    const matrix = (n: number, entry: (i: number, j: number) => string) =>
      Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => entry(i, j)));
    expect(verdict(matrix(60, (i, j) => String(Math.min(i, j) + 1)))).toBe('definite');
    expect(verdict(matrix(60, (i, j) => String(Math.max(i, j))))).toBe('not-positive-definite 1');
    expect(verdict(matrix(30, (i, j) => `1/${10n ** 40n + BigInt(Math.min(i, j) * 30 + Math.max(i, j))}`))).toBe(
      'entries-too-long ',
    );
  });
});

describe('parameters as texts', () => {
  const parameters = parametersOf({
    l0: 5,
    lA: 1,
    lB: 2,
    B: rational(1, 3),
    start: [rational(0), rational(7, 2)],
    Q: {
      kind: 'full',
      rows: [
        [rational(2), rational(-1)],
        [rational(-1), rational(2)],
      ],
    },
  });

  it('are what controls show', () => {
    expect(parameterTexts(parameters)).toEqual({
      l0: '5',
      lA: '1',
      lB: '2',
      B: '1/3',
      lambdaA: '1',
      lambdaB: '1',
      steps: '200',
      start: '0, 7/2',
      eviction: 'low-first',
      Q: '2, -1; -1, 2',
    });
  });

  it('are read back to the same parameters', () => {
    expect(read(parameterTexts(parameters))).toEqual({ parameters, defaulted: [], problems: [] });
  });

  it('may have the brackets of a fence, and spans are places in each text', () => {
    const row = (start: number, ...texts: string[]) =>
      texts.map((text, i) => ({ text, span: { start: start + 3 * i, end: start + 3 * i + 1 } }));
    expect(readListText('[[2, 1], [1, 2]]')).toMatchObject({
      items: [{ items: row(2, '2', '1') }, { items: row(10, '1', '2') }],
      span: { start: 0, end: 16 },
    });
    expect(readListText('[7]')).toEqual({
      items: [{ text: '7', span: { start: 1, end: 2 } }],
      span: { start: 0, end: 3 },
    });
    expect(readListText(' empty ')).toEqual({ text: 'empty', span: { start: 1, end: 6 } });
  });
});
