import type { Code, Nodes } from 'mdast';
import { type BlockReading, joinReadings, NOTHING, type Passage } from './blockReading';
import { readComments } from './comments';
import { readFence } from './fence';
import { FENCE_LANGUAGE, fenceLanguage, locateFence } from './fenceSource';
import { holesOf, type Markdown, nodesOf, parseMarkdown, spanOf } from './markdown';
import { readSentence } from './sentence';
import { readTable } from './table';

/** More quotes or lists within each other on one line than anybody writes; the parser takes long over them. */
const DEEP_CONTAINERS = /^[ \t]*(?:(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*){40}/m;

function readCode({ text, limits }: Passage, code: Code, markdown: Markdown): BlockReading {
  const span = spanOf(code, markdown);
  // `lang` alone would also be a word written with character references.
  const isOurs = code.lang === FENCE_LANGUAGE && fenceLanguage(text.slice(span.start, span.end)) === FENCE_LANGUAGE;
  if (!isOurs) return NOTHING;
  return readFence(locateFence(text, span, code.value.split(/\r\n|\r|\n/)), { text, limits });
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

/** Paragraphs, headings, lists, quotes and tables: whatever in them states a set or says something about one. */
export function readProse(passage: Passage): BlockReading {
  if (DEEP_CONTAINERS.test(passage.text)) return NOTHING;
  const markdown = parseMarkdown(passage.text);
  const readings: BlockReading[] = [];
  for (const node of nodesOf(markdown.root, () => true)) readings.push(readNode(passage, node, markdown));
  return joinReadings(readings);
}
