import { describe, expect, it, test } from 'vitest';
import { places, prints, read } from './prints';

describe('numbers in formulas', () => {
  test.each([
    ['$W_0 = 6$', 'W[0]: 6'],
    ['$W_{10}=16$', 'W[10]: 16'],
    ['$$W_{l_B-1} = 4.5$$', 'W[n - 1]: 4.5'],
    ['$P_{2,0} = -0.25$', 'P[2, 0]: -0.25'],
    ['$A_{0, l_B - 1} = 0$', 'A[0, n - 1]: 0'],
    ['$N^* \\approx 17.5$', 'N_star: ≈17.5'],
    ['$N^{\\ast} ≈ 17.5 = 17.5$', 'N_star: ≈17.5 ≈17.5'],
    ['$\\rho(A) = 0.94 < 1$', 'rho: 0.94'],
    ['$1 > \\rho = 9.4 \\times 10^{-1}$', 'rho: 9.4 \\times 10^{-1}'],
    ['$\\max_i |\\lambda_i| = 0.94$', 'rho: 0.94'],
    ['$\\max |root| = 0.94$', 'rho: 0.94'],
    ['$\\det P = 160.5$', 'det(P): 160.5'],
    ['$\\operatorname{tr}(P) = 37.3$', 'trace(P): 37.3'],
    ['$\\lambda_{\\max}(P) = 30.1$', 'max(eigenvalues(P)): 30.1'],
    ['$\\sum_{s=0}^{l_B-1} W_s = 18$', 'sum(W): 18'],
    ['$p = 50\\%$', 'p: 50%'],
    ['$\\frac{B}{W_0} = 166.7$', '(B / W[0]): 166.7'],
    ['$W_1^2 = 12.25$', 'W[1]^(2): 12.25'],
    ['$ q\\cdot(l_0+2) = 3.5 $', '(q * (l0 + (2/1))): 3.5'],
    ['$P_{0,0}\\sim 10^{-14}$', 'P[0, 0]: ~10^{-14}'],
  ])('%s', (text, found) => {
    expect(prints(text)).toEqual([found]);
  });

  it('of a chain are one print, whatever sides cannot be read', () => {
    expect(prints('$W_2 = (l_0 + 3) q = 8 \\times 0.5 = 4$')).toEqual(['W[2]: «((l0 + (3/1)) * q)» {4} 4']);
    expect(prints('$x_0 = N^* = \\frac{1000}{18} \\approx 55.6$')).toEqual(['N_star: {500/9} ≈55.6']);
    expect(prints('$P_{2,0} = P_{2,1} = 0$')).toEqual(['P[2, 0]: «P[2, 1]» 0']);
    expect(places('$W_2 = (l_0 + 3) q = 8 \\times 0.5 = 4$')).toEqual(['8 \\times 0.5 = 4']);
  });

  it('of several statements are several prints', () => {
    const text =
      '$$\\begin{aligned} W_0 &= l_0 + 1 \\\\ &= 6, \\quad q = \\tfrac12 \\\\[2pt] W_1 &= 3.5 \\text{ tokens} \\end{aligned}$$';
    expect(prints(text)).toEqual(['W[0]: «(l0 + (1/1))» 6', 'W[1]: 3.5']);
    expect(prints('$p = 0.5$, $q = 0.5$')).toEqual(['p: 0.5', 'q: 0.5']);
  });

  it('are read behind the marks of a quote and in items', () => {
    expect(prints('> $$\n> W_0\n> = 6\n> $$')).toEqual(['W[0]: 6']);
    expect(prints('- weights\n  1. $W_0 = 6$ and\n  2. $W_1 = 3.5$')).toEqual(['W[0]: 6', 'W[1]: 3.5']);
  });

  it('stand where they are written', () => {
    expect(places('权重 **$W_0 = l_0 + 1 = 6$** 与 $W_1\\approx 3.5$。')).toEqual(['6', '3.5']);
  });
});

describe('arithmetic that stands complete', () => {
  test.each([
    ['$8 \\times 0.5 = 4$', '4: {4} 4'],
    ['$y = \\frac{2}{3} \\approx 66.7\\%$', '2/3: {2/3} ≈66.7%'],
    ['It was so at 5/9 (55.6%) of them.', '5/9: {5/9} 55.6%'],
    ['共 5/9（55.6％）', '5/9: {5/9} 55.6%'],
    ['$2^3 - 1 = 7$', '7: {7} 7'],
  ])('%s', (text, found) => {
    expect(prints(text)).toEqual([found]);
  });
});

