import type { Span } from '../report';

/** Passages of a sentence in which a dollar is no dollar: code, links, comments. In order, not overlapping. */
export type Holes = readonly Span[];

/** The first unescaped `mark` in [from, to), or −1. */
function findMark(text: string, mark: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (text.charAt(i) === '\\') i++;
    else if (text.startsWith(mark, i) && i + mark.length <= to) return i;
  }
  return -1;
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/**
 * Whether two dollars can belong together: no letter or digit follows directly, and the formula has spaces at both ends or at neither.
 * So `100$ 与 200$` is money.
 */
function pairs(text: string, open: number, close: number): boolean {
  if (close === open + 1 || /[A-Za-z0-9]/.test(text.charAt(close + 1))) return false;
  return isSpace(text.charAt(open + 1)) === isSpace(text.charAt(close - 1));
}

/** The formula that a dollar at `at` opens, without its dollars, or null. */
function formulaAt(text: string, at: number, to: number): Span | null {
  if (text.startsWith('$$', at)) {
    const close = findMark(text, '$$', at + 2, to);
    return close < 0 ? null : { start: at + 2, end: close };
  }
  const close = findMark(text, '$', at + 1, to);
  return close > 0 && pairs(text, at, close) ? { start: at + 1, end: close } : null;
}

/** The formulas of a passage, `$…$` or `$$…$$`, without their dollars. */
export function findFormulas(text: string, { start, end }: Span, holes: Holes): Span[] {
  const formulas: Span[] = [];
  const left = holes.filter((hole) => hole.end > start).reverse();
  for (let at = start; at < end; ) {
    const hole = left.at(-1);
    if (hole && at >= hole.start) {
      at = hole.end;
      left.pop();
      continue;
    }
    const character = text.charAt(at);
    // A formula does not reach across code, a link or a comment.
    const formula = character === '$' ? formulaAt(text, at, hole ? Math.min(hole.start, end) : end) : null;
    if (formula) formulas.push(formula);
    const mark = formula && text.startsWith('$$', at) ? 2 : 1;
    at = formula ? formula.end + mark : at + (character === '\\' ? 2 : 1);
  }
  return formulas;
}
