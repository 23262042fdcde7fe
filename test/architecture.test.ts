import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** One import, dynamic ones included; `path` is a file of ours without its ending, or a package. */
interface Import {
  readonly from: string;
  readonly path: string;
  readonly typesOnly: boolean;
}

interface Source {
  readonly file: string;
  readonly code: string;
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?([^;'"]*?)\s*from\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\('([^']+)'\)/g;

function typesOnly(keyword: string | undefined, names: string): boolean {
  if (keyword) return true;
  const [, inBraces] = /^\{([^}]*)\}$/.exec(names.trim()) ?? [];
  const listed = inBraces?.split(',').filter((name) => name.trim() !== '');
  return listed?.every((name) => /^\s*type\s/.test(name)) ?? false;
}

function resolved(from: string, path: string): string {
  return path.startsWith('.') ? posix.join(dirname(from), path) : path;
}

function importsOf({ file, code }: Source): Import[] {
  const fixed = [...code.matchAll(STATEMENT)].map(([, keyword, names = '', path = '']) => {
    return { from: file, path: resolved(file, path), typesOnly: typesOnly(keyword, names) };
  });
  const late = [...code.matchAll(DYNAMIC)].map(([, path = '']) => {
    return { from: file, path: resolved(file, path), typesOnly: false };
  });
  return [...fixed, ...late];
}

function sourcesUnder(folder: string): Source[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .map((file) => ({ file, code: readFileSync(join(ROOT, file), 'utf8') }));
}

const SOURCES = [...sourcesUnder('src'), ...sourcesUnder('webview')];
const IMPORTS = SOURCES.flatMap(importsOf);
const OURS = new Set(SOURCES.map(({ file }) => file.replace(/\.ts$/, '')));

function told({ from, path }: Import): string {
  return `${from} imports ${path}`;
}

/** The floors of the house, the highest first; a path belongs to the first entry that it begins with. */
const FLOORS: readonly (readonly [floor: number, prefix: string])[] = [
  [8, 'src/extension'],
  [8, 'src/cli/bin'],
  [8, 'webview/main'],
  [8, 'src/engine/body'],
  [7, 'src/host/'],
  [7, 'src/cli/'],
  [7, 'webview/'],
  [6, 'src/engine/'],
  [6, 'src/protocol'],
  [5, 'src/core/check.ts'],
  [5, 'src/core/present/'],
  [5, 'src/figures/'],
  [4, 'src/core/claims/'],
  [4, 'src/core/expression/'],
  [3, 'src/core/decide'],
  [3, 'src/core/deltaMap'],
  [3, 'src/core/explore'],
  [3, 'src/core/inspect'],
  [3, 'src/core/memory'],
  [3, 'src/core/run'],
  [3, 'src/core/signColumn'],
  [3, 'src/core/summary'],
  [2, 'src/core/checkOptions'],
  [2, 'src/core/document/'],
  [2, 'src/core/exact/'],
  [2, 'src/core/float/'],
  [1, 'src/core/model/'],
  [0, 'src/core/mathjs'],
  [0, 'src/core/number/'],
];

/** Types, open to all; they may speak of whatever they describe. */
const OPEN = new Set(['src/core/report', 'src/core/decision', 'src/core/results', 'src/core/slices']);

function floorOf(path: string): number | undefined {
  const file = OURS.has(path) ? `${path}.ts` : path;
  return FLOORS.find(([, prefix]) => file.startsWith(prefix))?.[0];
}

describe('the floors', () => {
  test('hold every file', () => {
    const homeless = [...OURS].filter((path) => !OPEN.has(path) && floorOf(path) === undefined);
    expect(homeless).toEqual([]);
  });

  test('are left downwards only', () => {
    const upwards = IMPORTS.filter(({ from, path }) => {
      if (OPEN.has(path) || OPEN.has(from.replace(/\.ts$/, '')) || !OURS.has(path)) return false;
      return floorOf(path)! > floorOf(from)!;
    });
    expect(upwards.map(told)).toEqual([]);
  });

  test('are not left sideways where two halves must not meet', () => {
    const apart = [
      ['src/core/document/', 'src/core/exact/'],
      ['src/core/document/', 'src/core/float/'],
      ['src/host/', 'src/cli/'],
      ['src/host/', 'webview/'],
      ['src/cli/', 'webview/'],
    ];
    const meetings = IMPORTS.filter(({ from, path }) =>
      apart.some(([a = '', b = '']) => {
        return (from.startsWith(a) && path.startsWith(b)) || (from.startsWith(b) && path.startsWith(a));
      }),
    );
    expect(meetings.map(told)).toEqual([]);
  });

  test('let types only pass where files are open to all', () => {
    const values = IMPORTS.filter(({ from, typesOnly }) => OPEN.has(from.replace(/\.ts$/, '')) && !typesOnly);
    expect(values.map(told)).toEqual([]);
  });

  test('import nothing that is not there', () => {
    const lost = IMPORTS.filter(({ path }) => path.startsWith('src/') || path.startsWith('webview/'));
    expect(lost.filter(({ path }) => !OURS.has(path)).map(told)).toEqual([]);
  });
});

test('no verdict comes from a float', () => {
  const JUDGING = ['src/core/claims/', 'src/core/expression/'];
  const floats = IMPORTS.filter(
    ({ from, path }) => JUDGING.some((folder) => from.startsWith(folder)) && path.startsWith('src/core/float/'),
  );
  expect(floats.map(told)).toEqual([]);
});

test('the certificate checker stands alone', () => {
  const shared = IMPORTS.filter(({ from }) => from === 'src/core/certificate/verify.ts');
  expect(shared.map(told)).toEqual([]);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

describe('the core', () => {
  test('knows no host', () => {
    const hosts = IMPORTS.filter(({ from, path }) => from.startsWith('src/core/') && /^(vscode$|node:)/.test(path));
    expect(hosts.map(told)).toEqual([]);
  });

  test('knows no page, no clock and no chance', () => {
    const IMPURE =
      /(?<![#.])\b(?:Date\.now|new Date|performance\.|Math\.random|setTimeout|setInterval|process\.\w|globalThis|window\.\w)/;
    const impure = SOURCES.filter(
      ({ file, code }) => file.startsWith('src/core/') && IMPURE.test(withoutComments(code)),
    );
    expect(impure.map(({ file }) => file)).toEqual([]);
  });
});

describe('each package has one doorway:', () => {
  /** Where a package may be imported for more than its types. */
  const DOORWAYS: readonly (readonly [name: string, packages: RegExp, doorway: RegExp])[] = [
    ['vscode', /^vscode$/, /^src\/(host\/|extension\.ts)/],
    ['mathjs', /^mathjs/, /^src\/core\/mathjs\.ts$/],
    ['chart.js', /^chart\.js/, /^(webview\/charts\/|src\/figures\/svg\.ts$)/],
    ['the toolkit', /^@vscode\/webview-ui-toolkit/, /^webview\/controls\.ts$/],
    ['yaml', /^yaml$/, /^src\/core\/document\/yamlTree\.ts$/],
    ['mdast', /^(mdast-|micromark)/, /^src\/core\/document\/markdown\.ts$/],
    ['the MCP SDK', /^@modelcontextprotocol\/sdk/, /^src\/cli\/mcp\.ts$/],
    ['workerpool', /^workerpool$/, /^src\/engine\/(pool|serve)\.ts$/],
    ['valibot', /^valibot$/, /^src\/(protocol|host\/(explorerReceiver|memento)|engine\/tools\/inputs)\.ts$/],
    ['Node', /^node:/, /^src\/cli\//],
  ];

  test.each(DOORWAYS)('%s', (_, packages, doorway) => {
    const elsewhere = IMPORTS.filter(({ from, path, typesOnly }) => {
      return packages.test(path) && !typesOnly && !doorway.test(from);
    });
    expect(elsewhere.map(told)).toEqual([]);
  });

  test('and no other package is imported', () => {
    const known = DOORWAYS.map(([, packages]) => packages);
    const foreign = IMPORTS.filter(({ path }) => !path.startsWith('src/') && !path.startsWith('webview/'));
    // @types/mdast is types and nothing else; package.json tells the command line its version.
    const unknown = foreign.filter(
      ({ path }) => !['mdast', 'package.json'].includes(path) && !known.some((packages) => packages.test(path)),
    );
    expect(unknown.map(told)).toEqual([]);
  });
});
