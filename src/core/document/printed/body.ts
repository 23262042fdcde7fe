import type { Span } from '../../report';
import { printedAt } from '../digits';
import { MathReader, trimmed } from './mathReader';
import type { PrintedEntry } from './print';
import { readScalar } from './scalar';

/** What is printed of a vector, matrix or multiset, row by row. */
export interface Body {
  readonly layout: 'list' | 'matrix' | 'multiset';
  readonly columns: number;
  readonly entries: readonly PrintedEntry[];
  /** Whether entries are moduli of complex numbers, which those of a symmetric matrix's eigenvalues are not. */
  readonly complex: boolean;
  readonly span: Span;
}

/** An entry of a multiset may stand for two values. */
type Cell = readonly PrintedEntry[];

const BEGIN = /\\begin\s*\{((?:small)?[pbB]?matrix|array)\}(?:\s*\{[lcr|\s]*\})?/y;
/** `_{7 \times 7}` behind a matrix. */
const SIZE = /_\s*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\d)/y;
const TRANSPOSED = /\^\s*(?:T|\\top|\\intercal|\{\s*(?:T|\\top|\\intercal)\s*\})(?![A-Za-z])/y;
const RULE = /\\[hc]line/;
const LINE_END = /\\\\(?:\s*\[[\d.\s]*[a-z]{2}\])?/g;
/** More text is no statement that anybody prints. */
const LONGEST = 60_000;

function parts(text: string, { start, end }: Span, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(separator)) {
    spans.push(trimmed(text, { start: from, end: start + index }));
    from = start + index + mark.length;
  }
  return [...spans, trimmed(text, { start: from, end })];
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

/** One number, as it is or as arithmetic that is written out. Behind ≈ only digits say how near. */
export function readEntry(text: string, span: Span, approximate: boolean): PrintedEntry | null {
  const scalar = readScalar(text, span, approximate);
  if (!scalar?.number) return null;
  const { number, literal, numerals, quotient } = scalar;
  if (literal) return { kind: 'number', number: literal };
  return approximate ? null : { kind: 'exact', ...number, span, numerals, quotient };
}

