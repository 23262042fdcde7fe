import { describe, expect, it, test } from 'vitest';
import { applySplices } from '../../../src/core/document/applySplices';
import { createMemory } from '../../../src/core/memory';
import { allFixes } from '../../../src/core/present/fixes';
import type { Language } from '../../../src/core/present/messages';
import type { PrintedClaimReport } from '../../../src/core/report';
import { COUNTEREXAMPLE, checked, fence, findingsOf, REFERENCE } from './document';

const SMALL = 'l0: 10, lA: 2, lB: 3';
const LARGE = 'l0: 50, lA: 4, lB: 7';
/** An eigenvalue of A lies outside the unit circle. */
const UNSTABLE = 'l0: 0, lA: 1, lB: 3';

function note(parameters: string, ...paragraphs: readonly string[]): string {
  return [fence(parameters), ...paragraphs, ''].join('\n\n');
}

function printedIn(text: string): PrintedClaimReport[] {
  return checked(text).claims.filter((claim) => claim.kind === 'printed');
}

function verdicts(parameters: string, ...paragraphs: readonly string[]): string[] {
  return printedIn(note(parameters, ...paragraphs)).map(({ verdict }) => verdict);
}

function findings(parameters: string, paragraph: string, language?: Language): string[] {
  return findingsOf(note(parameters, paragraph), language);
}

/** The text with all fixes of printed numbers applied. */
function fixed(text: string): string {
  return applySplices(
    text,
    checked(text).findings.flatMap(({ fix }) => fix?.splices ?? []),
  );
}

