/** What is read of the tables of a document, in a form that tests can spell out. */
import { DEFAULT_OPTIONS } from '../../../../src/core/checkOptions';
import { createBlockCache } from '../../../../src/core/document/blockCache';
import { type NumbersReading, readNumbers } from '../../../../src/core/document/numbers';
import type { Print, PrintedEntry } from '../../../../src/core/document/printed/print';
import { readDocument } from '../../../../src/core/document/read';
import { say } from '../../../../src/core/present/messages';
import { drain } from '../../../../src/core/slices';

const { limits } = DEFAULT_OPTIONS;

/** The reference run. What follows it is governed by it. */
export const REFERENCE = '```vdominance\nl0: 200\nlA: 4\nlB: 7\n```\n\n';

export function numbersIn(text: string): NumbersReading {
  return drain(readNumbers(text, readDocument(text, limits), limits, createBlockCache()));
}

function shownEntry(entry: PrintedEntry, text: string): string {
  if (entry.kind === 'truth') return String(entry.value);
  const { start, end } = 'number' in entry ? entry.number.span : entry.span;
  return text.slice(start, end);
}

function shownQuantity({ quantity }: Print): string {
  if (quantity.kind === 'expression') return quantity.text;
  return quantity.kind === 'spectrum' ? `${quantity.part} of ${quantity.of}` : 'constant';
}

/** Each print of a text behind the reference run as `expression: printed`. */
export function printsIn(text: string): string[] {
  const all = REFERENCE + text;
  const shown = (print: Print) => print.entries.map((entry) => shownEntry(entry, all)).join(' ');
  return numbersIn(all).prints.map((print) => `${shownQuantity(print)}: ${shown(print)}`);
}

/** What each print is called. */
export function namesIn(text: string): string[] {
  return numbersIn(REFERENCE + text).prints.map(({ name }) => say(name, 'en'));
}

/** The numerals that count. */
export function numeralsIn(text: string): string[] {
  const all = REFERENCE + text;
  return numbersIn(all).numerals.map(({ start, end }) => all.slice(start, end));
}

/** A table of these rows, the first its header. */
export function table(...rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  return [header, header.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
