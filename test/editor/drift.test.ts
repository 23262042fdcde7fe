import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/core/report';
import { Drift, type Edit } from '../../src/host/drift';

const OLD = 'abc [the span] def';
const SPAN = { start: 4, end: 14 };

function edited(text: string, { offset, length, inserted }: Edit): string {
  return text.slice(0, offset) + 'x'.repeat(inserted) + text.slice(offset + length);
}

function placed(edits: readonly Edit[]): Span {
  const drift = new Drift();
  for (const edit of edits) drift.edited(edit);
  return drift.place(SPAN);
}

function remaining(...edits: Edit[]): string {
  const { start, end } = placed(edits);
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

  test('takes in what has replaced its first or its last characters', () => {
    expect(remaining({ offset: 4, length: 1, inserted: 3 })).toBe('xxxthe span]');
    expect(remaining({ offset: 13, length: 1, inserted: 3 })).toBe('[the spanxxx');
    expect(remaining({ offset: 4, length: 10, inserted: 2 })).toBe('xx');
  });

  test('leaves out what has replaced more than its end', () => {
    expect(remaining({ offset: 12, length: 4, inserted: 2 })).toBe('[the spa');
  });

  test('is found again after much typing before and within it', () => {
    const before = Array.from({ length: 1000 }, (_, i) => ({ offset: i, length: 0, inserted: 1 }));
    const within = Array.from({ length: 3 }, () => ({ offset: 1005, length: 1, inserted: 0 }));
    expect(remaining(...before, ...within)).toBe('[ span]');
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
        const { start, end } = placed(edits);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(text.length).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
