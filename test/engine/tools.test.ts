import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import type { Language } from '../../src/core/present/messages';
import { engineOver } from '../../src/engine/caller';
import { startInline } from '../../src/engine/inline';
import { TOOLS } from '../../src/engine/tools';
import { createWorks } from '../../src/engine/works';
import { COUNTEREXAMPLE, fence, plain, REFERENCE } from '../core/claims/document';

const engine = engineOver(startInline(createWorks(), 'en'));

/** Asks a tool; its only file is `note.md`. */
async function ask(name: string, input: unknown, note = '', language: Language = 'en'): Promise<string> {
  const tool = TOOLS.find((known) => known.name === name)!;
  const answer = await tool.run(input, {
    engine,
    options: DEFAULT_OPTIONS,
    language,
    signal: new AbortController().signal,
    async readText(path) {
      if (path !== 'note.md') throw new Error(`there is no ${path}`);
      return note;
    },
  });
  return plain(answer);
}

describe('every tool', () => {
  test('takes what its schema names, and nothing else', async () => {
    for (const { name, inputSchema } of TOOLS) {
      const { properties, required } = inputSchema;
      const all = Object.fromEntries(Object.keys(properties).map((property) => [property, Symbol('no value of JSON')]));
      // What is not in the schema is refused as such; what is in it, for its value.
      const refusal = await ask(name, { ...all, other: 1 }).catch((error: Error) => error.message);
      const blamed = [...refusal.matchAll(/(\w+): Invalid (type|key)/g)].map(
        ([, property, what]) => `${property} ${what}`,
      );
      expect(blamed.sort()).toEqual(
        [...Object.keys(properties).map((property) => `${property} type`), 'other key'].sort(),
      );
      const missing = await ask(name, {}).catch((error: Error) => error.message);
      for (const property of required) expect(missing).toContain(`${property}: Invalid key`);
    }
  });

  test('says that it was given no object', async () => {
    await expect(ask('check_document', 'note.md')).rejects.toThrow('The input is not as the schema says: input: ');
  });
});

describe('check_document', () => {
  test('answers as the command line does, with sentences', async () => {
    const answer = JSON.parse(await ask('check_document', { path: 'note.md' }, fence(COUNTEREXAMPLE)));
    expect(Object.keys(answer)).toEqual(['path', 'parameterSets', 'claims', 'findings', 'coverage']);
    expect(answer.path).toBe('note.md');
    expect(answer.findings[0]).toMatchObject({
      code: 'inner-violated',
      message: '⟨x^S, Δ⟩_P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).',
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 13 } },
      exact: '-719/480',
    });
    expect(answer.claims.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'violated',
      'violated',
      'violated',
      'holds',
    ]);
  });

  test('takes the text itself, in the language of the reader', async () => {
    const answer = JSON.parse(await ask('check_document', { text: fence(COUNTEREXAMPLE) }, '', 'zh-cn'));
    expect([answer.path, answer.findings[0].message]).toEqual([
      null,
      '⟨x^S, Δ⟩_P 在 200 步中有 197 步为负，首次在 t = 3：−719/480 · N*²（精确）。',
    ]);
  });

  test('wants one of the two, and says what cannot be read', async () => {
    const both = { path: 'note.md', text: '' };
    for (const input of [{}, both])
      await expect(ask('check_document', input)).rejects.toThrow('Give either path or text.');
    await expect(ask('check_document', { path: 'other.md' })).rejects.toThrow('there is no other.md');
  });
});

