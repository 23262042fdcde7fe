import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { vdominance } from './world';

describe('the command line as a whole', () => {
  test('--version prints the version of the package', async () => {
    expect(await vdominance(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([['--help'], ['-h'], ['help', '--help']])('%s lists the commands', async (...argv) => {
    const { code, out, err } = await vdominance(argv);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('vdominance check PATH…');
    expect(out).toContain('vdominance run [FILE]');
    expect(out).toContain('vdominance report [FILE]');
  });

  test('a command has a help of its own, in the language of the locale', async () => {
    expect((await vdominance(['check', '--help'])).out).toContain('--severity CLAIM=LEVEL');
    const { code, out } = await vdominance(['run', '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(code).toBe(0);
    expect(out).toContain('运行一组参数');
  });

  test.each([
    [[], 'vdominance: COMMAND is missing; there are check, run, report, mcp.\n'],
    [['prove'], 'vdominance: prove is not a command; there are check, run, report, mcp.\n'],
    [['toString'], 'vdominance: toString is not a command; there are check, run, report, mcp.\n'],
    [['prove', '--help'], 'vdominance: prove is not a command; there are check, run, report, mcp.\n'],
    [['check'], 'vdominance: PATH is missing: name the files or folders to check.\n'],
    [['check', '--help-me'], 'vdominance: --help-me is not a flag of this command.\n'],
  ])('%j is refused', async (argv, err) => {
    expect(await vdominance(argv)).toEqual({ code: 2, out: '', err });
  });

  test('LC_ALL comes before LANG', async () => {
    const env = { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' };
    expect((await vdominance(['prove'], { env })).err).toBe(
      'vdominance: prove 不是命令；可用的命令有 check, run, report, mcp。\n',
    );
  });
});
