/** The terms of a step add up, exactly, in groups; checked against steps that were run exactly. */
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/core/inspect';
import type { Slices } from '../../src/core/slices';
import { inspectionView } from '../../src/host/runView';
import type { ExactText, InspectionView } from '../../src/protocol';
import { exactTextOf, readFraction } from '../../webview/fraction';
import { inEquilibria, type TermGroup, termGroups } from '../../webview/termGroups';
import { parametersOf } from '../parameters';

function drain<T>(slices: Slices<T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

const GOLDEN = parametersOf({ l0: 5, lA: 1, lB: 4 });
/** N* of l0 = 5, lA = 1, lB = 4 with B = 1000. */
const EQUILIBRIUM: ExactText = { text: '500/9', digits: null, full: '500/9' };

function groupsAt(t: number): TermGroup[] {
  return termGroups(inspectionView(drain(inspect(GOLDEN, t))), EQUILIBRIUM);
}

const texts = (group: TermGroup): string[] => group.rows.map(({ relative }) => relative!.text);

describe('the terms at an eviction', () => {
  const groups = groupsAt(3);

  test('are the margin, the inner product, and the difference of the energies', () => {
    expect(groups.map(({ section }) => section)).toEqual(['6.6', '6.5', '5.2']);
    expect(groups.map(({ addsUp }) => addsUp)).toEqual([true, true, true]);
  });

  test('are exact in N*²: the golden value, all of which is margin at the first eviction', () => {
    expect(texts(groups[0]!)).toEqual(['-206197/34560', '154429/34560', '-719/480']);
    expect(texts(groups[1]!)).toEqual(['0', '-719/480', '-719/480']);
    expect(texts(groups[2]!)[0]).toBe('-719/240');
  });

  test('end with their sum, which bears the decided sign', () => {
    expect(groups.map(({ rows }) => rows.map(({ role }) => role).join())).toEqual([
      'term,term,sum',
      'term,term,sum',
      'term,term,sum',
    ]);
    expect(groups[1]!.rows.at(-1)).toMatchObject({ label: 'term-inner-sum', sign: 'inner' });
    expect(groups[2]!.rows.at(-1)).toMatchObject({ label: 'term-V-sum', sign: 'V_T - V_S' });
  });

  test('carry what the step before left, at a later eviction', () => {
    const [, inner] = groupsAt(7);
    expect(inner!.rows[0]!.value.text).not.toBe('0');
    expect(inner!.addsUp).toBe(true);
  });
});

describe('the terms at a quiet step', () => {
  test('are the inner product of the step before, less that in Q', () => {
    const [quiet, decomposition] = groupsAt(4);
    expect(quiet).toMatchObject({ section: '6.3', addsUp: true });
    expect(quiet!.rows[0]!.relative!.text).toBe('-719/480');
    expect(decomposition!.addsUp).toBe(true);
  });
});

describe('a group', () => {
  const exact = (text: string): ExactText => ({ text, digits: null, full: text });
  const step = (values: Record<string, ExactText | null>): InspectionView => {
    return { t: 4, evicts: false, values, M_T: [], M_S: [], Delta: [], e: null };
  };

  test('that does not add up says so', () => {
    const values = { inner: exact('1/2'), Delta_norm2: exact('1'), 'V_T - V_S': exact('3') };
    expect(termGroups(step(values), exact('1'))).toMatchObject([{ section: '5.2', addsUp: false }]);
  });

  test('is left out where one of its terms is not defined', () => {
    expect(termGroups(step({ inner: null, Delta_norm2: null, 'V_T - V_S': null }), exact('1'))).toEqual([]);
  });

  test('of numbers too long to reckon with on the page is not added up', () => {
    const long = { text: '1.5e30000', digits: 30_001, full: '1'.repeat(30_001) };
    const values = { inner_before: long, inner_Q_before: exact('1'), inner: long };
    expect(termGroups(step(values), exact('1'))).toMatchObject([
      { section: '6.3', addsUp: null, rows: [{ value: long, relative: null }, {}, { value: long, relative: null }] },
    ]);
  });
});

describe('exact texts', () => {
  test('are read back in full', () => {
    expect(readFraction({ text: '', digits: null, full: '-719/480' })).toEqual({ num: -719n, den: 480n });
    expect(readFraction({ text: '', digits: null, full: '12' })).toEqual({ num: 12n, den: 1n });
    expect(readFraction({ text: '', digits: null, full: '1.5' })).toBeNull();
    expect(exactTextOf({ num: -719n, den: 480n })).toEqual({ text: '-719/480', digits: null, full: '-719/480' });
  });

  test('are told in units of N*', () => {
    const value = { text: '1000/9', digits: null, full: '1000/9' };
    expect(inEquilibria(value, 1, EQUILIBRIUM)!.text).toBe('2');
    expect(inEquilibria(value, 2, EQUILIBRIUM)!.text).toBe('9/250');
  });
});
