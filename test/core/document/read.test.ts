import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/core/checkOptions';
import { createBlockCache, readDocument } from '../../../src/core/document/read';
import { fence, LIMITS, problems, read, sets } from './reading';

const BLOCK = fence('l0: 5', 'lA: 1', 'lB: 4');

/** A note of its own, with sets in all forms among what states none. */
const NOTE = [
  '---',
  'title: 关于 $l_0 = 1$, $l_A = 1$, $l_B = 2$',
  '---',
  '',
  '# 能量方法',
  '',
  '| 符号 | 含义 |',
  '|------|------|',
  '| $l_0$ | 前缀长度 |',
  '| $l_A$ | $l_A < l_B$ |',
  '| $l_B$ | 较长 |',
  '',
  '$$A = \\begin{pmatrix}',
  '1 & l_0 = 10, l_A = 2, l_B = 3 \\\\',
  '\\end{pmatrix}_{l_B \\times l_B}$$',
  '',
  '**参数**：$l_0 = 10$, $l_A = 2$, $l_B = 3$, $\\lambda_A = \\lambda_B = 1.0$',
  '',
  '特征值：$\\lambda_1 = 0$，$|\\lambda_{2,3}| \\approx 0.769 < 1$，$W_1 = l_0 + 2 = 12$（$s=1 < l_A=2$）',
  '',
  '### 4.7 $l_B = 3$ 的例子',
  '',
  '```python',
  'l0 = 200; l_A = 4; l_B = 7',
  '```',
  '',
  '## $l_0 = 50$, $l_A = 4$, $l_B = 7$ 的完整例子',
  '',
  '- 结果',
  '',
  '  | 参数 | 值 |',
  '  |------|-----|',
  '  | $l_0$ | 200 |',
  '  | $l_A$ | 4 |',
  '  | $l_B$ | 7 |',
  '',
  '| 指标 | 值 |',
  '|------|-----|',
  '| 次数 | 5/9 |',
  '',
  BLOCK,
  '',
  '## 结论',
].join('\n');

describe('a document', () => {
  it('has its sets in order, whatever their form', () => {
    expect(sets(NOTE)).toEqual([
      'l0=10 lA=2 lB=3 lambdaA=1 lambdaB=1',
      'l0=50 lA=4 lB=7',
      'l0=200 lA=4 lB=7',
      'l0=5 lA=1 lB=4',
    ]);
    expect(problems(NOTE)).toEqual([]);
  });

  it('is governed by each set up to the next, across headings', () => {
    const starts = ['**参数**', '## $l_0', '| 参数 |', '```vdominance'].map((start) => NOTE.indexOf(start));
    expect(read(NOTE).sets.map(({ governs }) => governs)).toEqual(
      starts.map((start, i) => ({ start, end: starts[i + 1] ?? NOTE.length })),
    );
  });

  it('is governed by a bad set as well', () => {
    const text = `${BLOCK}\n\n${fence('l0: x')}\n\n末`;
    expect(read(text).sets.map(({ governs }) => text.slice(governs.end - 1, governs.end))).toEqual(['\n', '末']);
  });

  it('tells of all problems in order, and reads the rest', () => {
    const text = `${fence('l0: 5', 'lA: 9', 'lB: 4')}\n\n<!-- vdominance x -->\n\n${BLOCK}\n\n${fence('l0: 1', 'lA: 1', 'lB: 2', 'B: 0')}`;
    expect(problems(text)).toEqual([
      'lA-not-less-than-lB @ 9',
      'unknown-comment @ <!-- vdominance x -->',
      'not-positive @ 0',
    ]);
    expect(sets(text)).toEqual(['bad', 'l0=5 lA=1 lB=4', 'bad']);
  });

  it('may be empty, or begin with a byte order mark', () => {
    expect(read('')).toEqual({ blocks: [], sets: [], problems: [], ignores: [] });
    const text = `\ufeff${BLOCK}`;
    expect(sets(text)).toEqual(['l0=5 lA=1 lB=4']);
    expect(read(text).sets[0]!.span).toEqual({ start: 1, end: text.length });
    expect(problems(`\ufeff---\n${fence('l0: x')}\n---`)).toEqual([]);
    const inside = `a\n\n\ufeff$l_0 = 5$, $l_A = 1$, $l_B = x$, $l_B = 0$`;
    expect(problems(inside)).toEqual(['below-minimum @ 0']);
  });

  it('is not read at all over the limit, and says so once', () => {
    const text = `甲\n${BLOCK}\n`.repeat(3);
    const {
      sets: none,
      problems: [only, ...more],
    } = readDocument(text, { ...LIMITS, document: text.length - 1 });
    expect(none).toEqual([]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code: 'document-too-large', span: { start: 0, end: 1 } });
    expect(only?.message.args).toEqual({ limit: text.length - 1 });
    expect(readDocument(text, { ...LIMITS, document: text.length }).sets).toHaveLength(3);
  });

  it('tells of a sentence or list that is too large or too involved to read', () => {
    const set = '$l_0 = 10$, $l_A = 2$, $l_B = 3$';
    expect(problems(`甲 ${set}\n${'x\n'.repeat(40_000)}`)).toEqual([`block-too-large @ 甲 ${set}`]);
    expect(problems(`甲 ${set}\n${'[a]'.repeat(5000)}`)).toEqual([`too-many-marks @ 甲 ${set}`]);
    expect(problems('x\n'.repeat(40_000))).toEqual([]);
  });
});

describe('the cache of blocks', () => {
  it('keeps the readings of blocks that have not changed', () => {
    const cache = createBlockCache();
    const before = readDocument(NOTE, LIMITS, cache);
    const after = readDocument(`新\n\n${NOTE.slice(NOTE.indexOf('# 能量'))}`, LIMITS, cache);
    expect(after.sets.map(({ parameters }) => parameters)).toEqual(before.sets.map(({ parameters }) => parameters));
    for (const [i, { parameters }] of after.sets.entries()) expect(parameters).toBe(before.sets[i]!.parameters);
  });

  it('does not mistake one kind of block for another', () => {
    const cache = createBlockCache();
    const text = `<div>\n${BLOCK}`;
    expect(readDocument(text, LIMITS, cache).sets).toHaveLength(0);
    expect(readDocument(BLOCK, LIMITS, cache).sets).toHaveLength(1);
    expect(readDocument(`---\n${BLOCK}\n---`, LIMITS, cache).sets).toHaveLength(0);
  });

  it('forgets what was read under other limits', () => {
    const cache = createBlockCache();
    expect(readDocument(BLOCK, LIMITS, cache).problems).toEqual([]);
    const { parameters } = DEFAULT_OPTIONS.limits;
    const narrow = { ...LIMITS, parameters: { ...parameters, lB: 3 } };
    expect(readDocument(BLOCK, narrow, cache).problems.map(({ code }) => code)).toEqual(['above-limit']);
  });

  it('does not grow without end', () => {
    const cache = createBlockCache();
    const first = readDocument(BLOCK, LIMITS, cache).sets[0]!.parameters;
    for (let i = 0; i < 40; i++)
      readDocument(fence(`# ${i} ${'x'.repeat(60_000)}`, 'l0: 5', 'lA: 1', 'lB: 4'), LIMITS, cache);
    expect(readDocument(BLOCK, LIMITS, cache).sets[0]!.parameters).not.toBe(first);
  });
});
