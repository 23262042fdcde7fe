import type { Span } from '../report';
import { parameterName } from './names';
import { CHARACTERS, COMMANDS, LONG_NAMES, type Token, WORDS } from './token';

const ALIGNED = /^(?:aligned|align|gathered|gather|split)\*?$/;

const BLANK = /[\s&{}~]/;
const LETTER = /\p{L}/u;
const COMMAND = /\\(?:[A-Za-z]+|[\s\S]?)/y;
const DEFINES = /[:：]=/y;
const NUMERAL = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z]{2,}(?:-[a-z]+)?/y;
/** `l0` for l_0, by people in a hurry. */
const BARE_INDEX = /l[0₀AB](?![A-Za-z0-9_])/y;
/** Between two lines of a formula in a quote stand the marks of the quote. */
const LINE_BREAK = /(?:\r\n|\r|\n)[ \t>]*/y;

class Tokenizer {
  readonly tokens: Token[] = [];
  readonly #text: string;
  readonly #end: number;
  #at: number;

  constructor(text: string, { start, end }: Span) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
  }

  run(): readonly Token[] {
    while (this.#at < this.#end) this.#next();
    return this.tokens;
  }

  /** What the sticky expression matches here, within the formula. */
  #match(expression: RegExp): string | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0];
    return found && this.#at + found.length <= this.#end ? found : null;
  }

  #span(start: number): Span {
    return { start, end: this.#at };
  }

  #next(): void {
    const character = this.#text.charAt(this.#at);
    const isBreak = character === '\n' || character === '\r';
    const lineBreak = isBreak ? this.#match(LINE_BREAK) : null;
    if (lineBreak) this.#at += lineBreak.length;
    else if (BLANK.test(character)) this.#at++;
    else if (character === '\\') this.#command();
    else if (/\d/.test(character)) this.#numeral();
    else if (LETTER.test(character)) this.#letters();
    else this.#character(character);
  }

  #character(character: string): void {
    const start = this.#at;
    const isColon = character === ':' || character === '：';
    this.#at += (isColon ? this.#match(DEFINES)?.length : null) ?? 1;
    const span = this.#span(start);
    if (character === '+' || character === '-' || character === '−') {
      this.tokens.push({ kind: 'sign', text: character === '+' ? '' : '-', span });
    } else {
      const isDefinition = this.#at - start === 2;
      this.tokens.push({ kind: isDefinition ? 'equals' : (CHARACTERS[character] ?? 'other'), span });
    }
  }

  #numeral(): void {
    const start = this.#at;
    const text = this.#match(NUMERAL) ?? this.#text.charAt(start);
    this.#at += text.length;
    this.tokens.push({ kind: 'number', text, span: this.#span(start) });
  }

  #letters(): void {
    const start = this.#at;
    const word = this.#match(WORD);
    const bare = this.#match(BARE_INDEX);
    if (word && (LONG_NAMES.has(word) || WORDS.has(word))) this.#word(word, start, start + word.length);
    else if (bare) this.#name(bare, start, start + bare.length);
    else this.#symbol(this.#text.charAt(start), start, start + 1);
  }

  #command(): void {
    const start = this.#at;
    const command = this.#match(COMMAND) ?? '\\';
    const kind = COMMANDS[command];
    this.#at += command.length;
    if (kind === 'space') return;
    if (kind) this.tokens.push({ kind, span: this.#span(start) });
    else if (command === '\\text' || command === '\\mathrm' || command === '\\mbox') this.#textCommand(start);
    else if (command === '\\begin') this.#environment(start);
    else if (command === '\\end') this.#argument();
    else if (/^\\[dt]?frac$/.test(command)) this.#fraction(start);
    else this.#symbol(command, start, this.#at);
  }

  /** The argument at this place, a group or one character, without its braces. */
  #argument(): string {
    while (this.#at < this.#end && this.#text.charAt(this.#at) === ' ') this.#at++;
    if (this.#text.charAt(this.#at) !== '{') {
      const single = this.#match(COMMAND) ?? this.#text.charAt(this.#at);
      this.#at = Math.min(this.#at + single.length, this.#end);
      return single;
    }
    const start = this.#at;
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

  /** `\text{steps}` may name something; any other text stands between statements. */
  #textCommand(start: number): void {
    this.#word(this.#argument().trim(), start, this.#at);
  }

  #word(word: string, start: number, end: number): void {
    this.#at = end;
    const name = parameterName(word);
    const span = this.#span(start);
    if (name) this.tokens.push({ kind: 'name', name, span });
    else if (WORDS.has(word)) this.tokens.push({ kind: 'word', text: word, span });
    else this.tokens.push({ kind: 'break', span });
  }

  /** Aligned lines are read like any other; a matrix or a case distinction sets nothing. */
  #environment(start: number): void {
    const name = this.#argument();
    if (ALIGNED.test(name)) return;
    const close = this.#text.indexOf(`\\end{${name}}`, this.#at);
    this.#at = close < 0 || close > this.#end ? this.#end : close + name.length + '\\end{}'.length;
    this.tokens.push({ kind: 'other', span: this.#span(start) });
  }

  #fraction(start: number): void {
    const [numerator, denominator] = [this.#argument(), this.#argument()];
    const text = `${numerator.trim()}/${denominator.trim()}`;
    const span = this.#span(start);
    this.tokens.push(/^\d+\/\d+$/.test(text) ? { kind: 'number', text, span } : { kind: 'other', span });
  }

  /** A letter with its index; with an exponent, a prime or an argument it is something else. */
  #symbol(base: string, start: number, end: number): void {
    this.#at = end;
    let name = base;
    let isPlain = true;
    for (let mark = this.#match(/\s*[_^']/y); mark; mark = this.#match(/\s*[_^']/y)) {
      this.#at += mark.length;
      const isIndex = mark.endsWith('_');
      const argument = mark.endsWith("'") ? '' : this.#argument();
      isPlain &&= isIndex;
      if (isIndex) name += `_${argument.replace(/\\(?:text|mathrm|rm|mathsf)\b|[{}\s]/g, '')}`;
    }
    this.#name(isPlain ? name : '', start, this.#at);
  }

  #name(text: string, start: number, end: number): void {
    this.#at = end;
    const span = this.#span(start);
    if (text === 'I') this.tokens.push({ kind: 'word', text: 'identity', span });
    else if (text === 'p' || text === 'q') this.tokens.push({ kind: 'name', name: text, span });
    else {
      const name = parameterName(text);
      this.tokens.push(name ? { kind: 'name', name, span } : { kind: 'other', span });
    }
  }
}

/** The tokens of a formula, given by its place in the text; spans count in the text. Total: whatever the formula, it ends and never throws. */
export function tokenize(text: string, formula: Span): readonly Token[] {
  return new Tokenizer(text, formula).run();
}
