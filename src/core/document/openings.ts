/** Only spaces and tabs are blanks here: a line of ideographic spaces is text. */
export function isBlank(line: string): boolean {
  const first = line.charAt(0);
  return first === '' || ((first === ' ' || first === '\t') && /^[ \t]*$/.test(line));
}

/** What a single line may open, by CommonMark's rules for blocks and those of the editor's preview for displayed formulas. */
export type Opening =
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'formula' }
  /** Ends with the line that holds `until`, or before a blank line. */
  | { readonly kind: 'html'; readonly until: RegExp | null; readonly interrupts: boolean }
  | { readonly kind: 'heading' | 'break' | 'quote' | 'indented' }
  /** `content` is the column where the item's text begins: what is indented that far belongs to it. */
  | { readonly kind: 'item'; readonly content: number; readonly interrupts: boolean };

const TAB_STOP = 4;
const CODE_INDENT = 4;

/** The column of the first character that is no blank; tabs go to the next multiple of 4. */
export function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === ' ') column++;
    else if (character === '\t') column += TAB_STOP - (column % TAB_STOP);
    else break;
  }
  return column;
}

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s;

function fence(rest: string): Opening | null {
  const match = FENCE.exec(rest);
  const mark = match?.[1] ?? match?.[2];
  return mark ? { kind: 'fence', mark } : null;
}

/** `$$` at the start of a line displays a formula, unless the line closes it and goes on: that is one within a sentence. */
function formula(rest: string): Opening | null {
  if (!rest.startsWith('$$')) return null;
  const close = rest.indexOf('$$', 2);
  return close < 0 || rest.slice(close + 2).trim() === '' ? { kind: 'formula' } : null;
}

const RAW_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/** CommonMark's list of the elements that start an HTML block even in the middle of a paragraph. */
const BLOCK_ELEMENT = new RegExp(
  `^</?(?:${[
    'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset',
    'figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav',
    'noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul',
  ].join('|')})(?=[\\s/>]|$)`,
  'i',
);

/** Any other element opens one only where its tag stands alone on the line. */
const LONE_TAG = /^<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>\s*$/i;

function html(rest: string): Opening | null {
  for (const [start, until] of RAW_HTML) if (start.test(rest)) return { kind: 'html', until, interrupts: true };
  if (BLOCK_ELEMENT.test(rest)) return { kind: 'html', until: null, interrupts: true };
  return LONE_TAG.test(rest) ? { kind: 'html', until: null, interrupts: false } : null;
}

/** `---`, `* * *`. */
function isBreak(rest: string): boolean {
  const mark = rest.charAt(0);
  if (!'-*_'.includes(mark)) return false;
  const marks = rest.replace(/[ \t]+/g, '');
  return marks.length >= 3 && marks === mark.repeat(marks.length);
}

const ITEM = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;

function item(rest: string, indent: number): Opening | null {
  const match = ITEM.exec(rest);
  if (!match) return null;
  const [marker, number] = match;
  const isEmpty = rest.slice(marker.length).trim() === '';
  const text = indentOf(' '.repeat(indent + marker.length) + rest.slice(marker.length));
  const gap = text - indent - marker.length;
  const content = indent + marker.length + (isEmpty || gap > CODE_INDENT ? 1 : gap);
  return { kind: 'item', content, interrupts: !isEmpty && (number === undefined || number === '1') };
}

function byFirstCharacter(rest: string, indent: number): Opening | null {
  switch (rest.charAt(0)) {
    case '`':
    case '~':
      return fence(rest);
    case '$':
      return formula(rest);
    case '<':
      return html(rest);
    case '#':
      return /^#{1,6}(?:[ \t]|$)/.test(rest) ? { kind: 'heading' } : null;
    case '>':
      return { kind: 'quote' };
    default:
      return isBreak(rest) ? { kind: 'break' } : item(rest, indent);
  }
}

/** What the line opens where nothing is open; null for text. The line is not blank and has no line break. */
export function openingOf(line: string): Opening | null {
  const indent = indentOf(line);
  if (indent >= CODE_INDENT) return { kind: 'indented' };
  return byFirstCharacter(indent === 0 ? line : line.replace(/^[ \t]+/, ''), indent);
}

/** What the line opens although a paragraph is open before it. */
export function interruptionOf(line: string): Opening | null {
  const opening = openingOf(line);
  if (!opening || opening.kind === 'indented') return null;
  return 'interrupts' in opening && !opening.interrupts ? null : opening;
}

/** Whether the line closes a fence that was opened with `mark`. */
export function closesFence(line: string, mark: string): boolean {
  const rest = line.trim();
  return indentOf(line) < CODE_INDENT && rest.length >= mark.length && rest === mark.charAt(0).repeat(rest.length);
}

/** `---` or `===` under a paragraph makes it a heading. */
export function underlines(line: string): boolean {
  return indentOf(line) < CODE_INDENT && /^(?:-+|=+)$/.test(line.trim());
}
