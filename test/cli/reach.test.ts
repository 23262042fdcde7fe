/** The command line where others run it: the GitHub Action and the pre-commit hooks of this repository. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  };
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly types: readonly string[];
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vdominance-'));
  mkdirSync(join(folder, '.ci'));
  mkdirSync(join(folder, 'dist'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function program(path: string, lines: string): void {
  writeFileSync(join(folder, path), `#!/usr/bin/env bash\n${lines}\n`);
  chmodSync(join(folder, path), 0o755);
}

describe('the GitHub Action', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
  const step = action.runs.steps.find(({ run }) => run !== undefined)!;

  /** Runs the step with inputs as GitHub would, and a program in the place of ours that prints its words, one a line. */
  function runWith(inputs: Readonly<Record<string, string>>) {
    program('.ci/check-notes', `printf '%s\\n' "$@"; exit 1`);
    const env = Object.entries(step.env!).map(([name, expression]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)![1]!;
      return [name, inputs[input] ?? action.inputs[input]!.default];
    });
    const { PATH } = process.env;
    return spawnSync('bash', ['-e', '-c', step.run!], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...Object.fromEntries(env), PATH, GITHUB_ACTION_PATH: folder },
    });
  }

  test('checks everything by default, and fails where the check does', () => {
    const { stdout, status } = runWith({});
    expect(stdout).toBe('--format\ngithub\n--\n.\n');
    expect(status).toBe(1);
  });

  test('hands its inputs on as words, whatever is in them', () => {
    const { stdout } = runWith({
      paths: 'a b.md\n$(echo c)\n',
      'min-coverage': '80',
      severity: 'inner=warning\nstable=off',
    });
    const flags = [
      '--format',
      'github',
      '--min-coverage',
      '80',
      '--severity',
      'inner=warning',
      '--severity',
      'stable=off',
    ];
    expect(stdout.split('\n')).toEqual([...flags, '--', 'a b.md', '$(echo c)', '']);
  });

  test('writes what is printed into a file', () => {
    const { stdout } = runWith({ format: 'sarif', output: 'notes.sarif' });
    expect(stdout).toBe('');
    expect(readFileSync(join(folder, 'notes.sarif'), 'utf8')).toBe('--format\nsarif\n--\n.\n');
  });
});

describe('the script that both run', () => {
  beforeEach(() => copyFileSync(join(ROOT, '.ci/check-notes'), join(folder, '.ci/check-notes')));

  const runScript = (path = process.env.PATH) =>
    spawnSync(join(folder, '.ci/check-notes'), ['--fix', 'a b.md'], { encoding: 'utf8', env: { PATH: path } });

  test('runs the command line that is built', () => {
    writeFileSync(
      join(folder, 'dist/vdominance.js'),
      'console.log(JSON.stringify(process.argv.slice(2))); process.exit(1);',
    );
    const { stdout, status } = runScript();
    expect(stdout).toBe('["check","--fix","a b.md"]\n');
    expect(status).toBe(1);
  });

  test('builds it first where it is not', () => {
    mkdirSync(join(folder, 'bin'));
    program(
      'bin/npm',
      `echo "npm $1" >&2; if [ "$1" = run ]; then echo 'console.log("built")' > dist/vdominance.js; fi`,
    );
    const { stdout, stderr } = runScript(`${join(folder, 'bin')}:${process.env.PATH}`);
    expect(stderr).toBe('npm install\nnpm run\n');
    expect(stdout).toBe('built\n');
  });
});

test('the pre-commit hooks give markdown files to that script', () => {
  const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
  expect(hooks.map(({ id, entry, types }) => [id, entry, types])).toEqual([
    ['vdominance', '.ci/check-notes', ['markdown']],
    ['vdominance-fix', '.ci/check-notes --fix', ['markdown']],
  ]);
});
