import { describe, expect, it } from 'vitest';
import { intervalOf, isExact, printedBefore } from '../../../src/core/document/digits';
import { printAlike } from '../../../src/core/document/printAlike';
import { fractionText } from '../../../src/core/number/decimal';
import { rational } from '../../../src/core/number/rational';

const numberIn = (text: string) => printedBefore(text, text.length);

describe('the number before an offset', () => {
  it.each([
    ['均值 0.9424', '0.9424', '589/625', '1/10000'],
    ['$0.9424$ ', '0.9424', '589/625', '1/10000'],
    ['(**-0.79**)', '-0.79', '-79/100', '1/100'],
    ['变化 −0.79', '−0.79', '-79/100', '1/100'],
    ['共 9', '9', '9', '1'],
    ['55.6%', '55.6', '139/250', '1/1000'],
    ['$55.6\\%$', '55.6', '139/250', '1/1000'],
    ['$55.6$ %', '55.6', '139/250', '1/1000'],
    ['2.5e-3', '2.5e-3', '1/400', '1/10000'],
    ['$1.5 \\times 10^{-2}$', '1.5 \\times 10^{-2}', '3/200', '1/1000'],
    ['2·10^3', '2·10^3', '2000', '1000'],
    ['从 3-5', '5', '5', '1'],
    ['$P_{2,0} = 0$', '0', '0', '1'],
    ['第一行\r\n  12', '12', '12', '1'],
    ['５．２％', '５．２', '13/250', '1/1000'],
    ['| 0.5', '0.5', '1/2', '1/10'],
  ])('%s', (text, written, value, unit) => {
    const printed = numberIn(text)!;
    expect(printed.text).toBe(written);
    expect(text.slice(printed.span.start, printed.span.end)).toBe(written);
    expect(fractionText(printed.value)).toBe(value);
    expect(fractionText(printed.unit)).toBe(unit);
  });

  it.each([
    '',
    'abc',
    'a1',
    '$P_{2}$',
    '$x^2$',
    '10^{-5}',
    '1,000',
    '0.5.',
    '0.5 倍',
    '1.2.3',
    '3\n',
    '9'.repeat(61),
    '`3`',
  ])('is none in %j', (text) => {
    expect(numberIn(text)).toBeNull();
  });
});

describe('what printed digits leave open', () => {
  const interval = (text: string) => {
    const { lo, hi } = intervalOf(numberIn(text)!);
    return [fractionText(lo), fractionText(hi)];
  };

  it('is half a unit of the last one, and one behind ≈ or 约', () => {
    expect(interval('0.94')).toEqual(['187/200', '189/200']);
    expect(interval('≈ 0.94')).toEqual(['93/100', '19/20']);
    expect(interval('$\\max|\\lambda| \\approx 0.94')).toEqual(['93/100', '19/20']);
    expect(interval('约 **5**')).toEqual(['4', '6']);
    expect(interval('5%')).toEqual(['9/200', '11/200']);
  });

  it('is nothing for a plain integer, which is exact', () => {
    expect(interval('12')).toEqual(['12', '12']);
    expect(['12', '12.0', '12%', '1e2', '≈ 12'].map((text) => isExact(numberIn(text)!))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a value printed alike', () => {
  const alike = (num: bigint, den: bigint, text: string) => printAlike(rational(num, den), numberIn(text)!);

  it.each<[bigint, bigint, string, string]>([
    [1n, 3n, '0.9424', '0.3333'],
    [-355_871_698n, 1_000_000n, '0.9424', '-355.8717'],
    [-79n, 100n, '−0.5', '−0.8'],
    [-1n, 1000n, '0.5', '0.0'],
    [5n, 9n, '55.5%', '55.6'],
    [1n, 8n, '5%', '13'],
    [7n, 1n, '5', '7'],
    [3n, 2n, '5', '1.5'],
    [-1678n, 45n, '5', '-37.2889'],
    [12_345n, 1n, '1.5e3', '1.2e4'],
    [3n, 2000n, '$1.5\\times 10^{-14}$', '1.5\\times 10^{-3}'],
    [3_000_000_000_000n, 1n, '2·10^3', '3·10^{12}'],
  ])('%d/%d in the place of %s', (num, den, text, expected) => {
    expect(alike(num, den, text)).toBe(expected);
  });
});
