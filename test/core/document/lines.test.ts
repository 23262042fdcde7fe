import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../src/core/document/lines';

describe('lines', () => {
  it('end with LF, CRLF or CR, and the break is no part of the line', () => {
    const lines = new LineIndex('a\r\nbb\nccc\rdddd');
    expect(lines.count).toBe(4);
    expect([0, 1, 2, 3].map((line) => lines.line(line))).toEqual(['a', 'bb', 'ccc', 'dddd']);
    expect([0, 1, 2, 3].map((line) => lines.start(line))).toEqual([0, 3, 6, 10]);
  });

  it('are one, empty, in the empty text, and one more after a last line break', () => {
    expect(new LineIndex('').count).toBe(1);
    const lines = new LineIndex('a\n');
    expect([lines.count, lines.line(1), lines.start(1), lines.end(1)]).toEqual([2, '', 2, 2]);
  });

  it('keep apart CR LF and LF CR', () => {
    expect(new LineIndex('a\n\r\nb').line(1)).toBe('');
    expect(new LineIndex('a\r\rb').count).toBe(3);
  });

  it('give places in UTF-16 units', () => {
    const lines = new LineIndex('步数\n𝛌x');
    expect(lines.at(2)).toEqual({ line: 0, character: 2 });
    expect(lines.at(5)).toEqual({ line: 1, character: 2 });
    expect(lines.offset(1, 2)).toBe(5);
  });

  it('hold offsets and characters within the text and the line', () => {
    const lines = new LineIndex('ab\r\ncd');
    expect(lines.at(-1)).toEqual({ line: 0, character: 0 });
    expect(lines.at(99)).toEqual({ line: 1, character: 2 });
    expect(lines.at(3)).toEqual({ line: 0, character: 3 });
    expect([lines.offset(0, 9), lines.offset(-1, 0), lines.offset(7, 0), lines.offset(1, -2)]).toEqual([2, 0, 6, 4]);
  });
});