describe('printed numbers', () => {
  it('match when equal, and by rounding within half a unit of the last digit', () => {
    expect(verdicts(SMALL, '$W_2 = 6.5$', '$A_{0,0} = -1.09$', '$q = 0.5 = \\frac12$', '$q = 50\\%$')).toEqual([
      'holds',
      'holds-by-rounding',
      'holds',
      'holds',
    ]);
    // 3.53472…: 3.5 and 4 are rounded well, 4 is no rounding but a claim.
    expect(
      verdicts(SMALL, '$P_{0,1} = 3.5$', '$P_{0,1} \\approx 3.5$', '$P_{0,1} = 3.6$', '$P_{0,1} \\approx 3.6$'),
    ).toEqual(['holds-by-rounding', 'holds-by-rounding', 'violated', 'holds-by-rounding']);
    expect(verdicts(SMALL, '$P_{0,1} = 4$', '$P_{0,1} \\approx 4$', '$P_{0,1} \\approx 5$')).toEqual([
      'violated',
      'holds-by-rounding',
      'violated',
    ]);
  });

  it('match to the ends of their intervals', () => {
    // W_2/W_0 is 13/22, W_1·q is 6 exactly, 1/8 lies halfway.
    expect(
      verdicts(SMALL, '$\\frac{q}{4} = 0.13$', '$\\frac{q}{4} = 0.12$', '$\\frac{q}{4} = 0.11$', '$q W_1 = 6$'),
    ).toEqual(['holds-by-rounding', 'holds-by-rounding', 'violated', 'holds']);
  });

  it('that are wrong say what they would print as, at the number', () => {
    const paragraph = '权重 $W_1 = l_0 + 2 = 13$，谱半径 $\\rho(A) \\approx 0.779 < 1$。';
    expect(findings(SMALL, paragraph)).toEqual([
      'printed-wrong [13] W_1 would print as 12, not 13.',
      'printed-wrong [0.779] max |λ| would print as 0.769, not 0.779.',
    ]);
    expect(findings(SMALL, paragraph, 'zh-cn')[0]).toBe('printed-wrong [13] W_1 应为 12，而非 13。');
    const [finding] = checked(note(SMALL, paragraph)).findings.filter(({ code }) => code === 'printed-wrong');
    expect(finding).toMatchObject({
      severity: 'error',
      claim: 'set1/printed/1',
      printed: '13',
      computed: '12',
      exact: '12',
      verdict: 'violated',
      certainty: 'exact',
      fix: { title: { key: 'printed-fix', args: { text: '12' } }, splices: [{ text: '12' }] },
    });
  });

  it('of a chain are wrong where they are', () => {
    expect(findings(SMALL, '$W_2 = (l_0 + 3)q = 13 \\times 0.6 = 6.5$')).toEqual([
      'printed-wrong [13 \\times 0.6] W_2 would print as 6.5, not 7.8.',
    ]);
    expect(findings(SMALL, '$W_1 = l_0 + 3 = 12$')).toEqual([
      'printed-wrong [l_0 + 3] W_1 would print as 12, not l_0+3.',
    ]);
    expect(findings(SMALL, '$P_{2,0} = P_{2,1} = P_{1,2} = 1$')).toEqual([
      'printed-wrong [1] P_{2,0} would print as 0, not 1.',
    ]);
  });

  it('of arithmetic need no parameters', () => {
    expect(findings(SMALL, 'Of all, 5/9 (56.5%), and $7 \\times 1.5 = 10.4$')).toEqual([
      'printed-wrong [56.5] 5/9 would print as 55.6%, not 56.5%.',
      'printed-wrong [10.4] 7 × 1.5 would print as 10.5, not 10.4.',
    ]);
  });

  it('about nothing are right of nothing, and else not judged', () => {
    expect(
      verdicts(
        SMALL,
        '$P_{2,0} \\approx 0$',
        '$P_{2,0} \\sim 10^{-14}$',
        '$P_{0,0} \\sim 10$',
        '$A_{0,1} \\approx 0.0$',
      ),
    ).toEqual(['holds', 'holds', 'not-applicable', 'not-applicable']);
  });

  it('of statistics of a run are found by running it', () => {
    const paragraphs = [
      '$\\langle x^S, \\Delta \\rangle_P$ 的平均值为 $0.9424$',
      'The mean of $V^T / V^S$ is $1.102$.',
      'The minimum of $\\langle x^S, \\Delta \\rangle_P$ is $0$.',
    ];
    expect(verdicts(REFERENCE, ...paragraphs)).toEqual(['holds-by-rounding', 'holds-by-rounding', 'holds']);
  });

  it('of another size than the set are not judged', () => {
    const [claim] = printedIn(note(SMALL, '$W = [11, 12, 6.5, 7]$'));
    expect(claim).toMatchObject({ verdict: 'not-applicable', reason: { key: 'printed-other-size' }, splices: [] });
    expect(verdicts(SMALL, '$W_7 = 3$', '$P = \\begin{pmatrix} 8.7 & 3.5 \\\\ 3.5 & 5 \\end{pmatrix}$')).toEqual([
      'not-applicable',
      'not-applicable',
    ]);
  });
});

