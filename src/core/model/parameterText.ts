import { fractionText } from '../number/decimal';
import type { Rational } from '../number/rational';
import type { ParameterName, Parameters, QMatrix } from './parameters';
import type { RawField, RawName, RawParameters, RawScalar, RawValue } from './rawParameters';

/** Parameters as text, as controls show and flags give them: lists as `1, 2, 3`, the rows of Q with `;` between them. */
export type ParameterTexts = Readonly<Record<ParameterName, string>>;

function listText(values: readonly Rational[]): string {
  return values.map(fractionText).join(', ');
}

function matrixText(Q: QMatrix): string {
  if (Q.kind === 'identity') return 'identity';
  return Q.kind === 'diagonal' ? listText(Q.entries) : Q.rows.map(listText).join('; ');
}

/** The text that `rawFromTexts` and `readParameters` read back to the same parameters. Equal parameters have equal texts. */
export function parameterTexts(parameters: Parameters): ParameterTexts {
  const { l0, lA, lB, B, lambdaA, lambdaB, steps, start, eviction, Q } = parameters;
  return {
    l0: String(l0),
    lA: String(lA),
    lB: String(lB),
    B: fractionText(B),
    lambdaA: fractionText(lambdaA),
    lambdaB: fractionText(lambdaB),
    steps: String(steps),
    start: start === 'empty' ? start : listText(start),
    eviction,
    Q: matrixText(Q),
  };
}

/** The part of `text` in [start, end) without the blanks at its ends. */
function trimmedScalar(text: string, start: number, end: number): RawScalar {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { text: text.slice(from, to), span: { start: from, end: to } };
}

/** The pieces between separators; `offset` is the place of `text` in what the spans count in. */
function split(text: string, separator: string, offset: number): { text: string; offset: number }[] {
  let at = offset;
  return text.split(separator).map((piece) => {
    const place = at;
    at += piece.length + separator.length;
    return { text: piece, offset: place };
  });
}

function scalarAt(piece: { text: string; offset: number }): RawScalar {
  const { text, span } = trimmedScalar(piece.text, 0, piece.text.length);
  return { text, span: { start: span.start + piece.offset, end: span.end + piece.offset } };
}

function withoutBrackets(text: string): { text: string; offset: number } {
  // `[[2, 1], [1, 2]]` and `[1, 2, 3]` are what a fence holds; a flag or control may give the same.
  const rows = text.replace(/\]\s*,\s*\[/g, (between) => `${' '.repeat(between.length - 1)};`);
  return { text: rows.replace(/[[\]]/g, ' '), offset: 0 };
}

/** `1, 2, 3` or `2, 1; 1, 2` (brackets allowed) as lists; a single word or number stays one. */
export function readListText(text: string): RawValue {
  const span = { start: 0, end: text.length };
  const plain = withoutBrackets(text);
  const isList = plain.text !== text || /[,;]/.test(text);
  if (!isList) return trimmedScalar(text, 0, text.length);
  const rows = split(plain.text, ';', 0).map((row) => ({
    items: split(row.text, ',', row.offset).map(scalarAt),
    span: { start: row.offset, end: row.offset + row.text.length },
  }));
  return rows.length === 1 && rows[0] ? { items: rows[0].items, span } : { items: rows, span };
}

/** Texts of flags or controls as raw parameters; the spans count in the text of each. */
export function rawFromTexts(texts: Partial<Record<RawName, string>>): RawParameters {
  const raw = new Map<RawName, RawField>();
  for (const [name, text] of Object.entries(texts) as [RawName, string][]) {
    const key = { start: 0, end: text.length };
    const isList = name === 'start' || name === 'Q';
    raw.set(name, { key, value: isList ? readListText(text) : { text: text.trim(), span: key } });
  }
  return raw;
}
