import { expect } from 'vitest';

/** Walks the tags and entities of an XML text; fails at the first that does not fit. A parser of exactly what is written here. */
export function assertWellFormed(text: string): void {
  const open: string[] = [];
  let end = 0;
  const token = /<(\/?)([a-z][\w:.-]*)((?:\s+[a-zA-Z][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  for (const match of text.matchAll(token)) {
    expect(match.index).toBe(end);
    end = match.index + match[0].length;
    const [whole, closing, name, , empty] = match;
    const bare = whole.replace(/&(?:amp|lt|gt|quot);/g, '');
    if (bare.includes('&')) throw new Error(`bare ampersand in ${whole}`);
    if (name === undefined || empty) continue;
    if (closing) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(end).toBe(text.length);
  expect(open).toEqual([]);
}
