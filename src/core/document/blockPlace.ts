import type { RawName } from '../model/rawParameters';
import { parameterName } from './names';

/** What a place within a parameter block is for, while it is being written. */
export type BlockPlace =
  | { readonly kind: 'key' }
  | { readonly kind: 'value'; readonly key: string }
  | { readonly kind: 'expected-claim' }
  | { readonly kind: 'expected-verdict' }
  /** Within an item of `claims`. */
  | { readonly kind: 'claim' };

const KEY = /^(["']?)([^\s:#"'{}[\]-][^:#"'{}[\]]*)\1\s*:(?:\s|$)/;

/** The name of a key as blocks spell it: `l_0` is l0. */
export function keyName(key: string): RawName | string {
  return parameterName(key) ?? key.trim();
}

/** The blanks and marks of quotes before a line's own text. */
function leadOf(line: string): string {
  return /^[\s>]*/.exec(line)![0];
}

function keyOf(line: string): string | null {
  const key = KEY.exec(line.slice(leadOf(line).length))?.[2];
  return key === undefined ? null : keyName(key);
}

/** The lead of the keys of a block: that of its first key. */
function topLead(lines: readonly string[]): number | null {
  const first = lines.find((line) => keyOf(line) !== null);
  return first === undefined ? null : leadOf(first).length;
}

/** The keys that a block has, those within `expect` left out. */
export function keysIn(lines: readonly string[]): string[] {
  const top = topLead(lines);
  return lines.flatMap((line) => (leadOf(line).length === top ? (keyOf(line) ?? []) : []));
}

/** The key that a line belongs to which is none itself. */
function parentKey(lines: readonly string[], line: number): string | null {
  const top = topLead(lines);
  for (let at = line - 1; at >= 0; at--) {
    const key = leadOf(lines[at]!).length === top ? keyOf(lines[at]!) : null;
    if (key !== null) return key;
  }
  return null;
}

function inExpect(own: string): BlockPlace {
  const last = own.slice(Math.max(own.lastIndexOf('{'), own.lastIndexOf(',')) + 1);
  return last.includes(':') ? { kind: 'expected-verdict' } : { kind: 'expected-claim' };
}

/** What stands behind a key on its own line. */
function behindKey(key: string, rest: string): BlockPlace {
  if (key === 'claims') return { kind: 'claim' };
  return key === 'expect' ? inExpect(rest) : { kind: 'value', key };
}

/** What a line below a key is for. */
function belowKey(key: string | null, own: string): BlockPlace | null {
  if (key === 'claims') return own.startsWith('-') ? { kind: 'claim' } : null;
  return key === 'expect' ? inExpect(own) : null;
}

/**
 * What the place before `character` of a line is for; `lines` are those between the marks of the fence. Null in comments and within lists
 * of numbers. It looks at what has been typed, which need not be YAML yet.
 */
export function blockPlace(lines: readonly string[], line: number, character: number): BlockPlace | null {
  const written = (lines[line] ?? '').slice(0, character);
  const own = written.slice(leadOf(written).length);
  if (/(?:^|\s)#/.test(own)) return null;
  const key = KEY.exec(own);
  const isTop = leadOf(written).length <= (topLead(lines.filter((_, i) => i !== line)) ?? leadOf(written).length);
  if (isTop && key) return behindKey(keyName(key[2]!), own.slice(key[0].length));
  if (isTop && !own.startsWith('-')) return own.includes(':') ? null : { kind: 'key' };
  return belowKey(parentKey(lines, line), own);
}
