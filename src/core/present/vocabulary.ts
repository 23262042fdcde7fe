import { FUNCTION_NAMES, type FunctionName } from '../expression/functions';
import { NAMES, type Name } from '../expression/names';
import { SPELLINGS } from '../expression/spelling';
import { EVICTIONS, PARAMETER_NAMES, type ParameterName } from '../model/parameters';
import type { RawName } from '../model/rawParameters';
import { OBSERVABLES } from '../model/series';
import { STANDING_CLAIMS } from '../report';
import type { Words } from './messages';
import { VOCABULARY } from './words/vocabulary';

/** A word that a parameter block may hold, and what it means. */
export interface Term {
  readonly text: string;
  /** As the note writes it; null for what has no sign of its own. */
  readonly symbol: string | null;
  readonly meaning: Words;
  /** What is written for it, with `‹…›` where the writer goes on, `‹a|b›` where there is a choice; null for the word itself. */
  readonly template: string | null;
}

/** A key of a block. */
export interface KeyTerm extends Term {
  readonly text: BlockKey;
  /** Null for a key that must be given, and for one that has no value of its own. */
  readonly byDefault: string | null;
}

export type BlockKey = RawName | 'claims' | 'expect';

const SYMBOLS: Readonly<Partial<Record<BlockKey | Name, string>>> = {
  l0: 'l₀',
  lA: 'l_A',
  lB: 'l_B',
  lambdaA: 'λ_A',
  lambdaB: 'λ_B',
  N_star: 'N*',
  M_star: 'M*',
  rho: 'ρ(A)',
  M_T: 'Mᵀ',
  M_S: 'Mˢ',
  Delta: 'Δ',
};

/** What the explanation of a key needs beside its words: the default, and how it is written out. */
const KEYS: readonly (readonly [key: BlockKey, byDefault: string | null, template: string])[] = [
  ['l0', null, 'l0: ‹200›'],
  ['lA', null, 'lA: ‹4›'],
  ['lB', null, 'lB: ‹7›'],
  ['B', '1000', 'B: ‹1000›'],
  ['lambdaA', '1', 'lambdaA: ‹1›'],
  ['lambdaB', '1', 'lambdaB: ‹1›'],
  ['rates', '1:1', 'rates: ‹1:2›'],
  ['steps', '200', 'steps: ‹200›'],
  ['start', 'empty', 'start: ‹empty›'],
  ['eviction', 'low-first', `eviction: ‹${EVICTIONS.join('|')}›`],
  ['Q', 'identity', 'Q: ‹identity›'],
  ['claims', null, 'claims:\n  - ‹inner >= 0›'],
  ['expect', null, `expect: {‹${STANDING_CLAIMS.join('|')}›: fails}`],
];

/** The keys of a block, in the order in which one writes them. */
export const KEY_TERMS: readonly KeyTerm[] = KEYS.map(([text, byDefault, template]) => ({
  text,
  symbol: SYMBOLS[text] ?? null,
  meaning: VOCABULARY[`key-${text}`],
  byDefault,
  template,
}));

/** Keys that a set cannot do without. */
export const REQUIRED_KEYS: ReadonlySet<BlockKey> = new Set(['l0', 'lA', 'lB']);

function word(text: string, meaning: Words): Term {
  return { text, symbol: null, meaning, template: null };
}

/** The words that a key may have for its value. */
export const VALUE_TERMS: Readonly<Partial<Record<BlockKey, readonly Term[]>>> = {
  eviction: EVICTIONS.map((name) => word(name, VOCABULARY[`eviction-${name}`])),
  start: [word('empty', VOCABULARY['start-empty'])],
  Q: [word('identity', VOCABULARY['Q-identity'])],
};

/** The claims of `expect`, and what may be expected of them. */
export const CLAIM_TERMS: readonly Term[] = STANDING_CLAIMS.map((name) => ({
  ...word(name, VOCABULARY[`claim-${name}`]),
  template: `${name}: fails`,
}));
export const VERDICT_TERMS: readonly Term[] = (['fails', 'holds'] as const).map((name) =>
  word(name, VOCABULARY[`expect-${name}`]),
);

type OwnName = Exclude<Name, ParameterName> | 'Q';

function isParameter(name: Name): name is Exclude<Name & ParameterName, 'Q'> {
  return name !== 'Q' && PARAMETER_NAMES.some((parameter) => parameter === name);
}

function nameTerm(name: Name): Term {
  const meaning = isParameter(name) ? VOCABULARY[`key-${name}`] : VOCABULARY[`name-${name as OwnName}`];
  const symbol = Object.hasOwn(OBSERVABLES, name)
    ? OBSERVABLES[name as keyof typeof OBSERVABLES].symbol
    : SYMBOLS[name];
  return { text: name, symbol: symbol ?? null, meaning, template: null };
}

/** What a written claim may name. */
export const NAME_TERMS: readonly Term[] = [...NAMES.keys()].map((name) => nameTerm(name as Name));

/** How each function is called. */
const CALLS: Readonly<Record<FunctionName, string>> = {
  min: 'min(s)',
  max: 'max(s)',
  mean: 'mean(s)',
  sum: 'sum(s)',
  abs: 'abs(x)',
  sqrt: 'sqrt(x)',
  count: 'count(condition)',
  all: 'all(condition)',
  any: 'any(condition)',
  at: 'at(s, t)',
  first: 'first(condition)',
  last: 'last(condition)',
  det: 'det(P)',
  trace: 'trace(P)',
  norm: 'norm(v)',
  eigenvalues: 'eigenvalues(P)',
  diag: 'diag(P)',
  size: 'size(v)',
};

/** What a written claim may call; the symbol is the form of the call. */
export const FUNCTION_TERMS: readonly Term[] = FUNCTION_NAMES.map((name) => ({
  text: name,
  symbol: CALLS[name],
  meaning: VOCABULARY[`function-${name}`],
  template: `${name}(‹›)`,
}));

/** The relations of a written claim. */
export const RELATION_TERMS: readonly Term[] = (['>=', '>', '<=', '<', '==', '!=', '≈'] as const).map((relation) =>
  word(relation, VOCABULARY[`relation-${relation}`]),
);

/** The term that a word of a claim stands for, in any of its spellings; null for one that has no meaning. */
export function claimTerm(text: string): Term | null {
  const spelled = Object.hasOwn(SPELLINGS, text) ? SPELLINGS[text]! : text;
  return [...NAME_TERMS, ...FUNCTION_TERMS].find((term) => term.text === spelled) ?? null;
}

/** Whether a name of a claim has a value at each step. */
export function isSeries(name: string): boolean {
  return NAMES.get(name)?.shape.series ?? false;
}
