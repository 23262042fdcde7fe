import { expect, test } from 'vitest';
import { mean } from '../../../src/core/number/mean';

test('small terms survive beside large ones', () => {
  expect(mean([1e16, 1, -1e16, 1])).toBe(0.5);
});

test('ten thousand tenths average to a tenth', () => {
  expect(mean(Array<number>(10_000).fill(0.1))).toBe(0.1);
});

test('the mean of nothing is null', () => {
  expect(mean([])).toBeNull();
});
