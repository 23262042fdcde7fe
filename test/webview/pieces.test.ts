/** The small pure pieces of the page: drafts, bars, exact values, words. */
import { describe, expect, test } from 'vitest';
import { EXPLORER } from '../../src/core/present/words/explorer';
import { VIEWS } from '../../src/core/present/words/views';
import { changedNames } from '../../webview/asked';
import { currentTexts, nudged, turned } from '../../webview/drafts';
import { approximate, decimalBeside, decimalText } from '../../webview/exact';
import { radiusText } from '../../webview/headline';
import { sayIn } from '../../webview/scene';
import { layoutBars, layoutSigned } from '../../webview/stateBars';

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

describe('drafts', () => {
  test('stand over what is explored, which stands over the document', () => {
    const explored = { ...STATED, lB: '6', l0: '7' };
    expect(currentTexts({ stated: STATED, explored: null }, {})).toEqual(STATED);
    expect(currentTexts({ stated: STATED, explored }, { l0: '8' })).toEqual({ ...STATED, lB: '6', l0: '8' });
  });

  test('differ from the document by text, not by blanks', () => {
    expect(changedNames(STATED, { ...STATED, l0: ' 5 ', lB: '5', Q: '2, 1, 1, 1' })).toEqual(['lB', 'Q']);
  });

  test('of whole numbers go up and down by one, and not below 0', () => {
    expect(nudged('5', 1)).toBe('6');
    expect(nudged('10', -1)).toBe('9');
    expect(nudged('0', -1)).toBe('0');
    expect(['1/3', '0.5', 'empty', '', '-2'].map((text) => nudged(text, 1))).toEqual([null, null, null, null, null]);
  });
});

describe('dragging a symbol', () => {
  test('turns whole numbers by one, long ones in their third digit, within what they may be', () => {
    expect(turned('l0', '5', 3)).toBe('8');
    expect(turned('l0', '5', -9)).toBe('0');
    expect(turned('lA', '2', -5)).toBe('1');
    expect(turned('lB', '7', -20)).toBe('2');
    expect(turned('steps', '200', -500)).toBe('1');
    expect(turned('steps', '10000', 2)).toBe('10200');
    expect(turned('B', '1000', -3)).toBe('970');
    expect(turned('B', '1000', -300)).toBe('10');
  });

  test('turns a rate through 1 to 1/2, 1/3, …, and back', () => {
    expect([2, 1, 0, -1, -2].map((notches) => turned('lambdaA', '1', notches))).toEqual(['3', '2', '1', '1/2', '1/3']);
    expect(turned('lambdaB', '2/3', 5)).toBe('7/3');
    expect(turned('lambdaB', '2 / 3', -5)).toBe('1/3');
  });

  test('turns a decimal in its last digit, and keeps it positive', () => {
    expect(turned('lambdaA', '0.25', 3)).toBe('0.28');
    expect(turned('lambdaA', '0.1', -7)).toBe('0.1');
    expect(turned('B', '12.50', -1)).toBe('12.49');
  });

  test('leaves every other text alone', () => {
    expect(['empty', '', '-2', '1e3', '1.', '1/0.5'].map((text) => turned('l0', text, 1))).toEqual(
      new Array(6).fill(null),
    );
  });
});

describe('the bars of a state', () => {
  const state = { M_T: [-10, 20], M_S: [0, 15], e: [0, 5], equilibrium: 10 };
  const layout = layoutBars(state, { width: 100, height: 60 });

  test('share one scale from the smallest to the largest, with lines at 0 and N*', () => {
    expect(layout.zero).toBe(40);
    expect(layout.equilibrium).toBe(20);
  });

  test('grow from 0, downwards where negative', () => {
    const [first, second] = layout.stages;
    expect(first!.theory).toEqual({ x: 2, y: 40, width: 22, height: 20 });
    expect(second!.theory).toMatchObject({ y: 0, height: 40 });
    expect(second!.simulation).toMatchObject({ x: 76, y: 10, height: 30 });
    expect(first!.simulation.height).toBe(0);
  });

  test('name every stage only while there is room', () => {
    expect(layout.labelEvery).toBe(1);
    const many = new Array<number>(1000).fill(1);
    const crowd = layoutBars({ M_T: many, M_S: many, e: null, equilibrium: 1 }, { width: 300, height: 60 });
    expect(crowd.labelEvery).toBe(140);
    expect(crowd.stages.every(({ theory }) => theory.width > 0)).toBe(true);
    expect(crowd.stages.map(({ evicted }) => evicted)).toEqual(new Array(1000).fill(0));
  });

  test('of a signed vector stand on a line at 0, up or down', () => {
    const { bars, zero } = layoutSigned([10, -30], { width: 60, height: 40 });
    expect(zero).toBe(10);
    expect(bars).toEqual([
      { x: 4, y: 0, width: 22, height: 10 },
      { x: 34, y: 10, width: 22, height: 30 },
    ]);
    expect(layoutSigned([0, 0], { width: 60, height: 40 }).bars.every(({ height }) => height === 0)).toBe(true);
  });

  test('of an empty state lie flat', () => {
    const flat = layoutBars({ M_T: [0], M_S: [0], e: null, equilibrium: 0 }, { width: 10, height: 10 });
    expect(flat.stages[0]!.theory.height).toBe(0);
  });
});

describe('exact values', () => {
  const exact = (text: string) => ({ text, digits: null, full: text });

  test('have a decimal beside a fraction, and none beside a decimal', () => {
    expect(decimalBeside(exact('-719/480'))).toBe('−1.49792');
    expect(decimalBeside(exact('0.942377036978'))).toBeNull();
    expect(decimalBeside(exact('3'))).toBeNull();
  });

  test('have six digits where room is scarce, and their own text beyond float64', () => {
    expect(decimalText(exact('3.04687071917'))).toBe('3.04687');
    expect(decimalText(exact('0'))).toBe('0');
    expect(decimalText(exact('-1.5e-412'))).toBe('−1.5·10⁻⁴¹²');
    expect(decimalText(exact('1.5e412'))).toBe('1.5·10⁴¹²');
  });

  test('are approximated from what is shown', () => {
    expect(approximate(exact('-719/480'))).toBe(-719 / 480);
    expect(approximate(exact('1.5e-3'))).toBe(0.0015);
  });
});

test('a spectral radius next to 1 is not printed as 1', () => {
  expect(radiusText(0.9421)).toBe('0.942');
  expect(radiusText(0.99998)).toBe('0.99998');
  expect(radiusText(1)).toBe('1');
});

describe('the words of the explorer', () => {
  const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

  test('have the same arguments in both languages', () => {
    for (const [key, { en, zh }] of Object.entries({ ...EXPLORER, ...VIEWS })) {
      expect([key, placeholders(zh)]).toEqual([key, placeholders(en)]);
    }
  });

  test('have one meaning each: no key stands in both tables', () => {
    expect(Object.keys(VIEWS).filter((key) => Object.hasOwn(EXPLORER, key))).toEqual([]);
  });

  test('are said in the language of the reader', () => {
    expect(sayIn('en')('step-at', { t: 3 })).toBe('Step t = 3');
    expect(sayIn('zh-cn')('step-at', { t: 3 })).toBe('第 t = 3 步');
  });
});
