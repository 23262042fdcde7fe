import type { Span } from '../../report';
import type { Slices } from '../../slices';
import type { Block } from '../blocks';
import { type Leaf, leavesOf } from '../leaves';
import { overlapping } from '../spans';
import type { Setting } from '../statement';
import type { LeafNumbers } from './leafNumbers';
import type { LeafPlace, NumbersContext } from './numbersContext';
import type { PrintedContext } from './passage';
import type { Print } from './print';
import { type PassageReading, readPassage } from './statements';
import { readTableNumbers } from './tableNumbers';
import { readTextNumbers } from './textNumbers';
import { type Topic, topicAfter } from './topic';

/** The parameters that one paragraph, heading or table gives plain values. */
export interface Statement {
  readonly span: Span;
  readonly settings: readonly Setting[];
}

/** The numbers of one block, spans counted from its start. They depend on its text and its context, and on nothing else. */
export interface BlockNumbers {
  /** In no order. */
  readonly prints: readonly Print[];
  /** Every numeral that counts if a set governs it. */
  readonly numerals: readonly Span[];
  readonly statements: readonly Statement[];
  /** Paragraphs, headings, tables and formulas. */
  readonly leaves: readonly LeafPlace[];
  /** What its statements tell about the next block. */
  readonly printedAfter: PrintedContext;
}

/** Without any a leaf has no numbers, and sets none. */
const DIGIT = /[\d０-９]/;
const NOTHING: LeafNumbers = { prints: [], numerals: [], settings: [] };

function* readLeaf(text: string, leaf: Leaf, { pieces }: PassageReading, topic: Topic): Slices<LeafNumbers> {
  if (!DIGIT.test(text.slice(leaf.span.start, leaf.span.end))) return NOTHING;
  return leaf.kind === 'table'
    ? yield* readTableNumbers(text, leaf, topic)
    : yield* readTextNumbers(text, leaf, pieces.get(leaf) ?? []);
}

/** Numerals that set no parameters. */
function numeralsLeft({ numerals, settings }: LeafNumbers): readonly Span[] {
  const values = settings.map(({ value }) => value.span);
  return numerals.filter((numeral) => overlapping(values, numeral).length === 0);
}

/** Reads the numbers of one block. */
export function* readBlockNumbers(
  kind: Block['kind'],
  text: string,
  { printed, topic }: NumbersContext,
): Slices<BlockNumbers> {
  const leaves = leavesOf(kind, text);
  const passage = yield* readPassage({ kind, text, context: printed }, leaves);
  const prints = [...passage.prints];
  const numerals: Span[] = [];
  const statements: Statement[] = [];
  let now = topic;
  for (const leaf of leaves) {
    const read = yield* readLeaf(text, leaf, passage, now);
    for (const print of read.prints) prints.push(print);
    for (const numeral of numeralsLeft(read)) numerals.push(numeral);
    if (read.settings.length > 0) statements.push({ span: leaf.span, settings: read.settings });
    now = topicAfter(text, leaf, now);
  }
  const places = leaves.map(({ kind: leaf, span, level }) => ({ kind: leaf, span, level }));
  return { prints, numerals, statements, leaves: places, printedAfter: passage.after };
}
