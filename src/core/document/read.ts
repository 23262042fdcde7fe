import { problem } from '../model/problem';
import type { Problem } from '../report';
import { drain, type Slices, sortedInSlices } from '../slices';
import { BlockCache, createBlockCache } from './blockCache';
import { type BlockReading, joinReadings, NOTHING, type Passage } from './blockReading';
import { type Block, scanInSlices } from './blocks';
import { readComments } from './comments';
import { readFence } from './fence';
import { locateFence } from './fenceSource';
import { BYTE_ORDER_MARK, firstLine, LineIndex } from './lines';
import { mayMatter } from './look';
import { readProse } from './prose';
import type { DocumentReading, ReadingLimits } from './reading';
import { readSentence } from './sentence';
import { govern } from './sets';
import { shiftReading, shiftSpan } from './shift';

export { BlockCache, createBlockCache };

/** Reads one block on its own, spans counted from its start. */
function readBlock(kind: Block['kind'], passage: Passage): BlockReading {
  const { text, limits } = passage;
  const whole = { start: 0, end: text.length };
  if (kind === 'fence') return readFence(passage, locateFence(text, whole));
  if (text.length > limits.block) {
    return { ...NOTHING, problems: [problem('block-too-large', firstLine(text), { limit: limits.block })] };
  }
  switch (kind) {
    case 'formula':
      return readSentence(passage, whole, []);
    case 'html':
      return readComments(text, whole);
    case 'prose':
      return readProse(passage);
    case 'opaque':
      return NOTHING;
  }
}

function inOrder({ span: a }: Problem, { span: b }: Problem): number {
  return a.start - b.start || a.end - b.end;
}

/** UTF-16 units of text that are scanned without a pause, and to how many of them each unit comes that is read. */
const SLICE = 10_000;
const READ = 10;

/**
 * The parameter sets of a proof note, each with its place and the text that it governs, and what in it cannot be read. It never throws,
 * whatever the text. With a cache, a second reading of nearly the same text costs little more than the scan for blocks.
 */
export function* readInSlices(
  text: string,
  limits: ReadingLimits,
  cache: BlockCache = createBlockCache(),
): Slices<DocumentReading> {
  if (text.length > limits.document) {
    const tooLarge = problem('document-too-large', firstLine(text), { limit: limits.document });
    return { blocks: [], sets: [], problems: [tooLarge], ignores: [] };
  }
  cache.keepFor(limits);
  // A byte order mark is no part of the first line.
  const offset = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const blocks: Block[] = [];
  const readings: BlockReading[] = [];
  const lines = new LineIndex(text.slice(offset));
  let left = SLICE;
  for (const scanned of scanInSlices(lines)) {
    if (!scanned) {
      yield;
      continue;
    }
    const { kind } = scanned;
    const span = shiftSpan(scanned.span, offset);
    blocks.push({ kind, span });
    const block = text.slice(span.start, span.end);
    if (mayMatter(kind, block)) {
      const reading = cache.reading(kind, block, () => readBlock(kind, { text: block, limits }));
      readings.push(shiftReading(reading, span.start));
      left -= READ * block.length;
    }
    left -= block.length;
    if (left > 0) continue;
    left = SLICE;
    yield;
  }
  const { sets, comments, ignores, problems } = joinReadings(readings);
  yield;
  const governed = govern(text, sets, comments);
  yield;
  const all = yield* sortedInSlices([...problems, ...governed.problems], inOrder);
  return { blocks, sets: governed.sets, problems: all, ignores };
}

/** The same at once. */
export function readDocument(text: string, limits: ReadingLimits, cache?: BlockCache): DocumentReading {
  return drain(readInSlices(text, limits, cache));
}
