import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drift, type Edit } from '../../src/host/drift';

const OLD = 'abc [the span] def';
const SPAN = { start: 4, end: 14 };

function edited(text: string, { offset, length, inserted }: Edit): string {
  return text.slice(0, offset) + 'x'.repeat(inserted) + text.slice(offset + length);
}

function remaining(...edits: Edit[]): string {
  const { start, end } = drift(SPAN, edits);
  return edits.reduce(edited, OLD).slice(start, end);
}

describe('a span of an older text', () => {
  test('moves with what is typed before it, and not with what is typed behind it', () => {
    expect(remaining({ offset: 0, length: 0, inserted: 3 })).toBe('[the span]');
    expect(remaining({ offset: 15, length: 0, inserted: 3 })).toBe('[the span]');
  });

  test('leaves out what is typed at its ends, and takes in what is typed within', () => {
    expect(remaining({ offset: 4, length: 0, inserted: 2 })).toBe('[the span]');
    expect(remaining({ offset: 14, length: 0, inserted: 2 })).toBe('[the span]');
    expect(remaining({ offset: 5, length: 3, inserted: 1 })).toBe('[x span]');
  });

  test('shrinks to what is left of it', () => {
    expect(remaining({ offset: 0, length: 8, inserted: 0 })).toBe(' span]');
    expect(remaining({ offset: 0, length: 18, inserted: 0 })).toBe('');
  });

  test('stays a span of the text under any edits', () => {
    const edit = fc.record({ offset: fc.nat(18), length: fc.nat(18), inserted: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (wishes) => {
        let text = OLD;
        const edits = wishes.map(({ offset, length, inserted }) => {
          const start = Math.min(offset, text.length);
          const real = { offset: start, length: Math.min(length, text.length - start), inserted };
          text = edited(text, real);
          return real;
        });
        const { start, end } = drift(SPAN, edits);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(text.length).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
