import { describe, expect, it } from 'vitest';
import { say } from '../../../src/core/present/messages';
import { table } from '../document/printed/tables';
import { checked, fence, findingsOf, REFERENCE } from './document';

const HEADER = ['t', 'has_eviction', 'dist_change', 'inner'];
/** The first evictions of the reference run. */
const ROWS = [
  ['1', 'True', '-5.12', '1.95'],
  ['2', 'True', '-2.49', '4.22'],
  ['3', 'True', '-0.85', '5.08'],
  ['5', 'True', '-3.10', '5.82'],
  ['6', 'True', '0.31', '6.76'],
];

function note(...rows: readonly (readonly string[])[]): string {
  return `${fence(REFERENCE)}\n${table(HEADER, ...rows)}\n`;
}

const withIndex = (by: number) => ROWS.map(([t, ...cells]) => [String(Number(t) + by), ...cells]);

function verdictsOf(text: string): string[] {
  return checked(text).claims.flatMap((claim) => (claim.kind === 'printed' ? [claim.verdict] : []));
}

describe('a table of steps', () => {
  it('that prints what the run has is right', () => {
    expect(findingsOf(note(...ROWS))).toEqual([]);
    expect(verdictsOf(note(ROWS[0]!))).toEqual(['holds', 'holds-by-rounding', 'holds-by-rounding']);
  });

  it('has one finding for each wrong cell, at the cell', () => {
    const rows = [ROWS[0]!, ['2', 'False', '-2.49', '4.23'], ROWS[2]!];
    expect(findingsOf(note(...rows))).toEqual([
      'printed-wrong [False] has_eviction at t = 2 would print as True, not False.',
      'printed-wrong [4.23] inner at t = 2 would print as 4.22, not 4.23.',
    ]);
    expect(findingsOf(note(...rows), 'zh-cn')[1]).toBe('printed-wrong [4.23] inner（t = 2）应为 4.22，而非 4.23。');
  });

  it('that is right one row off has one finding, at the header of its index', () => {
    expect(findingsOf(note(...withIndex(1)))).toEqual([
      'index-shifted [t] The rows of this table are one step off: each holds the values of t − 1.',
    ]);
    expect(findingsOf(note(...withIndex(-1)), 'zh-cn')).toEqual([
      'index-shifted [t] 此表各行错开一步：每行是 t + 1 的值。',
    ]);
  });

  it('that is one row off is one claim, of all its numbers', () => {
    const text = note(...withIndex(1));
    const claims = checked(text).claims.filter((claim) => claim.kind === 'printed');
    expect(claims).toMatchObject([
      {
        id: 'set1/printed/2',
        verdict: 'violated',
        code: 'index-shifted',
        printed: '2, 3, 4, 6, 7',
        wouldPrint: '1, 2, 3, 5, 6',
        splices: [],
      },
    ]);
    const numerals = claims[0]!.numerals.map(({ start, end }) => text.slice(start, end));
    expect(numerals).toEqual(ROWS.flatMap(([, , change, inner]) => [change, inner]));
    expect(say(claims[0]!.quantity, 'en')).toBe('The index of the table');
  });

  it('is not taken for shifted where one row tells, or all rows print the same', () => {
    expect(findingsOf(note(['2', 'True', '-5.12', '1.95']))).toHaveLength(2);
    // 4.22 is the inner product at t = 2, and −2.49 the change there; the rows say nothing of where they belong.
    const same = [ROWS[1]!, ['3', 'True', '-2.49', '4.22']];
    expect(findingsOf(note(...same))).toHaveLength(2);
  });

  it('is not taken for shifted where one cell alone is wrong, though another row would hold it', () => {
    // 1.61, 1.52 and 1.45 are the inner products at t = 39, 40 and 41: the second row is right in both places.
    const rows = [
      ['40', '1.6'],
      ['41', '1.5'],
    ];
    const text = `${fence(REFERENCE)}\n${table(['t', 'inner'], ...rows)}\n`;
    expect(findingsOf(text)).toEqual(['printed-wrong [1.6] inner at t = 40 would print as 1.5, not 1.6.']);
  });

  it('is not taken for shifted where a cell is wrong in any row', () => {
    const rows = withIndex(1);
    rows[4]![3] = '9.99';
    expect(findingsOf(note(...rows)).every((finding) => finding.startsWith('printed-wrong'))).toBe(true);
  });

  it('whose rows count from the start is shifted, though the run has no step before its first', () => {
    const inner = [
      ['0', '0'],
      ['1', '0'],
      ['2', '1.95'],
      ['3', '4.22'],
    ];
    const text = `${fence(REFERENCE)}\n${table(['Batch', 'inner'], ...inner)}\n`;
    expect(findingsOf(text)).toEqual([
      'index-shifted [Batch] The rows of this table are one step off: each holds the values of t − 1.',
    ]);
  });

  it('says nothing of a change where there is no eviction, nor of steps that the run does not have', () => {
    const text = note(['4', 'False', '0', '4.72'], ['200', 'False', '1', '2']);
    expect(findingsOf(text)).toEqual([]);
    const reasons = checked(text).coverage.items.map(({ span, reason }) => [
      text.slice(span.start, span.end),
      reason && say(reason, 'en'),
    ]);
    expect(reasons).toEqual([
      ['0', 'This has no value here: nothing is evicted at this step.'],
      ['4.72', null],
      ['1', 'There is no step 200: steps go from 0 to 199.'],
      ['2', 'There is no step 200: steps go from 0 to 199.'],
    ]);
  });
});

describe('a table of labels', () => {
  it('is judged number by number', () => {
    const rows = [
      ['eviction 减少距离的次数', '5/10 (55.6%)'],
      ['平均距离变化', '-0.97'],
      ['$V^T / V^S$ 平均比值', '1.102'],
    ];
    const text = `${fence(REFERENCE)}\n${table(['指标', '值'], ...rows)}\n`;
    expect(findingsOf(text)).toEqual([
      'printed-wrong [10] eviction 减少距离的次数 would print as 9, not 10.',
      'printed-wrong [-0.97] 平均距离变化 would print as -0.79, not -0.97.',
    ]);
  });
});
