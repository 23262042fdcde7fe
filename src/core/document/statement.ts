import type { RawName, RawScalar, RawValue } from '../model/rawParameters';
import type { Span } from '../report';
import type { ShareName, Token } from './token';

/** `l_0 = 10`: one parameter set plainly. Names that share one value (`λ_A = λ_B = 1`) are settings with the same `value.span`. */
export interface Setting {
  readonly name: RawName;
  readonly key: Span;
  readonly value: RawValue;
  /** The whole statement, with the names that share it. */
  readonly statement: Span;
}

export interface Share {
  readonly name: ShareName;
  readonly value: RawScalar;
}

export type Tokens = readonly Token[];

interface Read<T> {
  readonly value: T;
  /** The index of the token behind it. */
  readonly next: number;
}

function between(first: Token, last: Token): Span {
  return { start: first.span.start, end: last.span.end };
}

/** `-3`, `0.5`, `1/3`. */
function readNumeral(tokens: Tokens, at: number): Read<RawScalar> | null {
  const sign = tokens[at]?.kind === 'sign' ? tokens[at] : null;
  const start = sign ? at + 1 : at;
  const [first, slash, second] = tokens.slice(start, start + 3);
  if (first?.kind !== 'number') return null;
  const minus = sign?.text ?? '';
  const from = sign ?? first;
  if (slash?.kind === 'slash' && second?.kind === 'number') {
    return { value: { text: `${minus}${first.text}/${second.text}`, span: between(from, second) }, next: start + 3 };
  }
  return { value: { text: minus + first.text, span: between(from, first) }, next: start + 1 };
}

/** Q is a list of lists, and nothing is deeper. */
const DEEPEST_LIST = 2;

function readList(tokens: Tokens, at: number, depth: number): Read<RawValue> | null {
  const open = tokens[at];
  if (open?.kind !== 'open' || depth > DEEPEST_LIST) return null;
  const items: RawValue[] = [];
  for (let next = at + 1; ; ) {
    const item = readValue(tokens, next, depth);
    const after = item && tokens[item.next];
    if (!after) return null;
    items.push(item.value);
    next = item.next + 1;
    if (after.kind === 'close') return { value: { items, span: between(open, after) }, next };
    if (after.kind !== 'comma') return null;
  }
}

function readValue(tokens: Tokens, at: number, depth = 0): Read<RawValue> | null {
  const token = tokens[at];
  if (token?.kind === 'word') return { value: { text: token.text, span: token.span }, next: at + 1 };
  return readNumeral(tokens, at) ?? readList(tokens, at, depth + 1);
}

/** Values with commas between them and nothing else. */
export function readValues(tokens: Tokens): RawValue[] | null {
  const values: RawValue[] = [];
  for (let at = 0; ; at++) {
    const read = readValue(tokens, at);
    if (!read) return null;
    values.push(read.value);
    at = read.next;
    if (at === tokens.length) return values;
    if (tokens[at]?.kind !== 'comma') return null;
  }
}

export type NameToken = Extract<Token, { kind: 'name' }>;

export type Statement =
  | { readonly kind: 'settings'; readonly settings: readonly Setting[]; readonly shares: readonly Share[] }
  | { readonly kind: 'unsure'; readonly names: readonly RawName[] }
  | { readonly kind: 'name'; readonly token: NameToken }
  | { readonly kind: 'equalRates' | 'value' | 'nothing' };

function assign(names: readonly NameToken[], values: readonly RawValue[], statement: Span): Statement {
  const settings: Setting[] = [];
  const shares: Share[] = [];
  for (const [i, { name, span: key }] of names.entries()) {
    const value = values[Math.min(i, values.length - 1)]!;
    if (name !== 'p' && name !== 'q') settings.push({ name, key, value, statement });
    else if (!('items' in value)) shares.push({ name, value });
  }
  return { kind: 'settings', settings, shares };
}

/** `name = … = name = value`. */
function readChain(tokens: Tokens): Statement | null {
  const names: NameToken[] = [];
  let at = 0;
  for (let token = tokens[at]; token?.kind === 'name' && tokens[at + 1]?.kind === 'equals'; token = tokens[at]) {
    names.push(token);
    at += 2;
  }
  const read = names.length > 0 ? readValue(tokens, at) : null;
  return read && read.next === tokens.length ? assign(names, [read.value], between(tokens[0]!, tokens.at(-1)!)) : null;
}

/** `(name, …, name) = (value, …, value)`. */
function readTuple(tokens: Tokens): Statement | null {
  const equals = tokens.findIndex(({ kind }) => kind === 'equals');
  if (equals < 4 || tokens[0]?.kind !== 'open' || tokens[equals - 1]?.kind !== 'close') return null;
  const inside = tokens.slice(1, equals - 1);
  const names = inside.filter((token) => token.kind === 'name');
  const alternates = inside.every(({ kind }, i) => kind === (i % 2 === 0 ? 'name' : 'comma'));
  const values = readList(tokens, equals + 1, 1);
  if (!alternates || values?.next !== tokens.length || !('items' in values.value)) return null;
  const { items } = values.value;
  return items.length === names.length ? assign(names, items, between(tokens[0], tokens.at(-1)!)) : null;
}

/** `λ_A : λ_B = 1 : 2`. */
function readRatio(tokens: Tokens): Statement | null {
  const [a, colon, b, equals] = tokens;
  if (a?.kind !== 'name' || a.name !== 'lambdaA' || b?.kind !== 'name' || b.name !== 'lambdaB') return null;
  if (colon?.kind !== 'colon' || equals?.kind !== 'equals') return null;
  const first = readNumeral(tokens, 4);
  const second = first && tokens[first.next]?.kind === 'colon' ? readNumeral(tokens, first.next + 1) : null;
  if (!first || second?.next !== tokens.length) return null;
  const span = { start: first.value.span.start, end: second.value.span.end };
  const value = { text: `${first.value.text}:${second.value.text}`, span };
  const statement = between(a, tokens.at(-1)!);
  return { kind: 'settings', settings: [{ name: 'rates', key: between(a, b), value, statement }], shares: [] };
}

const VALUES: ReadonlySet<Token['kind']> = new Set(['number', 'sign', 'slash', 'vague', 'operator']);

/** An equation of parameters and numbers alone that gives no plain value. A comparison or a formula with other symbols gives none either, but claims none. */
function readUnsure(tokens: Tokens): Statement {
  const isName = (token: Token) => token.kind === 'name' && token.name !== 'p' && token.name !== 'q';
  const relation = tokens.findIndex(({ kind }) => kind === 'equals' || kind === 'vague');
  const isForeign = tokens.some(({ kind }) => kind === 'comparison' || kind === 'other');
  if (isForeign || relation < 0 || !tokens.slice(0, relation).some(isName)) return { kind: 'nothing' };
  const names = tokens.flatMap((token) => (token.kind === 'name' ? [token.name] : []));
  if (tokens.length === 3 && names.toSorted().join() === 'lambdaA,lambdaB') return { kind: 'equalRates' };
  return { kind: 'unsure', names: names.filter((name) => name !== 'p' && name !== 'q') };
}

/** Reads what stands between two commas or breaks of a formula. */
export function readStatement(tokens: Tokens): Statement {
  const [only] = tokens;
  if (tokens.length === 1 && only?.kind === 'name') return { kind: 'name', token: only };
  if (tokens.every(({ kind }) => VALUES.has(kind))) return { kind: 'value' };
  return readChain(tokens) ?? readTuple(tokens) ?? readRatio(tokens) ?? readUnsure(tokens);
}
