import { describe, expect, it } from 'vitest';
import { problems, read, sets } from './reading';

const ABC = '$l_0 = 10$, $l_A = 2$, $l_B = 3$';
const SET = 'l0=10 lA=2 lB=3';

describe('a sentence', () => {
  it('sets parameters in formulas', () => {
    expect(sets(`For ${ABC} we find`)).toEqual([SET]);
    expect(sets(`**参数**：${ABC}, $\\lambda_A = \\lambda_B = 1.0$。`)).toEqual([`${SET} lambdaA=1 lambdaB=1`]);
    expect(sets(`${ABC}, $B=500$, $\\lambda_A=1/3$, $\\lambda_B=\\frac{2}{3}$, $\\text{steps} = 50$`)).toEqual([
      `${SET} B=500 lambdaA=1/3 lambdaB=2/3 steps=50`,
    ]);
  });

  it.each([
    '$l_0=10, l_A=2; l_B=3$',
    '$l_0 = 10,\\; l_A = 2,\\; l_B = 3.$',
    '$l_{0} = 10 \\quad l_{A} = 2 \\qquad l_{\\text{B}} = 3$',
    '$l_0 = 10 \\text{ and } l_A = 2 \\text{ as well as } l_{\\mathrm{B}} = 3 \\text{ stages}$',
    '$\\text{let } l_0 := 10$，$l_A=2$、$l_B=3$',
    '$(l_0, l_A, l_B) = (10, 2, 3)$',
    '$\\left(l_0,l_A\\right)=\\left(10,2\\right)$ and $l_B = 3$',
    '$l0=10$, $lA=2$, $lB=3$',
    '$l₀=10$, $l_A=2.0$, $l_B=0.3e1$',
    '$ l_0 = 10 $, $ l_A = 2 $, $ l_B = 3 $',
    '$$l_0 = 10, l_A = 2, l_B = 3$$ holds',
    '$$\n\\begin{aligned} l_0 &= 10 \\\\ l_A &= 2 \\\\ l_B &= 3 \\end{aligned}\n$$',
    '（继续，$l_0 = 10$, $l_A = 2$, $l_B = 3$）',
    'with $l_A = 2 < 5$, $l_A=2$, $s=1<l_B=3$, $l_0=10$ and $l_B=3$',
    'costs 5$，$l_0 = 10$, $l_A = 2$, $l_B = 3$',
    '在 100$ 与 200$ 之间，$l_0 = 10$, $l_A = 2$, $l_B = 3$',
    'a \\$ sign, $l_0 = 10$, $l_A = 2$, $l_B = 3$',
    'a `$` sign, $l_0 = 10$, $l_A = 2$, $l_B = 3$',
    '$l_0 = 10$, $l_A = 2$, $l_B = 3$ with $l_A < l_B$, $p = q = 0.5$, $\\lambda_A = \\lambda_B$ and $W_0 = l_0 + 1 = 11$',
    '$l_0 = 10$, $l_A = 2$, $l_B = 3$, $\\lambda_1 = 0$, $\\lambda_{2,3} = 0.5$, $A_s = 3$, $B_s = 4$, $B_0 = 2$, $l_A^2 = 4$',
    "$l_0 = 10$, $l_A = 2$, $l_B = 3$, $B' = 7$, $B^2 = 9$, $B = \\sum_s W_s M_s$, $P_{l_B-1, l_B-1} = 1$",
  ])('may be written %s', (text) => {
    expect(sets(text)).toEqual([SET]);
    expect(problems(text)).toEqual([]);
  });

  it('may be a heading, an item, a quote, or over several lines', () => {
    expect(sets(`### 4.8 ${ABC} 的完整例子`)).toEqual([SET]);
    expect(sets(`Set ${ABC}\n===`)).toEqual([SET]);
    expect(sets(`- 甲\n  1. 乙\n\n     > ${ABC.replaceAll(', ', ',\n     > ')}`)).toEqual([SET]);
    expect(sets('$l_0\n= 10$, $l_A = 2$, $l_B =\n3$')).toEqual([SET]);
    expect(sets('> $l_0 =\n> 10$, $l_A = 2$, $l_B = 3$')).toEqual([SET]);
  });

  it('sets both rates by their ratio, or by a pair with one value', () => {
    expect(sets(`${ABC}, $\\lambda_A : \\lambda_B = 1 : 2$`)).toEqual([`${SET} lambdaA=1 lambdaB=2`]);
    expect(sets(`${ABC}, $\\lambda_A, \\lambda_B = 2$`)).toEqual([`${SET} lambdaA=2 lambdaB=2`]);
  });

  it('sets the rest in words within formulas', () => {
    const text = `${ABC}, $Q = [1, 2, 3]$, $\\text{start} = (0, 1/2, 1)$, $\\text{eviction} = \\text{high-first}$`;
    expect(sets(text)).toEqual([`${SET} start=0, 1/2, 1 eviction=high-first Q=1, 2, 3`]);
    expect(sets(`${ABC}, $Q = I$`)).toEqual([`${SET} Q=identity`]);
  });

  it('has its findings on the settings, from the first to the last', () => {
    const text = `甲\n\n**A** ${ABC}, $\\lambda_A = \\lambda_B = 1.0$ holds`;
    const [set] = read(text).sets;
    expect(text.slice(set!.anchor.start, set!.anchor.end)).toBe(
      'l_0 = 10$, $l_A = 2$, $l_B = 3$, $\\lambda_A = \\lambda_B = 1.0',
    );
    expect(text.slice(set!.span.start, set!.span.end)).toBe(text.slice(3));
    expect(set!.source).toBe('sentence');
  });

  it('repeats a value without harm', () => {
    expect(sets(`${ABC}, so with $l_B = 3.0$ again`)).toEqual([SET]);
  });

  it('is told what is wrong with its values', () => {
    expect(problems('$l_0 = 10$, $l_A = 7$, $l_B = 4$')).toEqual(['lA-not-less-than-lB @ 7']);
    expect(problems('$l_0 = -1$, $l_A = 1.5$, $l_B = 1000000$')).toEqual([
      'below-minimum @ -1',
      'not-integer @ 1.5',
      'above-limit @ 1000000',
    ]);
    expect(sets('$l_0 = 007$, $l_A = 1$, $l_B = 2$')).toEqual(['bad']);
  });
});

