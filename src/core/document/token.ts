import { EVICTIONS } from '../model/parameters';
import type { RawName } from '../model/rawParameters';
import type { Span } from '../report';

/** The share of a type, p = λ_A/(λ_A + λ_B) and q = 1 − p: no parameters, but a text that states them must agree with the rates. */
export type ShareName = 'p' | 'q';

/** As much of a formula as settings are made of. */
export type Token = { readonly span: Span } & (
  | { readonly kind: 'name'; readonly name: RawName | ShareName }
  /** A numeral as `readNumber` takes it; `\frac{1}{3}` is `1/3`. Without sign. */
  | { readonly kind: 'number'; readonly text: string }
  /** A value that is a word: `empty`, `identity`, an order of eviction. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: '-' | '' }
  /** `break` ends a statement: `,` `;` `\quad` `\\` `\text{and}`. */
  | { readonly kind: 'equals' | 'colon' | 'slash' | 'comma' | 'break' | 'open' | 'close' }
  /** `comparison`: < ≤ ≠ …; `vague`: what makes of a value a range or an estimate: ∈ ≈ … ; `operator`: + · ^ … */
  | { readonly kind: 'comparison' | 'vague' | 'operator' }
  | { readonly kind: 'other' }
);

type Kind = 'equals' | 'colon' | 'slash' | 'comma' | 'break' | 'open' | 'close' | 'comparison' | 'vague' | 'operator';

export const CHARACTERS: Readonly<Record<string, Kind>> = {
  '=': 'equals',
  ':': 'colon',
  '：': 'colon',
  '/': 'slash',
  ',': 'comma',
  '，': 'comma',
  '、': 'comma',
  ';': 'break',
  '；': 'break',
  '。': 'break',
  '.': 'break',
  '(': 'open',
  '（': 'open',
  '[': 'open',
  ')': 'close',
  '）': 'close',
  ']': 'close',
  '<': 'comparison',
  '>': 'comparison',
  '≤': 'comparison',
  '≥': 'comparison',
  '≠': 'comparison',
  '…': 'vague',
  '≈': 'vague',
  '∈': 'vague',
  '*': 'operator',
  '·': 'operator',
  '×': 'operator',
  '^': 'operator',
};

/** Commands of the same meaning as a character, those that only set space, and those that end a statement. */
export const COMMANDS: Readonly<Record<string, Kind | 'space'>> = {
  '\\{': 'open',
  '\\}': 'close',
  '\\lbrace': 'open',
  '\\rbrace': 'close',
  '\\lt': 'comparison',
  '\\gt': 'comparison',
  '\\le': 'comparison',
  '\\ge': 'comparison',
  '\\leq': 'comparison',
  '\\geq': 'comparison',
  '\\ne': 'comparison',
  '\\neq': 'comparison',
  '\\leqslant': 'comparison',
  '\\geqslant': 'comparison',
  '\\in': 'vague',
  '\\approx': 'vague',
  '\\sim': 'vague',
  '\\dots': 'vague',
  '\\ldots': 'vague',
  '\\cdots': 'vague',
  '\\cdot': 'operator',
  '\\times': 'operator',
  '\\pm': 'operator',
  '\\colon': 'colon',
  '\\quad': 'break',
  '\\qquad': 'break',
  '\\\\': 'break',
  '\\land': 'break',
  '\\wedge': 'break',
  '\\,': 'space',
  '\\;': 'space',
  '\\:': 'space',
  '\\!': 'space',
  '\\>': 'space',
  '\\ ': 'space',
  '\\left': 'space',
  '\\right': 'space',
  '\\displaystyle': 'space',
};

/** Words that are values, in `\text{…}` or as they are. */
export const WORDS = new Set<string>(['empty', 'identity', ...EVICTIONS]);
/** Words that name a parameter. */
export const LONG_NAMES = new Set<string>(['steps', '步数', 'start', 'eviction', 'rates']);
