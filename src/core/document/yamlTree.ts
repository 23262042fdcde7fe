/** The only door to the YAML parser: what a fence holds, as text with places. Nothing of it is ever turned into values by YAML's own rules. */
import { isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, type YAMLError, type YAMLMap } from 'yaml';
import { problem } from '../model/problem';
import type { RawScalar } from '../model/rawParameters';
import type { Problem, Span } from '../report';
import type { FenceBody } from './fenceSource';

interface TreeList {
  readonly items: readonly Tree[];
  readonly span: Span;
}

interface TreeMap {
  readonly entries: readonly TreeEntry[];
  readonly span: Span;
}

export interface TreeEntry {
  readonly key: RawScalar;
  /** Null where nothing is written behind the colon. */
  readonly value: Tree | null;
}

export type Tree = RawScalar | TreeList | TreeMap;

/** Thrown while a tree is built, at its first fault; never leaves this file. */
class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** More brackets or dashes within each other than any parameter needs, and few enough for a parser that recurses. */
const DEEPEST = 20;

function findDepth(body: FenceBody): Problem | null {
  let depth = 0;
  for (const { 0: mark, index } of body.text.matchAll(/[[{]|[\]}]|^[ \t]*(?:[-?:][ \t]+){20,}/gm)) {
    if (mark.length > 1) return problem('too-deep', body.lineSpan(index));
    depth = '[{'.includes(mark) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return problem('too-deep', body.span(index, index + 1));
  }
  return null;
}

function faultOf({ code, pos: [start, end] }: YAMLError, body: FenceBody): Problem {
  if (code === 'TAB_AS_INDENT') return problem('yaml-tab', body.span(start, Math.max(end, start + 1)));
  if (code === 'BAD_ALIAS' || code === 'TAG_RESOLVE_FAILED') return problem('yaml-alias', body.lineSpan(start));
  return problem('bad-yaml', body.lineSpan(start));
}

/** One node as a tree. Anchors, aliases and tags are refused: a value stands where it is used. */
class TreeBuilder {
  constructor(readonly body: FenceBody) {}

  tree(node: Node | null): Tree | null {
    if (!node) return null;
    const [start, end] = node.range ?? [0, 0];
    const isTree = isScalar(node) || isSeq(node) || isMap(node);
    if (!isTree || node.anchor !== undefined || node.tag !== undefined) {
      throw new Unreadable(problem('yaml-alias', this.body.lineSpan(start)));
    }
    const span = this.body.span(start, end);
    if (isScalar(node)) return start === end ? null : { text: String(node.value), span };
    if (isMap<ParsedNode, ParsedNode | null>(node)) return { entries: this.#entries(node), span };
    const nothing = { text: '', span: this.body.lineSpan(start) };
    return { items: node.items.map((item) => this.tree(item as ParsedNode) ?? nothing), span };
  }

  #entries({ items }: YAMLMap<ParsedNode, ParsedNode | null>): TreeEntry[] {
    return items.map((pair) => {
      const key = this.tree(pair.key);
      if (key && 'text' in key) return { key, value: this.tree(pair.value) };
      throw new Unreadable(problem('bad-yaml', this.body.lineSpan(pair.key.range[0])));
    });
  }
}

/** The entries of the fence's mapping, in order, doubled keys included; or the first thing that is no such mapping. */
export function readTree(body: FenceBody): { entries: readonly TreeEntry[] } | { problem: Problem } {
  if (body.text.trim() === '') return { entries: [] };
  const deep = findDepth(body);
  if (deep) return { problem: deep };
  // The failsafe schema knows only text, so `010`, `0x10` and `1_000` stay what was typed.
  const document = parseDocument(body.text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (error) return { problem: faultOf(error, body) };
  try {
    const tree = new TreeBuilder(body).tree(document.contents);
    if (tree === null) return { entries: [] };
    return 'entries' in tree ? tree : { problem: problem('bad-yaml', body.lineSpan(tree.span.start)) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    throw error;
  }
}