describe('printed lists and matrices', () => {
  const P = (corner: string, other: string) =>
    `$$P = \\begin{pmatrix} 8.70 & ${other} & 0 \\\\ 3.53 & 5.04 & 0 \\\\ 0 & 0 & ${corner} \\end{pmatrix}$$`;

  it('are right where all their entries are', () => {
    expect(verdicts(SMALL, P('1', '3.53'), '$W = (11, 12, 6.5)^T$', '$M^* = [33.9, 33.9, 33.9]$')).toEqual([
      'holds-by-rounding',
      'holds',
      'holds-by-rounding',
    ]);
  });

  it('that are wrong name the wrong entries, and stand at the only one', () => {
    expect(findings(SMALL, P('1', '3.35'))).toEqual(['printed-wrong [3.35] P_{0,1} would print as 3.53, not 3.35.']);
    expect(findings(SMALL, P('2', '3.35'))[0]).toMatch(
      /^printed-wrong \[\\begin\{pmatrix\}.*\\end\{pmatrix\}\] P_\{0,1\}, P_\{2,2\} would print as 3\.53, 1, not 3\.35, 2\.$/,
    );
    expect(findings(SMALL, '$W = [1, 2, 3]$')).toEqual([
      'printed-wrong [[1, 2, 3]] W_0, W_1, W_2 would print as 11, 12, 6.5, not 1, 2, 3.',
    ]);
    expect(findings(LARGE, '$W = [1, 2, 3, 4, 5, 6, 7]$', 'zh-cn')).toEqual([
      'printed-wrong [[1, 2, 3, 4, 5, 6, 7]] W_0, W_1, W_2, … 应为 51, 52, 53, …，而非 1, 2, 3, …。',
    ]);
  });

  it('are put right in their wrong digits only', () => {
    expect(fixed(note(SMALL, P('2', '-3.35')))).toBe(note(SMALL, P('1', '3.53')));
    expect(checked(note(SMALL, P('2', '3.35'))).findings.find(({ fix }) => fix)?.fix?.title).toEqual({
      key: 'printed-fix-all',
      args: {},
    });
  });

  it('with quotients that are written out are compared exactly, and put right in the one number that can be', () => {
    const A = (entry: string) =>
      `$$A = \\begin{pmatrix} ${entry} & -\\frac{6.5}{11} & 0 \\\\ 1 & 0 & 0 \\\\ 0 & 1 & 0 \\end{pmatrix}$$`;
    expect(verdicts(SMALL, A('-\\frac{12}{11}'))).toEqual(['holds']);
    expect(findings(SMALL, A('-\\frac{13}{11}'))).toEqual([
      'printed-wrong [-\\frac{13}{11}] A_{0,0} would print as -12/11, not -13/11.',
    ]);
    const corrected = (entry: string) => {
      const text = note(SMALL, A(entry));
      return applySplices(text, allFixes(checked(text)));
    };
    expect(corrected('-\\frac{13}{11}')).toBe(note(SMALL, A('-\\frac{12}{11}')));
    expect(corrected('-12/10')).toBe(note(SMALL, A('-12/11')));
    expect(corrected('-\\frac{24}{21}')).toBe(note(SMALL, A('-\\frac{24}{22}')));
    // A sign, or arithmetic of more than two numbers, could be mended in more than one way.
    expect(corrected('\\frac{12}{11}')).toBe(note(SMALL, A('\\frac{12}{11}')));
    expect(corrected('-\\frac{12+1}{11}')).toBe(note(SMALL, A('-\\frac{12+1}{11}')));
  });
});

it.each([
  ['$\\lambda_{\\max}(P) = 9$', 'λ_{max}(P) would print as 10.842, not 9.'],
  ['$\\lambda_{\\min}(P) = 2$', 'λ_{min}(P) would print as 1, not 2.'],
  ['$\\det P = 9.5$', 'det P would print as 31.4, not 9.5.'],
  ['$\\det(P) = 9.5$', 'det(P) would print as 31.4, not 9.5.'],
])('%s is called by its name', (statement, sentence) => {
  expect(findings(SMALL, statement)).toEqual([expect.stringContaining(sentence)]);
});

describe('arithmetic with rounded numbers', () => {
  /** The weights are 11, 12 and 13/3, so that N* is 150/41 = 3.658… */
  const THIRDS = 'l0: 10, lA: 2, lB: 3, lambdaA: 2, lambdaB: 1, B: 100';

  it('is right of a value that its digits leave open', () => {
    expect(verdicts(THIRDS, '$N^* = 100 / 27.33$', '$N^* = 100 / 27.3$', '$N^* = \\frac{300}{82}$')).toEqual([
      'holds-by-rounding',
      'holds-by-rounding',
      'holds',
    ]);
    expect(verdicts(THIRDS, '$W_2 / W_0 = 4.33 / 11.0$', '$A_{0,1} = -4.33 / 11$')).toEqual([
      'holds-by-rounding',
      'holds-by-rounding',
    ]);
  });

  it('is wrong of any other', () => {
    expect(findings(THIRDS, '$N^* = 100 / 27.43$')).toEqual([
      'printed-wrong [100 / 27.43] N^* would print as 150/41, not 10000/2743.',
    ]);
    expect(verdicts(THIRDS, '$A_{0,1} = 4.33 / 11$')).toEqual(['violated']);
  });

  it('takes a decimal of few digits as it stands', () => {
    // Of q = 1/3, which 0.3 is not, although it is printed so.
    expect(verdicts(THIRDS, '$W_2 = 13 \\times 0.3$')).toEqual(['violated']);
    expect(verdicts(SMALL, '$W_2 = 13 \\times 0.5$', '$W_2 = 12 \\times 0.5$')).toEqual(['holds', 'violated']);
  });

  it('says nothing of a result that more digits would explain', () => {
    // 600/138.67 is 4.32682…, and 4.32692… with the divisor 416/3 that it stands for.
    const results = ['4.327', '4.3268', '4.3269', '4.328'];
    const texts = results.map((result) => `$600 / 138.67 = ${result}$`);
    expect(texts.map((text) => verdicts(SMALL, text))).toEqual([
      ['holds-by-rounding'],
      ['holds-by-rounding'],
      [],
      ['violated'],
    ]);
  });
});

