import { describe, expect, it } from 'vitest';
import { scanBlocks, scanInSlices } from '../../../src/core/document/blocks';
import { LineIndex } from '../../../src/core/document/lines';

function blocks(...lines: string[]): [string, string][] {
  const text = lines.join('\n');
  return [...scanBlocks(new LineIndex(text))].map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
}

describe('blocks', () => {
  it('are separated by blank lines, and blank lines belong to none', () => {
    expect(blocks('', 'a', 'b', ' ', '', 'c', '')).toEqual([
      ['prose', 'a\nb'],
      ['prose', 'c'],
    ]);
  });

  it('take a line of ideographic spaces for text', () => {
    expect(blocks('a', '\u3000', 'b')).toEqual([['prose', 'a\n\u3000\nb']]);
  });

  it('are a fence from its marks to marks as long, of the same kind', () => {
    expect(blocks('a', '````x', '```', '', '~~~~', '`````', 'b')).toEqual([
      ['prose', 'a'],
      ['fence', '````x\n```\n\n~~~~\n`````'],
      ['prose', 'b'],
    ]);
    expect(blocks('~~~ x `y`', '```', '~~~')).toEqual([['fence', '~~~ x `y`\n```\n~~~']]);
  });

  it('are a fence to the end of the text where it is not closed', () => {
    expect(blocks('```x', '', 'a')).toEqual([['fence', '```x\n\na']]);
  });

  it('are no fence with a backtick in the info string, or indented like code', () => {
    expect(blocks('```x`', 'a')).toEqual([['prose', '```x`\na']]);
    expect(blocks('    ```x', '', '    a', 'b')).toEqual([
      ['opaque', '    ```x\n\n    a'],
      ['prose', 'b'],
    ]);
  });

  it('are displayed formulas, opened and closed anywhere on a line', () => {
    expect(blocks('$$A = \\begin{pmatrix}', '1 & 2', '', '\\end{pmatrix}$$', 'a')).toEqual([
      ['formula', '$$A = \\begin{pmatrix}\n1 & 2\n\n\\end{pmatrix}$$'],
      ['prose', 'a'],
    ]);
    expect(blocks('a', '$$x$$', 'b')).toEqual([
      ['prose', 'a'],
      ['formula', '$$x$$'],
      ['prose', 'b'],
    ]);
    expect(blocks('$$x$$ is a sentence', '', '$$ never closed', '', 'a')).toEqual([
      ['prose', '$$x$$ is a sentence'],
      ['prose', '$$ never closed'],
      ['prose', 'a'],
    ]);
  });

  it('are HTML: comments to their end, elements to a blank line', () => {
    expect(blocks('<!-- a', '', '```x', '-->', 'b')).toEqual([
      ['html', '<!-- a\n\n```x\n-->'],
      ['prose', 'b'],
    ]);
    expect(blocks('<div>', '```x', '', 'b')).toEqual([
      ['html', '<div>\n```x'],
      ['prose', 'b'],
    ]);
    expect(blocks('<b>bold</b> text', '```x')).toEqual([
      ['prose', '<b>bold</b> text'],
      ['fence', '```x'],
    ]);
    expect(blocks('a', '<custom-tag>', '<script>', '', '</script>')).toEqual([
      ['prose', 'a\n<custom-tag>'],
      ['html', '<script>\n\n</script>'],
    ]);
  });

  it('are front matter at the very start only', () => {
    expect(blocks('---', 'l0: 1', '', '---', 'a')).toEqual([
      ['opaque', '---\nl0: 1\n\n---'],
      ['prose', 'a'],
    ]);
    expect(blocks('---', 'never closed')).toEqual([
      ['opaque', '---'],
      ['prose', 'never closed'],
    ]);
    expect(blocks('a', '', '***', '- - -')).toEqual([
      ['prose', 'a'],
      ['opaque', '***'],
      ['opaque', '- - -'],
    ]);
  });

  it('are headings of one line, or paragraphs with their underline', () => {
    expect(blocks('# a', 'b', '---', 'c', '===', '#hash')).toEqual([
      ['prose', '# a'],
      ['prose', 'b\n---'],
      ['prose', 'c\n==='],
      ['prose', '#hash'],
    ]);
  });

  it('are list items with everything in them', () => {
    expect(blocks('- a', '', '  ```x', '', '  ```', '- b', 'lazy', '', 'c')).toEqual([
      ['prose', '- a\n\n  ```x\n\n  ```'],
      ['prose', '- b\nlazy'],
      ['prose', 'c'],
    ]);
    expect(blocks('10. a', '', '   b', '', '    c')).toEqual([
      ['prose', '10. a'],
      ['prose', '   b'],
      ['opaque', '    c'],
    ]);
    expect(blocks('1) a', '\t- b', '', '\tc', '```x', '', '```')).toEqual([
      ['prose', '1) a\n\t- b\n\n\tc'],
      ['fence', '```x\n\n```'],
    ]);
    expect(blocks('-', '  a', '', '-     code', '', '  b')).toEqual([
      ['prose', '-\n  a'],
      ['prose', '-     code\n\n  b'],
    ]);
  });

  it('are list items after a paragraph only where those may interrupt it', () => {
    expect(blocks('a', '2. b', '', '   c')).toEqual([
      ['prose', 'a\n2. b'],
      ['prose', '   c'],
    ]);
    expect(blocks('a', '1. b', '', '   c')).toEqual([
      ['prose', 'a'],
      ['prose', '1. b\n\n   c'],
    ]);
  });

  it('are quotes with the lines that go on in them', () => {
    expect(blocks('> a', 'lazy', '> b', '', '> c', '```x', '```')).toEqual([
      ['prose', '> a\nlazy\n> b'],
      ['prose', '> c'],
      ['fence', '```x\n```'],
    ]);
  });
});

describe('a scan for blocks', () => {
  const many = (line: string) => `${line}\n`.repeat(20_000);

  it.each([
    ['blank lines', many('')],
    ['a paragraph', many('a')],
    ['a quote', many('> a')],
    ['an item', `- a\n${many('  a')}`],
    ['a fence', `\`\`\`\n${many('a')}\`\`\``],
    ['a formula', `$$\n${many('a')}$$`],
    ['a comment', `<!--\n${many('a')}-->`],
    ['an element', `<div>\n${many('a')}`],
    ['indented code', many('    a')],
    ['front matter', `---\n${many('a: 1')}---`],
  ])('lets others in within %s of many lines', (_, text) => {
    const found = [...scanInSlices(new LineIndex(text))];
    expect(found.filter((block) => block === null)).toHaveLength(4);
    expect(found.filter((block) => block !== null)).toEqual([...scanBlocks(new LineIndex(text))]);
  });
});
