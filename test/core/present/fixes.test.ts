import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplices } from '../../../src/core/document/applySplices';
import { allFixes, findingsAt, fixable } from '../../../src/core/present/fixes';
import { say } from '../../../src/core/present/messages';
import type { Finding, Report, Splice } from '../../../src/core/report';
import { COUNTEREXAMPLE, checked, fence, REFERENCE } from '../claims/document';

function numbersWrong(report: Report): string[] {
  return report.findings.filter(({ code }) => code === 'bound-wrong').map(({ claim }) => claim!);
}

/** A text with its wrong numbers put right. */
function fixed(text: string): string {
  return applySplices(text, allFixes(checked(text)));
}

describe('the fix of a wrong number', () => {
  it('splices only its digits, in the way in which it is printed', () => {
    const block = fence(REFERENCE);
    const cases = [
      ['mean $0.9434$<!-- = mean(inner) -->', 'mean $0.9424$<!-- = mean(inner) -->'],
      [
        '54.6\\%<!-- = count(dist_change < 0) / count(evicted > 0) -->',
        '55.6\\%<!-- = count(dist_change < 0) / count(evicted > 0) -->',
      ],
      ['共 **８**<!-- = count(evicted > 0) --> 次', '共 **９**<!-- = count(evicted > 0) --> 次'],
      ['－０．７０<!-- = mean(dist_change) -->', '－０．７９<!-- = mean(dist_change) -->'],
      ['−0.70<!-- = mean(dist_change) -->', '−0.79<!-- = mean(dist_change) -->'],
      ['$9.5 \\times 10^{-2}$<!-- = rho -->', '$9.7 \\times 10^{-1}$<!-- = rho -->'],
      [
        '約 ５４ ％<!-- = count(dist_change < 0) / count(evicted > 0) -->',
        '約 ５６ ％<!-- = count(dist_change < 0) / count(evicted > 0) -->',
      ],
    ] as const;
    for (const [wrong, right] of cases) expect(fixed(`${block}\n${wrong}\n`)).toBe(`${block}\n${right}\n`);
  });

  it('is that of a printed number too, entry by entry', () => {
    const block = fence('l0: 10, lA: 2, lB: 3');
    const table = (value: string) => `| 指标 | 值 |\n|---|---|\n| 平均距离变化 | ${value} |\n`;
    const text = `${block}\n$N^* \\approx 35.1$，$W = [11, 13, 7]$\n\n${table('-0.5')}`;
    expect(fixed(text)).toBe(`${block}\n$N^* \\approx 33.9$，$W = [11, 12, 6.5]$\n\n${table('-2252.0')}`);
    expect(checked(fixed(text)).findings).toEqual([]);
  });

  it('says what it writes', () => {
    const report = checked(`${fence(REFERENCE)}\n54%<!-- = count(dist_change < 0) / count(evicted > 0) -->\n`);
    const titles = fixable(report).map(({ fix }) => [say(fix.title, 'en'), say(fix.title, 'zh-cn')]);
    expect(titles).toEqual([['Write 56%', '改为 56%']]);
  });

  it('is none for a claim, an unreadable value and a number that is open', () => {
    const text = `${fence(COUNTEREXAMPLE, ['inner >= 0'])}\n1<!-- = foo -->\n\n${fence('l0: x, lA: 1, lB: 4')}`;
    const report = checked(text);
    expect(report.findings.length).toBeGreaterThan(4);
    expect(allFixes(report)).toEqual([]);
  });

  it('leaves nothing to be found: after all of them a second check is clean', () => {
    const numeral = fc.tuple(
      fc.constantFrom('', '-', '−', '≈ '),
      fc.stringMatching(/^(?:0|[1-9]\d{0,2})(?:\.\d{1,6})?$/),
      fc.constantFrom('', '%', ' \\times 10^{-2}', 'e1', ' \\times 10^3'),
      fc.constantFrom('mean(inner)', 'rho', 'trace(P)', 'min(inner)', 'count(inner < 0)', 'max(eigenvalues(P))', 'p'),
    );
    fc.assert(
      fc.property(fc.array(numeral, { maxLength: 6 }), (numerals) => {
        const lines = numerals.map(
          ([lead, digits, tail, expression]) => `$${lead}${digits}${tail}$<!-- = ${expression} -->`,
        );
        const text = `${fence(COUNTEREXAMPLE)}\n${lines.join('，\n')}\n`;
        expect(numbersWrong(checked(fixed(text)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('several fixes', () => {
  const finding = (start: number, splices: readonly Splice[]): Finding => ({
    ...checked(`${fence(COUNTEREXAMPLE)}`).findings[0]!,
    span: { start, end: start + 1 },
    fix: { title: { key: 'printed-fix-all', args: {} }, splices },
  });
  const splice = (start: number, end: number, text = 'x'): Splice => ({ span: { start, end }, text });
  const report = (findings: readonly Finding[]): Report => ({ ...checked(''), findings });

  it('that write over the same characters are not mixed: the first is carried out as a whole', () => {
    const first = finding(0, [splice(4, 6, 'a'), splice(0, 1, 'b')]);
    const second = finding(2, [splice(2, 3, 'c'), splice(5, 7, 'c')]);
    const third = finding(8, [splice(6, 8, 'd')]);
    expect(allFixes(report([first, second, third]))).toEqual([splice(0, 1, 'b'), splice(4, 6, 'a'), splice(6, 8, 'd')]);
    expect(fixable(report([first, second, third]))).toEqual([first, third]);
  });

  it('of the same digits are one', () => {
    expect(allFixes(report([finding(0, [splice(0, 2)]), finding(0, [splice(0, 2)])]))).toEqual([splice(0, 2)]);
  });

  it('are offered where a place touches their marks', () => {
    const [a, b] = [finding(0, []), finding(3, [])];
    expect(findingsAt(report([a, b]), { start: 1, end: 2 })).toEqual([a]);
    expect(findingsAt(report([a, b]), { start: 1, end: 3 })).toEqual([a, b]);
  });
});

describe('splices', () => {
  it('are carried out in order', () => {
    const insert = { span: { start: 1, end: 1 }, text: '-' };
    expect(applySplices('abcd', [insert, { span: { start: 2, end: 4 }, text: 'xyz' }])).toBe('a-bxyz');
  });

  it('that overlap are refused', () => {
    const both = [
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 1, end: 3 }, text: '' },
    ];
    expect(() => applySplices('abc', both)).toThrow('splices overlap or are out of order');
  });
});
