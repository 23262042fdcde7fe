/** The verdict as one sentence, and a step as one sentence read aloud. */
import { describe, expect, test } from 'vitest';
import type { StandingClaimName, Verdict } from '../../src/core/report';
import type { ClaimView, RunView } from '../../src/protocol';
import { sentenceAt } from '../../webview/announcer';
import { sentenceOf } from '../../webview/headline';
import { sayIn } from '../../webview/scene';
import { sourceOf } from '../figures/columns';

const SOURCE = sourceOf({
  series: { inner: [0, -4623.24, 2], G_T: [3, 2, 1], G_S: [1, 1, 1] },
  signs: { inner: [0, -1, 2], 'G_T - G_S': [1, 1, 1] },
  evictions: [1],
});

type Told = Pick<RunView, 'stable' | 'columns' | 'signs' | 'evictions'>;

const STABLE: Told = { stable: true, ...SOURCE };
const UNSTABLE: Told = { ...STABLE, stable: false };

function claim(name: StandingClaimName, verdict: Verdict, failing = 0, judged = 200): ClaimView {
  return { id: '', name, severity: 'error', verdict, certainty: 'exact', failing, judged, first: null, worst: null };
}

function said(told: ClaimView, run: Told = STABLE, language: 'en' | 'zh-cn' = 'en'): string {
  const { relation, rest } = sentenceOf(told, run, sayIn(language));
  return relation + rest;
}

describe('the headline', () => {
  test('says where a claim fails', () => {
    expect(said(claim('inner', 'violated', 197))).toBe('⟨x^S, Δ⟩_P < 0 at 197 of 200 steps');
    expect(said(claim('V_dominance', 'violated', 12_000, 100_000))).toBe(
      'V^T < V^S at 12\u202f000 of 100\u202f000 steps',
    );
    expect(said(claim('nonexpansive', 'violated', 4, 9))).toBe('V rises at 4 of 9 evictions');
    expect(said(claim('inner', 'violated', 197), STABLE, 'zh-cn')).toBe('⟨x^S, Δ⟩_P < 0：200 步中的 197 步');
  });

  test('says that a claim holds', () => {
    expect(said(claim('inner', 'holds'))).toBe('⟨x^S, Δ⟩_P ≥ 0 at all 200 steps');
    expect(said(claim('nonexpansive', 'holds', 0, 9))).toBe('V does not rise at any of the 9 evictions');
    expect(said(claim('stable', 'holds'))).toBe('A is stable');
  });

  test('says that an unstable A has no P, and which claims need one', () => {
    expect(said(claim('stable', 'violated'), UNSTABLE)).toBe('A is not stable, so P does not exist');
    expect(said(claim('V_dominance', 'not-applicable'), UNSTABLE)).toBe('V^T ≥ V^S needs P, and A is not stable');
    expect(said(claim('nonexpansive', 'not-applicable'))).toBe('V does not rise: there is no eviction');
  });

  test('never calls an undecided claim right or wrong', () => {
    const open = claim('inner', 'undecided');
    expect(said(open)).toBe('⟨x^S, Δ⟩_P ≥ 0 is undecided at 1 of 200 steps');
    expect(sentenceOf(open, STABLE, sayIn('en'))).toMatchObject({ icon: 'question', tone: 'open' });
    expect(said(claim('stable', 'undecided'))).toBe('A is stable: not decided');
  });
});

describe('a step read aloud', () => {
  const at = (step: number, run: Told = STABLE): string =>
    sentenceAt({ run, step, claim: claim('inner', 'violated'), say: sayIn('en') });

  test('names its value, whether the claim fails there, and an eviction', () => {
    expect(at(0)).toBe('Step 0: inner product 0');
    expect(at(1)).toBe('Step 1: inner product −4623.2, the claim fails here, eviction');
  });

  test('of an unstable set names G', () => {
    const run = UNSTABLE;
    const told = { run, step: 0, claim: claim('stable', 'violated'), say: sayIn('en') };
    expect(sentenceAt(told)).toBe('Step 0: G of the theory 3, of the simulation 1');
  });
});
