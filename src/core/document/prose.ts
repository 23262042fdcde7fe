import type { Code, Nodes } from 'mdast';
import { problem } from '../model/problem';
import type { Problem } from '../report';
import { type BlockReading, joinReadings, NOTHING, type Passage } from './blockReading';
import { readComments } from './comments';
import { readFence } from './fence';
import { FENCE_LANGUAGE, fenceLanguage, locateFence } from './fenceSource';
import { firstLine } from './lines';
import { holesOf, isPlainLine, type Markdown, nodesOf, parseMarkdown, spanOf } from './markdown';
import { readSentence } from './sentence';
import { readTable } from './table';

/** More quotes or lists within each other on one line than anybody writes; the parser takes long over them. */
const DEEP_CONTAINERS = /^[ \t]*(?:(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*){40}/m;

function readCode(passage: Passage, code: Code, markdown: Markdown): BlockReading {
  const { text } = passage;
  const span = spanOf(code, markdown);
  // `lang` alone would also be a word written with character references.
  const isOurs = code.lang === FENCE_LANGUAGE && fenceLanguage(text.slice(span.start, span.end)) === FENCE_LANGUAGE;
  return isOurs ? readFence(passage, locateFence(text, span), code.value.split(/\r\n|\r|\n/)) : NOTHING;
}

function readNode(passage: Passage, node: Nodes, markdown: Markdown): BlockReading {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return readSentence(passage, spanOf(node, markdown), holesOf(node, markdown));
    case 'table':
      return readTable(passage, node, markdown);
    case 'code':
      return readCode(passage, node, markdown);
    case 'html':
      return readComments(passage.text, spanOf(node, markdown));
    default:
      return NOTHING;
  }
}

/** Brackets, backticks, stars and the like: in some parts of the parser the time grows with the square of their number. */
const MARKS = /[[<`*_]/g;
const MOST_MARKS = 4000;

function findOverload(text: string): Problem | null {
  const marks = text.match(MARKS)?.length ?? 0;
  return marks > MOST_MARKS ? problem('too-many-marks', firstLine(text), { limit: MOST_MARKS }) : null;
}

/** Paragraphs, headings, lists, quotes and tables: whatever in them states a set or says something about one. */
export function readProse(passage: Passage): BlockReading {
  if (DEEP_CONTAINERS.test(passage.text)) return NOTHING;
  const overload = findOverload(passage.text);
  if (overload) return { ...NOTHING, problems: [overload] };
  if (isPlainLine(passage.text)) return readSentence(passage, { start: 0, end: passage.text.length }, []);
  const markdown = parseMarkdown(passage.text);
  const readings: BlockReading[] = [];
  for (const node of nodesOf(markdown.root, () => true)) readings.push(readNode(passage, node, markdown));
  return joinReadings(readings);
}