describe('run_simulation', () => {
  test('decides the standing claims, with the exact value at the first step that fails', async () => {
    const answer = JSON.parse(await ask('run_simulation', { l0: 5, lA: 1, lB: 4 }));
    expect(answer).toMatchObject({
      parameters: { l0: 5, lA: 1, lB: 4, B: '1000', steps: 200 },
      stable: true,
      equilibrium: '500/9',
      certainty: 'exact',
      summary: { evictions: 2, innerNegative: 197, gDominanceHolds: 77 },
    });
    const [inner, , , stable, nonexpansive] = answer.claims;
    expect(inner).toEqual({
      name: 'inner',
      says: '⟨x^S, Δ⟩_P ≥ 0 at every step',
      verdict: 'violated',
      certainty: 'exact',
      failingSteps: 197,
      judgedSteps: 200,
      firstFailingStep: 3,
      exact: '-719/480',
      message: '⟨x^S, Δ⟩_P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).',
      details: [
        'first at t = 3: −719/480 · N*² = −4623.2',
        'worst at t = 7: −14 988 075 517/7 803 371 520 · N*² = −5928.1',
        '197 of 200 steps fail',
      ],
    });
    expect(stable).toMatchObject({ name: 'stable', verdict: 'holds', message: null, details: [] });
    expect(nonexpansive).toMatchObject({ name: 'nonexpansive', verdict: 'violated', judgedSteps: 2 });
  });

  test('takes fractions as text, and reads numbers as they are written', async () => {
    const input = { l0: 5, lA: 1, lB: 4, B: '1/3', lambdaA: 0.1, start: '1, 1/2, 0, 0', Q: '2, 1, 1, 1', steps: 3 };
    const { parameters } = JSON.parse(await ask('run_simulation', input));
    expect(parameters).toMatchObject({
      B: '1/3',
      lambdaA: '1/10',
      start: ['1', '1/2', '0', '0'],
      Q: ['2', '1', '1', '1'],
      steps: 3,
    });
  });

  test('says of an unstable set that there is no P', async () => {
    const { stable, claims } = JSON.parse(await ask('run_simulation', { l0: 2, lA: 2, lB: 3, lambdaA: 4 }));
    const verdicts = claims.map(({ name, verdict }: Record<string, string>) => [name, verdict]);
    expect([stable, verdicts]).toEqual([
      false,
      [
        ['inner', 'not-applicable'],
        ['V_dominance', 'not-applicable'],
        ['G_dominance', 'holds'],
        ['stable', 'violated'],
        ['nonexpansive', 'not-applicable'],
      ],
    ]);
  });

  test('says what is wrong with each value', async () => {
    await expect(ask('run_simulation', { l0: -1, lA: 1, lB: 4, eviction: 'none' })).rejects.toThrow(
      'These parameters cannot be read. l0 must be at least 0: it is -1. ',
    );
  });
});

