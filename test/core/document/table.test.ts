import { describe, expect, it } from 'vitest';
import { problems, read, sets } from './reading';

function table(...rows: string[]): string {
  return ['| 参数 | 值 |', '|------|-----|', ...rows].join('\n');
}

const NEEDED = ['| $l_0$ | 10 |', '| $l_A$ | 2 |', '| $l_B$ | 3 |'];
const SET = 'l0=10 lA=2 lB=3';

describe('a table of two columns', () => {
  it('states parameters, one or two a row', () => {
    const text = table(
      '| $l_0$ | 200 |',
      '| $l_A$ | 4 |',
      '| $l_B$ | 7 |',
      '| $B$ | 1000 |',
      '| $\\lambda_A, \\lambda_B$ | 1.0 |',
      '| 步数 | 200 |',
    );
    expect(sets(text)).toEqual(['l0=200 lA=4 lB=7 B=1000 lambdaA=1 lambdaB=1 steps=200']);
    expect(sets(table(...NEEDED, '| $\\lambda_A, \\lambda_B$ | 1, 2/3 |'))).toEqual([`${SET} lambdaA=1 lambdaB=2/3`]);
    expect(sets(table('| $l_0$ | 10 |', '| $l_A$, $l_B$ | 2, 3 |'))).toEqual([SET]);
    expect(sets(table(...NEEDED, '| $\\lambda_A : \\lambda_B$ | 1 : 2 |'))).toEqual([`${SET} lambdaA=1 lambdaB=2`]);
  });

  it.each([
    ['names without formulas', ['| l_0 | 10 |', '| lA | 2 |', '| l_B (stages) | 3 |']],
    ['values in formulas or bold', ['| **$l_0$** | **10** |', '| $l_A$ | $2$ |', '| $l_B$ | $ 3 $ |']],
    ['words beside the symbol', ['| $l_0$ (prefill) | 10 |', '| Type A（$l_A$） | 2 |', '| $l_B$（较长） | 3 |']],
    [
      'other rows',
      [
        ...NEEDED,
        '| $W_0$ | 11 |',
        '| 平均 | 0.5 |',
        '| $l_A$ 的倍数 | 4 |',
        '| $p$ | 0.5 |',
        '| x | y | z |',
        '| a |',
      ],
    ],
    ['a repeated value', [...NEEDED, '| $l_B$ | 3.0 |']],
    ['comments', ['| $l_0$ | 10 <!-- prefill --> |', ...NEEDED.slice(1)]],
  ])('may have %s', (_, rows) => {
    expect(sets(table(...rows))).toEqual([SET]);
    expect(problems(table(...rows))).toEqual([]);
  });

  it('needs no bars at the edges, and no header', () => {
    expect(sets('a | b\n---|---\n$l_0$ | 10\n$l_A$ | 2\n$l_B$ | 3')).toEqual([SET]);
    expect(sets('| $l_0$ | 10 |\n|---|---|\n| $l_A$ | 2 |\n| $l_B$ | 3 |')).toEqual([SET]);
    expect(sets('| steps | value |\n|---|---|\n| $l_0$ | 10 |\n| $l_A$ | 2 |\n| $l_B$ | 3 |')).toEqual([SET]);
  });

  it('states the rest of the parameters', () => {
    const rows = [
      '| eviction | high-first |',
      '| start | 1, 2, 3 |',
      '| $Q$ | 2, 1, 0; 1, 2, 0; 0, 0, 1 |',
      '| rates | 1:2 |',
    ];
    expect(sets(table(...NEEDED, ...rows))).toEqual([
      `${SET} lambdaA=1 lambdaB=2 start=1, 2, 3 eviction=high-first Q=2, 1, 0; 1, 2, 0; 0, 0, 1`,
    ]);
    expect(sets(table(...NEEDED, '| $Q$ | $I$ |', '| start | [0, 0, 1] |'))).toEqual([
      `${SET} start=0, 0, 1 Q=identity`,
    ]);
  });

  it('has its findings on its rows, and governs from its first row on', () => {
    const text = `甲\n\n${table('| 名 | 无 |', ...NEEDED)}\n\n乙`;
    const [set] = read(text).sets;
    expect(text.slice(set!.anchor.start, set!.anchor.end)).toBe('$l_0$ | 10 |\n| $l_A$ | 2 |\n| $l_B$ | 3');
    expect(text.slice(set!.span.start, set!.span.end)).toBe(table('| 名 | 无 |', ...NEEDED));
    expect(set!.governs).toEqual({ start: 3, end: text.length });
    expect(set!.source).toBe('table');
  });

  it('stands in quotes and lists', () => {
    const text = `> - 甲\n>\n>   ${table(...NEEDED.slice(0, 2), '| $l_B$ | x |').replaceAll('\n', '\n>   ')}`;
    expect(problems(text)).toEqual(['not-a-number @ x']);
    expect(sets(text.replace('x', '3'))).toEqual([SET]);
  });

  it('is told what is wrong with its values', () => {
    expect(problems(table('| $l_0$ | 10 |', '| $l_A$ | 7 |', '| $l_B$ | 4 |'))).toEqual(['lA-not-less-than-lB @ 7']);
    expect(problems(table(...NEEDED, '| $B$ | x |', '| $\\lambda_A$ | 0 |', '| steps | 010 |'))).toEqual([
      'not-a-number @ x',
      'not-positive @ 0',
      'leading-zero @ 010',
    ]);
    expect(problems(table(...NEEDED, '| $l_A$ | 1 |'))).toEqual(['duplicate-key @ $l_A$']);
    expect(sets(table(...NEEDED, '| $l_A$ | 1 |'))).toEqual(['bad']);
    expect(problems(table(...NEEDED, '| $\\lambda_A, \\lambda_B$ | $1, 0$ |'))).toEqual(['not-positive @ 0']);
  });
});

