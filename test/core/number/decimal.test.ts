import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, displayExact, fractionText, readNumber, toScientific } from '../../../src/core/number/decimal';
import { compare, rational, subtract } from '../../../src/core/number/rational';

const value = (num: bigint | number, den: bigint | number = 1) => ({ value: rational(num, den) });

describe('reading a number', () => {
  it.each([
    ['0.1', value(1, 10)],
    ['1/3', value(1, 3)],
    ['-2', value(-2)],
    ['+4.0', value(4)],
    ['2e2', value(200)],
    ['2.5e-3', value(1, 400)],
    ['0.5/0.25', value(2)],
    [' 7 ', value(7)],
    ['1 / 3', value(1, 3)],
    ['0', value(0)],
    ['-0.0', value(0)],
  ])('%j is exact', (text, expected) => {
    expect(readNumber(text)).toEqual(expected);
  });

  it.each([
    ['x', 'not-a-number'],
    ['', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['0o17', 'not-a-number'],
    ['1_000', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['5.', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1/2/3', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['１２', 'not-a-number'],
    ['007', 'leading-zero'],
    ['-00.5', 'leading-zero'],
    ['1'.repeat(61), 'too-many-digits'],
    ['1e31', 'exponent-too-large'],
    ['1e-31', 'exponent-too-large'],
    ['1e99999999999999999999', 'exponent-too-large'],
    ['1/0', 'zero-divisor'],
    ['1/0.00', 'zero-divisor'],
  ])('%j is refused', (text, fault) => {
    expect(readNumber(text)).toEqual({ fault });
  });

  it('reads back what fractionText writes', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
        fc.bigInt({ min: 1n, max: 10n ** 25n }),
        (a, b) => {
          expect(readNumber(fractionText(rational(a, b)))).toEqual(value(a, b));
        },
      ),
    );
  });
});

describe('printing a number', () => {
  it.each([
    [rational(-719, 480), 12, '-1.49791666667'],
    [rational(1, 3), 3, '0.333'],
    [rational(2, 3), 3, '0.667'],
    [rational(1000), 12, '1000'],
    [rational(999_999, 1000), 3, '1000'],
    [rational(1, 1_000_000), 5, '0.000001'],
    [rational(1, 10_000_000), 5, '1e-7'],
    [rational(15n, 10n ** 413n), 12, '1.5e-412'],
    [rational(-(10n ** 21n)), 4, '-1e21'],
    [rational(0), 12, '0'],
  ])('%o to %i digits is %s', (number, digits, text) => {
    expect(decimalText(number, digits)).toBe(text);
  });

  it('is rounded correctly', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 40n }),
        fc.bigInt({ min: 1n, max: 10n ** 40n }),
        fc.integer({ min: 1, max: 20 }),
        (a, b, digits) => {
          const exact = rational(a, b);
          const printed = toScientific(exact, digits);
          expect(printed.digits).toHaveLength(digits);
          const unit = printed.exponent - digits + 1;
          const power = unit >= 0 ? rational(10n ** BigInt(unit)) : rational(1n, 10n ** BigInt(-unit));
          const read = rational(BigInt(printed.digits) * power.num, power.den);
          const error = subtract(read, exact);
          expect(
            compare(
              { num: error.num < 0n ? -error.num : error.num, den: error.den },
              rational(power.num, 2n * power.den),
            ),
          ).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it('shows a fraction while it is short, then digits and how many there are', () => {
    expect(displayExact(rational(-719, 480))).toEqual({ text: '-719/480', digits: null });
    expect(displayExact(rational(1n, 10n ** 37n))).toEqual({ text: `1/1${'0'.repeat(37)}`, digits: null });
    expect(displayExact(rational(1n, 10n ** 38n))).toEqual({ text: '1e-38', digits: 40 });
    expect(displayExact(rational(-(10n ** 200n) - 1n, 3n)).digits).toBe(202);
  });
});
