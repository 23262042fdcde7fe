import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/core/number/range';
import * as ranges from '../../../src/core/number/range';
import { add, compare, divide, multiply, type Rational, rational, subtract } from '../../../src/core/number/rational';

const quotient = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]) => rational(a, b));

/** A range, a number within it, and its ends. */
const held = fc.tuple(quotient, quotient, quotient).map((some) => {
  const [lo, value, hi] = some.sort(compare) as [Rational, Rational, Rational];
  return { range: { lo, hi }, value };
});

const of = (lo: number, hi: number): Range => ({ lo: rational(lo), hi: rational(hi) });

describe('arithmetic of ranges', () => {
  const OPERATIONS = [
    ['sums', add, ranges.addRanges],
    ['differences', subtract, ranges.subtractRanges],
    ['products', multiply, ranges.multiplyRanges],
    ['quotients', divide, ranges.divideRanges],
  ] as const;

  it.each(OPERATIONS)('holds all %s, and ends at such', (_, compute, computeRange) => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        fc.pre(computeRange !== ranges.divideRanges || !ranges.holdsZero(b.range));
        const found = computeRange(a.range, b.range);
        expect(ranges.contains(found, compute(a.value, b.value))).toBe(true);
        const corners = [a.range.lo, a.range.hi].flatMap((x) => [b.range.lo, b.range.hi].map((y) => compute(x, y)));
        expect(corners).toContainEqual(found.lo);
        expect(corners).toContainEqual(found.hi);
      }),
    );
  });

  it('of single numbers gives single numbers', () => {
    const [two, three] = [ranges.point(rational(2)), ranges.point(rational(3))];
    expect(ranges.divideRanges(two, three)).toEqual(ranges.point(rational(2, 3)));
    expect(ranges.subtractRanges(two, three)).toEqual(ranges.point(rational(-1)));
  });
});

describe('ranges', () => {
  it('include their ends', () => {
    expect([0, 1, 3, 4].map((n) => ranges.contains(of(1, 3), rational(n)))).toEqual([false, true, true, false]);
    expect([of(-2, -1), of(-1, 0), of(0, 2), of(-1, 1), of(1, 2)].map(ranges.holdsZero)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('meet where they share a number', () => {
    const others = [of(-1, 0), of(0, 1), of(2, 2), of(0, 9), of(3, 4), of(4, 5)];
    expect(others.map((other) => ranges.meet(of(1, 3), other))).toEqual([false, true, true, true, true, false]);
    expect(others.map((other) => ranges.meet(other, of(1, 3)))).toEqual([false, true, true, true, true, false]);
  });
});
