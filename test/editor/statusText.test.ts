import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/core/present/messages';
import type { Coverage, Report } from '../../src/core/report';
import { statusText } from '../../src/host/statusText';
import { COUNTEREXAMPLE, checked, fence, REFERENCE } from '../core/claims/document';

function fresh(report: Report) {
  return { report, outcome: { kind: 'done', value: report }, stale: false } as const;
}

function textOf(report: Report, language: Language = 'en') {
  return statusText(fresh(report), language);
}

/** Counts as the check of a long note gives them; which numerals they are is not told here. */
const COVERAGE: Coverage = { checked: 41, unchecked: 3, ignored: 2, percent: 4100 / 44, items: [] };

describe('the status item', () => {
  test('tells how many of the numbers were checked, and how many claims are wrong', () => {
    const report = { ...checked(fence(COUNTEREXAMPLE)), coverage: COVERAGE };
    expect(textOf(report).text).toBe('V-Dominance: 41 of 44 numbers checked, 3 wrong');
    expect(textOf(report, 'zh-cn').text).toBe('V-Dominance：已检查 41/44 个数，3 个有误');
  });

  test('counts claims where there is no number to check', () => {
    expect(textOf(checked(fence(COUNTEREXAMPLE))).text).toBe('V-Dominance: 1 of 4 claims holds, 3 wrong');
  });

  test('counts claims that cannot be read among the problems', () => {
    const report = checked(`${fence(REFERENCE, ['mean(inner ≈ 1', 'n == 7'])}\n${fence('l0: -1, lA: 1, lB: 4')}`);
    expect(textOf(report).detail).toBe('2 parameter sets · 2 places cannot be read');
    expect(textOf(report, 'zh-cn').detail).toBe('2 个参数组 · 2 处无法读取');
  });

  test('tells of one in the singular, and nothing of what there is none of', () => {
    expect(textOf(checked(fence(COUNTEREXAMPLE))).detail).toBe('1 parameter set');
    expect(textOf(checked(fence('l0: -1, lA: 1, lB: 4'))).detail).toBe('1 parameter set · 1 place cannot be read');
  });

  test('says that a result is older than the text, that a check failed, and that there was none', () => {
    const report = checked(fence(REFERENCE));
    expect(statusText({ report, outcome: { kind: 'running' }, stale: true }, 'en').text).toBe(
      'V-Dominance: 4 of 4 claims hold, 0 wrong (of an earlier text)',
    );
    expect(statusText({ report, outcome: { kind: 'failed', error: 'on purpose' }, stale: true }, 'en')).toEqual({
      text: 'V-Dominance: the check failed',
      detail: 'on purpose',
    });
    expect(statusText({ report: null, outcome: { kind: 'waiting' }, stale: true }, 'en').text).toBe(
      'V-Dominance: not checked yet',
    );
  });
});
