import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAULT_CODES } from '../src/core/expression/fault';
import { PROBLEMS } from '../src/core/present/words/problems';
import { STANDING_CLAIMS } from '../src/core/report';
import { vdominance } from './cli/world';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
];
const markdown = pages.filter((path) => path.endsWith('.md'));

/** As GitHub and the editor's preview make an anchor of a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function anchorsOf(path: string): string[] {
  const text = read(path);
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)];
}

test('every code has its place in docs/findings.md, and every place a code', () => {
  const codes = [
    ...STANDING_CLAIMS.map((name) => `${name}-violated`),
    'expected-to-fail',
    'undecided',
    'claim-violated',
    'bound-wrong',
    'bound-no-set',
    'printed-wrong',
    'printed-without-P',
    'index-shifted',
    ...FAULT_CODES,
    ...Object.keys(PROBLEMS),
  ];
  const headings = [...read('docs/findings.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings.toSorted()).toEqual(codes.toSorted());
  const anchors = anchorsOf('docs/findings.md');
  expect(codes.filter((code) => !anchors.includes(code))).toEqual([]);
});

describe('links between the pages', () => {
  test.each(markdown)('%s', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => {
      const [target = '', fragment] = link.split('#');
      const file = join(root, path, '..', target).slice(root.length + 1);
      if (target.endsWith('.png')) return false; // made by the end-to-end run
      try {
        return fragment !== undefined && !anchorsOf(file).includes(fragment);
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });
});

test('the sample of docs/command-line.md is what check prints', async () => {
  const [, sample] = /````\n(note\.md:[\s\S]*?\n)````/.exec(read('docs/command-line.md')) ?? [];
  const files = { '/notes/note.md': '# Note\n\n```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n' };
  const { out } = await vdominance(['check', 'note.md'], { files });
  expect(sample).toBe(out.replaceAll('\u202f', ' '));
});

test('the flags of the documentation are those of the help', async () => {
  for (const command of ['check', 'run', 'report']) {
    const { out } = await vdominance([command, '--help']);
    const flags = [...new Set(out.match(/--[A-Za-z]\w*/g))];
    expect(flags.filter((flag) => !read('docs/command-line.md').includes(flag))).toEqual([]);
  }
});

describe('the example note', () => {
  const example = { '/notes/example.md': read('examples/continuous-batching.md') };

  test('states eight sets in all three forms, and only three have findings', async () => {
    const { code, out } = await vdominance(['check', 'example.md', '--format', 'json'], { files: example });
    expect(code).toBe(1);
    const [file] = JSON.parse(out).files;
    const sets = file.parameterSets.map(
      ({ source, parameters }: { source: string; parameters: Record<string, unknown> }) => [
        source,
        ...['l0', 'lA', 'lB', 'lambdaA', 'lambdaB', 'steps'].map((name) => parameters[name]),
      ],
    );
    expect(sets).toEqual([
      ['fence', 200, 4, 7, '1', '1', 200],
      ['table', 100, 3, 5, '2', '1', 500],
      ['sentence', 30, 3, 5, '1', '1', 200],
      ['fence', 5, 1, 4, '1', '1', 200],
      ['fence', 4, 1, 3, '1', '2', 200],
      ['sentence', 5, 1, 3, '1', '2', 200],
      ['fence', 2, 2, 3, '4', '1', 200],
      ['sentence', 10, 2, 3, '1', '1', 200],
    ]);
    const findings = file.findings.map(({ code, set }: { code: string; set: number }) => [code, set]);
    expect(findings).toEqual([
      ['inner-violated', 4],
      ['V_dominance-violated', 4],
      ['G_dominance-violated', 4],
      ['stable-violated', 7],
      ['printed-wrong', 8],
    ]);
    expect(file.coverage).toMatchObject({ checked: 26, unchecked: 7, ignored: 0 });
    expect(file.parameterSets[0].summary.evictions).toBe(9);
    expect(file.parameterSets[2].summary.evictions).toBe(4);
  });
});
