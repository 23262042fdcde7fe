import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/core/present/messages';
import { type BlockFacts, blockHtml, waitingHtml } from '../../src/host/blockHtml';
import { COUNTEREXAMPLE, checked, fence, plain, REFERENCE } from '../core/claims/document';

function htmlOf(text: string, more: Partial<BlockFacts> = {}, language: Language = 'en'): string {
  const report = checked(text);
  const problems = report.findings.filter(({ claim }) => claim === null);
  const facts = { source: text, report, set: report.sets[0] ?? null, problems, stale: false, picture: null };
  return plain(blockHtml({ ...facts, ...more }, language));
}

/** The lines of the list, each with its sign, without markup but for raised and lowered text: `V^T`. */
function lines(html: string): string[] {
  return [...html.matchAll(/<li class="vdominance-(\S+)">(.*?)<\/li>/g)].map(([, kind, content = '']) => {
    const plainText = content.replace(
      /<(sup|sub)>(.*?)<\/\1>/g,
      (_, tag, text) => `${tag === 'sup' ? '^' : '_'}${text}`,
    );
    return `${kind} ${plainText.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')}`;
  });
}

describe('a block in the preview', () => {
  test('lists its parameters, and after them what it takes by default', () => {
    const html = htmlOf(fence('l0: 5, lA: 1, lB: 4, B: 1/3'));
    expect(html).toContain(
      '<div><dt>B</dt><dd>1/3</dd></div></dl><p class="vdominance-defaults">' +
        'By default: lambdaA 1 · lambdaB 1 · steps 200 · start empty · eviction low-first · Q identity</p>',
    );
    expect(html).not.toContain('<pre>');
  });

  test('says nothing of defaults where it takes none', () => {
    const all = 'l0: 5, lA: 1, lB: 2, B: 1, rates: 1:1, steps: 9, start: empty, eviction: low-first, Q: identity';
    expect(htmlOf(fence(all))).not.toContain('default');
  });

  test('gives the verdict on each of its claims by sign and words', () => {
    expect(
      lines(htmlOf(fence(COUNTEREXAMPLE, ['n == 4', 'mean(inner']))).map((line) => line.split(', first')[0]),
    ).toEqual([
      'violated |▼|⟨x^S, Δ⟩_P &lt; 0 at 197 of 200 steps',
      'violated |▼|V^T &lt; V^S at 197 of 200 steps',
      'violated |▼|G^T &lt; G^S at 123 of 200 steps',
      'holds |✓|A is stable: holds (exact).',
      'holds |✓|n == 4: holds (exact).',
      'problem |!|The expression ends here too early.',
    ]);
  });

  test('tells where an announced failure is', () => {
    const text = '```vdominance\nl0: 5\nlA: 1\nlB: 4\nexpect: {inner: fails}\n```\n';
    expect(lines(htmlOf(text))[0]).toBe(
      'holds |✓|It fails somewhere: ⟨x^S, Δ⟩_P ≥ 0 at every step: holds (exact).' +
        '|first at t = 3: −719/480 · N*² = −4623.2|worst at t = 7: −14 988 075 517/7 803 371 520 · N*² = −5928.1|197 of 200 steps fail|',
    );
  });

  test('says why a claim is not judged', () => {
    expect(lines(htmlOf(fence('l0: 2, lA: 2, lB: 3, rates: 4:1')))[0]).toBe(
      'not-applicable |–|⟨x^S, Δ⟩_P ≥ 0 at every step: not judged, because A is not stable, so there is no P.',
    );
  });

  test('names its signs for those who do not see them', () => {
    expect(htmlOf(fence(REFERENCE))).toContain(
      '<span class="vdominance-sign" role="img" aria-label="holds">✓</span>⟨x<sup>S</sup>, Δ⟩<sub>P</sub> ≥ 0 at every step: holds (exact).',
    );
  });

  test('speaks Chinese', () => {
    expect(lines(htmlOf(fence(REFERENCE), {}, 'zh-cn'))[3]).toBe('holds |✓|A 稳定：成立（精确）。');
  });

  test('shows its source and what is wrong with it where it cannot be read', () => {
    const html = htmlOf(fence('l0: -1, lA: 1, lB: 4'));
    expect(html).toMatch(/^<div class="vdominance"><pre><code>```vdominance\nl0: -1\n/);
    expect(lines(html)).toEqual(['problem |!|l0 must be at least 0: it is -1.']);
  });

  test('shows its picture, or that it is being drawn', () => {
    expect(htmlOf(fence(REFERENCE), { picture: '<svg/>' })).toContain('<figure><svg/></figure>');
    expect(htmlOf(fence(REFERENCE), { picture: 'pending' })).toContain('Computing…</p></figure>');
    expect(htmlOf(fence(REFERENCE))).not.toContain('<figure>');
  });

  test('says that it is of an earlier text', () => {
    expect(htmlOf(fence(REFERENCE), { stale: true })).toMatch(
      /^<div class="vdominance vdominance-stale"><p class="vdominance-note">Of an earlier text; not checked since\.<\/p>/,
    );
  });

  test('lets no text of the document become markup', () => {
    const html = htmlOf(fence(REFERENCE, ['<script>alert(1)</script> == 1', 'n == 8 # <b>']));
    expect(html).not.toMatch(/<script|<b>/);
    expect(lines(htmlOf(fence(REFERENCE, ['V_T >= V_S'])))).toContain('holds |✓|V_T &gt;= V_S: holds (exact).');
    expect(waitingHtml('<img src=x onerror=alert(1)>', 'Computing…')).toBe(
      '<div class="vdominance"><pre><code>&lt;img src=x onerror=alert(1)&gt;</code></pre><p class="vdominance-note">Computing…</p></div>',
    );
  });
});
