import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../src/core/memory';
import { say } from '../../../src/core/present/messages';
import { COUNTEREXAMPLE, checked, fence, findingsOf, plain, REFERENCE } from './document';

const claimsOf = (text: string) => checked(text).claims.filter((claim) => claim.kind === 'written');

describe('written claims', () => {
  it('that hold are no findings, and are reported in their order', () => {
    const claims = ['mean(inner) ≈ 0.9424', "'det(P) > 1e6'", 'inner >= 0', 'stable', 'V_T / V_S >= 1'];
    const text = fence(REFERENCE, claims);
    expect(findingsOf(text)).toEqual([]);
    expect(claimsOf(text)).toMatchObject([
      { id: 'set1/written/1', set: 1, text: claims[0], verdict: 'holds', certainty: 'exact', judgedSteps: null },
      { id: 'set1/written/2', text: 'det(P) > 1e6', verdict: 'holds' },
      { id: 'set1/written/3', verdict: 'holds', failing: 0, judgedSteps: 200 },
      { id: 'set1/written/4', verdict: 'holds', judgedSteps: null },
      { id: 'set1/written/5', verdict: 'holds', failing: 0, judgedSteps: 200 },
    ]);
  });

  it('that fail say the value first, at the claim', () => {
    const claims = [
      'mean(inner) ≈ 0.9424',
      'det(P) > 1e6',
      'max(eigenvalues(P)) <= 10',
      'det(P) == trace(P)',
      'W < 6',
      'P[0,1] == 0',
      'all(inner >= 0)',
      'not stable',
      '1 > 2',
    ];
    expect(findingsOf(fence(COUNTEREXAMPLE, claims))).toEqual([
      'claim-violated [mean(inner) ≈ 0.9424] mean(inner) = −355.871698421, so mean(inner) ≈ 0.9424 does not hold (exact, 853 digits).',
      'claim-violated [det(P) > 1e6] det(P) = 25 892/25, so det(P) > 1e6 does not hold (exact).',
      'claim-violated [max(eigenvalues(P)) <= 10] max(eigenvalues(P)) = 21.5138883445, so max(eigenvalues(P)) <= 10 does not hold (proved by rational bounds).',
      'claim-violated [det(P) == trace(P)] det(P) = 25 892/25, trace(P) = 1678/45, so det(P) == trace(P) does not hold (exact).',
      'claim-violated [W < 6] W[0] = 6, so W < 6 does not hold (exact).',
      'claim-violated [P[0,1] == 0] P[0,1] = 88/15, so P[0,1] == 0 does not hold (exact).',
      'claim-violated [all(inner >= 0)] all(inner >= 0) is false here (exact).',
      'claim-violated [not stable] not stable is false here (exact).',
      'claim-violated [1 > 2] 1 > 2 is false here (exact).',
    ]);
  });

  it('about series name the steps that fail, the first and the worst', () => {
    const text = fence(COUNTEREXAMPLE, ['V_T / V_S >= 1']);
    expect(findingsOf(text)).toEqual([
      'claim-violated [V_T / V_S >= 1] V_T / V_S >= 1 fails at 197 of 200 steps, first at t = 3: V_T / V_S = 458 099/475 672 (exact).',
    ]);
    expect(findingsOf(text, 'zh-cn')).toEqual([
      'claim-violated [V_T / V_S >= 1] V_T / V_S >= 1 在 200 步中有 197 步不成立，首次在 t = 3：V_T / V_S = 458 099/475 672（精确）。',
    ]);
    const finding = checked(text).findings.find(({ code }) => code === 'claim-violated')!;
    expect(finding).toMatchObject({
      severity: 'error',
      claim: 'set1/written/1',
      step: 3,
      computed: '458\u202f099/475\u202f672',
      exact: '458099/475672',
      verdict: 'violated',
      certainty: 'exact',
    });
    expect(finding.related.map((related) => plain(say(related, 'en')))).toEqual([
      'first at t = 3: V_T / V_S = 458 099/475 672 ≈ 0.963056475891',
      'worst at t = 33: V_T / V_S = 0.91246872664',
      '197 of 200 steps fail',
    ]);
  });

  it.each([
    ['inner >= 0', 'inner = −2 246 875/486'],
    ['0 <= inner', 'inner = −2 246 875/486'],
    ['V_T >= V_S', 'V_T − V_S = −54 915 625/11 664'],
    ['V_S ≤ V_T', 'V_T − V_S = −54 915 625/11 664'],
  ])('in the common form %s are answered by the decisions', (claim, value) => {
    expect(findingsOf(fence(COUNTEREXAMPLE, [claim]))).toEqual([
      `claim-violated [${claim}] ${claim} fails at 197 of 200 steps, first at t = 3: ${value} (exact).`,
    ]);
  });

  it('in a common form agree with the same claim in another', () => {
    const pairs = [
      ['inner >= 0', 'inner + 0 >= 0'],
      ['V_T >= V_S', 'V_T - V_S >= 0'],
      ['G_T >= G_S', 'G_T - G_S >= 0'],
      ['dist_change <= 0', '-dist_change >= 0'],
    ] as const;
    for (const [common, other] of pairs) {
      const [a, b] = claimsOf(fence('l0: 5, lA: 1, lB: 4, steps: 60, eviction: high-first', [common, other])).map(
        ({ verdict, failing, judgedSteps, first, worst }) => ({
          verdict,
          failing,
          judgedSteps,
          first: first?.t ?? null,
          worst: worst?.t ?? null,
        }),
      );
      expect(a, common).toEqual(b);
    }
  });

  it('that cannot be read are errors at their offending characters, after CJK text and in quotes', () => {
    const claims = ['foo >= 1', '"W[9] > 1"', 'mean(x) = 3', '2inner > 0', "'inner'", 'det(W) > 0', '均值 > 0'];
    expect(findingsOf(`中文 **说明**。\r\n\r\n${fence(COUNTEREXAMPLE, claims)}`)).toEqual([
      'claim-unknown-name [foo] foo is not a name of the model.',
      'claim-shape [9] There is no entry 9: indices go from 0 to 3.',
      'claim-syntax [=] Write == for equality; a single = is not one.',
      'claim-syntax [2inner] 2inner is not a number as 3, 0.1 or 2e-3 are; a product needs its *.',
      'claim-shape [inner] This is a number at each step, which nothing is claimed of: a claim needs a relation, such as >= 0.',
      'claim-shape [W] det takes a matrix: this is a vector.',
      'claim-unknown-name [均值] 均值 is not a name of the model.',
    ]);
  });

  it('that cannot be read have no verdict and keep the others from nothing', () => {
    const claims = claimsOf(fence(COUNTEREXAMPLE, ['foo >= 1', 'stable']));
    expect(claims).toMatchObject([
      { verdict: 'not-applicable', fault: { code: 'claim-unknown-name' }, reason: { key: 'claim-unknown-name' } },
      { verdict: 'holds', fault: null },
    ]);
  });

  it('that need P where there is none are errors at the name', () => {
    const unstable = 'l0: 2, lA: 2, lB: 3, lambdaA: 4';
    expect(
      findingsOf(fence(unstable, ['mean(dist_change) < 0', 'rho < 1', 'rho <= 1', 'G_T >= 0', 'inner >= 0'])),
    ).toEqual([
      'needs-stable [dist_change] dist_change needs P, but A is not stable here, so P does not exist.',
      'claim-violated [rho < 1] rho < 1 is false here (exact).',
      'needs-stable [inner] inner needs P, but A is not stable here, so P does not exist.',
    ]);
  });

  it('that are out of reach are warnings with the reason', () => {
    const text = fence('l0: 2, lA: 2, lB: 3, lambdaA: 4, steps: 9000', ['G_T >= G_S', 'mean(G_T) > 0']);
    expect(findingsOf(text)).toEqual([
      'undecided [G_T >= G_S] G_T >= G_S is not decided: 836 of 9000 steps are more than an exact run can reach here.',
      'undecided [mean(G_T) > 0] mean(G_T) > 0 is not decided: 8164 of 9000 steps are within reach of an exact run.',
    ]);
  });

  it('without a step to be judged at hold, and say so', () => {
    const [claim] = claimsOf(fence('l0: 5, lA: 1, lB: 4, steps: 3', ['dist_change <= 0']));
    expect(claim).toMatchObject({ verdict: 'holds', judgedSteps: 0, reason: { key: 'claim-vacuous' } });
  });

  it('are about their own block alone', () => {
    const text = `${fence(COUNTEREXAMPLE, ['n == 4'])}\n${fence(REFERENCE, ['n == 4'])}`;
    expect(findingsOf(text)).toEqual(['claim-violated [n == 4] n = 7, so n == 4 does not hold (exact).']);
    expect(checked(text).findings.find(({ code }) => code === 'claim-violated')?.claim).toBe('set2/written/1');
  });
});

describe('a second check', () => {
  it('finds the same at the new places', () => {
    const memory = createMemory();
    const text = fence(COUNTEREXAMPLE, ['mean(inner) > 0', 'W[7] > 1', 'inner >= 0']);
    const first = checked(text, memory);
    const moved = checked(`新的一行\n\n${text}`, memory);
    const by = '新的一行\n\n'.length;
    expect(
      moved.findings.map(({ span, ...rest }) => ({ ...rest, span: { start: span.start - by, end: span.end - by } })),
    ).toEqual(first.findings);
    expect(moved.claims).toHaveLength(first.claims.length);
  });
});
