import { describe, expect, test } from 'vitest';
import { vdominance } from './world';

const NOTE = [
  '# Note',
  '',
  '```vdominance',
  'l0: 5',
  'lA: 1',
  'lB: 4',
  'rates: 1:2',
  '```',
  '',
  'For $l_0 = 10$, $l_A = 2$, $l_B = 3$ it is different.',
  '',
].join('\n');
const files = {
  '/notes/two.md': NOTE,
  '/notes/one.md': NOTE.split('\n').slice(0, 8).join('\n'),
  '/notes/none.md': 'Nothing.',
};

async function parameters(...argv: string[]) {
  const { code, out, err } = await vdominance(['run', ...argv, '--json'], { files });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out).parameters;
}

async function refusal(...argv: string[]): Promise<string> {
  const { code, out, err } = await vdominance(['run', ...argv], { files });
  expect([code, out]).toEqual([2, '']);
  return err;
}

describe('a set of a file', () => {
  test('is run as it stands', async () => {
    expect(await parameters('one.md')).toMatchObject({ l0: 5, lA: 1, lB: 4, lambdaA: '1', lambdaB: '2', steps: 200 });
    expect(await parameters('two.md', '--set', '2')).toMatchObject({ l0: 10, lA: 2, lB: 3, lambdaB: '1' });
  });

  test('is changed by flags', async () => {
    expect(await parameters('one.md', '--steps', '7', '--B', '0.5')).toMatchObject({ l0: 5, steps: 7, B: '1/2' });
  });

  test('either rate replaces its half of rates, and rates both', async () => {
    expect(await parameters('one.md', '--lambdaA', '1/3')).toMatchObject({ lambdaA: '1/3', lambdaB: '2' });
    expect(await parameters('one.md', '--rates', '3:4')).toMatchObject({ lambdaA: '3', lambdaB: '4' });
  });

  test.each([
    [['two.md'], 'two.md has 2 parameter sets: say which one with --set.'],
    [['two.md', '--set', '3'], '--set must be a number from 1 to 2: 3 is not.'],
    [['two.md', '--set', '0'], '--set must be a number from 1 to 2: 0 is not.'],
    [['two.md', '--set', 'x'], '--set must be a number from 1 to 2: x is not.'],
    [['none.md'], 'none.md states no parameter set.'],
    [['missing.md'], 'cannot read missing.md: there is no such file or folder.'],
    [['one.md', 'two.md'], 'run takes one FILE: two.md is a second one.'],
    [['--set', '1', '--l0', '5', '--lA', '1', '--lB', '4'], '--set needs a FILE to choose from.'],
    [['one.md', '--json', '--csv'], '--json and --csv contradict each other.'],
    [['one.md', '--format', 'csv', '--json'], '--format and --json contradict each other.'],
    [['one.md', '--format', 'xml'], '--format must be one of text, json, csv: xml is not.'],
  ])('%j: %s', async (argv, sentence) => {
    expect(await refusal(...argv)).toBe(`vdominance: ${sentence}\n`);
  });

  test('a bad block of a file is named by its place, unless a flag mends it', async () => {
    const bad = { '/notes/bad.md': NOTE.replace('lA: 1', 'lA: 9').slice(0, NOTE.indexOf('For')) };
    const refused = await vdominance(['run', 'bad.md'], { files: bad });
    expect([refused.code, refused.err]).toEqual([
      2,
      'vdominance: bad.md:5:5: lA must be less than lB: 9 is not less than 4.\n',
    ]);
    expect((await vdominance(['run', 'bad.md', '--lA', '2', '--csv'], { files: bad })).code).toBe(0);
  });

  test('a block with a key set twice cannot be mended', async () => {
    const bad = { '/notes/bad.md': '```vdominance\nl0: 5\nlA: 1\nlA: 1\nlB: 4\n```\n' };
    const { code, err } = await vdominance(['run', 'bad.md', '--lA', '1'], { files: bad });
    expect([code, err]).toEqual([2, 'vdominance: bad.md:4:1: lA is set twice in this block.\n']);
  });
});

describe('parameters by flags alone', () => {
  const good = ['--l0', '5', '--lA', '1', '--lB', '4'];

  test('every parameter has its flag', async () => {
    const all = ['--B', '1e3', '--lambdaA', '0.1', '--lambdaB', '2/4', '--steps', '3', '--eviction', 'high-first'];
    expect(await parameters(...good, ...all, '--start', '1, 1/2, 0, 3', '--Q', '1, 2, 3, 4')).toEqual({
      l0: 5,
      lA: 1,
      lB: 4,
      B: '1000',
      lambdaA: '1/10',
      lambdaB: '1/2',
      steps: 3,
      start: ['1', '1/2', '0', '3'],
      eviction: 'high-first',
      Q: ['1', '2', '3', '4'],
    });
  });

  test('a matrix has its rows divided by semicolons', async () => {
    const { Q } = await parameters('--l0', '5', '--lA', '1', '--lB', '2', '--Q', '2, 1; 1, 2', '--steps', '1');
    expect(Q).toEqual([
      ['2', '1'],
      ['1', '2'],
    ]);
  });

  test.each([
    [['--l0', '-1', '--lA', '1', '--lB', '4'], '--l0: l0 must be at least 0: it is -1.'],
    [['--l0', '5', '--lA', '7', '--lB', '4'], '--lA: lA must be less than lB: 7 is not less than 4.'],
    [['--lA', '1'], '--l0, --lB must be given.'],
    [['--l0', '5', '--lA', '1'], '--lB must be given.'],
    [[...good, '--lambdaA', '0'], '--lambdaA: lambdaA must be greater than 0: it is 0.'],
    [[...good, '--B', 'x'], '--B: B must be a number such as 3, 0.1 or 1/3: x is not one.'],
    [[...good, '--lambdaB', '0x10'], '--lambdaB: lambdaB must be a number such as 3, 0.1 or 1/3: 0x10 is not one.'],
    [[...good, '--steps', '1.5'], '--steps: steps must be an integer: 3/2 is not one.'],
    [
      [...good, '--eviction', 'oldest'],
      '--eviction: eviction must be one of low-first, high-first, proportional: oldest is not.',
    ],
    [[...good, '--start', '1, 2'], '--start: start must have 4 numbers: it has 2.'],
    [[...good, '--rates', '1'], '--rates: rates must be two numbers with a colon, such as 1:2: 1 is not.'],
    [[...good, '--l1', '3'], '--l1 is not a flag of this command.'],
  ])('%j: %s', async (argv, sentence) => {
    expect(await refusal(...argv)).toBe(`vdominance: ${sentence}\n`);
  });

  test('lB of a million is refused at once', async () => {
    const err = await refusal('--l0', '5', '--lA', '1', '--lB', '1000000');
    expect(err).toContain('vdominance: --lB: lB may be at most 1000: it is 1000000.\n');
  });

  test('each wrong flag gets a sentence', async () => {
    expect(await refusal('--l0', '-1', '--lA', '0', '--lB', '4')).toBe(
      'vdominance: --l0: l0 must be at least 0: it is -1.\nvdominance: --lA: lA must be at least 1: it is 0.\n',
    );
  });
});
