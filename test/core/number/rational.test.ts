import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitLength, gcd, lcm } from '../../../src/core/number/bigint';
import { compareScaled, ldexp, toNumber, toScaledFloat } from '../../../src/core/number/float';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  signOf,
  subtract,
} from '../../../src/core/number/rational';

const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([num, den]) => rational(num, den));

describe('rational', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(rational(6, -4)).toEqual({ num: -3n, den: 2n });
    expect(rational(0, 7)).toEqual({ num: 0n, den: 1n });
    expect(() => rational(1, 0)).toThrow(RangeError);
  });

  it('is a field', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(signOf(subtract(a, b)));
      }),
    );
  });

  it('refuses to divide by zero', () => {
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });
});

describe('integers', () => {
  it('have a greatest common divisor and a least common multiple', () => {
    expect(gcd(-12n, 18n)).toBe(6n);
    expect(gcd(0n, 0n)).toBe(0n);
    expect(lcm(4n, 6n)).toBe(12n);
    expect(lcm(0n, 6n)).toBe(0n);
  });

  it('have as many bits as their binary text', () => {
    fc.assert(
      fc.property(fc.bigInt(), (x) => {
        expect(bitLength(x)).toBe(x === 0n ? 0 : (x < 0n ? -x : x).toString(2).length);
      }),
    );
  });

  it('have as many bits as a power of two has and the integer before it, however long', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 500_000 })), (bits) => {
        const power = 1n << BigInt(bits);
        expect([power - 1n, power, -power - 1n].map(bitLength)).toEqual([bits, bits + 1, bits + 1]);
      }),
    );
  });
});

describe('float64 of an exact value', () => {
  it('is within 2^-52 of it', () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        const { mantissa, exponent } = toScaledFloat(value.num, value.den);
        if (value.num === 0n) {
          expect(mantissa).toBe(0);
          return;
        }
        expect(Math.abs(mantissa)).toBeGreaterThanOrEqual(1);
        const back = multiply(
          rational(BigInt(mantissa * 2 ** 52), 2n ** 52n),
          exponent >= 0 ? rational(2n ** BigInt(exponent)) : rational(1n, 2n ** BigInt(-exponent)),
        );
        const error = divide(subtract(back, value), value);
        expect(compare(multiply(error, error), rational(1n, 2n ** 104n))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('keeps what float64 cannot hold', () => {
    const tiny = toScaledFloat(1n, 10n ** 400n);
    expect(tiny.exponent).toBe(-1329);
    expect(toNumber(rational(1n, 10n ** 400n))).toBe(0);
    expect(toNumber(rational(10n ** 400n))).toBe(Number.POSITIVE_INFINITY);
    expect(ldexp(ldexp(1, 1500), -1500)).toBe(Number.POSITIVE_INFINITY);
    expect(ldexp(1, -1074)).toBe(Number.MIN_VALUE);
  });

  it('is compared only where the difference is beyond its own error', () => {
    const of = (a: Rational) => toScaledFloat(a.num, a.den);
    const third = rational(1, 3);
    expect(compareScaled(of(third), of(third))).toBeNull();
    expect(compareScaled(of(third), of(rational(1, 2)))).toBe(-1);
    expect(compareScaled(of(rational(-1, 2)), of(third))).toBe(-1);
    expect(compareScaled(of(rational(10n ** 400n)), of(rational(1n, 10n ** 400n)))).toBe(1);
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const found = compareScaled(of(a), of(b));
        if (found !== null) expect(found).toBe(compare(a, b));
      }),
    );
  });
});
