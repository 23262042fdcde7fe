import { describe, expect, it } from 'vitest';
import { applyParameters } from '../../../src/core/document/apply';
import { applySplices } from '../../../src/core/document/applySplices';
import type { ParameterName } from '../../../src/core/model/parameters';
import { read, sets } from './reading';

type Changes = Partial<Record<ParameterName, string>>;

/** The text after applying the changes to its first set. */
function applied(text: string, changes: Changes): string {
  const set = read(text).sets[0]!;
  return applySplices(text, applyParameters(text, set, new Map(Object.entries(changes) as [ParameterName, string][])));
}

describe('applying parameters to a fence', () => {
  const text = '```vdominance\nl0: 5      # tokens\nlA: 1\nlB: 4\nexpect: {inner: fails}\n```';

  it('replaces the values that change and nothing else', () => {
    expect(applied(text, { l0: '6', lA: '1.0', lB: '7' })).toBe(text.replace('5 ', '6 ').replace('4', '7'));
    const same = read(text).sets[0]!;
    expect(
      applyParameters(
        text,
        same,
        new Map([
          ['l0', '5.0'],
          ['B', '1000'],
          ['start', 'empty'],
        ]),
      ),
    ).toEqual([]);
  });

  it('adds lines for what it does not state yet', () => {
    expect(applied(text, { B: '1/3', start: '1, 0, 0, 2', Q: '1, 2, 3, 4' })).toBe(
      text.replace('lB: 4\n', 'lB: 4\nB: 1/3\nstart: [1, 0, 0, 2]\nQ: [1, 2, 3, 4]\n'),
    );
    expect(applied(text.replaceAll('\n', '\r\n'), { steps: '9' })).toContain('\r\nlB: 4\r\nsteps: 9\r\nexpect');
  });

  it('adds lines within quotes and lists, and entries within braces', () => {
    const nested = `> - 甲\n>\n>   ${text.replaceAll('\n', '\n>   ')}`;
    expect(applied(nested, { eviction: 'high-first' })).toContain('>   lB: 4\n>   eviction: high-first\n>   expect');
    const braces = '```vdominance\n{l0: 5, lA: 1,\n  lB: 4\n}\n```';
    expect(applied(braces, { B: '7', steps: '9' })).toBe(braces.replace('lB: 4', 'lB: 4, B: 7, steps: 9'));
  });

  it('changes rates as the pair that they are stated as', () => {
    const rates = text.replace('expect', 'rates: 1:2\nexpect');
    expect(applied(rates, { lambdaA: '3' })).toBe(rates.replace('1:2', '3:2'));
    expect(applied(rates, { lambdaA: '2', lambdaB: '1/3' })).toBe(rates.replace('1:2', '2:1/3'));
  });

  it('writes a matrix as lists', () => {
    const matrix = text.replace('lB: 4', 'lB: 2\nQ: [1, 2]');
    expect(applied(matrix, { Q: '2, 1; 1, 2' })).toBe(matrix.replace('[1, 2]', '[[2, 1], [1, 2]]'));
    expect(applied(matrix, { Q: 'identity' })).toBe(matrix.replace('[1, 2]', 'identity'));
  });

  it('leaves a block with a problem alone', () => {
    const bad = text.replace('1', 'x');
    expect(applyParameters(bad, read(bad).sets[0]!, new Map([['l0', '7']]))).toEqual([]);
  });
});

describe('applying parameters to a table', () => {
  const text =
    '> | a | b |\n> |---|---|\n> | $l_0$ | $5$ |\n> | $l_A$ | 1 |\n> | $\\lambda_A, \\lambda_B$ | 1.0 |\n> | $l_B$ | 4 |\n> | x | y |\n';

  it('replaces values and adds rows', () => {
    expect(applied(text, { l0: '6', B: '500', steps: '9' })).toBe(
      text.replace('$5$', '$6$').replace('| $l_B$ | 4 |\n', '| $l_B$ | 4 |\n> | $B$ | 500 |\n> | steps | 9 |\n'),
    );
  });

  it('gives each rate its own value', () => {
    expect(applied(text, { lambdaB: '2/3' })).toBe(text.replace('1.0', '1.0, 2/3'));
    expect(applied(text, { lambdaA: '2', lambdaB: '2' })).toBe(text.replace('1.0', '2'));
  });
});

describe('applying parameters to a sentence', () => {
  const text = '# $l_0 = 5$, $l_A = 1$, $\\lambda_A = \\lambda_B = 1.0$, $l_B = 4$ 的例子';

  it('replaces values and adds statements', () => {
    expect(applied(text, { l0: '6', B: '500', eviction: 'proportional', start: '1, 2, 3, 4' })).toBe(
      text
        .replace('l_0 = 5', 'l_0 = 6')
        .replace('l_B = 4', 'l_B = 4, B = 500, \\text{eviction} = \\text{proportional}, \\text{start} = [1, 2, 3, 4]'),
    );
  });

  it('gives each rate its own value', () => {
    expect(applied(text, { lambdaA: '2' })).toBe(
      text.replace('\\lambda_A = \\lambda_B = 1.0', '\\lambda_A = 2, \\lambda_B = 1.0'),
    );
    expect(applied(text, { lambdaA: '2', lambdaB: '2' })).toBe(text.replace('1.0', '2'));
  });

  it('follows a value to where it is repeated', () => {
    const repeated = `${text}, so $l_B = 4$ holds`;
    expect(applied(repeated, { lB: '6' })).toBe(repeated.replaceAll('l_B = 4', 'l_B = 6'));
  });

  it('changes a tuple in place', () => {
    const tuple = '$(l_0, l_A, l_B) = (5, 1, 4)$';
    expect(applied(tuple, { lA: '2', B: '1/2' })).toBe('$(l_0, l_A, l_B) = (5, 2, 4), B = 1/2$');
    expect(sets(applied(tuple, { lA: '2', B: '1/2' }))).toEqual(['l0=5 lA=2 lB=4 B=1/2']);
  });
});
