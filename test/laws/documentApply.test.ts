import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyParameters } from '../../src/core/document/apply';
import { applySplices } from '../../src/core/document/applySplices';
import type { ParameterName } from '../../src/core/model/parameters';
import { type ParameterTexts, parameterTexts } from '../../src/core/model/parameterText';
import { read } from '../core/document/reading';
import { anyTexts } from './documents';

/** Blocks that state the least, rates in all their forms, in containers and with CRLF. */
const BLOCKS: readonly string[] = [
  '```vdominance\nl0: 5 # 𝛌\nlA: 1\nlB: 4\nexpect: {inner: fails}\n```',
  '甲\n\n> ```vdominance\n> l0: 5\n> rates: 1:2\n> lA: 1\n> lB: 4\n> ```',
  '~~~vdominance\r\n{lA: 1, l0: 5,\r\n lB: 4}\r\n~~~',
  '- a\n\n  | a | b |\n  |---|---|\n  | $l_0$ | **5** |\n  | $l_A$ | $1$ |\n  | $l_B$ | 4 |\n  | $\\lambda_A, \\lambda_B$ | 2.0 |\n\n  b',
  'a | b\r\n---|---\r\nl_0 | 5\r\nl_A, l_B | 1, 4\r\n\r\nb',
  '# $l_0 = 5$, $l_A = 1$, $\\lambda_A = \\lambda_B = 1$, $l_B = 4$ 的例子',
  '> $(l_0, l_A, l_B) = (5, 1, 4)$ with\n> $\\lambda_A : \\lambda_B = 1 : 2$.',
  '$$\nl_0 = 5,\\quad l_A = 1,\\quad l_B = 4\n$$',
];

function applied(text: string, changes: Partial<ParameterTexts>): string {
  const set = read(text).sets[0]!;
  return applySplices(text, applyParameters(text, set, new Map(Object.entries(changes) as [ParameterName, string][])));
}

function statedBy(text: string): ParameterTexts | null {
  const { sets, problems } = read(text);
  expect(problems).toEqual([]);
  expect(sets).toHaveLength(1);
  return sets[0]!.parameters && parameterTexts(sets[0]!.parameters);
}

const SLOW = { timeout: 120_000 };

describe('applying parameters', () => {
  it('makes the block state them, in every form', SLOW, () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKS), anyTexts, (block, wanted) => {
        expect(statedBy(applied(block, wanted))).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it('twice in a row is the same as once with the last', SLOW, () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKS), anyTexts, anyTexts, (block, first, last) => {
        expect(statedBy(applied(applied(block, first), last))).toEqual(last);
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing where the block states them already', SLOW, () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKS), anyTexts, (block, wanted) => {
        const once = applied(block, wanted);
        expect(applied(once, wanted)).toBe(once);
      }),
    );
  });

  it('leaves the text around the block as it is', SLOW, () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKS), anyTexts, (block, wanted) => {
        const result = applied(`前\n\n${block}\n\n后`, wanted);
        expect(result.startsWith('前\n\n')).toBe(true);
        expect(result.endsWith('\n\n后')).toBe(true);
      }),
    );
  });
});
