import { describe, expect, it } from 'vitest';
import { COUNTEREXAMPLE, checked, fence, findingsOf, REFERENCE } from './document';

const boundIn = (text: string) => checked(text).claims.filter((claim) => claim.kind === 'bound');

describe('bound numbers', () => {
  it('match when equal, and by rounding within their printed digits', () => {
    const text = `${fence(REFERENCE)}
均值为 $0.9424$<!-- = mean(inner) -->，${'共 **9**<!-- = count(admission_S < 0) -->'} 次，平均变化 −0.79<!-- = mean(dist_change) -->，
5/9 (55.6%<!-- = count(dist_change < 0) / count(admission_S < 0) -->)，ρ ≈ 0.974<!-- = rho -->，最大 85.6<!-- = max(eigenvalues(P)) -->
`;
    expect(findingsOf(text)).toEqual([]);
    expect(boundIn(text)).toMatchObject([
      { id: 'set1/bound/1', set: 1, printed: '0.9424', expression: 'mean(inner)', verdict: 'holds-by-rounding' },
      { id: 'set1/bound/2', printed: '9', verdict: 'holds', wouldPrint: '9' },
      { printed: '−0.79', verdict: 'holds-by-rounding', wouldPrint: '−0.79' },
      { printed: '55.6', percent: true, verdict: 'holds-by-rounding', wouldPrint: '55.6' },
      { printed: '0.974', verdict: 'holds-by-rounding', wouldPrint: '0.975' },
      { printed: '85.6', verdict: 'holds-by-rounding', value: { text: '85.5619729813', proof: 'enclosed' } },
    ]);
  });

  it('are judged to the ends of their intervals, which belong to them', () => {
    const text = `${fence(COUNTEREXAMPLE)}\n1.0<!-- = 1.05 --> 1.0<!-- = 1.0500001 --> 1.0<!-- = 0.95 --> ≈ 1.0<!-- = 1.1 --> 1<!-- = 1.0 --> 1<!-- = 1.1 -->\n`;
    expect(boundIn(text).map(({ verdict }) => verdict)).toEqual([
      'holds-by-rounding',
      'violated',
      'holds-by-rounding',
      'holds-by-rounding',
      'holds',
      'violated',
    ]);
  });

  it('that are wrong say what they would print as, at the number', () => {
    const text = `${fence(COUNTEREXAMPLE)}\n均值 0.9424<!-- = mean(inner) -->, 21<!-- = trace(P) -->, 5%<!-- = count(inner >= 0) / steps -->, 0.9<!-- = rho / 2 -->\n`;
    expect(findingsOf(text)).toEqual([
      'bound-wrong [0.9424] mean(inner) = −355.871698421, so 0.9424 is wrong: it would print as -355.8717 (exact, 853 digits).',
      'bound-wrong [21] trace(P) = 1678/45, so 21 is wrong: it would print as 37.2889 (exact).',
      'bound-wrong [5] count(inner >= 0) / steps = 3/200, so 5% is wrong: it would print as 2% (exact).',
      'bound-wrong [0.9] rho / 2 = 0.471081699188, so 0.9 is wrong: it would print as 0.5 (proved by rational bounds).',
    ]);
    expect(findingsOf(text, 'zh-cn')[1]).toBe('bound-wrong [21] trace(P) = 1678/45，21 有误，应印为 37.2889（精确）。');
    expect(checked(text).findings.find(({ code }) => code === 'bound-wrong')).toMatchObject({
      severity: 'error',
      claim: 'set1/bound/1',
      printed: '0.9424',
      computed: '−355.871698421',
      verdict: 'violated',
    });
  });

  it('whose expression is at fault are errors in the comment', () => {
    const text = `${fence(COUNTEREXAMPLE)}\n1<!-- = foo --> 2<!-- = inner --> 3<!-- = inner >= 0 --> 4<!-- = first(inner > 1e9) --> 5<!-- = -->\n`;
    expect(findingsOf(text)).toEqual([
      'claim-unknown-name [foo] foo is not a name of the model.',
      'claim-shape [inner] A number can only be bound to a number: this is a number at each step.',
      'claim-shape [inner >= 0] A number can only be bound to a number: this is a condition at each step.',
      'claim-no-value [first(inner > 1e9)] This has no value here: the condition holds at no step.',
      'claim-syntax [] There is no expression here.',
    ]);
  });

  it('are judged by the set that governs them, and by none before the first', () => {
    const text = `3<!-- = n -->\n\n${fence(COUNTEREXAMPLE)}\n4<!-- = n -->\n\n# 下一节\n\n${fence(REFERENCE)}\n4<!-- = n -->\n`;
    expect(findingsOf(text)).toEqual([
      'bound-no-set [n] No parameter set governs this text, so n has no value here.',
      'bound-wrong [4] n = 7, so 4 is wrong: it would print as 7 (exact).',
    ]);
    expect(boundIn(text).map(({ id }) => id)).toEqual(['set1/bound/1', 'set2/bound/1']);
  });

  it('mean nothing in a document without parameter sets', () => {
    expect(findingsOf('3<!-- = n -->\n')).toEqual([]);
  });
});