describe('vectors, matrices and multisets', () => {
  test.each([
    ['$W = [6, 3.5, 4, 4.5]$', 'W (list): 6 3.5 4 4.5'],
    ['$W^\\top = \\left( 6, 3.5,\\; 4 \\right)$', 'W (list): 6 3.5 4'],
    ['$W = \\begin{pmatrix} 6 \\\\ 3.5 \\\\ 4 \\end{pmatrix}$', 'W (list): 6 3.5 4'],
    ['$M^* = (17.5, 17.5)^T$', 'M_star (list): 17.5 17.5'],
    [
      '$$P \\approx \\begin{bmatrix} 8.7 & 3.5 \\\\ 3.5 & 5.0 \\\\ \\end{bmatrix}_{2 \\times 2}$$',
      'P (matrix of 2 columns): ≈8.7 ≈3.5 ≈3.5 ≈5.0',
    ],
    ['$P = [[8.7, 3.5], [3.5, 5]]$', 'P (matrix of 2 columns): 8.7 3.5 3.5 5'],
    [
      '$\\mathbf{A} = \\left[\\begin{array}{cc} -\\frac{7}{12} & 0 \\\\ 1 & 0 \\end{array}\\right]$',
      'A (matrix of 2 columns): {-7/12} 0 1 0',
    ],
    ['$\\sigma(P) = \\{1, 2.9, 10.8\\}$', 'eigenvalues(P) (multiset): 1 2.9 10.8'],
    ['$\\lambda_{2,3}(A) = 0.77 e^{\\pm i\\theta}$', 'moduli of A (members): 0.77 0.77'],
  ])('%s', (text, found) => {
    expect(prints(text)).toEqual([found]);
  });

  it('may be given twice', () => {
    const text =
      '$$A = \\begin{pmatrix} -\\frac{7}{12} & 0 \\\\ 1 & 0 \\end{pmatrix} = \\begin{pmatrix} -0.583 & 0 \\\\ 1 & 0 \\end{pmatrix}$$';
    expect(prints(text)).toEqual(['A (matrix of 2 columns): {-7/12} 0 1 0', 'A (matrix of 2 columns): -0.583 0 1 0']);
  });
});

describe('numbers that words name', () => {
  test.each([
    ['$P$ 的特征值：$\\{1.0, 2.9\\}$', 'eigenvalues(P) (multiset): 1.0 2.9'],
    ['**Lyapunov 矩阵 $P$ 的特征值**约为 $1.0$、$2.9$ 和 $10.8$。', 'eigenvalues(P) (multiset): ≈1.0 ≈2.9 ≈10.8'],
    ['The eigenvalues of $P$ are $1.0, 2.9, 10.8$.', 'eigenvalues(P) (multiset): 1.0 2.9 10.8'],
    [
      'the eigenvalues of the transition matrix are $\\{0, 0.77e^{\\pm i\\phi}\\}$',
      'moduli of A (multiset): 0 0.77 0.77',
    ],
    ['转移矩阵的非零特征值为 $\\{-0.5, 0.25\\}$', 'moduli of F (multiset): 0.5 0.25'],
    ['the roots of $F(z) = 0$ are $-0.5$ and $0.25$', 'moduli of F (multiset): 0.5 0.25'],
    ['特征方程的根为 $\\{-0.5, 0.25\\}$', 'moduli of F (multiset): 0.5 0.25'],
    ['A 的谱半径（数值结果）为 $0.94$', 'rho: 0.94'],
    ['谱半径约为 0.94，小于 1。', 'rho: ≈0.94'],
    ['The spectral radius of $A$ is about $0.94$.', 'rho: ≈0.94'],
    ['最大 $|\\lambda| = 0.94 < 1$', 'rho: 0.94'],
    ['$P$ 的最大特征值为 $30.1$', 'max(eigenvalues(P)): 30.1'],
    ['the smallest eigenvalue of $P$ is 1.0', 'min(eigenvalues(P)): 1.0'],
    ['$P$ 的行列式为 $160.5$', 'det(P): 160.5'],
    ['The trace of $P$ equals $37.3$', 'trace(P): 37.3'],
    ['权重向量为 $[6, 3.5]$', 'W (list): 6 3.5'],
    ['$\\langle x^S, \\Delta \\rangle_P$ 的平均值为 $0.94$', 'mean(inner): 0.94'],
    ['the minimum of $V^T/V^S$ is $1.02$', 'min(V_T / V_S): 1.02'],
  ])('%s', (text, found) => {
    expect(prints(text)).toEqual([found]);
  });

  it('may stand in the next block, behind a colon', () => {
    const { after } = read('$P$ 的特征值为：');
    expect(prints('$$\\{1.0, 2.9\\}$$', after)).toEqual(['eigenvalues(P) (multiset): 1.0 2.9']);
    expect(prints('$$\\{1.0, 2.9\\}$$', read('$P$ 的特征值为').after)).toEqual([]);
  });
});

