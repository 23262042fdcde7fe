import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { createBlockCache, readDocument } from '../../src/core/document/read';
import type { DocumentReading } from '../../src/core/document/reading';
import type { RawValue } from '../../src/core/model/rawParameters';
import type { Span } from '../../src/core/report';
import { LIMITS, problems, read, sets } from '../core/document/reading';
import { anyMarks, anyNote, anyTexts } from './documents';

function spansOfValue(value: RawValue): Span[] {
  return 'items' in value ? [value.span, ...value.items.flatMap(spansOfValue)] : [value.span];
}

/** Every place that a reading speaks of. */
function spansOf({ sets: all, problems: found }: DocumentReading): Span[] {
  return [
    ...all.flatMap(({ span, anchor, raw, expectations, claims }) => [
      span,
      anchor,
      ...[...raw.values()].flatMap(({ key, value, echoes = [] }) => [key, ...spansOfValue(value), ...echoes]),
      ...expectations.map((expectation) => expectation.span),
      ...claims.map((claim) => claim.span),
    ]),
    ...found.map((problem) => problem.span),
  ];
}

function slices(text: string): string[] {
  return spansOf(read(text)).map(({ start, end }) => text.slice(start, end));
}

const SLOW = { timeout: 120_000 };

describe('places in a document', () => {
  it('move with the text before them, whatever it is written in', SLOW, () => {
    const before = fc.constantFrom('甲\n\n', '𝛌 𝛌\r\n\r\n', '# 标题\n', '```js\n```\n\n', 'a\tb\n\n\n');
    fc.assert(
      fc.property(anyNote, fc.array(before), (note, parts) => {
        const prefix = parts.join('');
        const shifted = spansOf(read(prefix + note));
        expect(shifted).toEqual(
          spansOf(read(note)).map(({ start, end }) => ({ start: start + prefix.length, end: end + prefix.length })),
        );
      }),
    );
  });

  it('hold the same characters whatever ends the lines', SLOW, () => {
    fc.assert(
      fc.property(anyNote, fc.constantFrom('\r\n', '\r'), (note, lineBreak) => {
        const expected = slices(note).map((slice) => slice.replaceAll('\n', lineBreak));
        expect(slices(note.replaceAll('\n', lineBreak))).toEqual(expected);
      }),
    );
  });

  it('hold the same characters within quotes and items', SLOW, () => {
    const container = fc.constantFrom(
      { first: '> ', rest: '> ' },
      { first: '- ', rest: '  ' },
      { first: '12. ', rest: '    ' },
      { first: '> - ', rest: '>   ' },
    );
    // Front matter, and formulas that begin as a block, are only known on the top level; no note here has sets in them.
    fc.assert(
      fc.property(anyNote, container, (note, { first, rest }) => {
        const nested = first + note.replaceAll('\n', `\n${rest}`);
        const inOneLine = (slice: string) => slice.replaceAll(`\n${rest}`, '\n');
        expect(sets(nested)).toEqual(sets(note));
        expect(slices(nested).map(inOneLine)).toEqual(slices(note));
      }),
    );
  });

  it('lie within the text, in order, each set up to the next', SLOW, () => {
    fc.assert(
      fc.property(fc.oneof(anyNote, anyMarks), (text) => {
        const reading = read(text);
        for (const { start, end } of spansOf(reading)) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
        for (const [i, { span, governs }] of reading.sets.entries()) {
          expect(governs).toEqual({ start: span.start, end: reading.sets[i + 1]?.span.start ?? text.length });
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('reading a document', () => {
  it('never throws, and gives parameters or a problem for each set', SLOW, () => {
    const anything = fc.oneof(anyMarks, fc.string({ unit: 'binary', maxLength: 200 }), anyNote);
    fc.assert(
      fc.property(anything, (text) => {
        const reading = read(text);
        const bad = reading.sets.filter(({ parameters }) => parameters === null);
        const blamed = bad.filter(({ span }) =>
          reading.problems.some((problem) => problem.span.start >= span.start && problem.span.end <= span.end),
        );
        expect(blamed).toEqual(bad);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the fences that a parser finds which reads the whole text at once', SLOW, () => {
    const fencesOf = (node: Nodes): string[] => {
      const own = node.type === 'code' && node.lang === 'vdominance' ? [`${node.position?.start.offset}`] : [];
      return [...own, ...('children' in node ? node.children.flatMap(fencesOf) : [])];
    };
    // The parser does not know displayed formulas.
    const plainNote = anyNote.filter((note) => !note.includes('$$'));
    fc.assert(
      fc.property(plainNote, (note) => {
        const fences = read(note).sets.filter(({ source }) => source === 'fence');
        expect(fences.map(({ span }) => String(span.start))).toEqual(fencesOf(fromMarkdown(note)));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same with a cache, edit after edit', SLOW, () => {
    const edit = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(8),
      fc.oneof(anyMarks, fc.constantFrom('x', '1', '\n')),
    );
    fc.assert(
      fc.property(anyNote, fc.array(edit, { maxLength: 8 }), (note, edits) => {
        const cache = createBlockCache();
        let text = note;
        for (const [place, removed, added] of edits) {
          expect(readDocument(text, LIMITS, cache)).toEqual(read(text));
          const at = Math.floor(place * text.length);
          text = text.slice(0, at) + added + text.slice(at + removed);
        }
        expect(readDocument(text, LIMITS, cache)).toEqual(read(text));
      }),
    );
  });
});

describe('stating parameters', () => {
  it('in any form gives them back', SLOW, () => {
    const lists = (text: string) =>
      /[,;]/.test(text)
        ? `[${text
            .split(';')
            .map((row) => (text.includes(';') ? `[${row}]` : row))
            .join(', ')}]`
        : text;
    const word = (text: string) => (/^[a-z-]{2,}$/.test(text) ? `\\text{${text}}` : lists(text));
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const entries = Object.entries(texts);
        const fence = ['```vdominance', ...entries.map(([name, text]) => `${name}: ${lists(text)}`), '```'].join('\n');
        const table = ['a | b', '---|---', ...entries.map(([name, text]) => `${name} | ${text}`)].join('\n');
        const formula = entries.map(([name, text]) => `\\text{${name}} = ${word(text)}`).join(',\\; ');
        const [expected] = sets(fence);
        expect(problems(fence)).toEqual([]);
        expect(expected).toBe(entries.map(([name, text]) => `${name}=${text}`).join(' '));
        expect(sets(table)).toEqual([expected]);
        expect(
          sets(`For $${formula}$ it holds, with $l_0 = ${texts.l0}$, $l_A = ${texts.lA}$, $l_B = ${texts.lB}$.`),
        ).toEqual([expected]);
      }),
    );
  });
});
