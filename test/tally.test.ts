import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tally } from './tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const vitest = (total: number, passed: number) =>
  report(`v${total}-${passed}`, { numTotalTests: total, numPassedTests: passed });
const mocha = (tests: number, passes: number) => report(`m${tests}-${passes}`, { stats: { tests, passes } });

describe('tally', () => {
  it.each([
    ['every test of every report', [vitest(3, 3), mocha(2, 2)], 0, { passed: 5, failed: 0 }],
    ['failed and skipped tests alike', [vitest(5, 3)], 1, { passed: 3, failed: 2 }],
    ['a skipped test of a run that calls itself successful', [mocha(4, 3)], 0, { passed: 3, failed: 1 }],
    ['a run that failed outside its tests', [vitest(3, 3)], 1, { passed: 3, failed: 1 }],
    ['a run without a test', [vitest(0, 0)], 0, { passed: 0, failed: 1 }],
    [
      'one report of two that was not written',
      [mocha(2, 2), join(folder, 'nowhere.json')],
      0,
      { passed: 2, failed: 1 },
    ],
  ])('counts %s', (_, reports, exitCode, expected) => {
    expect(tally({ reports, exitCode })).toEqual(expected);
  });

  it('counts a report cut off in the middle as a failure', () => {
    expect(tally({ reports: [report('cut', '{"numTotalTests": 3, ')], exitCode: 0 })).toEqual({ passed: 0, failed: 1 });
  });
});
