import { describe, expect, it } from 'vitest';
import { fence, problems, read, sentences } from './reading';

const SET = '$l_0 = 5$, $l_A = 1$, $l_B = 4$';
const EXPECT = '<!-- vdominance expect inner fails -->';
const TABLE = '| a | b |\n|---|---|\n| $l_0$ | 5 |\n| $l_A$ | 1 |\n| $l_B$ | 4 |';

function expectations(text: string): string[] {
  return read(text).sets.map(({ expectations: all }) =>
    all.map(({ claim, expectation }) => `${claim} ${expectation}`).join(', '),
  );
}

describe('a comment that announces a verdict', () => {
  it.each([
    ['in the sentence', `For ${SET} ${EXPECT} it fails`],
    ['in the heading', `### ${SET} ${EXPECT}`],
    ['on the line before', `${EXPECT}\n${SET}`],
    ['a blank line before', `${EXPECT}\r\n\r\n${SET}`],
    ['before a table', `${EXPECT}\n\n${TABLE}`],
    ['in a row of a table', `${TABLE.slice(0, -1)}${EXPECT} |`],
    ['before a fence', `${EXPECT}\n${fence('l0: 5', 'lA: 1', 'lB: 4')}`],
    ['in a quote', `> ${EXPECT}\n>\n> ${SET}`],
    ['in an item', `- ${EXPECT}\n\n  ${SET}`],
    ['over lines', `<!--\n  vdominance expect\n  inner fails\n-->\n${SET}`],
  ])('is for the set when it stands %s', (_, text) => {
    expect(problems(text)).toEqual([]);
    expect(expectations(text)).toEqual(['inner fails']);
  });

  it('may follow another, and is for the nearest set behind', () => {
    const second = '<!-- vdominance expect V_dominance holds -->';
    expect(expectations(`${EXPECT}\n${second}\n\n${SET}\n\n${SET}`)).toEqual(['inner fails, V_dominance holds', '']);
    expect(expectations(`${SET}\n\n${EXPECT}\n\n${SET}`)).toEqual(['', 'inner fails']);
  });

  it('has the place of the comment', () => {
    const text = `甲\n\n${EXPECT}\n${SET}`;
    const { span } = read(text).sets[0]!.expectations[0]!;
    expect(text.slice(span.start, span.end)).toBe(EXPECT);
  });

  it('needs a set', () => {
    expect(problems(`${EXPECT}\n\ntext\n\n${SET}`)).toEqual([`expectation-without-set @ ${EXPECT}`]);
    expect(sentences(EXPECT)).toEqual(['No parameter set stands here or directly after this comment.']);
    expect(problems(`- a\n\n  ${EXPECT}`)).toEqual([`expectation-without-set @ ${EXPECT}`]);
  });

  it('may be said once for a claim', () => {
    const text = `${EXPECT}\n${SET} <!-- vdominance expect inner holds -->`;
    expect(expectations(text)).toEqual(['inner fails']);
    expect(problems(text)).toEqual(['repeated-expectation @ <!-- vdominance expect inner holds -->']);
    expect(sentences(text)).toEqual(['What is expected of inner is said twice for this set.']);
  });

  it('is told what is wrong with it', () => {
    expect(problems(`<!-- vdominance expect outer fails -->\n${SET}`)).toEqual(['unknown-claim @ outer']);
    expect(problems(`<!-- vdominance expect inner failed -->\n${SET}`)).toEqual(['bad-expectation @ failed']);
    expect(problems('<!-- vdominance expect inner -->')).toEqual([
      'unknown-comment @ <!-- vdominance expect inner -->',
    ]);
    expect(sentences('<!-- vdominance hello -->')).toEqual([
      'This comment is not understood: write `vdominance expect inner fails`.',
    ]);
  });

  it('is one of ours only', () => {
    expect(problems('<!-- vdominances expect -->\n\n<!-- expect inner fails -->\n\n`<!-- vdominance x -->`')).toEqual(
      [],
    );
    expect(problems('<!-- vdominance ignore -->\n\n<!-- vdominance ignore-line -->')).toEqual([]);
    expect(problems(`\`\`\`html\n${EXPECT}\n\`\`\``)).toEqual([]);
  });
});