describe('a sentence that states no set for certain', () => {
  it.each([
    ['too little', '$l_0 = 10$, $l_A = 2$'],
    ['parts in different blocks', '$l_0 = 10$, $l_A = 2$\n\n$l_B = 3$'],
    ['parts in different items', '- $l_0 = 10$\n- $l_A = 2$\n- $l_B = 3$'],
    ['comparisons', '$s=1 < l_A=2$, $0 \\leq l_0 = 10$, $l_B = 3 \\neq 4$'],
    ['a range in a formula', '$l_0 = 1, \\ldots, 5$, $l_A = 2$, $l_B = 3$'],
    ['a range over formulas', '$l_0 = 1$, …, $5$, $l_A = 2$, $l_B = 3$'],
    ['a range with text', '$l_0 = 1$–5, $l_A = 2$, $l_B = 3$'],
    ['alternatives', '$l_0 = 10$ 或 $20$, $l_A = 2$, $l_B = 3$'],
    ['alternatives in text', '$l_0 = 10$ or 20, $l_A = 2$, $l_B = 3$'],
    ['alternatives in a formula', '$l_0 = 10 \\text{ or } 20$, $l_A = 2$, $l_B = 3$'],
    ['membership', `${ABC}, $\\lambda_A \\in \\{1, 2\\}$`],
    ['estimates', '$l_0 \\approx 10$, $l_A = 2$, $l_B = 3$'],
    ['an equation of parameters', `${ABC}, $\\lambda_A = 2\\lambda_B$`],
    ['a value with an open partner', '$l_0 = 10$, $l_A, l_B = 3$, $l_A = 2$, $B, l_0 = 10$'],
    ['a share of the types that the rates do not have', `${ABC}, $p = 1/3$`],
    ['equal rates that are not equal', `${ABC}, $\\lambda_A = \\lambda_B$, $\\lambda_A = 2$`],
    ['rates in two forms', `${ABC}, $\\lambda_A : \\lambda_B = 1 : 2$, $\\lambda_A = 1$`],
    ['a parameter set differently', '$l_0 = 10$, $l_A = 2$, $l_B = 3$ or $l_B = 5$'],
    ['two sets that share a part', `${ABC} and $(l_A, l_B) = (4, 7)$`],
    ['two sets, one with rates', `${ABC}, $\\lambda_A = 2$ and $l_0 = 50$, $l_A = 4$, $l_B = 7$`],
    ['a matrix', '$\\begin{pmatrix} l_0 = 10, l_A = 2, l_B = 3 \\end{pmatrix}$'],
    ['powers of ten', '$l_0 = 10^2$, $l_A = 2$, $l_B = 3$'],
    ['digits in groups', '$l_0 = 1{,}000$, $l_A = 2$, $l_B = 3$'],
    ['text without formulas', 'l_0 = 10, l_A = 2, l_B = 3'],
    ['code', '`$l_0 = 10$`, $l_A = 2$, $l_B = 3$'],
    ['a code span around', `\`${ABC}\``],
    ['a link', `[${ABC}](#a)`],
    ['a comment', `a <!-- ${ABC} --> b`],
    ['a comment block', `<!--\n\n${ABC}\n\n-->`],
    ['indented code', `    ${ABC}`],
    ['a code fence', `\`\`\`latex\n${ABC}\n\`\`\``],
    ['a code fence in a list', `- a\n\n  \`\`\`\n  ${ABC}\n  \`\`\``],
    ['front matter', `---\ntitle: ${ABC}\n---`],
    ['a table of another kind', `| a | b |\n|---|---|\n| ${ABC} | 1 |`],
    ['eigenvalues and requests', '$\\lambda_0 = 10$, $A_s = 2$, $B_s = 3$, $L_0 = 10$, $L_A = 2$, $L_B = 3$'],
  ])('is silent about %s', (_, text) => {
    expect(sets(text)).toEqual([]);
    expect(problems(text)).toEqual([]);
  });
});

describe('several sets in one block', () => {
  const text = `甲：${ABC}；乙：$l_0 = 50$, $l_A = 4$, $l_B = 7$。\n\n后`;

  it('are read where each is complete', () => {
    expect(sets(text)).toEqual([SET, 'l0=50 lA=4 lB=7']);
  });

  it('share the block, each from its first setting to the next one', () => {
    const [first, second] = read(text).sets.map(({ span }) => text.slice(span.start, span.end));
    expect(first).toBe(`甲：${ABC}；乙：$`);
    expect(second).toBe('l_0 = 50$, $l_A = 4$, $l_B = 7$。');
    expect(read(text).sets.map(({ governs }) => governs.end)).toEqual([first!.length, text.length]);
  });
});
