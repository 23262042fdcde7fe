import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowWindow, scrollToRow } from '../../webview/rowWindow';

const ROWS = { count: 200, height: 24 };
const LONG = { count: 1_000_000, height: 24 };
const VIEW = 480;

describe('the rows on the page', () => {
  test('are those in view and a few around', () => {
    expect(rowWindow(ROWS, { scrollTop: 0, height: VIEW })).toEqual({ height: 4800, first: 0, count: 28, offset: 0 });
    expect(rowWindow(ROWS, { scrollTop: 2412, height: VIEW })).toEqual({
      height: 4800,
      first: 92,
      count: 37,
      offset: 2208,
    });
  });

  test('of an empty table are none', () => {
    expect(rowWindow({ count: 0, height: 24 }, { scrollTop: 0, height: VIEW })).toMatchObject({ height: 0, count: 0 });
  });

  test('of a million reach the last one, in a height that every browser lays out', () => {
    const { height } = rowWindow(LONG, { scrollTop: 0, height: VIEW });
    expect(height).toBe(8_000_000);
    const end = rowWindow(LONG, { scrollTop: height - VIEW, height: VIEW });
    expect(end.first + end.count).toBe(LONG.count);
    // The last row ends at the end of the content.
    expect(end.offset + end.count * LONG.height).toBeCloseTo(height, 3);
  });

  test('are few, whatever the length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, share) => {
          const rows = { count, height: 24 };
          const { height } = rowWindow(rows, { scrollTop: 0, height: VIEW });
          const scrollTop = share * Math.max(0, height - VIEW);
          const window = rowWindow(rows, { scrollTop, height: VIEW });
          expect(window.count).toBeLessThanOrEqual(VIEW / 24 + 18);
          expect(window.first + window.count).toBeLessThanOrEqual(count);
          expect(window.first).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('scrolling to a row', () => {
  test('leaves a row in view where it is', () => {
    expect(scrollToRow(ROWS, { scrollTop: 240, height: VIEW }, 12)).toBe(240);
  });

  test('moves as little as brings it into view', () => {
    expect(scrollToRow(ROWS, { scrollTop: 240, height: VIEW }, 5)).toBe(120);
    expect(scrollToRow(ROWS, { scrollTop: 0, height: VIEW }, 20)).toBe(24);
  });

  test('always brings it into view', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), fc.nat(7_000_000), (count, at, from) => {
        const rows = { count, height: 24 };
        const row = at % count;
        const { height } = rowWindow(rows, { scrollTop: 0, height: VIEW });
        const start = Math.min(from, Math.max(0, height - VIEW));
        const scrollTop = scrollToRow(rows, { scrollTop: start, height: VIEW }, row);
        const { first, offset } = rowWindow(rows, { scrollTop, height: VIEW });
        const top = offset + (row - first) * 24 - scrollTop;
        expect(top).toBeGreaterThanOrEqual(-0.5);
        expect(top + 24).toBeLessThanOrEqual(VIEW + 0.5);
      }),
    );
  });
});
