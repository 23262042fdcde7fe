import { expect, test } from 'vitest';
import { vdominance } from './world';

const FAILS = '步数：\r\n\r\n- ```vdominance\r\n  l0: 5\r\n  lA: 1\r\n  lB: 4\r\n  B: 1/3\r\n  ```\r\n';

async function checked(text: string, env = {}) {
  const { code, out } = await vdominance(['check', 'a.md', '--format', 'json'], {
    files: { '/notes/a.md': text },
    env,
  });
  return { code, data: JSON.parse(out) };
}

test('a parameter set with its range, parameters, defaults and summary', async () => {
  const { code, data } = await checked(FAILS);
  expect(code).toBe(1);
  expect(Object.keys(data)).toEqual(['files']);
  expect(data.files).toHaveLength(1);
  expect(Object.keys(data.files[0])).toEqual(['path', 'parameterSets', 'claims', 'findings', 'coverage']);
  expect(data.files[0].path).toBe('a.md');
  const [set] = data.files[0].parameterSets;
  expect(set.source).toBe('fence');
  expect(set.range).toEqual({ start: { line: 2, character: 2 }, end: { line: 7, character: 5 } });
  expect(set.parameters).toEqual({
    l0: 5,
    lA: 1,
    lB: 4,
    B: '1/3',
    lambdaA: '1',
    lambdaB: '1',
    steps: 200,
    start: 'empty',
    eviction: 'low-first',
    Q: 'identity',
  });
  expect([...set.defaulted].sort()).toEqual(['Q', 'eviction', 'lambdaA', 'lambdaB', 'start', 'steps']);
  expect(set.summary).toMatchObject({
    evictions: 2,
    innerNonNegative: 3,
    innerNegative: 197,
    vDominanceHolds: 3,
    gDominanceHolds: 77,
    distanceReduced: 0,
    firstNegativeStep: 3,
  });
});

test('claims and findings under the names of the documentation', async () => {
  const { data } = await checked(FAILS);
  const range = { start: { line: 2, character: 5 }, end: { line: 2, character: 15 } };
  expect(data.files[0].claims).toEqual([
    { id: 'set1/standing/inner', set: 1, kind: 'standing', range, verdict: 'violated', certainty: 'exact' },
    { id: 'set1/standing/V_dominance', set: 1, kind: 'standing', range, verdict: 'violated', certainty: 'exact' },
    { id: 'set1/standing/G_dominance', set: 1, kind: 'standing', range, verdict: 'violated', certainty: 'exact' },
    { id: 'set1/standing/stable', set: 1, kind: 'standing', range, verdict: 'holds', certainty: 'exact' },
  ]);
  const inner = data.files[0].findings.find(({ code }: { code: string }) => code === 'inner-violated');
  expect(inner).toEqual({
    code: 'inner-violated',
    severity: 'error',
    range,
    message: '⟨x^S, Δ⟩_P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).',
    set: 1,
    claim: 'set1/standing/inner',
    step: 3,
    printed: null,
    computed: '−719/480 · N*²',
    exact: '-719/480',
    verdict: 'violated',
    certainty: 'exact',
    reason: null,
  });
});

test('messages and reasons are in the language of the locale', async () => {
  const { data } = await checked(FAILS, { LANG: 'zh_CN.UTF-8' });
  const inner = data.files[0].findings.find(({ code }: { code: string }) => code === 'inner-violated');
  expect(inner.message).toBe('⟨x^S, Δ⟩_P 在 200 步中有 197 步为负，首次在 t = 3：−719/480 · N*²（精确）。');
});

test('a bad block has no parameters, and its finding belongs to no claim', async () => {
  const { code, data } = await checked('```vdominance\nl0: -1\nlA: 1\nlB: 4\n```\n');
  expect(code).toBe(1);
  expect(data.files[0].parameterSets[0]).toMatchObject({ parameters: null, summary: null });
  expect(data.files[0].claims).toEqual([]);
  expect(data.files[0].findings).toMatchObject([
    {
      code: 'below-minimum',
      severity: 'error',
      range: { start: { line: 1, character: 4 }, end: { line: 1, character: 6 } },
      message: 'l0 must be at least 0: it is -1.',
      set: null,
      claim: null,
      verdict: null,
    },
  ]);
});

test('what needs P is null in an unstable set', async () => {
  const { data } = await checked('```vdominance\nl0: 2\nlA: 2\nlB: 3\nrates: 4:1\n```\n');
  expect(data.files[0].parameterSets[0].summary).toMatchObject({
    innerNegative: null,
    innerMean: null,
    gDominanceHolds: 200,
  });
  const verdicts = data.files[0].claims.map(({ id, verdict }: Record<string, string>) => [id, verdict]);
  expect(verdicts).toContainEqual(['set1/standing/inner', 'not-applicable']);
  expect(verdicts).toContainEqual(['set1/standing/stable', 'violated']);
});

test('no file is an empty list, and several files are one object', async () => {
  const none = await vdominance(['check', 'missing.md', '--format', 'json']);
  expect([none.code, JSON.parse(none.out)]).toEqual([2, { files: [] }]);
  const files = { '/notes/a.md': 'no parameters', '/notes/b.md': FAILS };
  const both = JSON.parse((await vdominance(['check', '.', '--format=json'], { files })).out);
  expect(both.files.map(({ path }: { path: string }) => path)).toEqual(['a.md', 'b.md']);
  const coverage = { checked: 0, unchecked: 0, ignored: 0, percent: null, items: [] };
  expect(both.files[0]).toEqual({ path: 'a.md', parameterSets: [], claims: [], findings: [], coverage });
});
