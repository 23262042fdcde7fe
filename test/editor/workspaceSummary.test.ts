import { expect, test } from 'vitest';
import type { Language } from '../../src/core/present/messages';
import type { Outcome, Report } from '../../src/core/report';
import { counted, NO_NOTES, summaryOf } from '../../src/host/workspaceSummary';
import { COUNTEREXAMPLE, checked, fence, REFERENCE } from '../core/claims/document';

function done(text: string): Outcome<Report> {
  return { kind: 'done', value: checked(text) };
}

function summary(outcomes: readonly Outcome<Report>[], cap: number | null = null, language: Language = 'en'): string {
  return summaryOf(outcomes.reduce(counted, NO_NOTES), cap, language);
}

const GOOD = done(fence(REFERENCE));
const BAD = done(`${fence(COUNTEREXAMPLE)}\n${fence(COUNTEREXAMPLE, ['n == 5'])}`);

test('a workspace is told in one sentence', () => {
  expect(summary([GOOD, GOOD])).toBe('2 notes checked: no claim is wrong.');
  expect(summary([GOOD, BAD, BAD])).toBe('3 notes checked: 14 wrong claims in 2 of them.');
  expect(summary([GOOD, BAD], null, 'zh-cn')).toBe('已检查 2 篇笔记：其中 1 篇有 7 个有误的论断。');
  expect(summary([])).toBe('No markdown file of the workspace holds a parameter set.');
});

test('with what could not be read or checked, and how far it went', () => {
  const unreadable = done(fence('l0: -1, lA: 1, lB: 4'));
  expect(summary([GOOD, unreadable])).toBe('2 notes checked: no claim is wrong. 1 place cannot be read.');
  expect(summary([GOOD, { kind: 'failed', error: 'on purpose' }], 2000)).toBe(
    '2 notes checked: no claim is wrong. 1 note could not be checked. Only the first 2000 markdown files were looked at.',
  );
});