describe('"the eigenvalues"', () => {
  const EIGENVALUES = '特征值：$\\{0, 0.5\\}$，其中 $\\lambda_1 = 0$';

  it('are those of the matrix that the text is about', () => {
    const given = read('$$A = \\begin{pmatrix} W_1 & 0 \\\\ 1 & 0 \\end{pmatrix}$$').after;
    expect(given.matrix).toBe('A');
    expect(prints(EIGENVALUES, given)).toEqual(['moduli of A (multiset): 0 0.5', 'moduli of A (members): 0']);
    expect(prints(EIGENVALUES, read('### The matrix $P$').after)).toEqual([
      'eigenvalues(P) (multiset): 0 0.5',
      'eigenvalues(P) (members): 0',
    ]);
    expect(prints('$\\det(\\lambda I - A) = 0$, so $|\\lambda_{2,3}| \\approx 0.5$')).toEqual([
      'moduli of A (members): ≈0.5 ≈0.5',
    ]);
  });

  it('are nobody’s where nothing or two matrices are spoken of', () => {
    expect(prints(EIGENVALUES)).toEqual([]);
    expect(prints(EIGENVALUES, read('### $A$ and $P$').after)).toEqual([]);
    expect(prints(`由 $A^T P A - P = -Q$ 得 $P$。${EIGENVALUES}`, { matrix: 'A' })).toEqual([]);
    expect(prints(EIGENVALUES, read('### Results', { matrix: 'A' }).after)).toEqual([]);
  });

  it('of P are real, and so are no pairs', () => {
    expect(prints('$P$ 的特征值：$\\{1, 0.5e^{\\pm i\\theta}\\}$')).toEqual([]);
  });
});

describe('nothing is read', () => {
  test.each([
    // other symbols
    '$W_s = 6$',
    '$W_{\\text{old}} = 6$',
    "$W_0' = 6$, $\\tilde{W}_0 = 6$",
    '$A_0 = 3$, $B_1 = 4$, $A = 3$, $P = 0.5$',
    '$A^{-1} = \\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}$',
    '$P_{20} = 1$, $P_{0,j} = 1$',
    '$e_0 = [1, 0, 0]$',
    '$M_0(t+1) = 3$, $M^S_0 = 0$',
    '$\\lambda_A = 1$, $l_0 = 5$, $B = 1000$',
    '$W_0 M_0 = 6$',
    '$\\sum_{s \\ge 1} W_s = 12$, $\\sum_s W_s e_s = 12$',
    '$p = 3$',
    // no plain values
    '$W_0 > 5$, $W_0 \\le 7$, $W_0 \\ne 5$, $W_0 \\not= 5$, $W_0 \\in \\{5, 6\\}$',
    '$W_0 = 5 \\pm 1$',
    '$\\rho(A) = 1.10 \\to 0.94$',
    '$W_0 : W_1 = 6 : 3.5$',
    '$\\sum_s W_s = 1,000$, $\\sum_s W_s = 1\\,000$, $N^* = 1 000$',
    '$q = 0.5, 0.25$',
    '$q = 0.5$ 或 $0.25$',
    '$\\rho = 0.93$–$0.94$',
    '$q = 0.5$…',
    '$W = [6, 3.5, \\ldots, 4]$',
    '$P = \\begin{pmatrix} 8.7 & \\cdots \\\\ \\vdots & 1 \\end{pmatrix}$',
    '$P = \\begin{pmatrix} 8.7 & 3.5 \\\\ 1 \\end{pmatrix}$',
    '$|P| = \\begin{vmatrix} 8.7 & 3.5 \\\\ 3.5 & 5 \\end{vmatrix}$',
    '$|\\lambda| = 0.94$',
    // suppositions, and what is said to be wrong
    '如果 $W_0 = 6$，则',
    'If $\\rho(A) = 1$, then',
    '原来的矩阵为 $A = \\begin{pmatrix} 1 & 0 \\\\ 1 & 0 \\end{pmatrix}$',
    'The draft wrongly has $W_0 = 7$.',
    '$W_0 = 7$ 是错误的',
    '$W_s = 6 \\text{ for } s = 0$, $P_{0,0} = 1 \\text{ if } q = 0$',
    // code, links, comments, tables
    '`$W_0 = 7$` [$W_1 = 7$](#w) <!-- $W_2 = 7$ -->',
    '| $W_0 = 7$ |\n|---|\n| $W_1 = 7$ |',
    // words
    '$A^T A$ 的特征值为 $\\{1, 2\\}$',
    'Gram 矩阵的谱半径为 $0.94$',
    '$P$ 的最大 $|\\lambda| = 30$',
    '谱半径从 1.10 降到 0.94',
    '谱半径为 0.93–0.94',
    '第 3 个特征值',
    'It took 5/9 (about half) of them.',
  ])('%s', (text) => {
    expect(prints(text)).toEqual([]);
  });
});
