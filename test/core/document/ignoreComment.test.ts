import { describe, expect, it } from 'vitest';
import { applySplices } from '../../../src/core/document/applySplices';
import { ignoreComment } from '../../../src/core/document/ignoreComment';
import { checked } from '../claims/document';

/** The text with a comment that ignores the numbers from the first to the last `1`. */
function ignoring(text: string): readonly [scope: string, text: string] | null {
  const comment = ignoreComment(text, { start: text.indexOf('1'), end: text.lastIndexOf('1') + 1 });
  return comment && [comment.scope, applySplices(text, [comment.splice])];
}

const LINE = '<!-- vdominance ignore-line -->';
const BLOCK = '<!-- vdominance ignore -->';

describe('the comment that leaves a number unchecked', () => {
  it('stands at the end of its line, before blanks that break it', () => {
    expect(ignoring('a\nvalue 1 here  \nb\n')).toEqual(['line', `a\nvalue 1 here ${LINE}  \nb\n`]);
    expect(ignoring('> - value 1\r\n> - b\r\n')).toEqual(['line', `> - value 1 ${LINE}\r\n> - b\r\n`]);
    expect(ignoring('## 值 1')).toEqual(['line', `## 值 1 ${LINE}`]);
  });

  it('stands in the last cell of a row, before the bar that closes it', () => {
    const table = (row: string) => `| a | b |\n|---|---|\n${row}\n`;
    expect(ignoring(table('| x | 1 |'))).toEqual(['line', table(`| x | 1 ${LINE} |`)]);
    expect(ignoring(table('x | 1'))).toEqual(['line', table(`x | 1 ${LINE}`)]);
    expect(ignoring(table('x | 1 \\|'))).toEqual(['line', table(`x | 1 \\| ${LINE}`)]);
  });

  it('stands before a block where the line has no room for one', () => {
    expect(ignoring('text\n\n$$\nx = 1\n$$\n')).toEqual(['block', `text\n\n${BLOCK}\n$$\nx = 1\n$$\n`]);
    expect(ignoring('- The vector $(1,\n  1)$\n')).toEqual(['block', `- ${BLOCK}\n  The vector $(1,\n  1)$\n`]);
  });

  it('stands nowhere in code, fences and front matter', () => {
    expect(ignoring('```\n1\n```\n')).toBeNull();
    expect(ignoring('text\n\n    1\n')).toBeNull();
    expect(ignoring('---\na: 1\n---\n')).toBeNull();
    expect(ignoring('- text\n  ```vdominance\n  l0: 1\n  ```\n')).toBeNull();
  });

  it('is heard: what is wrong there is not told any more', () => {
    const block = '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n\n';
    const number = '1.5<!-- = trace(P) -->';
    const texts = [`a ${number}\nb\n`, `| a | b |\n|---|---|\n| x | ${number} |\n`, `> - a\n>   ${number}\n`];
    for (const text of texts) {
      const wrong = checked(block + text);
      const { span } = wrong.findings.find(({ code }) => code === 'bound-wrong')!;
      const right = applySplices(block + text, [ignoreComment(block + text, span)!.splice]);
      expect(checked(right).findings.map(({ code }) => code)).toEqual(
        wrong.findings.map(({ code }) => code).filter((code) => code !== 'bound-wrong'),
      );
    }
  });
});
