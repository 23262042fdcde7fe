/** The only door to the markdown parser. It is slow (about 2 µs a character), so callers look first whether a block may matter at all. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Span } from '../report';

const OPTIONS = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

const BYTE_ORDER_MARK = 0xfeff;

/** A parsed block, and the offset of its first character in the text that spans count in. */
export interface Markdown {
  readonly root: Root;
  readonly offset: number;
}

/**
 * Formulas are left to formulas.ts: the parser's own extension takes an opening line such as `$$A = \begin{pmatrix}` for a formula that never
 * ends, and pairs the dollars of `100$ 与 200$`.
 */
export function parseMarkdown(text: string): Markdown {
  // The parser drops a byte order mark and does not count it.
  const offset = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  return { root: fromMarkdown(text.slice(offset), OPTIONS), offset };
}

/** A heading, or words that no container's mark precedes, without a mark of code, a link or a comment, or a blank at the end. */
const PLAIN_LINE = /^(?:#{1,6}[ \t]+(?!#)|\*\*(?![\s*])|(?=[\p{L}$(（]))[^\r\n`<[]*[^\s`<[]$/u;

/** A cheap look that says yes only where the parser finds one heading or paragraph, from end to end and without holes. */
export function isPlainLine(text: string): boolean {
  return PLAIN_LINE.test(text);
}

/** Where the node stands in the text. */
export function spanOf(node: Nodes, { offset }: Markdown): Span {
  const { position } = node;
  return { start: offset + (position?.start.offset ?? 0), end: offset + (position?.end.offset ?? 0) };
}

/** The node and all below it, parents first, in document order. `into` says whose children are wanted. No recursion: quotes may be deep. */
export function* nodesOf(node: Nodes, into: (node: Nodes) => boolean): Generator<Nodes> {
  const left: Nodes[] = [node];
  for (let next = left.pop(); next; next = left.pop()) {
    yield next;
    if ('children' in next && into(next)) left.push(...next.children.toReversed());
  }
}

const HOLES: ReadonlySet<Nodes['type']> = new Set([
  'inlineCode',
  'html',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
]);

/** Code, links and comments within a node: what stands in them states nothing. */
export function holesOf(node: Nodes, markdown: Markdown): Span[] {
  const holes: Span[] = [];
  for (const part of nodesOf(node, ({ type }) => !HOLES.has(type))) {
    if (HOLES.has(part.type)) holes.push(spanOf(part, markdown));
  }
  return holes;
}
