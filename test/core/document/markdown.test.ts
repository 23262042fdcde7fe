import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holesOf, isPlainLine, parseMarkdown, spanOf } from '../../../src/core/document/markdown';

describe('a plain line', () => {
  it.each([
    '### 4.8 $l_0 = 50$, $l_A = 4$ 的完整例子',
    '**参数**：$l_0 = 10$',
    '继续上面的例子（$l_A = 2$）：',
    'Let $l_0 = 1$.',
    '$l_0 = 1$',
  ])('is %s', (text) => {
    expect(isPlainLine(text)).toBe(true);
  });

  it.each([
    '- $l_0 = 10$',
    '* $l_0 = 10$',
    '1. $l_0 = 10$',
    '> $l_0 = 10$',
    '    $l_0 = 10$',
    '$l_0 = 10$ ',
    '#5 $l_0 = 10$',
    '## # $l_0 = 10$',
    '$l_0 = 10$, `$l_A = 2$`',
    '[$l_0 = 10$](a)',
    '$l_0 = 10$ <!-- ignore -->',
    '$l_0 = 10$\n$l_A = 2$',
    '',
  ])('is not %j', (text) => {
    expect(isPlainLine(text)).toBe(false);
  });

  it('is one heading or paragraph to the parser, from end to end and without holes', () => {
    const marks = [
      '#',
      '*',
      '_',
      '-',
      '+',
      '>',
      '=',
      '~',
      '|',
      ':',
      '.',
      ')',
      '(',
      '$',
      '\\',
      '!',
      ']',
      '&amp;',
      '\t',
      ' ',
    ];
    const words = ['a', '参数', 'l_0 = 10', '1', '１', 'http://a.b', '\u3000', '\ufeff', '\u2028', '\0'];
    const line = fc.array(fc.constantFrom(...marks, ...words), { maxLength: 12 }).map((parts) => parts.join(''));
    const plain = fc
      .tuple(fc.constantFrom('', '# ', '###### ', '**', '参', 'a', '$', '('), line)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain.filter(isPlainLine), (text) => {
        const markdown = parseMarkdown(text);
        const leaves = markdown.root.children.map((node) => [node.type, spanOf(node, markdown)]);
        const type = text.startsWith('#') ? 'heading' : 'paragraph';
        expect(leaves).toEqual([[type, { start: 0, end: text.length }]]);
        expect(holesOf(markdown.root, markdown)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