const EXPONENTIAL =
  /(?:\\cdot\s*)?(?:e|\\mathrm\s*\{e\}|\\operatorname\s*\{e\})\s*\^\s*\{(\s*(\\pm|\\mp|±)?[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/y;

/** `0.988e^{\pm i\theta}`: the modulus of two complex numbers, or of one. */
export function readPolar(text: string, span: Span, approximate: boolean): Cell | null {
  const read = printedAt(text, span.start, approximate);
  if (!read || read.number.style.percent) return null;
  const reader = new MathReader(text, { start: read.end, end: span.end });
  const power = reader.take(EXPONENTIAL);
  if (!power || !reader.done || !/(?:^|[^a-z\\])[ij](?![a-z])/.test(power[1]!)) return null;
  const entry = { kind: 'number', number: read.number } as const;
  return power[2] === undefined ? [entry] : [entry, entry];
}

function rowsOf(text: string, rows: readonly Span[], separator: RegExp, approximate: boolean): PrintedEntry[][] | null {
  const read = rows.map((row) => parts(text, row, separator).map((cell) => readEntry(text, cell, approximate)));
  const known = read.map((row) => row.filter((entry) => entry !== null));
  return known.every((row, i) => row.length === read[i]!.length) ? known : null;
}

function bodyOf(rows: readonly (readonly PrintedEntry[])[], span: Span, isTransposed: boolean): Body | null {
  const columns = rows[0]?.length ?? 0;
  const entries = rows.flat();
  if (columns === 0 || rows.some((row) => row.length !== columns)) return null;
  const isList = rows.length === 1 || columns === 1;
  if (isTransposed && !isList) return null;
  return isList
    ? { layout: 'list', columns: entries.length, entries, complex: false, span }
    : { layout: 'matrix', columns, entries, complex: false, span };
}

/** `\begin{pmatrix} … \end{pmatrix}`, in brackets of its own or not. */
function readEnvironment(text: string, span: Span, approximate: boolean): Body | null {
  const reader = new MathReader(text, span);
  const bracket = reader.take(/[[(]/y);
  const begin = reader.take(BEGIN);
  const close = begin ? text.indexOf(`\\end{${begin[1]}}`, reader.at) : -1;
  if (!begin || close < 0 || close > span.end) return null;
  const inside = { start: reader.at, end: close };
  reader.at = close + `\\end{${begin[1]}}`.length;
  if (bracket && !reader.take(/[\])]/y)) return null;
  const end = reader.at;
  reader.take(SIZE);
  const isTransposed = reader.take(TRANSPOSED) !== null;
  if (!reader.done || RULE.test(text.slice(inside.start, inside.end))) return null;
  const lines = parts(text, inside, LINE_END);
  const rows = isEmpty(lines.at(-1)!) ? lines.slice(0, -1) : lines;
  const read = rowsOf(text, rows, /&/g, approximate);
  return read && bodyOf(read, { start: span.start, end }, isTransposed);
}

/** What stands between the outermost brackets of a list, or null. */
function bracketed(text: string, span: Span, open: RegExp, marks: readonly [string, string]): Span | null {
  const reader = new MathReader(text, span);
  if (!reader.take(open)) return null;
  const start = reader.at;
  const close = reader.closing(...marks);
  if (close === null) return null;
  reader.at = close;
  reader.take(TRANSPOSED);
  return reader.done ? { start, end: close - 1 } : null;
}

const COMMA = /(?<!\\)[,，、;；]/g;

/** `[51, 52, 53]`, `(51, 52, 53)^T`, `[[8.7, 3.5], [3.5, 5.0]]`. */
function readList(text: string, span: Span, approximate: boolean): Body | null {
  const inside = bracketed(text, span, /\[/y, ['[', ']']) ?? bracketed(text, span, /\(/y, ['(', ')']);
  if (!inside) return null;
  if (!/[[(]/.test(text.slice(inside.start, inside.end))) {
    const row = rowsOf(text, [inside], COMMA, approximate);
    return row && row[0]!.length > 1 ? bodyOf(row, span, false) : null;
  }
  const rows = parts(text, inside, /(?<=\])\s*[,，;；](?=\s*\[)/g);
  const inner = rows.map((row) => bracketed(text, row, /\[/y, ['[', ']']));
  const lists = inner.filter((row) => row !== null);
  const read = lists.length === rows.length ? rowsOf(text, lists, COMMA, approximate) : null;
  return read && bodyOf(read, span, false);
}

function readSet(text: string, span: Span, approximate: boolean): Body | null {
  const reader = new MathReader(text, span);
  if (!reader.take(/\\\{|\\lbrace(?![A-Za-z])/y)) return null;
  const closing = /(?:\\\}|\\rbrace)\s*$/.exec(text.slice(reader.at, span.end));
  if (!closing) return null;
  return readMultiset(text, parts(text, { start: reader.at, end: reader.at + closing.index }, COMMA), {
    span,
    approximate,
  });
}

/** Values in any order, given one by one. */
export function readMultiset(
  text: string,
  cells: readonly Span[],
  { span, approximate }: { readonly span: Span; readonly approximate: boolean },
): Body | null {
  const real = cells.map((cell) => readEntry(text, cell, approximate));
  const read = real.map((entry, i) => (entry ? [entry] : readPolar(text, cells[i]!, approximate)));
  if (read.includes(null)) return null;
  const entries = read.flatMap((cell) => cell ?? []);
  return { layout: 'multiset', columns: entries.length, entries, complex: real.includes(null), span };
}

/** The vector, matrix or multiset that a side of a statement is; null where it is none, or any entry of it is no number. */
export function readBody(text: string, span: Span, approximate: boolean): Body | null {
  if (span.end - span.start > LONGEST) return null;
  return (
    readEnvironment(text, span, approximate) ?? readList(text, span, approximate) ?? readSet(text, span, approximate)
  );
}
