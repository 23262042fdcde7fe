import { describe, expect, test } from 'vitest';
import { vdominance } from './world';

function fence(...lines: string[]): string {
  return ['```vdominance', ...lines, '```', ''].join('\n');
}

const HOLDS = fence('l0: 200', 'lA: 4', 'lB: 7');
const FAILS = fence('l0: 5', 'lA: 1', 'lB: 4');
const MARGINAL = fence('l0: 2', 'lA: 2', 'lB: 3', 'rates: 4:1');

const check = (files: Readonly<Record<string, string | Uint8Array>>, ...argv: string[]) =>
  vdominance(['check', ...argv], { files });

describe('vdominance check, as text', () => {
  test('a note whose claims hold gets one line', async () => {
    expect(await check({ '/notes/a.md': HOLDS }, 'a.md')).toEqual({
      code: 0,
      out: '1 parameter set · 4 claims hold, 0 wrong, 0 undecided\n',
      err: '',
    });
  });

  test('each finding has its place, its sentence, and its line of the document', async () => {
    const { code, out, err } = await check({ '/notes/a.md': `# Note\n\n${FAILS}` }, 'a.md');
    expect(out).toBe(
      [
        'a.md:3:4 error  ⟨x^S, Δ⟩_P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).',
        '    ```vdominance',
        '       ^^^^^^^^^^',
        'a.md:3:4 error  V^T < V^S at 197 of 200 steps, first at t = 3: V^T − V^S = −17\u202f573/11\u202f520 · N*² (exact).',
        '    ```vdominance',
        '       ^^^^^^^^^^',
        'a.md:3:4 warning  G^T < G^S at 123 of 200 steps, first at t = 11: G^T − G^S = −26\u202f898\u202f136\u202f421/247\u202f669\u202f456\u202f896 · N* (exact).',
        '    ```vdominance',
        '       ^^^^^^^^^^',
        '1 parameter set · 1 claim holds, 3 wrong, 0 undecided',
        '',
      ].join('\n'),
    );
    expect([code, err]).toEqual([1, '']);
  });

  test('a printed number is wrong, and the last line says how many numbers were checked', async () => {
    const text = `${HOLDS}\n| t | inner |\n|---|---|\n| 1 | 1.95 |\n| 2 | 4.32 |\n\n$x = 1$\n`;
    const { code, out } = await check({ '/notes/a.md': text }, 'a.md');
    expect(out).toBe(
      [
        'a.md:10:7 wrong  inner at t = 2 would print as 4.22, not 4.32.',
        '    | 2 | 4.32 |',
        '          ^^^^',
        '1 parameter set · 4 claims hold, 1 wrong, 0 undecided · 2 of 3 numbers checked',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
    const one = await check({ '/notes/a.md': `${HOLDS}\n$x = 1$\n` }, 'a.md');
    expect(one.out).toBe('1 parameter set · 4 claims hold, 0 wrong, 0 undecided · 0 of 1 number checked\n');
  });

  test('a claim that cannot be read is a problem in the text', async () => {
    const text = fence('l0: 200', 'lA: 4', 'lB: 7', 'claims:', '  - inner >=', '  - foo > 1');
    const { out } = await check({ '/notes/a.md': text }, 'a.md');
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      '1 parameter set · 4 claims hold, 0 wrong, 0 undecided · 2 problems in the text',
    );
  });

  test('settings in a Chinese sentence are underlined by columns, not by characters', async () => {
    const files = { '/notes/证明.md': '取参数 $l_0 = 2$、$l_A = 2$、$l_B = 3$、$\\lambda_A = 4$ 时不稳定。\n' };
    const { code, out } = await check(files, '证明.md');
    expect(out).toBe(
      [
        '证明.md:1:6 warning  A is not stable (an eigenvalue lies on or outside the unit circle), so P does not exist.',
        '    取参数 $l_0 = 2$、$l_A = 2$、$l_B = 3$、$\\lambda_A = 4$ 时不稳定。',
        `    ${' '.repeat(8)}${'^'.repeat(7 + 4 + 7 + 4 + 7 + 4 + 13)}`, // three times `$、$`, of four columns
        '1 parameter set · 1 claim holds, 1 wrong, 0 undecided',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  test('the sentences are Chinese in a Chinese locale', async () => {
    const { out } = await vdominance(['check', 'a.md'], {
      files: { '/notes/a.md': MARGINAL },
      env: { LANG: 'zh_CN.UTF-8' },
    });
    expect(out).toBe(
      [
        'a.md:1:4 警告  A 不稳定（有特征值位于单位圆上或圆外），P 不存在。',
        '    ```vdominance',
        '       ^^^^^^^^^^',
        '1 组参数 · 1 个论断成立，1 个不成立，0 个未判定',
        '',
      ].join('\n'),
    );
  });

  test('a bad value is an error at its characters, and the rest is checked', async () => {
    const text = `${fence('l0: 5', 'lA: 7', 'lB: 4')}\n${HOLDS}`;
    const { code, out } = await check({ '/notes/a.md': text }, 'a.md');
    expect(out).toBe(
      [
        'a.md:3:5 error  lA must be less than lB: 7 is not less than 4.',
        '    lA: 7',
        '        ^',
        '2 parameter sets · 4 claims hold, 0 wrong, 0 undecided · 1 problem in the text',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  test('colours are for terminals, and not with NO_COLOR', async () => {
    const files = { '/notes/a.md': MARGINAL };
    const coloured = await vdominance(['check', 'a.md'], { files, terminal: true });
    expect(coloured.out).toContain('a.md:1:4 \u001b[33mwarning\u001b[0m  A is not stable');
    expect(coloured.out).toContain('\n    \u001b[33m   ^^^^^^^^^^\u001b[0m\n');
    const plain = await vdominance(['check', 'a.md'], { files, terminal: true, env: { NO_COLOR: '1' } });
    expect(plain.out).toBe((await check(files, 'a.md')).out);
  });

  test('progress is said on standard error, on a terminal, after half a second, and taken back', async () => {
    const files = { '/notes/a.md': HOLDS };
    const slow = await vdominance(['check', 'a.md'], { files, terminal: true, tick: 200 });
    expect(slow.err).toBe('\r\u001b[Kchecking a.md …\r\u001b[K');
    expect((await vdominance(['check', 'a.md'], { files, terminal: true, tick: 0.01 })).err).toBe('');
    expect((await vdominance(['check', 'a.md'], { files, tick: 200 })).err).toBe('');
  });

  test('bytes that are no UTF-8 get a warning at the first of them', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('步数 '), 0xff, 0x0a]);
    expect(await check({ '/notes/a.md': bytes }, 'a.md')).toEqual({
      code: 0,
      out: [
        'a.md:1:4 warning  Here the file has bytes that are no UTF-8; they were read as U+FFFD.',
        '    步数 \uFFFD',
        '         ^',
        '0 parameter sets · 0 claims hold, 0 wrong, 0 undecided · 1 problem in the text',
        '',
      ].join('\n'),
      err: '',
    });
  });
});

describe('the paths of vdominance check', () => {
  test('folders are searched for markdown in the order of names, without node_modules and dot folders', async () => {
    const files = {
      '/notes/b.md': FAILS,
      '/notes/a/c.markdown': FAILS,
      '/notes/a/d.txt': FAILS,
      '/notes/node_modules/e.md': FAILS,
      '/notes/.git/f.md': FAILS,
      '/notes/G.MD': FAILS,
    };
    const { out } = await check(files, '.');
    const places = [...out.matchAll(/^(\S+):1:4 error {2}⟨/gm)].map(([, path]) => path);
    expect(places).toEqual(['G.MD', 'a/c.markdown', 'b.md']);
  });

  test('a file is checked whatever its name, and once', async () => {
    const { code, out } = await check({ '/notes/a.txt': HOLDS }, 'a.txt', './a.txt', '/notes/a.txt');
    expect([code, out]).toEqual([0, '1 parameter set · 4 claims hold, 0 wrong, 0 undecided\n']);
  });

  test('a path that cannot be read is said, and the others are checked', async () => {
    const files = { '/notes/a.md': FAILS, '/notes/secret.md': HOLDS };
    const { code, out, err } = await vdominance(['check', 'missing.md', 'secret.md', 'a.md'], {
      files,
      refused: ['/notes/secret.md'],
    });
    expect(code).toBe(2);
    expect(err).toBe(
      'vdominance: cannot read missing.md: there is no such file or folder.\nvdominance: cannot read secret.md: permission is denied.\n',
    );
    expect(out).toContain('a.md:1:4 error');
  });
});

describe('severities', () => {
  test('can be set for each claim', async () => {
    const flags = [
      '--severity',
      'inner=warning',
      '--severity',
      'V_dominance=off',
      '--severity=nonexpansive=information',
    ];
    const { code, out } = await check({ '/notes/a.md': FAILS }, 'a.md', ...flags);
    expect(code).toBe(0);
    expect([...out.matchAll(/^a\.md:1:4 (\w+) {2}(\S+)/gm)].map(([, severity, word]) => `${severity} ${word}`)).toEqual(
      ['warning ⟨x^S,', 'warning G^T', 'information 2'],
    );
    expect(out).toContain('1 parameter set · 1 claim holds, 3 wrong, 0 undecided');
  });

  test.each(['inner', 'inner=loud', 'innner=off', 'inner=off=off', '=off'])('%s is refused', async (text) => {
    const { code, err } = await check({ '/notes/a.md': FAILS }, 'a.md', '--severity', text);
    expect(code).toBe(2);
    expect(err).toBe(`vdominance: --severity must be CLAIM=LEVEL, such as inner=warning: ${text} is not.\n`);
  });

  test('a format that is none is refused, naming the flag', async () => {
    const { code, out, err } = await check({ '/notes/a.md': HOLDS }, 'a.md', '--format', 'xml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('vdominance: --format must be one of text, json, sarif, junit, github: xml is not.\n');
  });
});
