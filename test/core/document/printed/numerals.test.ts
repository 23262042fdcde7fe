import { describe, expect, it } from 'vitest';
import { numeralsIn, table } from './tables';

describe('the numerals that count', () => {
  it.each([
    ['$3.14$ and $-2$', ['3.14', '2']],
    [
      '$$\n\\begin{pmatrix} 1 & -2.5 \\\\[2pt] \\frac{12}{11} & \\frac12 \\end{pmatrix}\n$$',
      ['1', '2.5', '12', '11', '1', '2'],
    ],
    ['$1{,}000$, $1.5e-3$', ['1{,}000', '1.5e-3']],
    ['$f \\geq 0$ for $x = 7$', ['0', '7']],
    ['$p = 0.5$, $W_0 = l_0 + 1 = 201$', ['0.5', '1', '201']],
    ['$1.2 \\times 10^{-14}$', ['1.2', '10']],
    ['$$3\\$$ and $4$', ['3', '4']],
    ['- 甲 $1$\n  - 乙 $2$\n\n> $3$', ['1', '2', '3']],
    ['# Heading $4$', ['4']],
  ])('are those of formulas: %s', (text, numerals) => {
    expect(numeralsIn(text)).toEqual(numerals);
  });

  it.each([
    ['subscripts and exponents', '$W_0 P_{2,0} x^2 y^{10} \\lambda_{2,3} e_{s-1}^{3}$'],
    ['values of parameters', '$l_0 = 200$, $l_{\\text{A}} = 4$, $\\lambda_A = \\lambda_B = 1.0$, $B=1000$'],
    ['parameters in a tuple', '$(l_0, l_A, l_B) = (200, 4, 7)$'],
    ['a parameter in a comparison', '$s=1 < l_A=4$'],
    ['indices', '$t = 0$, $s = 0, 1, \\ldots, 6$, $0 \\le s < n$, $t \\geq 1$'],
    ['arguments of time and places', '$M_0(t+1)$, $f(0)$, $\\tilde{a}(3)$, $W[0]$, $P[2, 0]$'],
    ['labels, sizes and orders of roots', '$\\tag{3} \\sqrt[3]{x} \\hspace{2em}$'],
    ['numbers of sections', '$\\S 4.7$, $§3$'],
    ['numbers in words', '共 200 步，见 8.2 节，2026-01-05'],
    ['code, links and comments', '`$1$` [$2$](#3) <!-- $4$ -->'],
    ['blocks of code', '- a\n  ```\n  $1$\n  ```'],
    ['money', '100$ 与 200$'],
  ])('are not %s', (_, text) => {
    expect(numeralsIn(text)).toEqual([]);
  });

  it('are those of the cells of tables, in formulas and words', () => {
    const text = table(
      ['量', '值 2'],
      ['$x_1$', '3.5'],
      ['共5步', '1,000 步'],
      ['l0 与 x2', '5/9 (55.6%)'],
      ['2026-01-05，§3.2，第 4 节', '`6` [7](#8)'],
    );
    expect(numeralsIn(text)).toEqual(['2', '3.5', '5', '1,000', '5', '9', '55.6']);
  });

  it('are none of a column that counts the batches or varies a parameter', () => {
    expect(numeralsIn(table(['t', 'x'], ['3', '1.5']))).toEqual(['1.5']);
    expect(numeralsIn(table(['$l_0$', '$l_A$', 'x'], ['3', '4', '1.5']))).toEqual(['1.5']);
    expect(numeralsIn(table(['参数', '值'], ['$l_0$', '200'], ['q', '0.5']))).toEqual(['0.5']);
  });

  it('are none of text before the first set', () => {
    expect(numeralsIn('')).toEqual([]);
  });
});
