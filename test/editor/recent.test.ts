import { expect, test } from 'vitest';
import type { Report } from '../../src/core/report';
import { RecentReports } from '../../src/host/recent';

function report(): Report {
  return {
    sets: [],
    claims: [],
    findings: [],
    coverage: { checked: 0, unchecked: 0, ignored: 0, percent: null, items: [] },
  };
}

test('the report of a text is the one last put for exactly that text', () => {
  const recent = new RecentReports();
  const [first, second] = [report(), report()];
  recent.put('a', first);
  recent.put('b', report());
  recent.put('a', second);
  expect(recent.get('a')).toBe(second);
  expect(recent.get('a ')).toBeUndefined();
});

test('the oldest of many go first', () => {
  const recent = new RecentReports();
  for (let text = 0; text < 20; text++) recent.put(String(text), report());
  expect(Array.from({ length: 20 }, (_, text) => recent.get(String(text)) !== undefined)).toEqual([
    ...Array(4).fill(false),
    ...Array(16).fill(true),
  ]);
});

test('long texts leave room for fewer, but always for the last', () => {
  const recent = new RecentReports();
  for (const letter of 'abc') recent.put(letter.repeat(5_000_000), report());
  recent.put('d'.repeat(9_000_000), report());
  expect(recent.get('c'.repeat(5_000_000))).toBeUndefined();
  expect(recent.get('d'.repeat(9_000_000))).toBeDefined();
});

test('nothing is known after the settings have changed', () => {
  const recent = new RecentReports();
  recent.put('a', report());
  recent.clear();
  expect(recent.get('a')).toBeUndefined();
});