describe('a table that states no set for certain', () => {
  it.each([
    ['explains symbols', table('| $l_0$ | Prefill 长度 |', '| $l_A$ | $l_A < l_B$ |', '| $l_B$ | 较长类型 |')],
    ['explains symbols in single words', table('| $l_0$ | prefill |', '| $l_A$ | short |', '| $l_B$ | long |')],
    ['gives ranges', table('| $l_0$ | 0..100 |', '| $l_A$ | 2 |', '| $l_B$ | 3 |')],
    ['gives lists', table('| $l_0$ | 10, 20 |', '| $l_A$ | 2 |', '| $l_B$ | 3 |')],
    ['gives a text for one', table(...NEEDED, '| $B$ | 总数上限 1000 |')],
    ['gives nothing for one', table(...NEEDED, '| $B$ | |')],
    ['gives code', table('| $l_0$ | `10` |', ...NEEDED.slice(1))],
    ['gives links', table('| [$l_0$](#a) | 10 |', ...NEEDED.slice(1))],
    ['lacks one', table(...NEEDED.slice(0, 2))],
    ['has three columns', '| a | b | c |\n|---|---|---|\n| $l_0$ | 10 | x |\n| $l_A$ | 2 | x |\n| $l_B$ | 3 | x |'],
    ['contradicts itself', table(...NEEDED, '| $p$ | 1/3 |')],
    ['is no table', '| $l_0$ | 10 |\n| $l_A$ | 2 |\n| $l_B$ | 3 |'],
    ['names eigenvalues', table('| $\\lambda_0$ | 10 |', '| $A_s$ | 2 |', '| $B_s$ | 3 |', '| $|l_B|$ | 3 |')],
    ['gives one value for both lengths', table('| $l_0$ | 10 |', '| $l_A, l_B$ | 3 |')],
  ])('is silent where it %s', (_, text) => {
    expect(sets(text)).toEqual([]);
    expect(problems(text)).toEqual([]);
  });
});
