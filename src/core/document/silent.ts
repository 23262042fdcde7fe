import type { Span } from '../report';
import { codeSpans } from './codeSpans';
import type { Holes } from './formulas';

/** Links and addresses. A link's text may not hold brackets of its own, which those to sections and pages do not. */
const LINK = /!?\[[^[\]\n]*\]\([^()\s]*(?:\s+"[^"\n]*")?\)|<https?:[^<>\s]*>|https?:\/\/[^\s<>|)]+/g;

const MAY_BE_SILENT = /[`<]|\]\(|:\/\//;

function linksIn(own: string): Span[] {
  return [...own.matchAll(LINK)].map(({ 0: link, index }) => ({ start: index, end: index + link.length }));
}

function commentsIn(own: string): Span[] {
  const comments: Span[] = [];
  for (let start = own.indexOf('<!--'); start >= 0; ) {
    const close = own.indexOf('-->', start + 4);
    // Once one is never closed, none further down is.
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = own.indexOf('<!--', close + 3);
  }
  return comments;
}

/**
 * Passages of a paragraph or table in which nothing is stated: code, links, comments; in order, not overlapping. Without a markdown
 * parser, which takes too long for every block of a document.
 */
export function silentPassages(text: string, { start, end }: Span): Holes {
  const own = text.slice(start, end);
  if (!MAY_BE_SILENT.test(own)) return [];
  const all = [...codeSpans(own, { start: 0, end: own.length }), ...linksIn(own), ...commentsIn(own)];
  const holes: Span[] = [];
  // Of two that overlap the first is what it looks like: a comment in code is code.
  for (const hole of all.sort((a, b) => a.start - b.start)) {
    const from = start + hole.start;
    if (from >= (holes.at(-1)?.end ?? 0)) holes.push({ start: from, end: start + hole.end });
  }
  return holes;
}
