import { describe, expect, it } from 'vitest';
import { hintsOf } from '../../../src/core/present/hints';
import type { Language } from '../../../src/core/present/messages';
import { COUNTEREXAMPLE, checked, fence, plain, REFERENCE } from '../claims/document';

/** The hints of a text as `place label (tooltip)`. */
function hints(text: string, language: Language = 'en'): string[] {
  return hintsOf(checked(text), 'claims', language).map(({ span, text: place, label, tooltip }) => {
    expect(text.slice(span.start, span.end)).toBe(place);
    return plain(`${place} ${label}${tooltip === null ? '' : ` (${tooltip})`}`);
  });
}

describe('hints behind the claims of a block', () => {
  it('tell the verdict, with the value of what is the same at every step', () => {
    const claims = ['mean(inner) ≈ 0.9424', 'count(evicted > 0) == 9', 'stable', '0 <= rho < 1', 'V_T >= V_S'];
    expect(hints(fence(REFERENCE, claims)).map((hint) => hint.replace(/\(mean\(inner\) = .*\)$/, '(…)'))).toEqual([
      'mean(inner) ≈ 0.9424 ✓ 0.942377… (…)',
      'count(evicted > 0) == 9 ✓ 9 (count(evicted > 0) = 9)',
      'stable ✓',
      '0 <= rho < 1 ✓ 0.974969… (rho = 0.97496918028)',
      'V_T >= V_S ✓ all 200 steps',
    ]);
  });

  it('tell where it fails first, or by which value', () => {
    const claims = ['inner >= 0', 'trace(P) == 21', 'det(P) == trace(P)', 'count(foo) > 0'];
    expect(hints(fence(COUNTEREXAMPLE, claims))).toEqual([
      'inner >= 0 ▼ first t = 3 (inner >= 0 fails at 197 of 200 steps, first at t = 3: inner = −2 246 875/486 (exact).)',
      'trace(P) == 21 ▼ 37.2888… (trace(P) = 1678/45, so trace(P) == 21 does not hold (exact).)',
      'det(P) == trace(P) ▼ (det(P) = 25 892/25, trace(P) = 1678/45, so det(P) == trace(P) does not hold (exact).)',
    ]);
    expect(hints(fence(COUNTEREXAMPLE, ['inner >= 0']), 'zh-cn')[0]).toMatch(/^inner >= 0 ▼ 首次 t = 3/);
  });
});

describe('hints behind bound numbers', () => {
  it('go on where rounding has stopped, and are none where nothing is left out', () => {
    const text = `${fence(REFERENCE)}
0.9424<!-- = mean(inner) --> 9<!-- = count(evicted > 0) --> 55.6%<!-- = 5/9 --> 0.97<!-- = rho --> 0.5<!-- = p --> 0.1<!-- = 0.125 -->
１．０<!-- = rho --> 0.9423770<!-- = mean(inner) --> 2.0e-7<!-- = 0.0000002049999 --> 1.2<!-- = rho -->
`;
    expect(hints(text).map((hint) => hint.replace(/ \(.*\)$/, ''))).toEqual([
      '0.9424 = 0.942377…',
      '55.6 = 55.5555…',
      '0.97 = 0.974969…',
      '0.1 = 0.125',
      '１．０ = 0.974969…',
      '0.9423770 = 0.942377036…',
      '2.0e-7 = 2.04999…·10⁻⁷',
    ]);
  });
});

describe('hints behind printed numbers', () => {
  const text = `${fence(REFERENCE)}\nThe spectral radius $\\max|\\lambda| = 0.975$ and $W = [201, 202]$.\n`;

  it('are shown where all are wanted', () => {
    const all = hintsOf(checked(text), 'all', 'en');
    expect(all.map(({ text: place, label, tooltip }) => [place, label, tooltip])).toEqual([
      ['0.975', '= 0.974969…', 'max |λ| = 0.97496918028'],
    ]);
    expect(hints(text)).toEqual([]);
  });
});
