import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/core/number/decimal';
import { toNumber, toScaledFloat } from '../../../src/core/number/float';
import { plainNumber, scaledText } from '../../../src/core/number/scaledText';

const scaled = (num: bigint, den: bigint) => toScaledFloat(num, den);

describe('values beyond the range of float64', () => {
  test.each([
    ['-1.5e-412', scaled(-15n, 10n ** 413n)],
    ['1e400', scaled(10n ** 400n, 1n)],
    ['3.14159265358979e-309', scaled(314159265358979n, 10n ** 323n)],
    ['9.5e-330000', scaled(95n, 10n ** 330001n)],
  ])('%s', (text, value) => {
    expect(plainNumber(value)).toBe(text);
  });

  test('what a float64 holds is a number', () => {
    expect(plainNumber({ mantissa: 1.5, exponent: 10 })).toBe(1536);
    expect(plainNumber({ mantissa: 1, exponent: -1022 })).toBe(2 ** -1022);
    expect(plainNumber({ mantissa: -1.75, exponent: 1023 })).toBe(-1.75 * 2 ** 1023);
  });

  test('zero is 0, never -0, whatever its exponent', () => {
    expect(
      JSON.stringify([plainNumber({ mantissa: -0, exponent: -5000 }), plainNumber({ mantissa: 0, exponent: 9 })]),
    ).toBe('[0,0]');
    expect(Object.is(plainNumber({ mantissa: -0, exponent: 0 }), 0)).toBe(true);
    expect(scaledText({ mantissa: 0, exponent: 7 })).toBe('0');
  });

  test('no value is null', () => {
    expect(plainNumber(null)).toBeNull();
  });

  // 10^x of the platform is good to about an ulp, and so is the product with the mantissa: 1e-14 leaves room for both.
  test('the text is the value to 14 digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true }),
        fc.integer({ min: -90, max: 90 }),
        (m, e) => {
          const text = scaledText({ mantissa: m, exponent: e });
          const reading = readNumber(text);
          if (!('value' in reading)) throw new Error(text);
          expect(Math.abs(toNumber(reading.value) / (m * 2 ** e) - 1)).toBeLessThan(1e-14);
        },
      ),
    );
  });
});
