/** The note's symbols as runs of text: `V^T`, `⟨x^S, Δ⟩_P`, `e_0`. HTML and SVG raise and lower them; a canvas never draws them. */

type Level = 'base' | 'raised' | 'lowered';

export interface Run {
  readonly text: string;
  readonly level: Level;
}

const SCRIPT = /([\^_])(?:\{([^}]*)\}|(.))/gsu;

/** Splits `V^T`, `l_{A}` into runs. Only for the product's own words: text of a document is shown as it stands. */
export function readNotation(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(SCRIPT)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), level: 'base' });
    runs.push({ text: match[2] ?? match[3] ?? '', level: match[1] === '^' ? 'raised' : 'lowered' });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), level: 'base' });
  return runs;
}
