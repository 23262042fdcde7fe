import { describe, expect, it } from 'vitest';
import { bindableAt } from '../../../src/core/document/bindable';
import { findBoundNumbers } from '../../../src/core/document/boundNumbers';

/** The text with the number under the first `‸` bound to `x`, as the reader of comments finds it; null where nothing is offered. */
function bound(marked: string): string | null {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const found = bindableAt(text, offset);
  if (!found) return null;
  const result = `${text.slice(0, found.at)}<!-- = x -->${text.slice(found.at)}`;
  const read = findBoundNumbers(result).find(({ expression }) => expression.text === 'x');
  expect(read?.printed).toEqual(found.printed);
  return result;
}

describe('a number that can be bound', () => {
  it('gets its comment directly behind it', () => {
    expect(bound('均值为 0.9‸424，其余')).toBe('均值为 0.9424<!-- = x -->，其余');
    expect(bound('(‸−0.5)')).toBe('(−0.5<!-- = x -->)');
    expect(bound('| a | ２．‸５ |\n|---|---|\n| b | 3 |')).toBe('| a | ２．５<!-- = x --> |\n|---|---|\n| b | 3 |');
    expect(bound('a\r\n\r\n> - b 1.5e-3‸ c')).toBe('a\r\n\r\n> - b 1.5e-3<!-- = x --> c');
  });

  it('has its percent sign and the end of its emphasis before the comment', () => {
    expect(bound('about 55.‸6 % of')).toBe('about 55.6 %<!-- = x --> of');
    expect(bound('共 **约 ‸9**次')).toBe('共 **约 9**<!-- = x -->次');
    expect(bound('2‸*x')).toBe('2<!-- = x -->*x');
  });

  it('ends its formula, with nothing but closing marks between', () => {
    expect(bound('mean $\\bar x = 0.9‸4$ here')).toBe('mean $\\bar x = 0.94$<!-- = x --> here');
    expect(bound('mean $x = \\mathbf{3.2 \\times 10^{‸-4}}$')).toBe(
      'mean $x = \\mathbf{3.2 \\times 10^{-4}}$<!-- = x -->',
    );
    expect(bound('$55.6‸\\%$')).toBe('$55.6\\%$<!-- = x -->');
    expect(bound('text\n\n$$x = 0.5‸$$\n')).toBe('text\n\n$$x = 0.5$$<!-- = x -->\n');
    expect(bound('$0.‸9 + y$')).toBeNull();
    expect(bound('$$\nx = 0.5‸\n$$\n')).toBeNull();
  });

  it('is no index, exponent, part of a word, code, link or comment', () => {
    expect(bound('$x_{1‸2}$')).toBeNull();
    expect(bound('$2^1‸0$')).toBeNull();
    expect(bound('abc1‸2')).toBeNull();
    expect(bound('`0.‸5`')).toBeNull();
    expect(bound('[p. 1‸2](a.md)')).toBeNull();
    expect(bound('<!-- 1‸2 -->')).toBeNull();
    expect(bound('```\n1‸2\n```\n')).toBeNull();
    expect(bound('no number ‸ here')).toBeNull();
  });

  it('is not bound twice', () => {
    expect(bound('0.9‸4<!-- = mean(inner) -->')).toBeNull();
    expect(bound('$0.9‸4$ <!-- = mean(inner) -->')).toBeNull();
  });
});
