import { describe, expect, it } from 'vitest';
import { type Section, sectionsOf } from '../../../src/core/document/sections';
import { drain } from '../../../src/core/slices';

function sectionsIn(text: string): Section[] {
  return drain(sectionsOf(text));
}

/** `level title [as it stands]` of each heading. */
function sections(...lines: string[]): string[] {
  const text = lines.join('\n');
  return sectionsIn(text).map(({ level, title, span }) => `${level} ${title} [${text.slice(span.start, span.end)}]`);
}

describe('sections', () => {
  it('begin with headings of either kind', () => {
    expect(sections('# One', 'text', '', 'Two', '===', 'Three', 'lines', '---', '### 四 ###', '####### seven')).toEqual(
      ['1 One [# One]', '1 Two [Two\n===]', '2 Three lines [Three\nlines\n---]', '3 四 [### 四 ###]'],
    );
  });

  it('keep what is written in a title, but for comments', () => {
    expect(sections('## The *spread* at $l_0 = 5$ <!-- vdominance ignore-line -->', '##', '# C#')).toEqual([
      '2 The *spread* at $l_0 = 5$ [## The *spread* at $l_0 = 5$ <!-- vdominance ignore-line -->]',
      '2  [##]',
      '1 C# [# C#]',
    ]);
  });

  it('are not begun in code, quotes, items, or by a rule', () => {
    const block = [
      '```',
      '# no',
      '```',
      '',
      '    # no',
      '',
      '> # no',
      '',
      '- # no',
      '',
      'a',
      '',
      '---',
      '',
      '$$',
      '# no',
      '$$',
    ];
    expect(sections(...block)).toEqual([]);
    expect(sections('---', 'title: x', '---', '# Yes')).toEqual(['1 Yes [# Yes]']);
    expect(sections('- a', '---')).toEqual([]);
  });

  it('have their places in the text with line ends of two characters', () => {
    const text = '\r\n# 一\r\n\r\nb\r\n==\r\n';
    expect(sectionsIn(text)).toEqual([
      { level: 1, title: '一', span: { start: 2, end: 5 } },
      { level: 1, title: 'b', span: { start: 9, end: 14 } },
    ]);
  });

  it('are found in slices, one for each block', () => {
    const slices = sectionsOf('# a\n'.repeat(1000));
    let yields = 0;
    while (!slices.next().done) yields++;
    expect(yields).toBe(1000);
  });
});
