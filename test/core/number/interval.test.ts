import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../src/core/number/interval';
import * as intervals from '../../../src/core/number/interval';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
} from '../../../src/core/number/rational';

const BITS = 12;

const quotient = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([a, b]) => rational(a, b));

/** An interval with a number that it holds: the number's own enclosure, widened by another number. */
const held = fc.tuple(quotient, quotient).map(([value, other]) => {
  const [a, b] = [intervals.enclose(value, BITS), intervals.enclose(other, BITS)];
  const exponent = Math.min(a.exponent, b.exponent);
  const ends = [a, b].flatMap(({ lo, hi, exponent: e }) => [lo << BigInt(e - exponent), hi << BigInt(e - exponent)]);
  const [lo, hi] = [ends.reduce((x, y) => (x < y ? x : y)), ends.reduce((x, y) => (x > y ? x : y))];
  return { value, interval: { lo, hi, exponent } };
});

function holds(interval: Interval, value: Rational): boolean {
  const { lo, hi } = intervals.ends(interval);
  return compare(lo, value) <= 0 && compare(value, hi) <= 0;
}

/** Relative to its size, for an interval without 0. */
function isNarrow(interval: Interval, bits: number): boolean {
  const { lo, hi } = intervals.ends(interval);
  const size = compare(absolute(lo), absolute(hi)) < 0 ? absolute(lo) : absolute(hi);
  return compare(subtract(hi, lo), multiply(size, rational(1n, 1n << BigInt(bits)))) <= 0;
}

describe('an enclosure', () => {
  it('holds its quotient and is as narrow as its bits say', () => {
    fc.assert(
      fc.property(quotient, fc.integer({ min: 2, max: 80 }), (value, bits) => {
        const interval = intervals.enclose(value, bits);
        expect(holds(interval, value)).toBe(true);
        expect(isNarrow(interval, bits - 1)).toBe(true);
      }),
    );
  });

  it('of a short dyadic is that number alone', () => {
    expect(intervals.ends(intervals.enclose(rational(-3n, 8n), 20))).toEqual({
      lo: rational(-3n, 8n),
      hi: rational(-3n, 8n),
    });
  });
});

describe('interval arithmetic', () => {
  const operations = {
    add: [intervals.add, add],
    subtract: [intervals.subtract, subtract],
    multiply: [intervals.multiply, multiply],
    larger: [
      (a: Interval, b: Interval) => intervals.larger(a, b),
      (a: Rational, b: Rational) => (compare(a, b) > 0 ? a : b),
    ],
  } as const;

  it.each(Object.entries(operations))('%s holds the exact result', (_, [rough, exact]) => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        expect(holds(rough(a.interval, b.interval, BITS), exact(a.value, b.value))).toBe(true);
      }),
    );
  });

  it('divides by what does not hold 0, and by nothing else', () => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        const result = intervals.divide(a.interval, b.interval, BITS);
        expect(result === null).toBe(b.interval.lo <= 0n && b.interval.hi >= 0n);
        if (result) expect(holds(result, divide(a.value, b.value))).toBe(true);
      }),
    );
  });

  it('takes roots, powers, signs and sizes', () => {
    fc.assert(
      fc.property(held, fc.integer({ min: 0, max: 7 }), ({ value, interval }, k) => {
        let power = rational(1n);
        for (let i = 0; i < k; i++) power = multiply(power, value);
        expect(holds(intervals.power(interval, k, BITS), power)).toBe(true);
        expect(holds(intervals.absolute(interval), absolute(value))).toBe(true);
        expect(holds(intervals.negate(interval), negate(value))).toBe(true);
        const square = intervals.multiply(interval, interval, 4 * BITS);
        expect(holds(intervals.squareRoot(square, BITS), absolute(value))).toBe(true);
        const sign = intervals.signOfAll(interval);
        if (sign !== null) expect(Math.sign(Number(value.num))).toBe(sign);
      }),
    );
  });

  it('knows the integer root and the size of a number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), (a) => {
        const root = intervals.integerRoot(a);
        expect(root * root <= a && (root + 1n) * (root + 1n) > a).toBe(true);
      }),
    );
    expect(intervals.sizeBits({ lo: -5n, hi: 3n, exponent: 4 })).toBe(7);
    expect(intervals.sizeBits({ lo: 0n, hi: 0n, exponent: 4 })).toBe(Number.NEGATIVE_INFINITY);
  });
});
