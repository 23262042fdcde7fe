import type { Span } from '../../report';
import { trimmed } from './mathReader';

/** `same`: = and the like; `near`: ≈; `about`: ∼; `other`: an inequality or whatever else says nothing of the value. */
type Relation = 'same' | 'near' | 'about' | 'other';

/** What stands between two relations of a statement. */
export interface Side {
  readonly span: Span;
  /** The relation before it; null for the first. */
  readonly relation: Relation | null;
}

/** `W_1 = l_0 + 2 = 12`: sides that a formula relates to each other; at least one, the first may be empty. */
export interface Statement {
  readonly sides: readonly Side[];
  /** Whether words behind it restrict it, such as `\text{for } s < l_A`. */
  readonly restricted: boolean;
}

type Mark = Relation | 'line' | 'break' | 'open' | 'close' | 'skip';

const COMMANDS: Readonly<Record<string, Mark>> = {
  '\\approx': 'near',
  '\\simeq': 'near',
  '\\sim': 'about',
  '\\equiv': 'same',
  '\\triangleq': 'same',
  '\\\\': 'line',
  '\\quad': 'break',
  '\\qquad': 'break',
  '\\land': 'break',
  '\\wedge': 'break',
  '\\{': 'open',
  '\\lbrace': 'open',
  '\\langle': 'open',
  '\\}': 'close',
  '\\rbrace': 'close',
  '\\rangle': 'close',
};
/** Relations that give no value. An arrow, a colon or ± makes of two values one thing, which is then no number. */
const OTHERS =
  /^\\(?:[lg](?:t|e|eq|eqslant|l|g)|neq?|not|in|notin|propto|implies|iff|(?:Long)?(?:Left)?(?:Right)arrow|[ps](?:rec|ucc)(?:eq)?)$/;

const CHARACTERS: Readonly<Record<string, Mark>> = {
  '=': 'same',
  '≡': 'same',
  '≈': 'near',
  '≃': 'near',
  '∼': 'about',
  '<': 'other',
  '>': 'other',
  '≤': 'other',
  '≥': 'other',
  '≠': 'other',
  '∈': 'other',
  '⇒': 'other',
  ',': 'break',
  '，': 'break',
  '、': 'break',
  ';': 'break',
  '；': 'break',
  '(': 'open',
  '[': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '}': 'close',
};

