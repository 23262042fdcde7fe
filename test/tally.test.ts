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
  report(`v${total}-${passed}`, { numTotalTests: total, numPassedTests: passed, testResults: [] });
const mocha = (tests: number, passes: number) =>
  report(`m${tests}-${passes}`, { stats: { tests, passes }, failures: [], pending: [] });

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
    expect(tally({ reports, exitCode })).toEqual({ ...expected, failures: [] });
  });

  it('counts a report cut off in the middle as a failure', () => {
    const reports = [report('cut', '{"numTotalTests": 3, ')];
    expect(tally({ reports, exitCode: 0 })).toEqual({ passed: 0, failed: 1, failures: [] });
  });

  it('names what vitest saw fail, or skip, with the first lines of why', () => {
    const failed = report('named-v', {
      numTotalTests: 3,
      numPassedTests: 1,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { fullName: 'a holds', status: 'passed', failureMessages: [] },
            { fullName: 'b holds', status: 'failed', failureMessages: ['Error: no\n    at b.ts:1'] },
            { fullName: 'c holds', status: 'skipped', failureMessages: [] },
          ],
        },
        { name: 'd.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
      ],
    });
    expect(tally({ reports: [failed], exitCode: 1 })).toEqual({
      passed: 1,
      failed: 2,
      failures: [
        'b holds (failed)\n    Error: no\n        at b.ts:1',
        'c holds (skipped)',
        'd.test.ts\n    cannot be read',
      ],
    });
  });

  it('names what mocha saw fail, or skip, and cuts a long stack', () => {
    const stack = Array.from({ length: 40 }, (_, line) => `line ${line + 1}`);
    const failed = report('named-m', {
      stats: { tests: 3, passes: 1 },
      failures: [{ fullTitle: 'marks the note', err: { stack: stack.join('\n') } }],
      pending: [{ fullTitle: 'opens' }],
    });
    expect(tally({ reports: [failed], exitCode: 1 }).failures).toEqual([
      ['marks the note (failed)', ...stack.slice(0, 12).map((line) => `    ${line}`)].join('\n'),
      'opens (skipped)',
    ]);
  });
});
