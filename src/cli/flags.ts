import { parseArgs } from 'node:util';
import { HumanError } from './humanError';

/** How often a flag may stand and whether it takes a value. */
type FlagKind = 'switch' | 'value' | 'values';

export type FlagTable = Readonly<Record<string, FlagKind>>;

/** The words of one command line, each flag known to the command's table and used as the table says. */
export interface Flags<Name extends string> {
  readonly positionals: readonly string[];
  has(name: Name): boolean;
  value(name: Name): string | undefined;
  values(name: Name): readonly string[];
}

/** `--l0 -1` has a value, and a bad one; `--set --json` has none. */
function isFlag(text: string): boolean {
  return /^--?[A-Za-z]/.test(text);
}

/** Reads a command's words. Throws HumanError, naming the flag, when one is unknown, doubled, or without the value it needs. */
export function readFlags<T extends FlagTable>(argv: readonly string[], table: T): Flags<keyof T & string> {
  const kinds = new Map<string, FlagKind>(Object.entries(table));
  const options = Object.fromEntries(
    [...kinds].map(([name, kind]) => [name, { type: kind === 'switch' ? 'boolean' : 'string' } as const]),
  );
  // Not `strict`: its errors are English only, and run over several lines.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const found = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: flag, value, inlineValue } = token;
    const kind = kinds.get(name);
    if (kind === undefined) throw new HumanError('unknown-flag', { flag });
    if (kind === 'switch' && value !== undefined) throw new HumanError('flag-without-value', { flag });
    if (kind !== 'switch' && (value === undefined || (!inlineValue && isFlag(value)))) {
      throw new HumanError('flag-needs-value', { flag });
    }
    const earlier = found.get(name);
    if (earlier && kind === 'value') throw new HumanError('flag-twice', { flag });
    found.set(name, [...(earlier ?? []), value ?? '']);
  }
  return {
    positionals,
    has: (name) => found.has(name),
    value: (name) => found.get(name)?.[0],
    values: (name) => found.get(name) ?? [],
  };
}

/** The value of a flag that must be one of a table's names. Throws HumanError otherwise. */
export function choice<Name extends string>(flag: string, text: string, table: Readonly<Record<Name, unknown>>): Name {
  const name = (Object.keys(table) as Name[]).find((candidate) => candidate === text);
  if (name === undefined) throw new HumanError('flag-choice', { flag, choices: Object.keys(table).join(', '), text });
  return name;
}
