import { expect, it } from 'vitest';
import { silentPassages } from '../../../src/core/document/silent';

function silent(text: string): string[] {
  const holes = silentPassages(`x ${text}`, { start: 2, end: 2 + text.length });
  return holes.map(({ start, end }) => text.slice(start - 2, end - 2));
}

it('nothing is stated in code, links, addresses and comments', () => {
  expect(silent('a `1` and ``2 ` 3`` b')).toEqual(['`1`', '``2 ` 3``']);
  expect(silent('[2](#2-x) ![3](a.png "four") <https://a/5> https://b/6, 7')).toEqual([
    '[2](#2-x)',
    '![3](a.png "four")',
    '<https://a/5>',
    'https://b/6,',
  ]);
  expect(silent('0.9<!-- = mean(inner) --> <!-- never closed')).toEqual(['<!-- = mean(inner) -->']);
  expect(silent('none 1 2 3')).toEqual([]);
});

it('of two that overlap the first counts', () => {
  expect(silent('`<!-- ` 1 -->')).toEqual(['`<!-- `']);
  expect(silent('<!-- ` --> 1 `')).toEqual(['<!-- ` -->']);
});
