import { readListText } from '../model/parameterText';
import type { RawName, RawValue } from '../model/rawParameters';
import type { SetSource, Span, Splice } from '../report';
import type { SetReading } from './reading';

/** One of several names that shared a value, and what it is to have instead. */
interface Part {
  readonly key: Span;
  readonly value: string;
}

/** How a fence, a table or a sentence writes parameters. */
export interface Form {
  /** A value as a control gives it, in the words of the form. */
  value(text: string): string;
  /** Gives each of the names that share the value at `shared` a value of its own. */
  separate(text: string, parts: readonly Part[], shared: Span): Splice;
  /** Writes further parameters behind those that the set states. */
  insertion(text: string, set: SetReading, added: readonly (readonly [RawName, string])[]): Splice;
}

function listText(value: RawValue): string {
  return 'items' in value ? `[${value.items.map(listText).join(', ')}]` : value.text;
}

/** `1, 2` as `[1, 2]` and `2, 1; 1, 2` as `[[2, 1], [1, 2]]`. */
function bracketed(text: string): string {
  return listText(readListText(text));
}

/** The line around a place: where it starts and ends, and the line break of the text about there. */
function lineAround(text: string, at: number): { start: number; end: number; lineBreak: string } {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const end = /[\r\n]|$/.exec(text.slice(at))!.index + at;
  const lineBreak = /\r\n|\r|\n/.exec(text.slice(end))?.[0] ?? '\n';
  return { start, end, lineBreak };
}

function insertAt(at: number, text: string): Splice {
  return { span: { start: at, end: at }, text };
}

const FENCE: Form = {
  value: bracketed,

  separate(_text, [part], shared) {
    return { span: shared, text: part?.value ?? '' };
  },

  insertion(text, { raw }, added) {
    const entries = added.map(([name, value]) => `${name}: ${bracketed(value)}`);
    const scalars = [...raw.values()].filter(({ value }) => !('items' in value));
    const last = scalars.reduce((a, b) => (b.value.span.end > a.value.span.end ? b : a));
    const { end } = last.value.span;
    // `{l0: 5, lA: 1, lB: 4}` is a mapping too: there a comma or brace follows the value.
    if (/^[\s>]*[,}]/.test(text.slice(end, end + 200)))
      return insertAt(end, entries.map((entry) => `, ${entry}`).join(''));
    const line = lineAround(text, end);
    const before = text.slice(lineAround(text, last.key.start).start, last.key.start);
    return insertAt(line.end, entries.map((entry) => line.lineBreak + before + entry).join(''));
  },
};

const FORMULAS: Readonly<Record<RawName, string>> = {
  l0: 'l_0',
  lA: 'l_A',
  lB: 'l_B',
  B: 'B',
  lambdaA: '\\lambda_A',
  lambdaB: '\\lambda_B',
  rates: '\\lambda_A : \\lambda_B',
  steps: '\\text{steps}',
  start: '\\text{start}',
  eviction: '\\text{eviction}',
  Q: 'Q',
};

const TABLE: Form = {
  value: (text) => text,

  separate(_text, parts, shared) {
    return { span: shared, text: parts.map(({ value }) => value).join(', ') };
  },

  insertion(text, { anchor }, added) {
    const { start, end, lineBreak } = lineAround(text, anchor.end);
    const before = /^[ \t>]*/.exec(text.slice(start, end))![0];
    const label = (name: RawName) => (FORMULAS[name].startsWith('\\text') ? name : `$${FORMULAS[name]}$`);
    return insertAt(end, added.map(([name, value]) => `${lineBreak}${before}| ${label(name)} | ${value} |`).join(''));
  },
};

/** Words within mathematics are set as text. */
function inFormula(text: string): string {
  return /^[a-z-]{2,}$/.test(text) ? `\\text{${text}}` : bracketed(text);
}

const SENTENCE: Form = {
  value: inFormula,

  separate(text, parts, shared) {
    const inOrder = parts.toSorted((a, b) => a.key.start - b.key.start);
    const equations = inOrder.map(({ key, value }) => `${text.slice(key.start, key.end)} = ${value}`);
    return { span: { start: inOrder[0]!.key.start, end: shared.end }, text: equations.join(', ') };
  },

  insertion(_text, { anchor }, added) {
    return insertAt(anchor.end, added.map(([name, value]) => `, ${FORMULAS[name]} = ${inFormula(value)}`).join(''));
  },
};

const FORMS: Readonly<Record<SetSource, Form>> = { fence: FENCE, table: TABLE, sentence: SENTENCE };

export function formOf(source: SetSource): Form {
  return FORMS[source];
}
