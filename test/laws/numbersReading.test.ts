import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import { createBlockCache } from '../../src/core/document/blockCache';
import { readNumbers } from '../../src/core/document/numbers';
import type { BlockNumbers } from '../../src/core/document/printed/blockNumbers';
import { readDocument } from '../../src/core/document/read';
import { drain } from '../../src/core/slices';
import { checked } from '../core/claims/document';
import { anyMarks, anyNote } from './documents';

const { limits } = DEFAULT_OPTIONS;
const SET = '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n\n';

const ROWS = [
  '| t | inner |',
  '|---|---|',
  '| 1 | 2.5 |',
  '| 2 | … |',
  '| 指标 | 值 |',
  '| 平均距离变化 | 5/9 (55.6%) |',
  '> | a | $|x|$ |',
  '- $l_B = 3$',
  '$\\rho(A) = 0.5$<!-- = rho -->',
  '<!-- vdominance ignore -->',
  '1 <!-- vdominance ignore-line -->',
  '# $\\langle x^S, \\Delta \\rangle_P$ 3',
  '$$',
  '1 & 2 \\\\',
  '',
];

/** Text of lines that numbers are read from, in any order, and of marks. */
const anyText = fc
  .tuple(fc.boolean(), fc.array(fc.oneof(fc.constantFrom(...ROWS), anyMarks, anyNote), { maxLength: 12 }))
  .map(([governed, lines]) => (governed ? SET : '') + lines.join('\n'));

function read(text: string, cache = createBlockCache<BlockNumbers>()) {
  return drain(readNumbers(text, readDocument(text, limits), limits, cache));
}

describe('the numbers of any text', () => {
  it('are numerals of the governed text, in its order and apart from each other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { numerals } = read(text);
        const [first] = readDocument(text, limits).sets;
        for (const [i, { start, end }] of numerals.entries()) {
          expect(text.slice(start, end)).toMatch(/^\d[\d.,{}eE+-]*$/);
          expect(start).toBeGreaterThanOrEqual(numerals[i - 1]?.end ?? first!.governs.start);
        }
      }),
    );
  });

  it('are the same whatever a cache has seen before', () => {
    const cache = createBlockCache<BlockNumbers>();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text, cache)).toEqual(read(text));
      }),
    );
  });

  it('stand where the text before them moves them to', () => {
    const shifted = (text: string, by: number) => {
      const { numerals, prints } = read(text);
      const places = [...numerals, ...prints.map(({ span }) => span)];
      return places.map(({ start, end }) => ({ start: start + by, end: end + by }));
    };
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/^(?:---|\+\+\+|\ufeff)/.test(text));
        expect(shifted(`\n\n${text}`, 0)).toEqual(shifted(text, 2));
      }),
    );
  });

  it('are all counted once, each with a reason where it was not checked', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { items, checked: judged, unchecked, ignored } = checked(text).coverage;
        expect(items).toHaveLength(judged + unchecked + ignored);
        for (const [i, { span, state, reason }] of items.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(items[i - 1]?.span.end ?? 0);
          expect(reason !== null).toBe(state === 'unchecked');
        }
      }),
      { numRuns: 60 },
    );
  });
});
