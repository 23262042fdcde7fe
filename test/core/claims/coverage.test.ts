import { describe, expect, it } from 'vitest';
import { type Language, say } from '../../../src/core/present/messages';
import { table } from '../document/printed/tables';
import { COUNTEREXAMPLE, checked, fence, findingsOf, REFERENCE } from './document';

/** Each numeral that counts as `state numeral`, and why where it was not checked. */
function covered(text: string, language: Language = 'en'): string[] {
  return checked(text).coverage.items.map(({ span, state, reason }) => {
    const numeral = `${state} ${text.slice(span.start, span.end)}`;
    return reason ? `${numeral}: ${say(reason, language)}` : numeral;
  });
}

const NOT_READ = 'not read for certain as a value of the model';
const RESTATED = 'parameters restated: the text gives lB another value here than the governing set does';
const N = fence(REFERENCE);
/** Wrong everywhere: the spectral radius of the reference run is 0.97…. */
const WRONG = '$\\rho(A) = 0.5$';

describe('the coverage of a document', () => {
  it('counts what was compared, right or wrong, and what was not', () => {
    const text = `${N}\n平均 0.9424<!-- = mean(inner) -->，${WRONG}，$x \\leq 3.5$。\n\n${table(['t', 'inner'], ['1', '1.95'])}\n`;
    expect(covered(text)).toEqual(['checked 0.9424', 'checked 0.5', `unchecked 3.5: ${NOT_READ}`, 'checked 1.95']);
    expect(checked(text).coverage).toMatchObject({ checked: 3, unchecked: 1, ignored: 0, percent: 75 });
    expect(covered(text, 'zh-cn')[2]).toBe('unchecked 3.5: 未能确定它是模型中哪个量的值');
  });

  it('is not rounded, and none where nothing counts', () => {
    expect(checked(`${N}\n${WRONG} $x = 1$ $x = 2$\n`).coverage.percent).toBe(100 / 3);
    expect(checked(`${N}\n正文。\n`).coverage).toEqual({
      checked: 0,
      unchecked: 0,
      ignored: 0,
      percent: null,
      items: [],
    });
    expect(checked('$x = 1$ 3<!-- = n -->\n').coverage.percent).toBeNull();
  });

  it('counts no text before the first set, and no parameters', () => {
    expect(covered(`$x = 1$\n\n${N}\n$l_B = 7$\n`)).toEqual([]);
  });

  it('tells why a claim could not be judged', () => {
    const text = `${N}\n3<!-- = foo --> 4<!-- = first(inner < 0) -->\n`;
    expect(covered(text)).toEqual([
      'unchecked 3: foo is not a name of the model.',
      'unchecked 4: This has no value here: the condition holds at no step.',
    ]);
  });

  it('counts a number once that is both bound and read', () => {
    const text = `${N}\n${table(['t', 'inner'], ['1', '2.95<!-- = at(inner, 1) -->'])}\n`;
    expect(covered(text)).toEqual(['checked 2.95']);
    expect(findingsOf(text)).toHaveLength(1);
  });

  it('of a set that cannot be read has nothing checked', () => {
    const text = '```vdominance\nl0: -1\nlA: 1\nlB: 4\n```\n\n$\\rho(A) = 0.5$, 3<!-- = n -->\n';
    const reason = 'the parameter set that governs the text cannot be read';
    expect(covered(text)).toEqual([`unchecked 0.5: ${reason}`, `unchecked 3: ${reason}`]);
  });
});

