import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/nodeIo';

const folder = mkdtempSync(join(tmpdir(), 'vdominance-'));
const program = join(folder, 'vdominance.cjs');
const notes = join(folder, 'notes');

beforeAll(async () => {
  mkdirSync(join(notes, 'inner'), { recursive: true });
  writeFileSync(join(notes, 'fails.md'), '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n');
  writeFileSync(join(notes, 'holds.md'), '```vdominance\nl0: 200\nlA: 4\nlB: 7\n```\n');
  symlinkSync(join(notes, 'fails.md'), join(notes, 'inner', 'link.md'));
  symlinkSync(notes, join(notes, 'inner', 'round'));
  symlinkSync(join(notes, 'nowhere.md'), join(notes, 'inner', 'torn.md'));
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/cli/bin.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    logLevel: 'silent',
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: notes,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

describe('the files of this machine', () => {
  test('a link to a file is a file; one to a folder or to nothing is neither', () => {
    const entries = nodeFiles.list(join(notes, 'inner')).map(({ name, kind }) => [name, kind]);
    expect(Object.fromEntries(entries)).toEqual({ 'link.md': 'file', round: 'other', 'torn.md': 'other' });
  });

  test('a path is a file, a folder, or an error with its code', () => {
    expect(nodeFiles.kind(notes)).toBe('folder');
    expect(nodeFiles.kind(join(notes, 'inner', 'link.md'))).toBe('file');
    expect(() => nodeFiles.kind(join(notes, 'nowhere.md'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});

describe('a file that is written', () => {
  test('is whole, in folders that are made for it, and nothing else is left there', () => {
    const path = join(folder, 'written', 'deep', 'page.html');
    nodeFiles.write(path, 'first');
    nodeFiles.write(path, 'Δ ≥ 0\n');
    expect(readFileSync(path, 'utf8')).toBe('Δ ≥ 0\n');
    expect(readdirSync(join(folder, 'written', 'deep'))).toEqual(['page.html']);
  });

  test('is not written where a folder is, and leaves nothing beside it', () => {
    const path = join(folder, 'written', 'taken');
    mkdirSync(join(path, 'inner'), { recursive: true });
    expect(() => nodeFiles.write(path, 'x')).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(readdirSync(join(folder, 'written')).filter((name) => name.startsWith('taken'))).toEqual(['taken']);
  });
});

// Bundling and starting processes takes long where other tests run beside.
describe('the program as a file', { timeout: 60_000 }, () => {
  test('exit codes 0, 1 and 2', () => {
    expect(run('check', 'holds.md')).toEqual({
      status: 0,
      stdout: '1 parameter set · 4 claims hold, 0 wrong, 0 undecided\n',
      stderr: '',
    });
    const fails = run('check', '.');
    expect([fails.status, fails.stderr]).toEqual([1, '']);
    expect(fails.stdout.match(/^\S+ error {2}⟨/gm)).toEqual(['fails.md:1:4 error  ⟨', 'inner/link.md:1:4 error  ⟨']);
    expect(run('check', 'nowhere.md')).toEqual({
      status: 2,
      stdout: '0 parameter sets · 0 claims hold, 0 wrong, 0 undecided\n',
      stderr: 'vdominance: cannot read nowhere.md: there is no such file or folder.\n',
    });
  });

  test('a reader that stops reading is no fault', () => {
    const command = `"${process.execPath}" "${program}" run --l0 5 --lA 1 --lB 4 --steps 500 --csv --vectors | head -n 1`;
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.startsWith('t,V_T,V_S,inner,')).toBe(true);
  });
});