describe('printed eigenvalues', () => {
  it('may stand in any order', () => {
    expect(
      verdicts(SMALL, '$P$ 的特征值为 $\\{10.84, 1.0, 2.9\\}$', 'The eigenvalues of $P$ are $2.90$, $10.8$ and $1$.'),
    ).toEqual(['holds-by-rounding', 'holds-by-rounding']);
  });

  it('that are wrong keep those that are right', () => {
    const paragraph = '**$P$ 的特征值**：$\\{1.0, 4.8, 8.9\\}$，全为正。';
    expect(findings(SMALL, paragraph)).toEqual([
      'printed-wrong [\\{1.0, 4.8, 8.9\\}] The eigenvalues of P would print as {1.0, 2.9, 10.8}, not {1.0, 4.8, 8.9}.',
    ]);
    expect(findings(SMALL, paragraph, 'zh-cn')).toEqual([
      'printed-wrong [\\{1.0, 4.8, 8.9\\}] P 的特征值应为 {1.0, 2.9, 10.8}，而非 {1.0, 4.8, 8.9}。',
    ]);
    expect(fixed(note(SMALL, paragraph))).toBe(note(SMALL, '**$P$ 的特征值**：$\\{1.0, 2.9, 10.8\\}$，全为正。'));
    expect(fixed(note(SMALL, '$\\sigma(P) = \\{8.9, 1.0, 2.9\\}$'))).toBe(
      note(SMALL, '$\\sigma(P) = \\{10.8, 1.0, 2.9\\}$'),
    );
  });

  it('need values of their own', () => {
    expect(findings(SMALL, '$\\sigma(P) = \\{1.0, 2.9, 2.9\\}$')).toEqual([
      'printed-wrong [2.9] The eigenvalues of P would print as {1.0, 2.9, 10.8}, not {1.0, 2.9, 2.9}.',
    ]);
  });

  it('of A have moduli', () => {
    const right =
      '$A$ 的特征值：$\\{0, 0.988e^{\\pm i\\theta_1}, 0.905e^{\\pm i\\theta_2}, 0.836e^{\\pm i\\theta_3}\\}$';
    expect(verdicts(LARGE, right)).toEqual(['holds-by-rounding']);
    expect(findings(LARGE, right.replace('0.905', '0.950'))).toEqual([
      'printed-wrong [0.950] The moduli of the eigenvalues of A would print as {0, 0.988, 0.988, 0.905, 0.905, 0.836, 0.836}, not {0, 0.988, 0.988, 0.950, 0.950, 0.836, 0.836}.',
    ]);
    expect(fixed(note(LARGE, right.replace('0.905', '0.950')))).toBe(note(LARGE, right));
  });

  it('of F are those of A but for the zero', () => {
    const roots = '特征方程的根为 $\\{0.769e^{\\pm i\\theta}\\}$，非零特征值';
    expect(verdicts(SMALL, roots, '$A$ 的非零特征值为 $\\{0.769e^{\\pm i\\theta}\\}$')).toEqual([
      'holds-by-rounding',
      'holds-by-rounding',
    ]);
  });

  it('may be some of all', () => {
    const about = '$\\det(\\lambda I - A) = 0$: ';
    expect(verdicts(SMALL, `${about}$\\lambda_1 = 0$, $|\\lambda_{2,3}| \\approx 0.769$`)).toEqual([
      'holds',
      'holds-by-rounding',
    ]);
    expect(findings(SMALL, `${about}$|\\lambda_{2,3}| = 0.9$`)).toEqual([
      'printed-wrong [0.9] |λ_{2,3}| would print as 0.8, not 0.9.',
    ]);
    expect(findings(SMALL, `${about}$\\lambda_1 = 1$`, 'zh-cn')).toEqual(['printed-wrong [1] |λ_1| 不是 1。']);
    // The pair can be one only; a single eigenvalue may be any.
    const fixes = (formula: string) => allFixes(checked(note(SMALL, `${about}${formula}`))).map(({ text }) => text);
    expect(fixes('$|\\lambda_{2,3}| = 0.9$')).toEqual(['0.8']);
    expect(fixes('$\\lambda_1 = 1$')).toEqual([]);
  });
});

