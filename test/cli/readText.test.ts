import { describe, expect, test } from 'vitest';
import { readText } from '../../src/cli/readText';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [part])));

describe('bytes as text', () => {
  test('UTF-8 is read as it is', () => {
    expect(readText(bytes('λ_A = 1，步数'))).toEqual({ text: 'λ_A = 1，步数', firstBad: null });
  });

  test('a byte order mark is no part of the text', () => {
    expect(readText(bytes(0xef, 0xbb, 0xbf, 'a'))).toEqual({ text: 'a', firstBad: null });
  });

  test('the first bad byte is found behind Chinese text', () => {
    expect(readText(bytes('步数 ', 0xff, ' x'))).toEqual({ text: '步数 \uFFFD x', firstBad: { start: 3, end: 4 } });
  });

  test('also behind a byte order mark, and at the end of a torn character', () => {
    expect(readText(bytes(0xef, 0xbb, 0xbf, 'ab', 0xe6, 0xad))).toEqual({
      text: 'ab\uFFFD',
      firstBad: { start: 2, end: 3 },
    });
  });

  test('a U+FFFD that stands in the file is no bad byte', () => {
    expect(readText(bytes('\uFFFD')).firstBad).toBeNull();
    expect(readText(bytes('\uFFFD', 0xc0)).firstBad).toEqual({ start: 1, end: 2 });
  });

  test('bytes that begin as a written U+FFFD does are bad where they break off', () => {
    expect(readText(bytes(0xef, 0xbf, 'A'))).toEqual({ text: '\uFFFDA', firstBad: { start: 0, end: 1 } });
  });
});
