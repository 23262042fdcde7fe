import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/core/checkOptions';
import { readDocument } from '../../../src/core/document/read';
import { fractionText } from '../../../src/core/number/decimal';
import { fence, problems, read, sentences, sets } from './reading';

const NEEDED = ['l0: 5', 'lA: 1', 'lB: 4'];

describe('a fenced block', () => {
  it('states parameters under the names people type', () => {
    expect(sets(fence('l0: 200', 'lA: 4', 'lB: 7'))).toEqual(['l0=200 lA=4 lB=7']);
    expect(sets(fence('l_0: 200', 'l_A: 4', 'l_B: 7', 'λ_A: 1/3', 'lambda_B: 0.1', '步数: 50'))).toEqual([
      'l0=200 lA=4 lB=7 lambdaA=1/3 lambdaB=1/10 steps=50',
    ]);
    expect(sets(fence('l₀: 5', '\\lambda_A: 2', ...NEEDED.slice(1), 'lambdaB: 3'))).toEqual([
      'l0=5 lA=1 lB=4 lambdaA=2 lambdaB=3',
    ]);
  });

  it('states everything else', () => {
    const text = fence(
      ...NEEDED,
      'rates: 1:2  # a ratio',
      'start: [0, 1/2, 3, 4]',
      'eviction: proportional',
      'Q: [1, 2, 3, 4]',
    );
    expect(sets(text)).toEqual([
      'l0=5 lA=1 lB=4 lambdaA=1 lambdaB=2 start=0, 1/2, 3, 4 eviction=proportional Q=1, 2, 3, 4',
    ]);
    expect(sets(fence('l0: 1', 'lA: 1', 'lB: 2', 'Q:', '  - [2, 1]', '  - - 1', '    - 2'))).toEqual([
      'l0=1 lA=1 lB=2 Q=2, 1; 1, 2',
    ]);
  });

  it('has numbers read from their text', () => {
    const [set] = read(fence('l0: 4.0', 'lA: 1e0', 'lB: 2e1', 'B: 0.1', "lambdaA: '7/3'")).sets;
    expect(set?.parameters).toMatchObject({ l0: 4, lA: 1, lB: 20 });
    expect(fractionText(set!.parameters!.B)).toBe('1/10');
    expect(fractionText(set!.parameters!.lambdaA)).toBe('7/3');
  });

  it('may be a mapping in braces, with any fence marks', () => {
    expect(sets('~~~~ vdominance title\n{l0: 5, lA: 1,\n lB: 4} # ~~~\n~~~~~')).toEqual(['l0=5 lA=1 lB=4']);
    expect(sets('~~~~ vdominance\nl0: 5\nlA: 1\nlB: 4\n~~~\n~~~~')).toEqual(['bad']);
  });

  it('has its finding on the info word and governs from its marks on', () => {
    const text = `a\n\n${fence(...NEEDED)}\n\nb`;
    const [set] = read(text).sets;
    expect(text.slice(set!.span.start, set!.span.end)).toBe(fence(...NEEDED));
    expect(text.slice(set!.anchor.start, set!.anchor.end)).toBe('vdominance');
    expect(set!.governs).toEqual({ start: 3, end: text.length });
    expect(set!.source).toBe('fence');
  });

  it('keeps claims as they are written, with their places', () => {
    const text = fence(
      ...NEEDED,
      'claims:',
      '  - inner >= 0   # always',
      "  - 'V_T >= V_S'",
      '  - mean(inner) ≈ 0.9424',
      '  - P[2,0] == 0',
    );
    const { sets: read1, problems: none } = read(text);
    expect(none).toEqual([]);
    expect(read1[0]!.claims.map(({ text: claim }) => claim)).toEqual([
      'inner >= 0',
      'V_T >= V_S',
      'mean(inner) ≈ 0.9424',
      'P[2,0] == 0',
    ]);
    for (const { text: claim, span } of read1[0]!.claims) expect(text.slice(span.start, span.end)).toBe(claim);
  });

  it('announces verdicts', () => {
    const text = fence(...NEEDED, 'expect: {inner: fails, G_dominance: holds}');
    const { expectations } = read(text).sets[0]!;
    expect(expectations.map(({ claim, expectation }) => `${claim} ${expectation}`)).toEqual([
      'inner fails',
      'G_dominance holds',
    ]);
    expect(text.slice(expectations[0]!.span.start, expectations[0]!.span.end)).toBe('inner: fails');
  });

  it('stands in lists and quotes as well', () => {
    const text = '> 1. 甲\r\n>\r\n>    ```vdominance\r\n>    l0: 5\r\n>    lA: x\r\n>\r\n>    lB: 4\r\n>    ```\r\n';
    expect(sets(text)).toEqual(['bad']);
    expect(problems(text)).toEqual(['not-a-number @ x']);
    expect(sets('- a\n\n  ```vdominance\n  l0: 5\n  lA: 1\n  lB: 4\n  ```\n- b')).toEqual(['l0=5 lA=1 lB=4']);
    expect(sets('   ```vdominance\n   l0: 5\n lA: 1\n  lB: 4\n  ```')).toEqual(['l0=5 lA=1 lB=4']);
  });

  it('is only one in the language, and no HTML or code around it', () => {
    const block = fence(...NEEDED);
    expect(sets(block.replace('vdominance', 'python'))).toEqual([]);
    expect(sets(block.replace('vdominance', 'vdominances'))).toEqual([]);
    expect(sets(`<!--\n${block}\n-->`)).toEqual([]);
    expect(sets(`\`\`\`\`markdown\n${block}\n\`\`\`\``)).toEqual([]);
    expect(sets(block.replace(/^/gm, '    '))).toEqual([]);
    expect(sets(`---\n${block}\n---`)).toEqual([]);
    expect(problems(`<div>\n${block}`)).toEqual([]);
  });
});

