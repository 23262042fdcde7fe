import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDecimal,
  formatExact,
  formatNumber,
  formatScaled,
  superscript,
} from '../../../src/core/present/numerals';

const THIN = '\u202f';

test('exponents are superscripts with a superscript minus', () => {
  expect([0, 7, -12, 1234567890].map(superscript)).toEqual(['⁰', '⁷', '⁻¹²', '¹²³⁴⁵⁶⁷⁸⁹⁰']);
});

test('counts have narrow spaces between thousands from five digits on', () => {
  expect([0, 200, 1000, 10_000, 1_000_000].map(formatCount)).toEqual([
    '0',
    '200',
    '1000',
    `10${THIN}000`,
    `1${THIN}000${THIN}000`,
  ]);
});

describe('numbers', () => {
  test('have a true minus and no trailing zeros', () => {
    expect(formatNumber(-4623.2)).toBe('−4623.2');
    expect(formatNumber(0.5)).toBe('0.5');
    expect(formatNumber(-0)).toBe('0');
    expect(formatNumber(123456.7)).toBe(`123${THIN}457`);
  });

  test('keep their significant digits wherever the point is', () => {
    expect(formatNumber(1 / 3, 3)).toBe('0.333');
    expect(formatNumber(2 / 300, 3)).toBe('0.00667');
    expect(formatNumber(99999.6)).toBe(`100${THIN}000`);
  });

  test('beyond ordinary size have a power of ten', () => {
    expect(formatNumber(-1.5e-7)).toBe('−1.5·10⁻⁷');
    expect(formatNumber(6.022e23)).toBe('6.022·10²³');
  });

  test('that are none are said so', () => {
    expect([Number.NaN, Infinity, -Infinity].map((value) => formatNumber(value))).toEqual(['–', '∞', '−∞']);
  });
});

test('values outside float64 are written with their own exponent', () => {
  expect(formatScaled({ mantissa: 1.5, exponent: 1 })).toBe('3');
  expect(formatScaled({ mantissa: 0, exponent: 0 })).toBe('0');
  // 2^-2000 = 8.7098…·10^-603
  expect(formatScaled({ mantissa: -1, exponent: -2000 })).toBe('−8.7098·10⁻⁶⁰³');
  expect(formatScaled({ mantissa: 1, exponent: 2000 })).toBe('1.1481·10⁶⁰²');
});

test('labels of an axis lose noise and trailing zeros, and minus zero its minus', () => {
  expect(formatDecimal(-1.5, 2)).toBe('−1.5');
  expect(formatDecimal(0.30000000000000004, 1)).toBe('0.3');
  expect(formatDecimal(-1e-17, 1)).toBe('0');
  expect(formatDecimal(200, 0)).toBe('200');
});

test('exact texts are dressed, fraction and exponent alike', () => {
  expect(formatExact('-719/480')).toBe('−719/480');
  expect(formatExact('3359378125/104976')).toBe(`3${THIN}359${THIN}378${THIN}125/104${THIN}976`);
  expect(formatExact('-1.5e-412')).toBe('−1.5·10⁻⁴¹²');
  expect(formatExact('0.942377036978')).toBe('0.942377036978');
});
