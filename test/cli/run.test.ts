import { describe, expect, test } from 'vitest';
import { SERIES_NAMES } from '../../src/core/model/series';
import { type Setting, vdominance } from './world';

async function run(words: string, setting: Setting = {}) {
  const { code, out, err } = await vdominance(['run', ...words.split(' '), '--json'], setting);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

/** To the digits that the note prints. */
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

describe('the reference run of the note, section 8', () => {
  const reference = run('--l0 200 --lA 4 --lB 7 --steps 200');

  test('every figure of the summary', async () => {
    const { summary, certainty, stable } = await reference;
    expect([stable, certainty]).toEqual([true, 'exact']);
    expect(summary).toMatchObject({
      evictions: 9,
      innerNonNegative: 200,
      innerNegative: 0,
      vDominanceHolds: 200,
      gDominanceHolds: 200,
      distanceReduced: 5,
      firstNegativeStep: null,
      innerMin: 0,
    });
    expect(rounded(summary.innerMean, 4)).toBe(0.9424);
    expect(rounded(summary.ratioMean, 3)).toBe(1.102);
    expect(rounded(summary.distanceChangeMean, 2)).toBe(-0.79);
    expect(summary.decompositionErrorMax).toBeLessThan(1e-12);
  });

  test('the table B.1', async () => {
    const { series } = await reference;
    const rows = [1, 2, 3, 5, 6].map((t) => [t, rounded(series.dist_change[t], 2), rounded(series.inner[t], 2)]);
    expect(rows).toEqual([
      [1, -5.12, 1.95],
      [2, -2.49, 4.22],
      [3, -0.85, 5.08],
      [5, -3.1, 5.82],
      [6, 0.31, 6.76],
    ]);
  });

  test('series stand under their names and are null where not defined', async () => {
    const { series } = await reference;
    expect(Object.keys(series)).toEqual(SERIES_NAMES);
    for (const name of SERIES_NAMES) expect(series[name]).toHaveLength(200);
    const evicting = series.admission_S.flatMap((admission: number, t: number) => (admission < 0 ? [t] : []));
    expect(evicting).toEqual([1, 2, 3, 5, 6, 9, 10, 13, 17]);
    for (const name of ['dist_change', 'inner_e0', 'inner_e', 'margin', 'carried']) {
      const defined = series[name].flatMap((value: number | null, t: number) => (value === null ? [] : [t]));
      expect(defined).toEqual(evicting);
    }
    expect(evicting.filter((t: number) => series.margin[t] < 0)).toEqual([17]);
    expect(rounded(series.margin[17], 3)).toBe(-0.066);
    expect(series.evicted[0]).toBe(0);
  });

  test('the matrices', async () => {
    const data = await reference;
    expect(data.parameters).toEqual({
      l0: 200,
      lA: 4,
      lB: 7,
      B: '1000',
      lambdaA: '1',
      lambdaB: '1',
      steps: 200,
      start: 'empty',
      eviction: 'low-first',
      Q: 'identity',
    });
    expect(data.weights).toEqual([201, 202, 203, 204, 102.5, 103, 103.5]);
    expect(data.equilibrium).toBe(1000 / 1119);
    expect(data.transition[0]).toEqual([202, 203, 204, 102.5, 103, 103.5, 0].map((W) => (W === 0 ? 0 : -W / 201)));
    expect(data.transition.slice(1).map((row: number[]) => row.indexOf(1))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(data.spectralRadius).toBeGreaterThan(0.9);
    expect(data.spectralRadius).toBeLessThan(1);
    expect(data.lyapunov[6]).toEqual([0, 0, 0, 0, 0, 0, 1]);
    const trace = data.lyapunov.reduce((sum: number, row: number[], i: number) => sum + row[i]!, 0);
    const eigenvalues: number[] = data.lyapunovEigenvalues;
    expect(eigenvalues).toEqual([...eigenvalues].sort((a, b) => a - b));
    // Jacobi's rotations keep the trace to some ulps of the largest eigenvalue.
    expect(Math.abs(eigenvalues.reduce((a, b) => a + b) / trace - 1)).toBeLessThan(1e-14);
  });
});

describe('the first counterexample', () => {
  test('fails where it must, exactly', async () => {
    const data = await run('--l0 5 --lA 1 --lB 4');
    expect(data.summary).toMatchObject({
      firstNegativeStep: 3,
      innerNegative: 197,
      innerNonNegative: 3,
      vDominanceHolds: 3,
      gDominanceHolds: 77,
    });
    expect(data.certainty).toBe('exact');
    expect(data.lyapunov[0]).toEqual([1152 / 90, 528 / 90, 108 / 90, 0]);
    expect(rounded(data.series.inner[3], 1)).toBe(-4623.2);
  });

  test('V-dominance does not follow where the lemma fails, nor G-dominance where both hold', async () => {
    expect((await run('--l0 4 --lA 1 --lB 3 --rates 1:2')).summary).toMatchObject({
      firstNegativeStep: 2,
      vDominanceHolds: 200,
    });
    expect((await run('--l0 5 --lA 1 --lB 3 --lambdaB 2')).summary).toMatchObject({
      innerNegative: 0,
      vDominanceHolds: 200,
      gDominanceHolds: 140,
    });
  });
});

describe('sets that are not stable', () => {
  test.each(['--l0 2 --lA 2 --lB 3 --rates 4:1', '--l0 5 --lA 3 --lB 4 --rates 2:1'])(
    '%s is marginal',
    async (words) => {
      const data = await run(words);
      expect(data.stable).toBe(false);
      expect([data.lyapunov, data.lyapunovEigenvalues]).toEqual([null, null]);
      expect(data.summary).toMatchObject({
        innerNonNegative: null,
        innerNegative: null,
        vDominanceHolds: null,
        distanceReduced: null,
        firstNegativeStep: null,
        innerMin: null,
        innerMean: null,
        ratioMean: null,
        distanceChangeMean: null,
        decompositionErrorMax: null,
      });
      expect(data.summary.gDominanceHolds).toBeTypeOf('number');
      expect(new Set(data.series.inner)).toEqual(new Set([null]));
      expect(data.series.G_T).not.toContain(null);
    },
  );
});

describe('what a run prints', () => {
  test('no value is too small or too large to be printed', async () => {
    const { out } = await vdominance(['run', '--l0', '10', '--lA', '2', '--lB', '3', '--steps', '1400', '--json']);
    expect(out).not.toMatch(/NaN|Infinity/);
    const { series } = JSON.parse(out);
    expect(series.V_T[0]).toBeTypeOf('number');
    expect(series.V_T[1399]).toMatch(/^\d\.\d{1,14}e-3\d\d$/);
  });

  test('a theory that runs away is printed as decimal text where a float64 ends', async () => {
    const { out } = await vdominance([
      'run',
      '--l0',
      '0',
      '--lA',
      '2',
      '--lB',
      '3',
      '--rates',
      '9:1',
      '--steps',
      '1500',
      '--json',
    ]);
    expect(out).not.toMatch(/NaN|Infinity/);
    const { stable, series } = JSON.parse(out);
    expect(stable).toBe(false);
    expect(series.G_T[1499]).toMatch(/^\d(\.\d{1,14})?e\d{3}$/);
    expect(series.G_S[1499]).toBeTypeOf('number');
  });

  test('vectors come with --vectors, e only where something is evicted', async () => {
    const { series } = await run('--l0 200 --lA 4 --lB 7 --steps 3 --vectors');
    expect(Object.keys(series)).toEqual([...SERIES_NAMES, 'M_T', 'M_S', 'Delta', 'e']);
    expect(series.e[0]).toBeNull();
    expect(series.e[1]).toHaveLength(7);
    expect(series.M_S[0].slice(1)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(rounded(series.M_S[0][0], 12)).toBe(rounded(1000 / 201, 12));
    expect(series.M_S[1][0]).toBe(0);
  });

  test('CSV has a line for each step under the names of the series', async () => {
    const { code, out } = await vdominance(['run', '--l0', '5', '--lA', '1', '--lB', '4', '--steps', '5', '--csv']);
    const lines = out.split('\n');
    expect(code).toBe(0);
    expect(lines[0]).toBe(
      't,V_T,V_S,inner,Delta_norm2,inner_Q,decomposition_error,G_T,G_S,admission_T,admission_S,evicted,dist_change,inner_e0,inner_e,margin,carried',
    );
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['0', '1', '2', '3', '4', '']);
    expect(lines[1]).toMatch(/,0,,,,,$/);
    expect(lines[1]!.split(',')).toHaveLength(17);
  });

  test('CSV with vectors names their entries as the note does', async () => {
    const { out } = await vdominance([
      'run',
      '--l0',
      '10',
      '--lA',
      '2',
      '--lB',
      '3',
      '--steps',
      '1',
      '--csv',
      '--vectors',
    ]);
    expect(out.split('\n')[0]).toMatch(
      /,carried,M_T\[0\],M_T\[1\],M_T\[2\],M_S\[0\],.*,Delta\[2\],e\[0\],e\[1\],e\[2\]$/,
    );
  });

  test('without a format, words for people', async () => {
    const { code, out } = await vdominance(['run', '--l0', '5', '--lA', '1', '--lB', '4']);
    expect(code).toBe(0);
    expect(out.replaceAll('\u202f', ' ')).toBe(
      [
        'l0 = 5, lA = 1, lB = 4, B = 1000, lambdaA = 1, lambdaB = 1, steps = 200, start = empty, eviction = low-first, Q = identity',
        '',
        'inner         ⟨x^S, Δ⟩_P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).',
        'V_dominance   V^T < V^S at 197 of 200 steps, first at t = 3: V^T − V^S = −17 573/11 520 · N*² (exact).',
        'G_dominance   G^T < G^S at 123 of 200 steps, first at t = 11: G^T − G^S = −26 898 136 421/247 669 456 896 · N* (exact).',
        'stable        A is stable.',
        'nonexpansive  2 of 2 evictions raise V^S, first at t = 3: by 1 075 001/103 680 · N*² (exact).',
        '',
        'N*: 55.5556',
        'largest |eigenvalue| of A: 0.942163',
        'evictions: 2, of which 0 lower the distance to M*',
        'mean of ⟨x^S, Δ⟩_P: −355.87',
        'minimum of ⟨x^S, Δ⟩_P: −5928.1',
        'mean of V^T/V^S: 0.91983',
        'mean of dist_change: 20 870',
        '',
      ].join('\n'),
    );
  });

  test('claims that hold are said to hold', async () => {
    const { out } = await vdominance(['run', '--l0', '20', '--lA', '2', '--lB', '5']);
    expect(out.split('\n').slice(2, 7)).toEqual([
      'inner         ⟨x^S, Δ⟩_P ≥ 0 at all 200 steps (exact).',
      'V_dominance   V^T ≥ V^S at all 200 steps (exact).',
      'G_dominance   G^T ≥ G^S at all 200 steps (exact).',
      'stable        A is stable.',
      'nonexpansive  no eviction raises V^S, of 3 (exact).',
    ]);
  });

  test('what cannot be asked is said so, in Chinese too', async () => {
    const argv = ['run', '--l0', '2', '--lA', '2', '--lB', '3', '--rates', '4:1', '--start', '1, 1/2, 0'];
    const { code, out } = await vdominance(argv, { env: { LANG: 'zh_CN' } });
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'l0 = 2, lA = 2, lB = 3, B = 1000, lambdaA = 4, lambdaB = 1, steps = 200, start = [1, 1/2, 0], eviction = low-first, Q = identity',
      '',
      'inner         ⟨x^S, Δ⟩_P ≥ 0 无从谈起：A 不稳定，P 不存在。',
      'V_dominance   V^T ≥ V^S 无从谈起：A 不稳定，P 不存在。',
      'G_dominance   在全部 200 步中 G^T ≥ G^S（精确）。',
      'stable        A 不稳定（有特征值位于单位圆上或圆外），P 不存在。',
      'nonexpansive  eviction 不增大 V^S 无从谈起：A 不稳定，P 不存在。',
      '',
      'N*：125',
      'A 的特征值的最大模：1',
      'eviction：2 次',
      '',
    ]);
  });
});
