import type { Span } from '../../report';
import { findFormulas, type Holes } from '../formulas';
import { parameterName } from '../names';

/** Digits with a point, thousands as `1{,}000`. Exponents behind e belong to it. */
const NUMERAL = /\d+(?:\{,\}\d{3})*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const COMMAND = /\\(?:[A-Za-z]+\*?|[\s\S]?)/y;
const SPACE = /[\s~&]+|\\[,;:! ]/y;
/** A space behind a line break, or the order of a root. */
const OPTION = /\[[^[\]]{0,20}\]/y;
/** The argument of a function of time, the place of an entry: `M(t+1)`, `f(0)`, `P[2, 0]`. */
const ARGUMENT = /\((?:\s*[a-z]\s*(?:[+\-−]\s*\d+\s*)?|\s*\d+\s*)\)|\[\s*\d+\s*(?:,\s*\d+\s*)?\]/y;
const RELATION = /[=<>≤≥≠∈]|:=|\\(?:in|ge|geq|geqslant|le|leq|leqslant|ne|neq|lt|gt|to|colon)(?![A-Za-z])/y;
/** Between the values that one index takes. */
const LIST = /[,，、…+\-−]|\\(?:ldots|dots|cdots|cdot)(?![A-Za-z])|\.\.\./y;
/** Letters that count stages, steps and the like. */
const INDEX = /^(?:[ijkrst]|\\tau)$/;

function commands(names: string): readonly string[] {
  return names.split(' ').map((name) => `\\${name}`);
}

/** Arguments that say how something is set or called, not what it is. */
const NO_CONTENT = new Set(
  commands('begin end tag label ref eqref hspace vspace color phantom mathbb').flatMap((name) => [name, `${name}*`]),
);
/** What stands for a quantity, so that brackets behind it hold an argument. */
const SYMBOLS = new Set(commands('Delta delta lambda theta mu sigma rho phi psi xi eta'));
const FRACTIONS = new Set(commands('frac dfrac tfrac'));
/** Behind these the values of an index or parameter have ended. */
const BREAKS = new Set(commands('quad qquad \\ text mathrm implies Rightarrow'));

type Kind = 'letter' | 'digit' | 'script' | 'blank' | 'relation' | 'command' | 'other';

const KINDS: Readonly<Record<string, Kind>> = {
  _: 'script',
  '^': 'script',
  ' ': 'blank',
  '~': 'blank',
  '&': 'blank',
  '=': 'relation',
  '<': 'relation',
  '>': 'relation',
  '≤': 'relation',
  '≥': 'relation',
  '≠': 'relation',
  '∈': 'relation',
  ':': 'relation',
  '\\': 'command',
};

function isBetween(character: string, first: string, last: string): boolean {
  return first <= character && character <= last;
}

const LETTER = /\p{L}/u;
const BLANK = /\s/;

/** What a character may begin. Formulas are long and many: what is frequent is told without a search. */
function kindOf(character: string): Kind {
  if (isBetween(character, 'a', 'z') || isBetween(character, 'A', 'Z')) return 'letter';
  if (isBetween(character, '0', '9')) return 'digit';
  return KINDS[character] ?? (LETTER.test(character) ? 'letter' : BLANK.test(character) ? 'blank' : 'other');
}

const SECTION = /\s*\d+(?:\.\d+)*/y;
const TWO_DIGITS = /\s*\d\d(?!\d)/y;

/** Goes through a formula and gathers its numerals, but for subscripts, exponents, indices and the values of parameters. */
class FormulaScan {
  readonly numerals: Span[] = [];
  readonly #text: string;
  readonly #end: number;
  #at: number;
  /** The symbol that ended just here, without its subscripts and exponents; empty behind anything else. */
  #symbol = '';
  /** The subscripts of that symbol, as in `l_0`. */
  #subscript = '';
  /** Whether numerals are values of an index or a parameter: behind `t =` until something else comes. */
  #isSetting = false;

  constructor(text: string, { start, end }: Span) {
    // Cut off where the formula ends: nothing may match beyond, as a backslash before the closing dollar would.
    this.#text = text.slice(0, end);
    this.#at = start;
    this.#end = end;
  }

  run(): readonly Span[] {
    while (this.#at < this.#end) this.#next();
    return this.numerals;
  }

  #match(form: RegExp): string | null {
    form.lastIndex = this.#at;
    const found = form.exec(this.#text)?.[0];
    return found !== undefined && found !== '' ? found : null;
  }

  #take(form: RegExp): string | null {
    const found = this.#match(form);
    if (found !== null) this.#at += found.length;
    return found;
  }

  #next(): void {
    const character = this.#text.charAt(this.#at);
    const kind = kindOf(character);
    if (kind === 'letter') this.#begin(character);
    else if (kind === 'digit') this.#numeral();
    else if (kind === 'script') this.#script(character);
    else if (kind === 'command') this.#command();
    else if (!this.#takes(kind)) this.#mark(character);
  }

