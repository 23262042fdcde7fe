import type { Nodes, Table, TableCell, TableRow } from 'mdast';
import { problem } from '../model/problem';
import type { RawName, RawValue } from '../model/rawParameters';
import { readNumber } from '../number/decimal';
import type { Problem } from '../report';
import { type BlockReading, NOTHING, type Passage } from './blockReading';
import { type Cell, readCell, readLabel } from './cell';
import { holesOf, type Markdown, spanOf } from './markdown';
import { draftSet, rawFromSettings, valueKey } from './stated';
import type { Setting, Share } from './statement';

const REQUIRED: readonly RawName[] = ['l0', 'lA', 'lB'];

interface Row {
  readonly settings: readonly Setting[];
  readonly shares: readonly Share[];
}

/** `unclear` names a parameter without giving it a value; `foreign` names none. */
type RowReading = Row | 'unclear' | 'foreign';

function cellOf(cell: TableCell, markdown: Markdown): Cell {
  const isComment = (node: Nodes) => node.type === 'html';
  const content = cell.children.filter((child) => !isComment(child)).map((child) => spanOf(child, markdown));
  const { start } = content[0] ?? spanOf(cell, markdown);
  const end = content.at(-1)?.end ?? start;
  return {
    span: { start, end },
    holes: holesOf(cell, markdown).filter((hole) => hole.end > start && hole.start < end),
  };
}

function readRow({ text }: Passage, row: TableRow, markdown: Markdown): RowReading {
  const [label, value] = row.children.map((cell) => cellOf(cell, markdown));
  if (!label || !value || row.children.length !== 2) return 'foreign';
  const names = readLabel(text, label);
  if (names.length === 0) return 'foreign';
  const values = readCell(text, value, names);
  if (!values) return 'unclear';
  const statement = { start: label.span.start, end: value.span.end };
  const settings: Setting[] = [];
  const shares: Share[] = [];
  for (const [i, name] of names.entries()) {
    const given: RawValue = values[i]!;
    if (name !== 'p' && name !== 'q') settings.push({ name, key: label.span, value: given, statement });
    else if (!('items' in given)) shares.push({ name, value: given });
  }
  return { settings, shares };
}

function isNumeral({ value }: Setting, { limits }: Passage): boolean {
  if ('items' in value) return false;
  const reading = readNumber(value.text, limits.number);
  return 'value' in reading || reading.fault !== 'not-a-number';
}

/** The first row may be a header of any words, or already a parameter, in tables that have no use for a header. */
function readRows(passage: Passage, table: Table, markdown: Markdown): RowReading[] {
  const [header, ...rows] = table.children.map((row) => readRow(passage, row, markdown));
  const isParameter = typeof header === 'object' && header.settings.every((setting) => isNumeral(setting, passage));
  return isParameter ? [header, ...rows] : rows;
}

function findDuplicates(settings: readonly Setting[], { limits }: Passage): Problem[] {
  const values = new Map<RawName, string>();
  return settings.flatMap(({ name, key, value }) => {
    const now = valueKey(value, limits.number);
    const before = values.get(name) ?? now;
    values.set(name, before);
    return before === now ? [] : [problem('duplicate-key', key, { name })];
  });
}

/**
 * The set that a table of two columns states, with l_0, l_A and l_B at least. A table that explains symbols, or gives ranges, states none;
 * one that gives numbers is taken at its word, and what is wrong with them is said.
 */
export function readTable(passage: Passage, table: Table, markdown: Markdown): BlockReading {
  const rows = readRows(passage, table, markdown).filter((row) => row !== 'foreign');
  if (rows.includes('unclear')) return NOTHING;
  const read = rows.filter((row) => row !== 'unclear');
  const settings = read.flatMap((row) => row.settings);
  const needed = settings.filter(({ name }) => REQUIRED.includes(name));
  const isComplete = REQUIRED.every((name) => needed.some((setting) => setting.name === name));
  if (!isComplete || !needed.some((setting) => isNumeral(setting, passage))) return NOTHING;
  const anchor = { start: settings[0]!.statement.start, end: settings.at(-1)!.statement.end };
  const constraints = { shares: read.flatMap(({ shares }) => shares), equalRates: false };
  const duplicates = findDuplicates(settings, passage);
  const first = settings.filter(({ name }, i) => settings.findIndex((other) => other.name === name) === i);
  const raw = rawFromSettings(duplicates.length > 0 ? first : settings);
  const draft = draftSet({ source: 'table', span: spanOf(table, markdown), anchor, raw, constraints }, passage);
  if (!draft) return NOTHING;
  const set = duplicates.length > 0 ? { ...draft.set, parameters: null } : draft.set;
  return { ...NOTHING, sets: [set], problems: [...duplicates, ...draft.problems] };
}
