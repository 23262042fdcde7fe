import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../src/core/checkOptions';
import { TOOLS } from '../src/engine/tools';
import {
  COMMANDS,
  EXPLORER_VIEW,
  HAS_SETS_CONTEXT,
  LANGUAGE,
  LATE_COMMANDS,
  SETTINGS,
  TOOLS as TOOL_NAMES,
} from '../src/host/ids';

const ROOT = join(import.meta.dirname, '..');

function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

interface Command {
  readonly command: string;
  readonly title: string;
  readonly shortTitle: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface ToolEntry {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: unknown;
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents?: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean };
    readonly virtualWorkspaces: { readonly supported: boolean };
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly languageModelTools: readonly ToolEntry[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly 'markdown.previewStyles': readonly string[];
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly scope: string }>>;
    }[];
  };
}

const manifest: Manifest = JSON.parse(readText('package.json'));
const { commands, menus, configuration } = manifest.contributes;
const settings = Object.assign({}, ...configuration.map(({ properties }) => properties)) as Record<
  string,
  { readonly default: unknown; readonly scope: string }
>;
const words: Record<'package.nls.json' | 'package.nls.zh-cn.json', Record<string, string>> = {
  'package.nls.json': JSON.parse(readText('package.nls.json')),
  'package.nls.zh-cn.json': JSON.parse(readText('package.nls.zh-cn.json')),
};

describe('the ids', () => {
  test('of the commands are those of ids.ts', () => {
    expect(commands.map(({ command }) => command).sort()).toEqual(Object.values(COMMANDS).sort());
  });

  test('of the commands that come late are among them', () => {
    expect(Object.values(COMMANDS)).toEqual(expect.arrayContaining([...LATE_COMMANDS]));
  });

  test('in the menus are commands, and each is told when it belongs in the palette', () => {
    const inMenus = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
    expect([...new Set(inMenus)].sort()).toEqual(Object.values(COMMANDS).sort());
    expect(menus.commandPalette?.map(({ command }) => command).sort()).toEqual(Object.values(COMMANDS).sort());
  });

  test('in the conditions of the menus are those that the host sets, and the panel’s', () => {
    const conditions = Object.values(menus).flatMap((items) => items.map(({ when = '' }) => when));
    const keys = new Set(conditions.flatMap((when) => when.match(/vdominance\.\w+/g) ?? []));
    expect([...keys].sort()).toEqual([HAS_SETS_CONTEXT, EXPLORER_VIEW].sort());
    expect(manifest.activationEvents).toEqual([`onLanguage:${LANGUAGE}`, `onWebviewPanel:${EXPLORER_VIEW}`]);
  });
});

test('the tools for language models are those of the engine, word for word', () => {
  const declared = manifest.contributes.languageModelTools;
  expect(declared.map(({ name }) => name)).toEqual([...TOOL_NAMES]);
  expect(
    declared.map(({ name, modelDescription, inputSchema }) => ({ name, description: modelDescription, inputSchema })),
  ).toEqual(TOOLS.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })));
});

describe('the walkthrough', () => {
  const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  test('has its words and a picture for each step', () => {
    for (const { id, title, description, media } of steps) {
      const asked = [title, description, media.altText, media.svg];
      const key = `%walkthrough.${id}`;
      expect(asked).toEqual([`${key}.title%`, `${key}.description%`, `${key}.altText%`, `media/walkthrough/${id}.svg`]);
      expect(readText(media.svg)).toMatch(/^<svg [^>]*viewBox=/);
    }
  });

  test('names commands that there are, and is done by commands and contexts that there are', () => {
    const ids: readonly string[] = Object.values(COMMANDS);
    const linked = Object.values(words).flatMap((table) =>
      Object.values(table).flatMap((text) => [...text.matchAll(/\]\(command:([^)]+)\)/g)].map(([, id = '']) => id)),
    );
    expect(linked.filter((id) => !ids.includes(id))).toEqual([]);
    const events = steps.flatMap(({ completionEvents = [] }) => completionEvents);
    const known = [`onContext:${HAS_SETS_CONTEXT}`, ...ids.map((id) => `onCommand:${id}`)];
    expect(events.filter((event) => !known.includes(event))).toEqual([]);
  });
});

test('the preview has its style sheet', () => {
  for (const path of manifest.contributes['markdown.previewStyles']) expect(existsSync(join(ROOT, path))).toBe(true);
});

describe('the words', () => {
  test('are the same keys in both languages, none of them empty', () => {
    expect(Object.keys(words['package.nls.zh-cn.json']).sort()).toEqual(Object.keys(words['package.nls.json']).sort());
    for (const text of Object.values(words).flatMap(Object.values)) expect(text).not.toBe('');
  });

  test('are exactly those that the manifest asks for', () => {
    const asked = [...readText('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(words['package.nls.json']).sort());
  });

  test('of a command are a title and a short one', () => {
    for (const { command, title, shortTitle } of commands) {
      const name = command.replace(`${SETTINGS}.`, '');
      expect([title, shortTitle]).toEqual([`%command.${name}.title%`, `%command.${name}.shortTitle%`]);
    }
  });
});

describe('the settings', () => {
  const { severities, limits } = DEFAULT_OPTIONS;
  const { parameters, number, block, document } = limits;

  function defaultsUnder(group: string): Record<string, unknown> {
    const prefix = `${SETTINGS}.${group}.`;
    const inGroup = Object.entries(settings).filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(inGroup.map(([key, setting]) => [key.slice(prefix.length), setting.default]));
  }

  test('have the defaults of the core', () => {
    expect(defaultsUnder('severity')).toEqual(severities);
    expect(defaultsUnder('limits')).toEqual({ ...parameters, ...number, block, document });
    expect(defaultsUnder('check')).toEqual({ mode: 'onType', delay: 250 });
  });

  test('that bound the work are out of reach of a folder that is not trusted', () => {
    const scopes = Object.entries(settings).filter(([key]) => key.startsWith(`${SETTINGS}.limits.`));
    expect(scopes.map(([, { scope }]) => scope)).toEqual(scopes.map(() => 'machine'));
  });
});

describe('the package', () => {
  test('is of one version everywhere', () => {
    const lock = JSON.parse(readText('package-lock.json'));
    const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(readText('CHANGELOG.md')) ?? [];
    expect([lock.version, lock.packages[''].version, newest]).toEqual(Array(3).fill(manifest.version));
  });

  test('asks for the editor that its types describe', () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
  });

  test('works where nothing is trusted and nothing is on disk', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces.supported).toBe(true);
  });

  test('packs what it names, and nothing by default', () => {
    const [first, ...allowed] = readText('.vscodeignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('**');
    for (const line of allowed) expect(line).toMatch(/^!/);
    for (const file of [manifest.main, manifest.browser]) expect(allowed).toContain(`!${file.replace('./', '')}`);
    expect(existsSync(join(ROOT, manifest.icon))).toBe(true);
  });
});
