import { expect, test } from 'vitest';
import { mix } from '../../src/figures/colour';
import { LEVELS, labelColour, levelColour, levelOf } from '../../src/figures/diverging';
import { THEMES } from '../../src/figures/themes';

test.each([
  ['#000000', '#ffffff', 0.5, '#808080'],
  ['#000', '#fff', 1, '#ffffff'],
  ['rgb(10, 20, 30)', 'rgb(30 40 50)', 0.5, '#141e28'],
  ['color(srgb 1 0 0)', '#0000ff', 0.25, '#bf0040'],
  ['transparent', '#ff0000', 0.5, 'rgba(255, 0, 0, 0.5)'],
  ['rgba(255, 0, 0, 0.5)', '#ff0000', 0, 'rgba(255, 0, 0, 0.5)'],
  ['#ff000080', 'transparent', 1, 'transparent'],
  ['color(srgb 0 0 1 / 0.5)', 'color(srgb 0 0 1 / 0.5)', 0.5, 'rgba(0, 0, 255, 0.5)'],
])('%s to %s by %d is %s', (from, to, share, mixed) => {
  expect(mix(from, to, share)).toBe(mixed);
});

test('a colour in a form that nobody uses is not mixed: the nearer end stands', () => {
  expect([mix('oklch(50% 0 0)', '#fff', 0.4), mix('#fff', 'color(display-p3 1 0 0)', 0.6)]).toEqual([
    'oklch(50% 0 0)',
    'color(display-p3 1 0 0)',
  ]);
  expect(mix('rgb(1 2)', '#fff', 0)).toBe('rgb(1 2)');
});

test('a diverging scale is even about zero and ends at the hues of the two systems', () => {
  expect([-2, -1, -0.5, 0, 1 / 64, 0.5, 2].map(levelOf)).toEqual([-16, -16, -8, 0, 0, 8, 16]);
  expect(levelColour(LEVELS, THEMES.dark)).toBe(THEMES.dark.theory);
  expect(levelColour(-LEVELS, THEMES.dark)).toBe(THEMES.dark.simulation);
  expect(labelColour(LEVELS, THEMES.light)).toBe(THEMES.light.background);
  expect(labelColour(1, THEMES.light)).toBe(THEMES.light.text);
});
