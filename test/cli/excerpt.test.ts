import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/cli/formats/excerpt';

describe('the line of a document under a finding', () => {
  test('a span in plain text', () => {
    expect(excerpt('lA: 7', 4, 5)).toEqual({ line: 'lA: 7', marks: '    ^' });
  });

  test('Chinese characters and full-width punctuation take two columns', () => {
    const line = '**验证正定性**：特征值为 $\\{1.0, 4.8, 8.9\\}$，全为正。';
    const start = line.indexOf('1.0');
    const { marks } = excerpt(line, start, start + '1.0, 4.8, 8.9'.length);
    // ** + 5 · 2 + ** + ： + 特征值为 + space + $\{
    expect(marks).toBe(`${' '.repeat(2 + 10 + 2 + 2 + 8 + 1 + 3)}${'^'.repeat(13)}`);
  });

  test('a marked Chinese word gets two carets a character', () => {
    expect(excerpt('步数为 5', 0, 2).marks).toBe('^^^^');
  });

  test('combining marks take no column, emoji two', () => {
    expect(excerpt('e\u0301 x', 3, 4).marks).toBe('  ^');
    expect(excerpt('🎉 x', 3, 4).marks).toBe('   ^');
  });

  test('tabs become four spaces in both lines', () => {
    expect(excerpt('\tlA: 7', 5, 6)).toEqual({ line: '    lA: 7', marks: '        ^' });
  });

  test('an empty span gets one caret, at the end of the line too', () => {
    expect(excerpt('abc', 1, 1).marks).toBe(' ^');
    expect(excerpt('abc', 3, 3)).toEqual({ line: 'abc', marks: '   ^' });
    expect(excerpt('', 0, 0)).toEqual({ line: '', marks: '^' });
  });

  test('nothing of the document reaches the terminal as a command', () => {
    expect(excerpt('a\u001b[31mb\u202Ec\ud800d', 10, 11)).toEqual({
      line: 'a\uFFFD[31mb\uFFFDc\uFFFDd',
      marks: '          ^',
    });
  });

  test('a long line is cut around the span', () => {
    const line = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    const { line: shown, marks } = excerpt(line, 300, 304);
    expect(shown).toBe(`…${'x'.repeat(30)}HERE${'y'.repeat(66)}…`);
    expect(marks).toBe(`${' '.repeat(31)}^^^^`);
  });

  test('a span near the end of a long line is shown with more before it', () => {
    const line = `${'x'.repeat(300)}HERE`;
    expect(excerpt(line, 300, 304).line).toBe(`…${'x'.repeat(96)}HERE`);
  });

  test('a span longer than the window is marked as far as it is shown', () => {
    const { line, marks } = excerpt('z'.repeat(500), 0, 500);
    expect(line).toBe(`${'z'.repeat(100)}…`);
    expect(marks).toBe('^'.repeat(100));
  });
});