describe('an unstable set', () => {
  it('has no P to print', () => {
    const paragraphs = ['$P_{0,0} = 3$', '$P$ 的特征值为 $\\{1, 2, 3\\}$', '$W_0 = 1$', '$\\rho(A) = 1.3$'];
    const text = note(UNSTABLE, ...paragraphs);
    expect(printedIn(text).map(({ verdict }) => verdict)).toEqual(['violated', 'violated', 'holds', 'violated']);
    expect(findingsOf(text).slice(0, 2)).toEqual([
      'printed-without-P [3] P_{0,0}: A is not stable (an eigenvalue lies on or outside the unit circle), so P does not exist.',
      'printed-without-P [\\{1, 2, 3\\}] The eigenvalues of P: A is not stable (an eigenvalue lies on or outside the unit circle), so P does not exist.',
    ]);
    expect(findingsOf(text, 'zh-cn')[0]).toBe(
      'printed-without-P [3] P_{0,0}：A 不稳定（有特征值位于单位圆上或圆外），P 不存在。',
    );
  });
});

describe('claims of printed numbers', () => {
  it('are numbered in each set, and judged by the set that governs them', () => {
    const text = note(SMALL, '$W_0 = 11$, $W_1 = 12$') + note(COUNTEREXAMPLE, '$W_0 = 11$');
    expect(printedIn(text)).toMatchObject([
      { id: 'set1/printed/1', set: 1, verdict: 'holds', printed: '11', wouldPrint: '11', value: { text: '11' } },
      { id: 'set1/printed/2', set: 1, verdict: 'holds' },
      { id: 'set2/printed/1', set: 2, verdict: 'violated', printed: '11', wouldPrint: '6' },
    ]);
  });

  it('cover the numerals that they compare', () => {
    const text = note(SMALL, '$W_2 = (l_0 + 3) \\cdot q = 13 \\times 0.5 = 6.5$');
    const [claim] = printedIn(text);
    expect(claim!.numerals.map(({ start, end }) => text.slice(start, end))).toEqual(['3', '13', '0.5', '6.5']);
  });

  it('are judged once, wherever they stand', () => {
    const memory = createMemory();
    const paragraph = '$\\sigma(P) = \\{1.0, 4.8, 8.9\\}$';
    checked(note(SMALL, paragraph), memory);
    const moved = note(SMALL, 'Some words, 一些文字。', paragraph);
    const finding = checked(moved, memory).findings.find(({ code }) => code === 'printed-wrong')!;
    expect(moved.slice(finding.span.start, finding.span.end)).toBe('\\{1.0, 4.8, 8.9\\}');
    expect(finding.fix!.splices.map(({ span }) => moved.slice(span.start, span.end))).toEqual(['4.8', '8.9']);
    expect(checked(moved, memory)).toEqual(checked(moved));
  });
});

test('a number that only looks like one of the model is not compared', () => {
  const text = note(SMALL, '$e_0 = [1, 0, 0]$, $A_s = 4$, $\\lambda_A = 1$, $M_0(1) = 3$, $x_0 = 7$');
  expect(printedIn(text)).toEqual([]);
  expect(findingsOf(text)).toEqual([]);
});
