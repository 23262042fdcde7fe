/**
 * What a document must not do to a terminal: move its cursor, colour it, or turn its text around. Such characters are shown as U+FFFD,
 * as are lone surrogates, which no encoding can write.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

export function visible(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}

/** Characters over or inside another one take no column of their own. */
const NO_CELL = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** East Asian wide and fullwidth characters (Unicode's UAX 11), and emoji, take two columns. */
const TWO_CELLS =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation})$/u;

/** How many columns of a terminal one code point takes. */
export function cellsOf(character: string): 0 | 1 | 2 {
  return NO_CELL.test(character) ? 0 : TWO_CELLS.test(character) ? 2 : 1;
}
