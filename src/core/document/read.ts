import { problem } from '../model/problem';
import { drain, type Slices } from '../slices';
import { BlockCache, createBlockCache } from './blockCache';
import { type BlockReading, joinReadings, NOTHING, type Passage } from './blockReading';
import { type Block, scanBlocks } from './blocks';
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

/** UTF-16 units of text that are read without a pause. */
const SLICE = 10_000;

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
  let pause = SLICE;
  for (const { kind, span: own } of scanBlocks(new LineIndex(text.slice(offset)))) {
    const span = shiftSpan(own, offset);
    blocks.push({ kind, span });
    const block = text.slice(span.start, span.end);
    if (mayMatter(kind, block)) {
      const reading = cache.reading(kind, block, () => readBlock(kind, { text: block, limits }));
      readings.push(shiftReading(reading, span.start));
    }
    if (span.end < pause) continue;
    pause = span.end + SLICE;
    yield;
  }
  const { sets, comments, ignores, problems } = joinReadings(readings);
  const governed = govern(text, sets, comments);
  const all = [...problems, ...governed.problems];
  all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { blocks, sets: governed.sets, problems: all, ignores };
}

/** The same at once. */
export function readDocument(text: string, limits: ReadingLimits, cache?: BlockCache): DocumentReading {
  return drain(readInSlices(text, limits, cache));
}