describe('a bad value', () => {
  const cases: readonly (readonly [string, string[], string, string])[] = [
    ['lB of 1', ['l0: 5', 'lA: 1', 'lB: 1'], 'below-minimum @ 1', 'lB must be at least 2: it is 1.'],
    [
      'lA beyond lB',
      ['l0: 5', 'lA: 7', 'lB: 4'],
      'lA-not-less-than-lB @ 7',
      'lA must be less than lB: 7 is not less than 4.',
    ],
    ['a rate of 0', [...NEEDED, 'lambdaA: 0'], 'not-positive @ 0', 'lambdaA must be greater than 0: it is 0.'],
    ['a negative l0', ['l0: -1', 'lA: 1', 'lB: 4'], 'below-minimum @ -1', 'l0 must be at least 0: it is -1.'],
    ['a word', [...NEEDED, 'B: x'], 'not-a-number @ x', 'B must be a number such as 3, 0.1 or 1/3: x is not one.'],
    ['a huge lB', ['l0: 5', 'lA: 1', 'lB: 1000000'], 'above-limit @ 1000000', 'lB may be at most 1000: it is 1000000.'],
    ['a doubled key', [...NEEDED, 'l_A: 2'], 'duplicate-key @ l_A', 'lA is set twice in this block.'],
    ['an unknown key', [...NEEDED, 'colour: red'], 'unknown-key @ colour', 'colour is not a parameter.'],
    ['a near miss', ['l0: 5', 'la: 1', 'lB: 4'], 'unknown-key-near @ la', 'la is not a parameter; did you mean lA?'],
    ['octal', ['l0: 010', 'lA: 1', 'lB: 4'], 'leading-zero @ 010', 'l0 must be written without leading zeros: 010.'],
    [
      'underscores',
      ['l0: 1_000', 'lA: 1', 'lB: 4'],
      'not-a-number @ 1_000',
      'l0 must be a number such as 3, 0.1 or 1/3: 1_000 is not one.',
    ],
    [
      'hexadecimal',
      ['l0: 0x10', 'lA: 1', 'lB: 4'],
      'not-a-number @ 0x10',
      'l0 must be a number such as 3, 0.1 or 1/3: 0x10 is not one.',
    ],
    ['a fraction', ['l0: 5', 'lA: 3/2', 'lB: 4'], 'not-integer @ 3/2', 'lA must be an integer: 3/2 is not one.'],
    [
      'NaN',
      [...NEEDED, 'B: .nan'],
      'not-a-number @ .nan',
      'B must be a number such as 3, 0.1 or 1/3: .nan is not one.',
    ],
    ['a huge exponent', [...NEEDED, 'B: 1e31'], 'exponent-too-large @ 1e31', 'B has an exponent beyond ±30: 1e31.'],
    [
      'steps without number',
      [...NEEDED, 'steps: 1e9'],
      'above-limit @ 1e9',
      'steps may be at most 1000000: it is 1000000000.',
    ],
    [
      'too long a run',
      ['l0: 5', 'lA: 1', 'lB: 100', 'steps: 1e6'],
      'too-much-work @ 1e6',
      'lB · steps may be at most 10000000: 100 · 1000000 is more.',
    ],
    [
      'a range',
      ['l0: 0..100', 'lA: 1', 'lB: 4'],
      'not-a-number @ 0..100',
      'l0 must be a number such as 3, 0.1 or 1/3: 0..100 is not one.',
    ],
    ['a list', ['l0: [1, 2]', 'lA: 1', 'lB: 4'], 'not-a-value @ [1, 2]', 'l0 must be a single value.'],
    ['a mapping', [...NEEDED, 'B: {x: 1}'], 'not-a-value @ {x: 1}', 'B must be a single value.'],
    ['no value', ['l0: 5', 'lA:', 'lB: 4'], 'missing-value @ lA', 'lA has no value.'],
    ['no key', ['l0: 5'], 'missing-key @ vdominance', 'Not set: lA, lB. A parameter set needs l0, lA and lB.'],
    ['nothing at all', [], 'missing-key @ vdominance', 'Not set: l0, lA, lB. A parameter set needs l0, lA and lB.'],
    [
      'no colon',
      ['lA: 1', 'l0 5', 'lB: 4'],
      'bad-yaml @ l0 5',
      'This cannot be read: write `name: value`, one on each line, with a space after the colon.',
    ],
    [
      'a sentence',
      ['no parameters here'],
      'bad-yaml @ no parameters here',
      'This cannot be read: write `name: value`, one on each line, with a space after the colon.',
    ],
    [
      'an open list',
      [...NEEDED, 'start: [1, 2'],
      'bad-yaml @ start: [1, 2',
      'This cannot be read: write `name: value`, one on each line, with a space after the colon.',
    ],
    ['a tab', ['l0: 5', '\tlA: 1', 'lB: 4'], 'yaml-tab @ \t', 'Indent with spaces: YAML does not take tabs.'],
    [
      'an alias',
      ['l0: &x 5', 'lA: *x', 'lB: 4'],
      'yaml-alias @ l0: &x 5',
      'Anchors, aliases and tags of YAML are not read: write the value itself.',
    ],
    [
      'a tag',
      ['l0: !!int 5', 'lA: 1', 'lB: 4'],
      'yaml-alias @ l0: !!int 5',
      'Anchors, aliases and tags of YAML are not read: write the value itself.',
    ],
    [
      'a claim that is a mapping',
      [...NEEDED, 'claims:', '  - a: b'],
      'not-a-value @ a: b',
      'claims must be a single value.',
    ],
    ['claims that are no list', [...NEEDED, 'claims: inner >= 0'], 'not-a-list @ inner >= 0', 'claims must be a list.'],
    [
      'an unknown claim',
      [...NEEDED, 'expect: {outer: fails}'],
      'unknown-claim @ outer',
      'outer is not a claim; the claims are inner, V_dominance, G_dominance, stable, nonexpansive.',
    ],
    [
      'an odd expectation',
      [...NEEDED, 'expect: {inner: maybe}'],
      'bad-expectation @ maybe',
      'A claim is expected to be `holds` or `fails`: maybe is neither.',
    ],
    [
      'expectations without a mapping',
      [...NEEDED, 'expect: fails'],
      'not-a-mapping @ fails',
      'expect must give names and values, such as {inner: fails}.',
    ],
    [
      'rates twice',
      [...NEEDED, 'rates: 1:2', 'lambdaB: 2'],
      'rates-conflict @ lambdaB',
      'rates and lambdaB set the same thing; keep one of them.',
    ],
    ['too deep a list', [...NEEDED, `Q: ${'['.repeat(30)}`], 'too-deep @ [', 'Lists are nested too deeply here.'],
  ];

  it.each(cases)('is said once at its characters: %s', (_, lines, problem, sentence) => {
    const text = `前文\n\n${fence(...lines)}\n\n${fence(...NEEDED)}`;
    expect(problems(text)).toEqual([problem]);
    expect(sentences(text)).toEqual([sentence]);
    expect(sets(text)).toEqual(['bad', 'l0=5 lA=1 lB=4']);
  });

  it('is said for each fault', () => {
    expect(problems(fence('l0: -1', 'lA: 0', 'lB: x', 'B: 0', 'color: red'))).toEqual([
      'below-minimum @ -1',
      'below-minimum @ 0',
      'not-a-number @ x',
      'not-positive @ 0',
      'unknown-key @ color',
    ]);
  });

  it('is quoted only as far as one wants to read', () => {
    expect(sentences(fence(...NEEDED, `B: ${'y'.repeat(5000)}`))).toEqual([
      `B must be a number such as 3, 0.1 or 1/3: ${'y'.repeat(40)}… is not one.`,
    ]);
    expect(sentences(fence(...NEEDED, `B: ${'7'.repeat(10_000)}`))).toEqual(['B has more than 60 digits.']);
  });
});