const COMMAND = /\\(?:[A-Za-z]+\*?|[\s\S])/y;
const ENVIRONMENT = /\\(?:begin|end)\s*\{([A-Za-z]+\*?)\}/y;
const ALIGNED = /^(?:aligned|align|gathered|gather|split|equation)\*?$/;
const WORDS = /\\(?:text|mbox|textrm)\s*\{([^{}]*)\}/y;
/** The distance to the next line. */
const LINE_SPACE = /\\\\\s*\[[\d.\s]*[a-z]{2}\]/y;
/** What a command may begin. */
const LONGER: Readonly<Record<string, RegExp>> = {
  '\\begin': ENVIRONMENT,
  '\\end': ENVIRONMENT,
  '\\text': WORDS,
  '\\mbox': WORDS,
  '\\textrm': WORDS,
  '\\\\': LINE_SPACE,
};
const RESTRICTION = /^\s*[(（,，]?\s*(?:if|for|when|where|unless|provided|with|若|当|对|如果|其中)/i;
/** `1,000`: no comma that separates. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/y;
const QUOTE_MARK = /(?<=[\r\n][ \t>]{0,20})>/y;

/** What gives one side of a statement the value of another. */
const GIVES = /[=≡≈≃∼]|\\(?:approx|simeq|sim|equiv|triangleq)/;

/** A cheap look that says no only where a formula gives nothing a value. */
export function mayGive(formula: string): boolean {
  return GIVES.test(formula);
}

/** Cuts a formula at its relations and commas, outside of brackets and matrices. */
class Splitter {
  readonly statements: Statement[] = [];
  readonly #text: string;
  readonly #end: number;
  #at: number;
  #from: number;
  #depth = 0;
  #relation: Relation | null = null;
  #sides: Side[] = [];
  #restricted = false;
  /** Whether a line has just been broken: a relation at its start goes on with the statement above. */
  #goesOn = false;

  constructor(text: string, { start, end }: Span) {
    this.#text = text;
    this.#at = start;
    this.#from = start;
    this.#end = end;
  }

  run(): readonly Statement[] {
    while (this.#at < this.#end) this.#next();
    this.#endSide(this.#end);
    this.#endStatement();
    return this.statements;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    return found && this.#at + found[0].length <= this.#end ? found : null;
  }

  #next(): void {
    const character = this.#text.charAt(this.#at);
    if (character === '\\') this.#command();
    else if ((character === ',' && this.#match(THOUSANDS)) || (character === '>' && this.#match(QUOTE_MARK)))
      this.#at++;
    else if (character === ':' && this.#text.startsWith(':=', this.#at)) this.#mark('same', 2);
    else this.#mark(CHARACTERS[character] ?? 'skip', 1);
  }

  #command(): void {
    const command = this.#match(COMMAND)?.[0] ?? '\\';
    const form = LONGER[command];
    const found = form && (form !== WORDS || this.#depth === 0) ? this.#match(form) : null;
    if (found && form === ENVIRONMENT) this.#environment(found[0], found[1]!);
    // A single letter names something.
    else if (found && form === WORDS && found[1]!.trim().length > 1) this.#words(found[0].length, found[1]!);
    else if (found && form === LINE_SPACE) this.#mark('line', found[0].length);
    else this.#mark(COMMANDS[command] ?? (OTHERS.test(command) ? 'other' : 'skip'), command.length);
  }

  /** Aligned lines are statements like any other; a matrix is one thing. */
  #environment(mark: string, name: string): void {
    if (ALIGNED.test(name)) this.#mark('line', mark.length);
    else {
      const closing = `\\end{${name}}`;
      const close = this.#text.indexOf(closing, this.#at);
      this.#at = close < 0 ? this.#end : Math.min(close + closing.length, this.#end);
    }
  }

  /** Words end a statement; those before or behind it may say that it holds under a condition only. */
  #words(length: number, words: string): void {
    const restricts = RESTRICTION.test(words);
    this.#restricted ||= restricts;
    this.#mark('break', length);
    this.#restricted = restricts;
  }

  #mark(mark: Mark, length: number): void {
    const at = this.#at;
    this.#at += length;
    if (mark === 'open') this.#depth++;
    else if (mark === 'close') this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth > 0 || mark === 'open' || mark === 'close' || mark === 'skip') return;
    this.#endSide(at);
    if (mark === 'break') this.#endStatement();
    else if (mark === 'line') this.#goesOn = true;
    // `\\not=` is one relation.
    else this.#relation = this.#relation === 'other' ? 'other' : mark;
    this.#from = this.#at;
  }

  #endSide(end: number): void {
    const span = trimmed(this.#text, { start: this.#from, end: Math.max(this.#from, end) });
    const isEmpty = span.start === span.end;
    if (this.#goesOn && !isEmpty && this.#relation === null) this.#endStatement();
    const beginsWithRelation = isEmpty && this.#sides.length === 0 && this.#relation === null;
    if (isEmpty && !beginsWithRelation) return;
    this.#sides.push({ span, relation: this.#relation });
    this.#relation = null;
    if (!isEmpty) this.#goesOn = false;
  }

  #endStatement(): void {
    const sides = this.#sides;
    this.#sides = [];
    this.#relation = null;
    this.#goesOn = false;
    if (sides.some(({ span }) => span.end > span.start)) this.statements.push({ sides, restricted: this.#restricted });
    this.#restricted = false;
  }
}

/** The statements of a formula, which is given without its dollars. Linear in its length, whatever it holds. */
export function statementsIn(text: string, formula: Span): readonly Statement[] {
  return new Splitter(text, formula).run();
}
