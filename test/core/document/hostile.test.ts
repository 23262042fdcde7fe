import { describe, expect, it } from 'vitest';
import { problems, read, sets } from './reading';

const SET = '$l_0 = 10$, $l_A = 2$, $l_B = 3$';
const BLOCK = '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```';

describe('hostile text', () => {
  it.each([
    ['lone surrogates and NUL', '\ud800\0\udfff'.repeat(500), 'to its end'],
    ['deep quotes', '>'.repeat(50_000), 'to its end'],
    ['deep lists', '- '.repeat(30_000), 'to its end'],
    ['backticks', '`'.repeat(50_000), 'to the end of all'],
    ['brackets', '['.repeat(50_000), 'to its end'],
    ['open comments', '<!-- vdominance '.repeat(3000), 'to the end of all'],
    ['open formulas', '$$ a\n\n'.repeat(10_000), 'to its end'],
    ['dollars', '$'.repeat(50_001), 'to its end'],
    ['dashes', `${'-- '.repeat(300_000)}x`, 'to its end'],
    ['line breaks of all kinds', '\r\n\r\n\n\r'.repeat(10_000), 'to its end'],
  ])('is passed over: %s', (_, text, reaches) => {
    expect(sets(`${BLOCK}\n\n${text}`)).toEqual(['l0=5 lA=1 lB=4']);
    expect(sets(`${text}\n\n${BLOCK}`)).toEqual(reaches === 'to its end' ? ['l0=5 lA=1 lB=4'] : []);
  });

  it.each([
    ['lone surrogates and NUL', `\ud800 ${SET} \0`],
    ['open groups', `${SET}, $\\frac{\\text{l_{${'{'.repeat(3000)}$`],
    ['open brackets', `${SET}, $${'('.repeat(3000)}$`],
    ['trailing backslashes', `${SET}, $B = \\$ \\`],
    ['an environment without end', `${SET}, $\\begin{align} \\begin{x} B = 3$`],
  ])('does not hide the set beside it: %s', (_, text) => {
    expect(sets(text)).toEqual(['l0=10 lA=2 lB=3']);
  });

  it('keeps places exact behind characters of two units, NUL and lone surrogates', () => {
    const text = `\ud800𝛌\0\n\n> 𝛌 \udc00 \0 $l_0 = 10$, $l_A = 2$, $l_B = 1$\n>\n> \`\`\`vdominance\n> # \0𝛌\n> l0: \0\n> \`\`\``;
    expect(problems(text)).toEqual(['below-minimum @ 1', 'missing-key @ vdominance', 'not-a-number @ \0']);
  });

  it.each([
    ['aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nl0: *b', 'yaml-alias'],
    ['deep lists', `Q: ${'['.repeat(20_000)}`, 'too-deep'],
    ['deep dashes', `Q:\n  ${'- '.repeat(20_000)}`, 'too-deep'],
    ['deep mappings', '{'.repeat(20_000), 'too-deep'],
    ['open quotes', `l0: "${'\\x'.repeat(20_000)}`, 'bad-yaml'],
    ['two documents', 'l0: 1\n---\nlA: 2', 'bad-yaml'],
  ])('is one problem in a fence: %s', (_, body, code) => {
    const text = `\`\`\`vdominance\n${body}\n\`\`\`\n\n${BLOCK}`;
    expect(read(text).problems.map((problem) => problem.code)).toEqual([code]);
    expect(sets(text)).toEqual(['bad', 'l0=5 lA=1 lB=4']);
  });

  it('never makes a parameter of the prototype of objects', () => {
    expect(problems('```vdominance\n__proto__: 1\nconstructor: 2\nl0: 5\nlA: 1\nlB: 4\n```')).toEqual([
      'unknown-key @ __proto__',
      'unknown-key @ constructor',
    ]);
  });
});
