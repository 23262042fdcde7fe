import { expect, test, vi } from 'vitest';
import { vdominance } from './world';

// A core with a fault that one document brings out.
vi.mock(import('../../src/core/check'), async (original) => {
  const { check } = await original();
  return {
    check: (text, ...rest) => {
      if (text.startsWith('boom')) throw new TypeError('x is not a function');
      return check(text, ...rest);
    },
  };
});

test('a fault of the program is shown as one, never as a clean document, and the other files are reported', async () => {
  const files = { '/notes/a.md': 'boom', '/notes/b.md': '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n' };
  const fault =
    'vdominance: fault of the program while checking a.md; nothing is known about this file. TypeError: x is not a function\n';
  const text = await vdominance(['check', '.'], { files });
  expect([text.code, text.err]).toEqual([2, fault]);
  expect(text.out).toContain('b.md:1:4 error  ⟨x^S, Δ⟩_P < 0 at 197 of 200 steps');
  expect(text.out).toContain('1 parameter set · 1 claim holds, 3 wrong, 0 undecided\n');
  const json = await vdominance(['check', '.', '--format', 'json'], { files });
  expect([json.code, json.err]).toEqual([2, fault]);
  expect(JSON.parse(json.out).files.map(({ path }: { path: string }) => path)).toEqual(['b.md']);
});