describe('parameters restated', () => {
  it('leave numbers unchecked up to the next heading', () => {
    const text = `${N}\n# 甲\n\n${WRONG}\n\n若 $l_B = 3$，${WRONG}\n\n$\\rho(A) = 0.4$ 与 3<!-- = n -->\n\n# 乙\n\n$\\rho(A) = 0.3$\n`;
    expect(covered(text)).toEqual([
      'checked 0.5',
      `unchecked 0.5: ${RESTATED}`,
      `unchecked 0.4: ${RESTATED}`,
      `unchecked 3: ${RESTATED}`,
      'checked 0.3',
    ]);
    expect(findingsOf(text).map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([
      'printed-wrong [0.5]',
      'printed-wrong [0.3]',
    ]);
  });

  it('leave a bound number without a verdict, and say why', () => {
    const claims = checked(`${N}\n若 $l_B = 3$：3<!-- = n -->\n`).claims.filter(({ kind }) => kind === 'bound');
    expect(claims).toMatchObject([{ id: 'set1/bound/1', verdict: 'not-applicable', wouldPrint: null }]);
    expect(say(claims[0]!.reason!, 'en')).toBe(RESTATED);
  });

  it('hold up to the next set', () => {
    expect(covered(`${N}\n$l_B = 3$\n\n${fence(COUNTEREXAMPLE)}\n$n = 4$<!-- = n -->\n`)).toEqual(['checked 4']);
  });

  it.each([
    ['the governing value', '$l_B = 7$'],
    ['the governing value in another form', '$l_0 = 200.0$, $\\lambda_A = 1/1$'],
    ['the default', '$B = 1000$, $\\lambda_A = \\lambda_B = 1$'],
    ['the governing ratio', '$\\lambda_A : \\lambda_B = 1:1$'],
    ['a condition', '$l_A < l_B$, $B > 0$'],
    ['an eigenvalue', '$\\lambda_1 = 3$'],
    ['requests of a stage', '$B_s = 3$'],
    ['a matrix', '$Q = I$'],
  ])('are not %s', (_, statement) => {
    expect(covered(`${N}\n${statement}\n\n3<!-- = n -->\n`).at(-1)).toBe('checked 3');
  });

  it.each([
    ['in a formula of its own', '$$l_B = 3$$', 'lB'],
    ['in a heading', '## $l_0 = 10$', 'l0'],
    ['in a table', '| 参数 | 值 |\n|---|---|\n| $l_A$ | 2 |', 'lA'],
    ['as rates', '$\\lambda_A : \\lambda_B = 1:2$', 'rates'],
    ['as two of three', '$l_0 = 10$, $l_A = 3$', 'l0, lA'],
    ['as a value that cannot be', '$l_A = 9$', 'lA'],
  ])('are read %s', (_, statement, names) => {
    const reason = RESTATED.replace('lB', names);
    expect(covered(`${N}\n${statement}\n\n3<!-- = n -->\n`).at(-1)).toBe(`unchecked 3: ${reason}`);
  });
});

describe('two sets in one block', () => {
  const first = '$l_0 = 5$, $l_A = 1$, $l_B = 4$';
  const two = `${first} 与 $l_0 = 6$, $l_A = 1$, $l_B = 4$：$n = 4$`;

  it('leave its numbers unchecked, and those behind it to the second', () => {
    const reason = 'two different parameter sets stand in this block';
    expect(covered(`${two} 与 4<!-- = n -->\n\n4<!-- = n -->\n`)).toEqual([
      `unchecked 4: ${reason}`,
      `unchecked 4: ${reason}`,
      'checked 4',
    ]);
  });

  it('are no two where they are the same', () => {
    expect(covered(`${first}，${first}：4<!-- = n -->\n`)).toEqual(['checked 4']);
  });
});

describe('a comment that ignores', () => {
  const BLOCK = '<!-- vdominance ignore -->';
  const LINE = '<!-- vdominance ignore-line -->';

  it.each([
    ['the block behind it', `${BLOCK}\n\n${WRONG}\n$x = 2$\n`, ['0.5', '2']],
    ['a table', `${BLOCK}\n${table(['t', 'inner'], ['1', '9'])}\n`, ['9']],
    ['a displayed formula', `${BLOCK}\n$$\n\\rho(A) = 0.5\n$$\n`, ['0.5']],
    ['an item with all that is in it', `${BLOCK}\n- ${WRONG}\n\n  $x = 2$\n`, ['0.5', '2']],
    ['the next block of a quote', `> ${BLOCK}\n> ${WRONG}\n`, ['0.5']],
    ['the next block of an item', `- ${BLOCK}\n\n  ${WRONG}\n`, ['0.5']],
    ['a block with CRLF', `${BLOCK}\r\n\r\n${WRONG}\r\n`, ['0.5']],
    ['its line', `${WRONG} ${LINE}\n`, ['0.5']],
    ['its row', `| t | inner |\n|---|---|\n| 1 | 9 ${LINE} |\n`, ['9']],
    ['a bound number', `7.5<!-- = n --> ${LINE}\n`, ['7.5']],
    ['the next line where it stands alone', `${LINE}\n${WRONG}\n`, ['0.5']],
    ['with a reason', `<!-- vdominance ignore: measured -->\n${WRONG}\n`, ['0.5']],
  ])('ignores %s', (_, text, numerals) => {
    expect(findingsOf(`${N}\n${text}`)).toEqual([]);
    expect(covered(`${N}\n${text}`)).toEqual(numerals.map((numeral) => `ignored ${numeral}`));
    expect(checked(`${N}\n${text}`).claims.filter(({ kind }) => kind === 'printed' || kind === 'bound')).toEqual([]);
  });

  it('ignores no more than it says', () => {
    const text = `${N}\n${BLOCK}\n\n$x = 1$\n\n$x = 2$ ${LINE}\n$x = 3$\n`;
    expect(covered(text)).toEqual(['ignored 1', 'ignored 2', `unchecked 3: ${NOT_READ}`]);
    expect(checked(text).coverage).toMatchObject({ checked: 0, unchecked: 1, ignored: 2, percent: 0 });
  });

  it('silences a bound number that no set governs', () => {
    expect(findingsOf(`3<!-- = n --> ${LINE}\n\n${N}`)).toEqual([]);
  });

  it('silences no claim about the parameters', () => {
    const text = `${BLOCK}\n${fence(COUNTEREXAMPLE, ['n == 5'])}`;
    expect(checked(text).findings.map(({ code }) => code)).toContain('inner-violated');
    expect(findingsOf(text)).toContain('claim-violated [n == 5] n = 4, so n == 5 does not hold (exact).');
  });

  it.each([
    ['nothing stands behind it', `${N}\n$x = 1$\n\n${BLOCK}\n`, BLOCK],
    ['the block has no numbers', `${N}\n${BLOCK}\n\n正文\n\n$x = 1$\n`, BLOCK],
    ['its line has none', `${N}\n正文 ${LINE}\n`, LINE],
    ['no set governs the text', `${LINE}\n$x = 1$\n\n${N}`, LINE],
    ['there is no set', `${BLOCK}\n$x = 1$\n`, BLOCK],
  ])('is a warning where %s', (_, text, comment) => {
    expect(checked(text).findings).toMatchObject([{ code: 'unused-ignore', severity: 'warning', claim: null }]);
    expect(findingsOf(text)).toEqual([
      `unused-ignore [${comment}] This comment ignores nothing: no number that would be checked stands where it says.`,
    ]);
    expect(findingsOf(text, 'zh-cn')[0]).toContain('此注释没有忽略任何内容');
  });

  it('is text in code', () => {
    expect(findingsOf(`${N}\n\`${BLOCK}\`\n\n\`\`\`\n${BLOCK}\n\`\`\`\n`)).toEqual([]);
  });
});
