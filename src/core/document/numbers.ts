import type { Span } from '../report';
import { forEachInSlices, type Slices, sortedInSlices } from '../slices';
import type { BlockCache } from './blockCache';
import type { Block } from './blocks';
import { type Doubt, findDoubts } from './doubts';
import { findIgnored, type Ignored } from './ignored';
import { type BlockNumbers, readBlockNumbers, type Statement } from './printed/blockNumbers';
import { contextKey, NO_NUMBERS_CONTEXT, numbersContextAfter } from './printed/numbersContext';
import type { Print } from './printed/print';
import { shiftPrint } from './printed/shiftPrint';
import type { DocumentReading, ReadingLimits } from './reading';
import { shiftSpan } from './shift';
import { united } from './spans';

/** The printed numbers of the text that sets govern. All lists are in document order. */
export interface NumbersReading {
  readonly prints: readonly Print[];
  /** Every numeral that counts for the coverage; bound ones outside of formulas and tables are not among them. */
  readonly numerals: readonly Span[];
  /** Passages in which numbers are not judged, and why. Apart from each other. */
  readonly doubts: readonly Doubt[];
  readonly ignores: readonly Ignored[];
  /** The passages in which a comment ignores numbers, apart from each other. */
  readonly ignored: readonly Span[];
}

/** Gathers what the blocks of a document say, at their places. */
class Gatherer {
  readonly prints: Print[] = [];
  readonly numerals: Span[] = [];
  readonly statements: Statement[] = [];
  readonly headings: Span[] = [];
  /** Leaves of lists and quotes. */
  readonly inner: Span[] = [];
  /** Where the first set begins to govern. */
  readonly #from: number;

  constructor(from: number) {
    this.#from = from;
  }

  *take({ prints, numerals, statements, leaves }: BlockNumbers, span: Span): Slices<void> {
    const at = span.start;
    for (const leaf of leaves) if (leaf.span.start > 0) this.inner.push(shiftSpan(leaf.span, at));
    if (span.end <= this.#from) return;
    for (const { kind, span: leaf } of leaves) if (kind === 'heading') this.headings.push(shiftSpan(leaf, at));
    yield* forEachInSlices(prints, (print) => this.prints.push(shiftPrint(print, at)));
    yield* forEachInSlices(numerals, (numeral) => this.numerals.push(shiftSpan(numeral, at)));
    for (const { span: leaf, settings } of statements) this.statements.push({ span: shiftSpan(leaf, at), settings });
  }
}

/** Whether a block may hold numbers or tell what numbers are about. */
function mayTell({ kind, span }: Block, limits: ReadingLimits): boolean {
  return kind !== 'html' && kind !== 'opaque' && span.end - span.start <= limits.block;
}

/** Where the section begins in which the first set stands: what is before tells nothing of its numbers. */
function sectionStart(text: string, blocks: readonly Block[], set: number): number {
  const heading = blocks.findLast(({ span: { start } }) => start <= set && text.charAt(start) === '#');
  return heading?.span.start ?? 0;
}

const NONE: NumbersReading = { prints: [], numerals: [], doubts: [], ignores: [], ignored: [] };

/** UTF-16 units of text that are read without a pause. */
const SLICE = 10_000;

/**
 * Reads the printed numbers of a document whose sets and comments have been read. With a cache, a second reading of nearly the same text
 * costs little; a document without sets costs nothing.
 */
export function* readNumbers(
  text: string,
  { blocks, sets, ignores }: DocumentReading,
  limits: ReadingLimits,
  cache: BlockCache<BlockNumbers>,
): Slices<NumbersReading> {
  const [first] = sets;
  if (!first) return { ...NONE, ignores: ignores.map(({ span: comment }) => ({ comment, span: null })) };
  const all = blocks.filter((block) => mayTell(block, limits));
  const section = sectionStart(text, all, first.governs.start);
  const gathered = new Gatherer(first.governs.start);
  let context = NO_NUMBERS_CONTEXT;
  let unread = SLICE;
  for (const { kind, span } of all) {
    if (span.start < section) continue;
    const block = text.slice(span.start, span.end);
    const before = context;
    const key = `${kind} ${contextKey(block, before)}`;
    const numbers = yield* cache.readingInSlices(key, block, () => readBlockNumbers(kind, block, before));
    yield* gathered.take(numbers, span);
    context = numbersContextAfter(block, numbers.leaves, numbers.printedAfter, before);
    unread -= block.length;
    if (unread > 0) continue;
    unread = SLICE;
    yield;
  }
  const { prints, numerals, statements, headings, inner } = gathered;
  const found = findIgnored(text, ignores, [...all.map(({ span }) => span), ...inner]);
  return {
    prints: yield* sortedInSlices(prints, (a, b) => a.span.start - b.span.start),
    numerals: numerals.filter(({ start }) => start >= first.governs.start),
    doubts: findDoubts({ sets, statements, headings }, limits),
    ignores: found,
    ignored: united(found.flatMap(({ span }) => span ?? [])),
  };
}
