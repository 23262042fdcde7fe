import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBoundNumbers } from '../../../src/core/document/boundNumbers';

const found = (text: string) =>
  findBoundNumbers(text).map(({ printed, expression }) => {
    expect(text.slice(expression.span.start, expression.span.end)).toBe(expression.text);
    return [text.slice(printed.span.start, printed.span.end), expression.text];
  });

describe('a bound number', () => {
  it('ends directly before its comment, with nothing but closing marks between', () => {
    expect(found('均值为 $0.9424$<!-- = mean(inner) -->，共 **9** <!--=count(admission_S < 0)-->次')).toEqual([
      ['0.9424', 'mean(inner)'],
      ['9', 'count(admission_S < 0)'],
    ]);
  });

  it('stands in tables, items, quotes and headings, with either line break', () => {
    const text =
      '# 值 1<!-- = p -->\r\n\r\n| a | b |\r\n|---|---|\r\n| x | 2<!-- = q --> |\r\n\r\n> - 3<!-- = n -->\r\n';
    expect(found(text)).toEqual([
      ['1', 'p'],
      ['2', 'q'],
      ['3', 'n'],
    ]);
  });

  it('is none in code, in a fence or in front matter', () => {
    const text = [
      '---\na: 1<!-- = p -->\n---\n',
      '`1<!-- = p -->` and ``2 ` <!-- = p -->`` and 3<!-- = q -->\n',
      '```\n4<!-- = p -->\n```\n',
      'text\n\n    7<!-- = p -->\n',
      '- item\n\n  ~~~\n  5<!-- = p -->\n  ~~~\n\n  6<!-- = n -->\n',
      'an ` open one\n\n8<!-- = n --> ` further down\n',
    ].join('\n');
    expect(found(text)).toEqual([
      ['3', 'q'],
      ['6', 'n'],
      ['8', 'n'],
    ]);
  });

  it('needs a number and an expression sign: other comments are left alone', () => {
    const text = '1 <!-- no --> <!-- ===== --> 2<!-- == --> 三<!-- = p --> 4 x<!-- = q --> 5<!-- = unclosed';
    expect(found(text)).toEqual([]);
  });

  it('is found in linear time and without a fault in any text', () => {
    const piece = fc.constantFrom(
      '<!--',
      ' = ',
      '-->',
      '`',
      '```',
      '~~~',
      '\n',
      '\r\n',
      '> ',
      '- ',
      '1',
      '0.5',
      '$',
      '|',
      ' ',
      '中',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const { printed, expression } of findBoundNumbers(pieces.join(''))) {
          expect(printed.span.end).toBeLessThan(expression.span.end + 1);
        }
      }),
      { numRuns: 1000 },
    );
    for (const unit of ['1<!-- = ', '`', '1<!-- = p -->', '\n> - ', ' ', '``` ']) findBoundNumbers(unit.repeat(20_000));
  });
});
