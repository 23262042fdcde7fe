import { describe, expect, it } from 'vitest';
import { claimLabel, comparison } from '../../../src/core/present/claimWords';
import type { Language } from '../../../src/core/present/messages';
import { COUNTEREXAMPLE, checked, fence, plain, REFERENCE } from '../claims/document';

function labels(text: string, language: Language = 'en'): string[] {
  return checked(text).claims.map((claim) => claimLabel(claim, language));
}

/** Of every wrong claim, by its id. */
function comparisons(text: string): Record<string, unknown> {
  const { claims, findings } = checked(text);
  const wrong = claims.flatMap((claim) => {
    const finding = findings.find((found) => found.claim === claim.id);
    if (!finding) return [];
    const { expected, actual } = comparison(claim, finding, 'en');
    return [[claim.id, [plain(expected), plain(actual)]]];
  });
  return Object.fromEntries(wrong);
}

describe('a claim is named', () => {
  it('by what it says', () => {
    const text = `${fence(REFERENCE, ['mean(inner) ≈ 0.9424'])}\n0.9424<!-- = mean(inner) --> and 50%<!-- = 1/2 -->\n`;
    expect(labels(text)).toEqual([
      '⟨x^S, Δ⟩_P ≥ 0 at every step',
      'V^T ≥ V^S at every step',
      'G^T ≥ G^S at every step',
      'A is stable',
      'mean(inner) ≈ 0.9424',
      '0.9424 = mean(inner)',
      '50% = 1/2',
    ]);
  });

  it('by its quantity where the text prints one', () => {
    const text = `${fence(REFERENCE)}\n$W_2 = 203$\n\n| t | inner |\n| - | - |\n| 1 | 1.95 |\n`;
    expect(labels(text).slice(4)).toEqual(['W_2: 203', 'inner at t = 1: 1.95']);
    expect(labels(text, 'zh-cn').slice(4)).toEqual(['W_2：203', 'inner（t = 1）：1.95']);
  });

  it('in Chinese', () => {
    expect(labels(fence(REFERENCE), 'zh-cn')).toEqual([
      '⟨x^S, Δ⟩_P ≥ 0 在每一步成立',
      'V^T ≥ V^S 在每一步成立',
      'G^T ≥ G^S 在每一步成立',
      'A 稳定',
    ]);
  });

  it('with what the note expects of it', () => {
    const text = '```vdominance\nl0: 5\nlA: 1\nlB: 4\nexpect: {inner: fails}\n```\n';
    expect(labels(text)[0]).toBe('It fails somewhere: ⟨x^S, Δ⟩_P ≥ 0 at every step');
  });
});

describe('a wrong claim is compared', () => {
  it('with how the run breaks it', () => {
    expect(comparisons(fence(COUNTEREXAMPLE))['set1/standing/inner']).toEqual([
      '⟨x^S, Δ⟩_P ≥ 0 at every step',
      [
        'first at t = 3: −719/480 · N*² = −4623.2',
        'worst at t = 7: −14 988 075 517/7 803 371 520 · N*² = −5928.1',
        '197 of 200 steps fail',
      ].join('\n'),
    ]);
  });

  it('with the sentence where there are no steps', () => {
    expect(comparisons(fence('l0: 2, lA: 2, lB: 3, rates: 4:1'))['set1/standing/stable']).toEqual([
      'A is stable',
      'A is not stable (an eigenvalue lies on or outside the unit circle), so P does not exist.',
    ]);
  });

  it('with the value of its side, and a number of the text with what would be printed', () => {
    const text = `${fence(REFERENCE, ['n == 8'])}\n0.94<!-- = mean(V_T / V_S) -->, 40%<!-- = 1/2 -->\n`;
    expect(comparisons(text)).toEqual({
      'set1/written/1': ['n == 8', '7'],
      'set1/bound/1': ['1.10', '0.94'],
      'set1/bound/2': ['50%', '40%'],
    });
  });
});
