import { expect, test } from 'vitest';
import { mayHoldParameters } from '../../src/host/sniff';

test.each([
  '```vdominance\nlA: 1\n```',
  '<!-- vdominance expect inner fails -->',
  '| $l_0$ | 200 |',
  '| `l0` | 200 |',
  'with $l_{0} = 10$, $l_A = 2$, $l_B = 3$',
  'with $l _ 0 = 10$',
  'l₀ = 5',
  '$l_{\\text{0}} = 10$',
  '$l_{\\rm 0} \\;=\\; 10$',
  '$(l_0, l_A, l_B) = (10, 2, 3)$',
])('wakes the engine for %j', (text) => {
  expect(mayHoldParameters(text)).toBe(true);
});

test.each([
  '',
  '# A list of ten tools\n\nNothing to see.',
  'Let $\\mu_0 > 0$ and $x_{l} = 3$, all $l \\ge 1$.',
  '```python\nfor i in range(10): pass\n```',
])('sleeps through %j', (text) => {
  expect(mayHoldParameters(text)).toBe(false);
});