describe('a block that cannot be read as a whole', () => {
  it('is one that is never closed; what stands before it is read', () => {
    const text = `${fence(...NEEDED)}\n\n\`\`\`\`vdominance\nl0: x\n\nlA: 1`;
    expect(sets(text)).toEqual(['l0=5 lA=1 lB=4', 'bad']);
    expect(problems(text)).toEqual(['unclosed-fence @ ````vdominance']);
    expect(sentences(text)).toEqual(['This block is never closed: end it with a line of ````.']);
    expect(problems('> ```vdominance\n> l0: 1\n\nbehind')).toEqual(['unclosed-fence @ ```vdominance']);
    expect(problems('~~~vdominance')).toEqual(['unclosed-fence @ ~~~vdominance']);
    expect(problems('```python\nl0: 1')).toEqual([]);
  });

  it('is one over the limit', () => {
    const limits = { ...DEFAULT_OPTIONS.limits, block: 60 };
    const text = `${fence(...NEEDED)}\n\n${fence(...NEEDED, '# a comment that makes it longer')}`;
    const { sets: all, problems: found } = readDocument(text, limits);
    expect(all.map(({ parameters }) => parameters !== null)).toEqual([true, false]);
    expect(found.map(({ code, message }) => [code, message.args.limit])).toEqual([['block-too-large', 60]]);
    expect(text.slice(found[0]!.span.start, found[0]!.span.end)).toBe('vdominance');
  });
});
