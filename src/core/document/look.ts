import type { Block } from './blocks';
import { FENCE_LANGUAGE, fenceLanguage } from './fenceSource';

/** What may stand between a letter and its index. */
const JOINT = '[\\W_]{0,4}(?:[a-z]{2,9}\\W{1,3})?';
const SYMBOLS = ['[0₀]', 'A', 'B'].map((index) => new RegExp(`l${JOINT}${index}`));
/** `l_0 = 10`, `l_{\text{A}} \;=\; 2`, and the end of `(l_0, l_A, l_B) = (…)`. */
const SETTING = new RegExp(`l${JOINT}[0₀AB]\\W{0,16}=\\W{0,16}\\d`);
/** A cell that begins with a number. */
const CELL = /\|[\s*$]*[-+−]?\d/;

function namesAll(text: string): boolean {
  return SYMBOLS.every((symbol) => symbol.test(text));
}

/** Whether formulas of the text may set l_0, l_A and l_B. */
function maySet(text: string): boolean {
  return SETTING.test(text) && namesAll(text);
}

function mayTabulate(text: string): boolean {
  return CELL.test(text) && namesAll(text);
}

/** An opening line with a longer info string names no language that anybody uses. */
const LONGEST_OPENING = 200;

/**
 * A cheap look that decides whether a block is worth a parser. It may say yes to a block that states nothing, and never no to one that
 * states something.
 */
export function mayMatter(kind: Block['kind'], text: string): boolean {
  switch (kind) {
    case 'fence':
      return fenceLanguage(text.slice(0, LONGEST_OPENING)) === FENCE_LANGUAGE;
    case 'formula':
      return maySet(text);
    case 'html':
      return text.includes(FENCE_LANGUAGE);
    case 'prose':
      return text.includes(FENCE_LANGUAGE) || maySet(text) || mayTabulate(text);
    case 'opaque':
      return false;
  }
}
