import { expect, test } from 'vitest';
import { keptName } from '../../webview/keptName';

const STATED = {
  l0: '5',
  lA: '1',
  lB: '4',
  B: '1000',
  lambdaA: '1',
  lambdaB: '1',
  steps: '200',
  start: 'empty',
  eviction: 'low-first',
  Q: 'identity',
};

test('a kept run is named after what sets it apart', () => {
  expect(keptName(STATED, { ...STATED, l0: ' 50 ' })).toBe('l_0 = 50');
  expect(keptName(STATED, { ...STATED, l0: '50', lambdaB: '2' })).toBe('l_0 = 50, λ_B = 2');
  expect(keptName(STATED, null)).toBe('l_0 = 5, l_A = 1, l_B = 4');
  expect(keptName(STATED, STATED)).toBe('l_0 = 5, l_A = 1, l_B = 4');
});
