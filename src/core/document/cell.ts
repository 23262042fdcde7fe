import { readListText } from '../model/parameterText';
import type { RawName, RawValue } from '../model/rawParameters';
import type { Span } from '../report';
import { findFormulas, type Holes } from './formulas';
import { tokenize } from './latex';
import { parameterName } from './names';
import { shiftValue } from './shift';
import { readValues } from './statement';
import type { ShareName } from './token';

/** The text of a table's cell without the blanks at its ends and without comments, and what in it is code or a link. */
export interface Cell {
  readonly span: Span;
  readonly holes: Holes;
}

/** Stands for a formula in a label. */
const F = '\u0001';
const NAMES = `${F}(?:[\\s,，、/和与&]*${F})?`;
/** `$l_0$`, `**$l_0$** (tokens)`. */
const SYMBOL_FIRST = new RegExp(`^[\\s*]*${NAMES}[\\s*]*(?:[（(][^${F}]*[)）])?[\\s*]*$`);
/** `Prefill 长度（$l_0$）`. */
const SYMBOL_LAST = new RegExp(`^[^${F}()（）]*[（(]\\s*${NAMES}\\s*[)）][\\s*]*$`);

/** Longer ones explain something. */
const LONGEST_LABEL = 200;

function plainNames(label: string): RawName[] {
  const words = label.replace(/[（(].*$/s, '').replaceAll('*', '');
  const names = words.split(/[,，、]/).map(parameterName);
  return names.every((name) => name !== null) ? names : [];
}

/** `λ_A, λ_B` sets both; `λ_A : λ_B` is the name of their ratio. */
function formulaNames(text: string, formula: Span): (RawName | ShareName)[] {
  const tokens = tokenize(text, formula);
  const kinds = tokens.map(({ kind }) => kind).join(' ');
  if (!/^name(?: (?:comma|colon|slash) name)?$/.test(kinds)) return [];
  const names = tokens.flatMap((token) => (token.kind === 'name' ? [token.name] : []));
  const separator = tokens[1]?.kind ?? 'comma';
  if (separator === 'comma') return names;
  return separator === 'colon' && names.join() === 'lambdaA,lambdaB' ? ['rates'] : [];
}

/** The parameters that a label names and nothing else; none where it says more than that. */
export function readLabel(text: string, { span, holes }: Cell): readonly (RawName | ShareName)[] {
  if (holes.length > 0 || span.end - span.start > LONGEST_LABEL) return [];
  const formulas = findFormulas(text, span, holes);
  if (formulas.length === 0) return plainNames(text.slice(span.start, span.end));
  let label = '';
  let at = span.start;
  for (const { start, end } of formulas) {
    label += text.slice(at, start).replace(/\$+$/, '') + F;
    at = text.startsWith('$$', end) ? end + 2 : end + 1;
  }
  label += text.slice(at, span.end);
  if (!SYMBOL_FIRST.test(label) && !SYMBOL_LAST.test(label)) return [];
  const names = formulas.map((formula) => formulaNames(text, formula));
  return names.every((list) => list.length > 0) ? names.flat() : [];
}

/** Without the blanks and stars at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s*]/.test(text.charAt(from))) from++;
  while (to > from && /[\s*]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The part of a cell that is its value: inside the dollars, or without the stars. */
function valueSpan(text: string, { span, holes }: Cell): Span | null {
  if (holes.length > 0) return null;
  const [formula, second] = findFormulas(text, span, holes);
  if (!formula) return trimmed(text, span);
  const around = text.slice(span.start, formula.start) + text.slice(formula.end, span.end);
  return second || /[^\s*$]/.test(around) ? null : trimmed(text, formula);
}

const LISTS: ReadonlySet<RawName | ShareName> = new Set(['start', 'Q']);

/** Both rates, or both shares, may be given one value; two lengths are never the same. */
function isRate(name: RawName | ShareName): boolean {
  return name === 'lambdaA' || name === 'lambdaB' || name === 'p' || name === 'q';
}

/**
 * The values that a cell gives to `names`, one each; one value for both rates is given to both. Null where the cell is a text, a range
 * or a list and so gives none for certain; a single word that is no value is returned as it is, for the reader of values to refuse.
 */
export function readCell(
  text: string,
  cell: Cell,
  names: readonly (RawName | ShareName)[],
): readonly RawValue[] | null {
  const span = valueSpan(text, cell);
  if (!span || span.start === span.end) return null;
  const written = text.slice(span.start, span.end);
  const values = readValues(tokenize(text, span));
  const [name] = names;
  if (values?.length === names.length) return values;
  if (values?.length === 1 && names.every(isRate)) return names.map(() => values[0]!);
  if (names.length > 1 || !name) return null;
  if (LISTS.has(name)) return [shiftValue(readListText(written), span.start)];
  const isWord = name === 'rates' ? /^[\d./\s:：]+$/.test(written) : /^[^\s,，、～…–—]+$/.test(written);
  return isWord && !/\.\./.test(written) ? [{ text: written, span }] : null;
}