  /** Whether a blank, a relation or an argument stands here, which is then behind us. */
  #takes(kind: Kind): boolean {
    if (kind === 'blank') return this.#take(SPACE) !== null;
    if (kind === 'relation') return this.#relation();
    return this.#symbol !== '' && this.#take(ARGUMENT) !== null;
  }

  #numeral(): void {
    const start = this.#at;
    this.#take(NUMERAL);
    const span = { start, end: this.#at };
    this.#symbol = '';
    // `0 ≤ s < n` says of s, not of the model, where it begins.
    if (!this.#isSetting && !this.#precedesIndex()) this.numerals.push(span);
  }

  #precedesIndex(): boolean {
    const rest = this.#text.slice(this.#at, Math.min(this.#at + 20, this.#end));
    return /^\s*(?:[<≤]|\\(?:le|leq|leqslant|lt)(?![A-Za-z]))\s*[ijkrst](?![A-Za-z_^(])/.test(rest);
  }

  /** The argument of `_` or `^`: a group, a command or one character. */
  #argument(): string {
    this.#take(SPACE);
    const start = this.#at;
    if (this.#text.charAt(start) !== '{') {
      if (this.#take(COMMAND) === null) this.#at++;
      return this.#text.slice(start, this.#at);
    }
    let depth = 0;
    do {
      const character = this.#text.charAt(this.#at);
      if (character === '{') depth++;
      else if (character === '}') depth--;
      this.#at += character === '\\' ? 2 : 1;
    } while (depth > 0 && this.#at < this.#end);
    this.#at = Math.min(this.#at, this.#end);
    return this.#text.slice(start + 1, this.#at - 1);
  }

  #script(mark: string): void {
    this.#at++;
    const argument = this.#argument();
    if (mark === '_') this.#subscript = argument;
  }

  #relation(): boolean {
    if (this.#take(RELATION) === null) return false;
    this.#isSetting = INDEX.test(this.#symbol) || this.#isParameter();
    this.#symbol = '';
    return true;
  }

  #isParameter(): boolean {
    const index = this.#subscript.replace(/\\(?:text|mathrm|rm)|[{}\s]/g, '');
    return this.#symbol !== '' && parameterName(index === '' ? this.#symbol : `${this.#symbol}_${index}`) !== null;
  }

  #begin(symbol: string): void {
    this.#at += symbol.length;
    this.#symbol = symbol;
    this.#subscript = '';
  }

  #command(): void {
    if (this.#take(SPACE) !== null || this.#relation()) return;
    const command = this.#take(COMMAND)!;
    if (NO_CONTENT.has(command)) this.#argument();
    else if (command === '\\\\' || command === '\\sqrt') this.#take(OPTION);
    else if (command === '\\S') this.#reference();
    else if (FRACTIONS.has(command)) this.#shortFraction();
    this.#symbol = SYMBOLS.has(command) ? command : '';
    this.#subscript = '';
    if (BREAKS.has(command)) this.#isSetting = false;
  }

  /** `\frac12`: two numerals of one digit. */
  #shortFraction(): void {
    if (this.#take(TWO_DIGITS) === null) return;
    for (const at of [this.#at - 2, this.#at - 1]) this.numerals.push({ start: at, end: at + 1 });
  }

  /** The number of a section. */
  #reference(): void {
    this.#take(SECTION);
  }

  #mark(character: string): void {
    if (character === '§') {
      this.#at++;
      this.#reference();
      return;
    }
    // Braces only group: what follows `\tilde{a}` follows a symbol.
    if (character === '{' || character === '}') {
      this.#at++;
      return;
    }
    this.#symbol = '';
    if (this.#take(LIST) !== null) return;
    this.#isSetting = false;
    this.#at++;
  }
}

/** The numerals of a formula that say something about the model, given without its dollars. */
export function formulaNumerals(text: string, formula: Span): readonly Span[] {
  return /\d/.test(text.slice(formula.start, formula.end)) ? new FormulaScan(text, formula).run() : [];
}

/** Dates, and numbers of sections: named so, or with more than one point. */
const NO_VALUES =
  /\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|(?:§|\b[Ss]ec(?:tion|\.)?|\b[Cc]hapter|第)\s*\d+(?:\.\d+)*\s*[节章]?|\d+(?:\.\d+)+\s*[节章]|\d+(?:\.\d+){2,}/g;
/** A numeral among words; part of no name such as `l0` or `x2y`, but behind Chinese words without a space. */
const AMONG_WORDS =
  /(?:(?<![\p{L}\p{M}\d_.])|(?<=\p{Script=Han}))\d+(?:,\d{3})*(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d_]|\.\d)/gu;

function blanked(text: string, form: RegExp): string {
  return text.replace(form, (passage) => ' '.repeat(passage.length));
}

/** The numerals of a table's cell, in formulas and among words, but for dates, sections, and what is in `holes`. */
export function cellNumerals(text: string, cell: Span, holes: Holes): readonly Span[] {
  let words = text.slice(cell.start, cell.end);
  if (!/\d/.test(words)) return [];
  const hide = (start: number, end: number) => {
    const [from, to] = [Math.max(start - cell.start, 0), Math.min(end - cell.start, words.length)];
    if (from < to) words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  };
  const formulas = findFormulas(text, cell, holes);
  for (const { start, end } of [...formulas, ...holes]) hide(start, end);
  words = blanked(words, NO_VALUES);
  const found = [...words.matchAll(AMONG_WORDS)].map(({ 0: numeral, index }) => ({
    start: cell.start + index,
    end: cell.start + index + numeral.length,
  }));
  const all = [...found, ...formulas.flatMap((formula) => formulaNumerals(text, formula))];
  return all.sort((a, b) => a.start - b.start);
}
