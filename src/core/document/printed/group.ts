import { quoted } from '../../model/problem';
import type { Span } from '../../report';
import { type Body, readBody, readEntry, readPolar } from './body';
import { compact, shown } from './compact';
import type { PrintedEntry } from './print';
import { readScalar, type Scalar } from './scalar';
import type { Side, Statement } from './sides';
import { type Subject, subjectOf } from './subject';

/** One value that a statement gives: a number, or a vector, matrix or multiset of them. */
export type Value =
  | { readonly kind: 'entry'; readonly entry: PrintedEntry; readonly span: Span }
  | { readonly kind: 'body'; readonly body: Body };

/** Sides that are equal to each other, as far as they can be read. */
export interface Group {
  readonly subject: Subject | null;
  /** Whether it begins with a value, or with a relation: then words before it may name what it gives. */
  readonly isOpen: boolean;
  readonly values: readonly Value[];
  /** Further symbols of the model that are said to be equal. */
  readonly written: readonly PrintedEntry[];
}

/** Longer sides name nothing. */
const LONGEST = 400;
/** Longer chains state nothing that anybody reads. */
const MOST_SIDES = 50;
/** Parameters alone are set, not printed. */
const PARAMETERS = new Set(['l0', 'lA', 'lB', 'B', 'lambdaA', 'lambdaB']);

/** What begins with another letter, as most symbols of a formula do, is no name. */
const MAY_NAME = /^(?:[^A-Za-z]|[APWMBNpql]|spec|eig)/;

type Name =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'scalar'; readonly scalar: Scalar; readonly shown: string };

/** What a number, vector, matrix or multiset begins with. */
const VALUE = /^[-+−0-9０-９([{]|^\\(?:[dt]?frac|begin|\{|lbrace)/;

function readValue(text: string, { span }: Side, approximate: boolean): Value | null {
  if (!VALUE.test(text.slice(span.start, span.start + 8))) return null;
  const entry = readEntry(text, span, approximate);
  if (entry) return { kind: 'entry', entry, span };
  const body = readBody(text, span, approximate);
  if (body) return { kind: 'body', body };
  const pair = readPolar(text, span, approximate);
  return (
    pair && { kind: 'body', body: { layout: 'multiset', columns: pair.length, entries: pair, complex: true, span } }
  );
}

function readName(text: string, { span }: Side): Name | null {
  if (span.end - span.start > LONGEST || !MAY_NAME.test(text.slice(span.start, span.start + 4))) return null;
  const latex = compact(text, span);
  const subject = subjectOf(latex);
  if (subject) return { kind: 'subject', subject };
  const scalar = readScalar(text, span, false);
  return scalar && scalar.number === null && !PARAMETERS.has(scalar.text)
    ? { kind: 'scalar', scalar, shown: quoted(shown(latex)) }
    : null;
}

/** `\sim` gives no value but its size, and only to what stands directly before it. */
function readMagnitude(text: string, [first, second]: readonly Side[]): Group | null {
  const size = readEntry(text, second!.span, false);
  if (size?.kind !== 'number' && size?.kind !== 'exact') return null;
  const numerals = size.kind === 'exact' ? size.numerals : [size.number.span];
  const { span } = second!;
  const entry = { kind: 'magnitude', shown: shown(compact(text, span)), span, numerals } as const;
  const name = readName(text, first!);
  const subject = name?.kind === 'scalar' ? numberSubject(name) : (name?.subject ?? null);
  const isOpen = isEmpty(first!) && first!.relation === null;
  return { subject, isOpen, values: [{ kind: 'entry', entry, span }], written: [] };
}

function isEmpty({ span }: Side): boolean {
  return span.start === span.end;
}

function numberSubject({ scalar, shown: symbol }: Extract<Name, { kind: 'scalar' }>): Subject {
  return { kind: 'number', text: scalar.text, symbol };
}

function writtenOf({ scalar, shown: symbol }: Extract<Name, { kind: 'scalar' }>, { span }: Side): PrintedEntry {
  return { kind: 'written', text: scalar.text, shown: symbol, span, numerals: scalar.numerals };
}

/** Whether a value, or nothing but a relation, opens the statement. */
function isOpening(first: Side, value: Value | undefined): boolean {
  if (first.relation !== null || !value) return false;
  return isEmpty(first) || spanOf(value).start === first.span.start;
}

export function spanOf(value: Value): Span {
  return value.kind === 'body' ? value.body.span : value.span;
}

function readGroup(text: string, sides: readonly Side[], nearness: Nearness): Group | null {
  if (sides.some(({ relation }) => relation === 'about')) return sides.length === 2 ? readMagnitude(text, sides) : null;
  // What follows ≈ is near the value, however it is related to what is near it.
  const near = sides.findIndex(({ relation }) => relation === 'near');
  const isNear = (i: number) => nearness === 'near' || (near >= 0 && i >= near);
  const read = sides.map((side, i) => readValue(text, side, isNear(i)));
  const values = read.filter((value) => value !== null);
  if (values.length === 0) return null;
  let subject: Subject | null = null;
  const written: PrintedEntry[] = [];
  for (const [i, side] of sides.entries()) {
    const name = read[i] ? null : readName(text, side);
    if (name?.kind === 'subject') subject ??= name.subject;
    else if (name && !subject) subject = numberSubject(name);
    else if (name && !isNear(i)) written.push(writtenOf(name, side));
  }
  return { subject, isOpen: !subject && isOpening(sides[0]!, values[0]), values, written };
}

/** Whether words before a statement, such as "about", make its values approximate ones. */
export type Nearness = 'near' | 'exact';

/** The groups of equal sides of a statement, between its inequalities. */
export function groupsOf(text: string, { sides, restricted }: Statement, nearness: Nearness): readonly Group[] {
  if (restricted || sides.length > MOST_SIDES) return [];
  const groups: Side[][] = [];
  for (const side of sides) {
    if (groups.length === 0 || side.relation === 'other') groups.push([]);
    groups.at(-1)!.push(side);
  }
  return groups.map((group) => readGroup(text, group, nearness)).filter((group) => group !== null);
}