describe('explain_claim', () => {
  test('tells the terms at the first step that fails', async () => {
    const answer = await ask('explain_claim', { path: 'note.md', claim: 'inner' }, fence(COUNTEREXAMPLE));
    expect(answer.split('\n')).toEqual([
      'In parameter set 1 (l0: 5, lA: 1, lB: 4, B: 1000, lambdaA: 1, lambdaB: 1, steps: 200, start: empty, eviction: low-first, Q: identity):',
      '⟨x^S, Δ⟩_P ≥ 0 at every step: fails (exactly).',
      '⟨x^S, Δ⟩_P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).',
      'first at t = 3: −719/480 · N*² = −4623.2',
      'worst at t = 7: −14 988 075 517/7 803 371 520 · N*² = −5928.1',
      '197 of 200 steps fail',
      'At step t = 3 (after batch 3, batches counted from 0), exactly:',
      'The simulation evicts at this step.',
      'N* = 500/9 ≈ 55.5556',
      'M_T = [-17375/1296, 1625/108, 625/9, 500/3]',
      'M_S = [0, 0, 125/2, 500/3]',
      'Delta = M_T - M_S = [-17375/1296, 1625/108, 125/18, 0]',
      'e = [0, 1625/108, 125/18, 0]',
      'admission_T = -17375/1296 ≈ -13.4066, admission_S = -17375/1296 ≈ -13.4066',
      'inner = <x_S, Delta>_P = -2246875/486 ≈ -4623.20 = -719/480 N*^2',
      'V_T = 1431559375/11664 ≈ 122733',
      'V_S = 185809375/1458 ≈ 127441',
      'V_T - V_S = 2 inner + Delta_norm2 = -54915625/11664 ≈ -4708.13, with Delta_norm2 = 52934375/11664 ≈ 4538.27',
      'inner = carried + margin, with carried = <x_S, A Delta(t-1)>_P = 0, margin = -2246875/486 ≈ -4623.20',
      'margin = inner_e + admission_S inner_e0, with inner_e = -644365625/34992 ≈ -18414.7, inner_e0 = -27775/27 ≈ -1028.70',
      'dist_change = 3359378125/104976 ≈ 32001.4',
      'inner_Q = <x_S, Delta>_Q = -31250/729 ≈ -42.8669',
      'G_T = 233375/1296 ≈ 180.073, G_S = 500/3 ≈ 166.667, G_T - G_S = 17375/1296 ≈ 13.4066',
    ]);
  });

  test('tells another step, and how many digits a long value has', async () => {
    const answer = await ask('explain_claim', { text: fence(REFERENCE), claim: 'inner', step: 1 });
    expect(answer).toContain('⟨x^S, Δ⟩_P ≥ 0 at every step: holds (exactly).');
    expect(answer).toContain('The simulation evicts at this step.');
    expect(answer).toMatch(/^inner = <x_S, Delta>_P = 1\.95251456908 \(exact, \d+ digits\) = 33\d+\/\d+ N\*\^2$/m);
    expect(answer).toMatch(/^dist_change = -5\.12067411587 \(exact, \d+ digits\)$/m);
    const quiet = await ask('explain_claim', { text: fence(REFERENCE), claim: 'inner', step: 0 });
    expect(quiet).toContain('The simulation evicts nothing at this step.');
    expect(quiet).not.toMatch(/carried|^e = /m);
  });

  test('tells of an unstable set what there is without P', async () => {
    const text = fence('l0: 2, lA: 2, lB: 3, rates: 4:1');
    const answer = await ask('explain_claim', { text, claim: 'stable', step: 0 }, '', 'zh-cn');
    expect(answer).toContain('A 不稳定，因此 P、能量与内积均不存在。');
    expect(answer).toMatch(/^G_T = /m);
    expect(answer).not.toMatch(/^V_T/m);
  });

  test('has no step to look at where nothing fails', async () => {
    const answer = await ask('explain_claim', { text: fence(REFERENCE), claim: 'set1/standing/stable' });
    expect(answer.split('\n').slice(1)).toEqual([
      'A is stable: holds (exactly).',
      'There is no failing step to look at; give step to see the terms of another.',
    ]);
  });

  test('finds a written claim in the set that its id names', async () => {
    const text = `${fence(COUNTEREXAMPLE)}\n${fence(REFERENCE, ['inner < 1'])}`;
    const answer = await ask('explain_claim', { text, claim: 'set2/written/1' });
    expect(answer).toContain('inner < 1: fails (exactly).');
    expect(answer).toContain('At step t = 1 ');
  });

  test('says what it does not find', async () => {
    const two = `${fence(COUNTEREXAMPLE)}\n${fence(REFERENCE)}`;
    const refusals: readonly (readonly [input: object, words: string])[] = [
      [{ text: two, claim: 'inner' }, 'The document has 2 parameter sets: say which by set.'],
      [{ text: two, claim: 'inner', set: 3 }, 'The document has no parameter set 3; it has 2.'],
      [{ text: '', claim: 'inner' }, 'The document has no parameter set 1; it has 0.'],
      [{ text: fence('l0: -1, lA: 1, lB: 4'), claim: 'inner' }, 'Parameter set 1 cannot be read.'],
      [{ text: two, claim: 'inner', set: 1, step: 200 }, 'There is no step 200: steps go from 0 to 199.'],
      [
        { text: fence(COUNTEREXAMPLE), claim: 'lemma' },
        'Parameter set 1 has no claim lemma; it has set1/standing/inner, set1/standing/V_dominance, set1/standing/G_dominance, set1/standing/stable.',
      ],
    ];
    for (const [input, words] of refusals) await expect(ask('explain_claim', input)).rejects.toThrow(words);
  });
});
