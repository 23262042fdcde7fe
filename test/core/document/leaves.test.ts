import { describe, expect, it } from 'vitest';
import { type Leaf, leavesOf } from '../../../src/core/document/leaves';

function leaves(text: string, kind: Parameters<typeof leavesOf>[0] = 'prose'): string[] {
  const shown = ({ kind: leaf, span, level }: Leaf) =>
    `${leaf}${level || ''}: ${JSON.stringify(text.slice(span.start, span.end))}`;
  return leavesOf(kind, text).map(shown);
}

describe('the leaves of a block', () => {
  it('are its paragraphs, headings and tables, without the marks of containers', () => {
    const text = '> ## 标题 1\n> 甲\n> 乙\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> 丙';
    expect(leaves(text)).toEqual([
      'heading2: "## 标题 1"',
      'paragraph: "甲\\n> 乙"',
      'table: "| a | b |\\n> |---|---|\\n> | 1 | 2 |"',
      'paragraph: "丙"',
    ]);
  });

  it('begin anew with each item of a list', () => {
    expect(leaves('- one\n  more\n  1. two\n- three\n\n  four')).toEqual([
      'paragraph: "one\\n  more"',
      'paragraph: "two"',
      'paragraph: "three"',
      'paragraph: "four"',
    ]);
  });

  it('have the offsets of the text, with CRLF as well', () => {
    const text = '结果：\r\n| t | `inner` |\r\n|:-:|--:|\r\n| 1 | 2 |\r\nnot | a pipe | needed\r\n\r\nend';
    expect(leaves(text)).toEqual([
      'paragraph: "结果："',
      'table: "| t | `inner` |\\r\\n|:-:|--:|\\r\\n| 1 | 2 |\\r\\nnot | a pipe | needed"',
      'paragraph: "end"',
    ]);
    const [, table] = leavesOf('prose', text);
    expect(table!.lines.map(({ start, end }) => text.slice(start, end))).toEqual([
      '| t | `inner` |',
      '|:-:|--:|',
      '| 1 | 2 |',
      'not | a pipe | needed',
    ]);
  });

  it('hold no code, no comments and no elements that have lines of their own', () => {
    expect(leaves('- a\n  ```\n  | 1 | 2 |\n  |---|---|\n  ```\n  b')).toEqual(['paragraph: "a"', 'paragraph: "b"']);
    expect(leaves('> a\n> <!-- one\n> two -->\n> b\n> <div>\n> c')).toEqual(['paragraph: "a"', 'paragraph: "b"']);
    expect(leaves('- ~~~\n  never closed\n  1')).toEqual([]);
  });

  it('end a table where another block begins', () => {
    expect(leaves('- | a | b |\n  |---|---|\n  | 1 | 2 |\n- | c | d |')).toEqual([
      'table: "| a | b |\\n  |---|---|\\n  | 1 | 2 |"',
      'paragraph: "| c | d |"',
    ]);
  });

  it('know headings by their underlines, and that dashes under pipes are no heading', () => {
    expect(leaves('Title\n===')).toEqual(['heading1: "Title\\n==="']);
    expect(leaves('Title\n---')).toEqual(['heading2: "Title\\n---"']);
    expect(leaves('a | b\n--|--')).toEqual(['table: "a | b\\n--|--"']);
  });

  it('are the formula itself where one is displayed, and none in code', () => {
    expect(leaves('$$\nx = 1\n$$', 'formula')).toEqual(['formula: "$$\\nx = 1\\n$$"']);
    expect(leaves('```\n1\n```', 'fence')).toEqual([]);
    expect(leaves('***', 'opaque')).toEqual([]);
  });
});
