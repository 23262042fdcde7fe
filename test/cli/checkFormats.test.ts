import { describe, expect, test } from 'vitest';
import { vdominance } from './world';

const BLOCK = '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n';
const NOTE = `# Note\n\n${BLOCK}\n$N^* = 99$ and $W_0 = 6$, 100%: ok\n`;
const QUIET = ['--severity', 'inner=off', '--severity', 'V_dominance=off', '--severity', 'G_dominance=off'];

const check = (text: string, ...argv: string[]) =>
  vdominance(['check', ...argv, 'a b/é.md'], { files: { '/notes/a b/é.md': text } });

interface SarifLog {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
    readonly artifacts: readonly object[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: object }[];
      readonly fixes?: readonly {
        readonly description: { readonly text: string };
        readonly artifactChanges: readonly { readonly replacements: readonly object[] }[];
      }[];
    }[];
  }[];
}

describe('SARIF', () => {
  test('has a rule for each code, and places counted from 1', async () => {
    const { out, code } = await check(NOTE, '--format', 'sarif', '--severity', 'G_dominance=information');
    const { runs } = JSON.parse(out) as SarifLog;
    const run = runs[0]!;
    expect(code).toBe(1);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([
      'G_dominance-violated',
      'V_dominance-violated',
      'inner-violated',
      'printed-wrong',
    ]);
    expect(run.tool.driver.rules[2]!.helpUri).toMatch(/docs\/findings\.md#inner-violated$/);
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['inner-violated', 'error'],
      ['V_dominance-violated', 'error'],
      ['G_dominance-violated', 'note'],
      ['printed-wrong', 'error'],
    ]);
    expect(run.results[0]!.locations[0]!.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%C3%A9.md' },
      region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 14 },
    });
  });

  test('has the fix of a wrong number, and how much of the file was checked', async () => {
    const { out } = await check(NOTE, '--format', 'sarif', ...QUIET);
    const { results, artifacts } = (JSON.parse(out) as SarifLog).runs[0]!;
    expect(results.map(({ message }) => message.text)).toEqual(['N^* would print as 55.5556, not 99.']);
    expect(results[0]!.fixes![0]!.artifactChanges[0]!.replacements).toEqual([
      {
        deletedRegion: { startLine: 9, startColumn: 8, endLine: 9, endColumn: 10 },
        insertedContent: { text: '55.5556' },
      },
    ]);
    expect(artifacts).toEqual([
      {
        location: { uri: 'a%20b/%C3%A9.md' },
        properties: { coverage: { checked: 2, unchecked: 0, ignored: 0, percent: 100 } },
      },
    ]);
  });

  test('names a file of an absolute path by a file address', async () => {
    const { out } = await vdominance(['check', '--format', 'sarif', '/notes/x.md'], {
      files: { '/notes/x.md': BLOCK },
    });
    expect(out).toContain('"uri": "file:///notes/x.md"');
  });
});

describe('JUnit', () => {
  test('has a case for each claim; what is an error fails', async () => {
    const { out } = await check(`${NOTE}\n\`\`\`vdominance\nl0: 5\nlA: 1\nlB: 4\nB: x\n\`\`\`\n`, '--format', 'junit');
    const suite = /<testsuite name="a b\/é.md" tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)">/.exec(
      out,
    );
    const cases = [...out.matchAll(/<testcase [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(suite?.slice(1).map(Number)).toEqual([cases.length, 3, 1, 0]);
    expect(cases[0]).toBe('set1/standing/inner ⟨x^S, Δ⟩_P ≥ 0 at every step');
    expect(out).toContain('<failure type="inner-violated" message="⟨x^S, Δ⟩_P &lt; 0 at 197 of 200 steps');
    expect(out).toContain('<system-out>G^T &lt; G^S at 123 of 200 steps');
    expect(out).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites[^>]*>\n[\s\S]*<\/testsuites>\n$/);
  });

  test('skips what cannot be asked', async () => {
    const { out } = await check('```vdominance\nl0: 2\nlA: 2\nlB: 3\nrates: 4:1\n```\n', '--format', 'junit');
    expect(out).toContain('<skipped message="A is not stable, so there is no P"/>');
  });
});

describe('GitHub annotations', () => {
  test('are one command a finding, with its signs escaped', async () => {
    const { out } = await check(NOTE, '--format', 'github', ...QUIET);
    expect(out).toBe(
      '::error file=a b/é.md,line=9,endLine=9,col=8,endColumn=10,title=printed-wrong::N^* would print as 55.5556, not 99.\n',
    );
    const percent = await check(
      '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n\n99%<!-- = p -->\n',
      '--format',
      'github',
      ...QUIET,
    );
    expect(percent.out).toContain('99%25');
  });
});

describe('--min-coverage', () => {
  const HALF = `${BLOCK}\n$N^* = 500/9$ and $x = 5$\n`;

  test('is an error of the file that falls short, on its first line', async () => {
    const { out, code } = await check(HALF, '--min-coverage', '66.7', ...QUIET);
    expect(out).toContain('a b/é.md:1:1 error  2 of 3 numbers are checked, less than the 66.7% that are asked for.');
    expect(code).toBe(1);
  });

  test('is met exactly, and by a file without numbers', async () => {
    expect((await check(HALF, '--min-coverage', '200/3', ...QUIET)).code).toBe(0);
    expect((await check('# Nothing\n', '--min-coverage', '100')).code).toBe(0);
  });

  test.each(['101', '-1', 'half', ''])('is refused: %j', async (text) => {
    const { err, code } = await check(HALF, `--min-coverage=${text}`);
    expect(err).toBe(`vdominance: --min-coverage must be a number from 0 to 100: ${text} is not.\n`);
    expect(code).toBe(2);
  });
});

describe('--fix', () => {
  const path = '/notes/a.md';

  async function fix(content: string | Uint8Array) {
    const written: Record<string, string> = {};
    const files = { [path]: content };
    const answer = await vdominance(['check', '--fix', 'a.md', ...QUIET], { files, written });
    return { ...answer, written };
  }

  test('writes the digits that should stand there, and reports what is left', async () => {
    const { out, code, written } = await fix(`\ufeff${BLOCK.replaceAll('\n', '\r\n')}\r\n$W_0 = 7$, $W_1 = 3.4$\r\n`);
    expect(written[path]).toBe(`\ufeff${BLOCK.replaceAll('\n', '\r\n')}\r\n$W_0 = 6$, $W_1 = 3.5$\r\n`);
    expect(out).toBe('1 parameter set · 1 claim holds, 0 wrong, 0 undecided · 2 of 2 numbers checked · 2 corrected\n');
    expect(code).toBe(0);
  });

  test('leaves a file alone in which nothing is wrong, or whose bytes are no UTF-8', async () => {
    expect((await fix(`${BLOCK}\n$W_0 = 6$\n`)).written).toEqual({});
    const bytes = new TextEncoder().encode(`${BLOCK}\n$W_0 = 7$ x\n`);
    bytes[bytes.length - 2] = 0xff;
    const { written, out } = await fix(bytes);
    expect(written).toEqual({});
    expect(out).toContain('would print as 6, not 7');
  });

  test('says when a file cannot be written', async () => {
    const written: Record<string, string> = {};
    const { code, err } = await vdominance(['check', '--fix', 'a.md'], {
      files: { [path]: `${BLOCK}\n$W_0 = 7$\n` },
      written,
      unwritable: [path],
    });
    expect(err).toBe('vdominance: cannot write a.md: permission is denied.\n');
    expect(code).toBe(2);
    expect(written).toEqual({});
  });
});
