import { describe, expect, it } from 'vitest';
import { applySplices } from '../../../src/core/document/applySplices';
import { expectFailure } from '../../../src/core/document/expectComment';
import type { StandingClaimName } from '../../../src/core/report';
import { checked } from '../claims/document';

/** The text with the failure of a claim announced for one of its sets; null where nothing is offered. */
function announced(text: string, claim: StandingClaimName = 'inner', number = 1): string | null {
  const set = checked(text).sets[number - 1]!;
  const splice = expectFailure(text, set, claim);
  return splice && applySplices(text, [splice]);
}

/** What is still found wrong with the claims of a text, but for those of `others`. */
function wrongIn(text: string): string[] {
  return checked(text).findings.map(({ code, set }) => `${code} ${set}`);
}

describe('a failure that is announced', () => {
  it('is a line at the end of a fence, in its own line breaks, quotes and items', () => {
    expect(announced('```vdominance\r\nl0: 5\r\nlA: 1\r\nlB: 4\r\n```\r\n')).toBe(
      '```vdominance\r\nl0: 5\r\nlA: 1\r\nlB: 4\r\nexpect: {inner: fails}\r\n```\r\n',
    );
    expect(announced('> - ~~~vdominance\n>   l0: 5\n>   lA: 1\n>   lB: 4\n>   ~~~\n', 'V_dominance')).toBe(
      '> - ~~~vdominance\n>   l0: 5\n>   lA: 1\n>   lB: 4\n>   expect: {V_dominance: fails}\n>   ~~~\n',
    );
    expect(announced('```vdominance\n\n  l0: 5\n  lA: 1\n  lB: 4\n\n```\n')).toBe(
      '```vdominance\n\n  l0: 5\n  lA: 1\n  lB: 4\n\n  expect: {inner: fails}\n```\n',
    );
  });

  it('joins what a fence expects already', () => {
    const fence = (expected: string) => `\`\`\`vdominance\nl0: 5\n${expected}\nlA: 1\nlB: 4\n\`\`\`\n`;
    expect(announced(fence('expect: {G_dominance: fails}'))).toBe(fence('expect: {inner: fails, G_dominance: fails}'));
    expect(announced(fence('expect: {}'))).toBe(fence('expect: {inner: fails}'));
    expect(announced(fence('expect: {inner: holds}'))).toBe(fence('expect: {inner: fails}'));
    expect(announced(fence('expect:\n  G_dominance: fails'))).toBe(
      fence('expect:\n  inner: fails\n  G_dominance: fails'),
    );
    expect(announced(fence('expect:\n  inner: "holds"'))).toBe(fence('expect:\n  inner: "fails"'));
  });

  it('is a comment before a fence that is written in braces', () => {
    const text = 'Text\n\n```vdominance\n{l0: 5, lA: 1, lB: 4}\n```\n';
    expect(announced(text)).toBe(
      'Text\n\n<!-- vdominance expect inner fails -->\n```vdominance\n{l0: 5, lA: 1, lB: 4}\n```\n',
    );
  });

  it('is a comment before a table or a sentence, within its quote or item', () => {
    const table = '| a | b |\n|---|---|\n| $l_0$ | 5 |\n| $l_A$ | 1 |\n| $l_B$ | 4 |\n';
    expect(announced(table)).toBe(`<!-- vdominance expect inner fails -->\n${table}`);
    const sentence = '取 $l_0 = 5$，$l_A = 1$，$l_B = 4$。';
    expect(announced(`> 1. ${sentence}\n`)).toBe(`> 1. <!-- vdominance expect inner fails -->\n>    ${sentence}\n`);
    expect(announced(`## ${sentence}\r\n`)).toBe(`<!-- vdominance expect inner fails -->\r\n## ${sentence}\r\n`);
  });

  it('has no place before the second of two sets in one sentence', () => {
    const two = 'Take $l_0=5$, $l_A=1$, $l_B=4$; then $l_0=10$, $l_A=2$, $l_B=3$.\n';
    expect(checked(two).sets).toHaveLength(2);
    expect(announced(two, 'inner', 2)).toBeNull();
  });

  it('is read as such, whatever the form of the set', () => {
    const forms = [
      '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n',
      '```vdominance\nl0: 5\nlA: 1\nlB: 4\nexpect:\n  G_dominance: fails\n```\n',
      '```vdominance\n{l0: 5, lA: 1, lB: 4}\n```\n',
      '- > | a | b |\n  > |---|---|\n  > | $l_0$ | 5 |\n  > | $l_A$ | 1 |\n  > | $l_B$ | 4 |\n',
      '- Take $l_0 = 5$, $l_A = 1$, $l_B = 4$.\n',
    ];
    for (const text of forms) {
      expect(wrongIn(text)).toContain('inner-violated 1');
      expect(wrongIn(announced(text)!)).toEqual(wrongIn(text).filter((found) => found !== 'inner-violated 1'));
    }
  });
});
