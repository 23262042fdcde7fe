import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abs, gcd } from '../../../src/core/number/bigint';

/** Euclid's algorithm, step by step. */
function euclid(a: bigint, b: bigint): bigint {
  return b === 0n ? abs(a) : euclid(b, a % b);
}

const long = fc.bigInt({ min: -(2n ** 2000n), max: 2n ** 2000n });

describe('the greatest common divisor', () => {
  it('of small integers, with their signs and zeros', () => {
    expect(gcd(0n, 0n)).toBe(0n);
    expect(gcd(0n, -6n)).toBe(6n);
    expect(gcd(-12n, 18n)).toBe(6n);
    expect(gcd(18n, 12n)).toBe(6n);
    expect(gcd(7n, 0n)).toBe(7n);
  });

  it('of long integers is that of Euclid', () => {
    fc.assert(
      fc.property(long, long, long, (a, b, c) => {
        expect(gcd(a * c, b * c)).toBe(euclid(a * c, b * c));
      }),
      { numRuns: 300 },
    );
  });

  it('of integers of very different lengths, and of multiples', () => {
    const a = 3n ** 4000n;
    expect(gcd(a, 6n ** 200n)).toBe(3n ** 200n);
    expect(gcd(6n ** 200n, a)).toBe(3n ** 200n);
    expect(gcd(a, a)).toBe(a);
    expect(gcd(a, a * 5n ** 900n)).toBe(a);
    expect(gcd(a, a + 1n)).toBe(1n);
    expect(gcd(2n ** 3000n, 2n ** 2999n - 2n ** 900n)).toBe(2n ** 900n);
  });

  it('of neighbouring Fibonacci numbers, whose quotients are all 1', () => {
    let [a, b] = [1n, 1n];
    for (let k = 0; k < 4000; k++) [a, b] = [b, a + b];
    expect(gcd(a, b)).toBe(1n);
    expect(gcd(a * 10n ** 400n, b * 10n ** 400n)).toBe(10n ** 400n);
  });
});
