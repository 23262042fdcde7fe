import type { Range } from '../number/range';
import { add, multiply, negate, type Rational, rational, subtract } from '../number/rational';
import type { Span } from '../report';
import { plain } from './fullWidth';

/** A number as it is printed in a text, and what its digits say about the value that they stand for. */
export interface PrintedNumber {
  /** As written, without the marks around it. */
  readonly text: string;
  readonly span: Span;
  readonly value: Rational;
  /** The unit of the last digit; a percent sign makes it a hundredth. */
  readonly unit: Rational;
  readonly style: PrintedStyle;
}

/** How a number is printed, so that another can be printed alike. */
interface PrintedStyle {
  /** Digits behind the point, of the mantissa where there is an exponent. */
  readonly decimals: number;
  /** The exponent as written, null without one. */
  readonly exponent: { readonly text: string; readonly value: number } | null;
  readonly percent: boolean;
  /** Whether ≈ or a word for it stands before. */
  readonly approximate: boolean;
  readonly minus: '-' | '−';
}

/** What may close around a number: marks of formulas, of emphasis and brackets, and a percent sign; the last two with a backslash, too. */
const CLOSING = ' \t$)*_}%';

function closingOf(line: string): string {
  let start = line.length;
  while (start > 0) {
    const mark = line.charAt(start - 1);
    const isEscape = mark === '\\' && (line.charAt(start) === '%' || line.charAt(start) === ')');
    if (!isEscape && !CLOSING.includes(mark)) break;
    start--;
  }
  return line.slice(start);
}
const APPROXIMATELY = /(?:≈|≃|\\approx|\\simeq|约|大约)[\s$*_({]*$/;

const SIGN = String.raw`(?<sign>[+\-−]?)`;
const DIGITS = String.raw`(?<whole>\d+)(?:\.(?<fraction>\d+))?`;
const EXPONENT = String.raw`[eE](?<e>[+\-−]?\d{1,3})`;
const TIMES_TEN = String.raw`\s*(?:\\times|\\cdot|×|·)\s*10\s*\^\s*`;
const BRACED = String.raw`\{\s*(?<braced>[+\-−]?\d{1,3})`;
const BARE = String.raw`(?<bare>\d)`;
/** A number at the end of a text: no part of a longer one, of a word, or of an index or exponent. */
const AT_END = new RegExp(
  String.raw`(?<![\d.,\p{L}]|[_^]\{?\s*[+\-−]?)${SIGN}${DIGITS}(?:${EXPONENT}|${TIMES_TEN}(?:${BRACED}|${BARE}))?$`,
  'u',
);
/** A number at the start of a text, and its percent sign. */
const AT_START = new RegExp(
  String.raw`^(?<number>${SIGN}\s*${DIGITS}(?:${EXPONENT}|${TIMES_TEN}(?:${BRACED}\s*\}|${BARE}))?)(?![\d.]*\d)(?<percent>\s*\\?%)?`,
  'u',
);

const MAY_START = /[\s\d０-９+\-−＋－]/;

/** Longer prints are no numbers that anybody compares. */
const MOST_DIGITS = 60;
const LONGEST = 200;

function powerOfTen(exponent: number): Rational {
  const size = 10n ** BigInt(Math.abs(exponent));
  return exponent >= 0 ? { num: size, den: 1n } : { num: 1n, den: size };
}

function exponentOf({ e, braced, bare }: Readonly<Record<string, string | undefined>>): PrintedStyle['exponent'] {
  const text = e ?? braced ?? bare;
  return text === undefined ? null : { text, value: Number(text.replace('−', '-')) };
}

/** What a pattern has found of a number, and where. */
interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly span: Span;
  readonly percent: boolean;
  readonly approximate: boolean;
}

function interpreted({ groups, text, span, percent, approximate }: Found): PrintedNumber | null {
  const { sign = '', whole = '', fraction = '' } = groups;
  if (whole.length + fraction.length > MOST_DIGITS) return null;
  const exponent = exponentOf(groups);
  const unit = powerOfTen((exponent?.value ?? 0) - fraction.length - (percent ? 2 : 0));
  const size = rational(BigInt(whole + fraction) * unit.num, unit.den);
  return {
    text,
    span,
    value: sign === '' || sign === '+' ? size : negate(size),
    unit,
    style: { decimals: fraction.length, exponent, percent, approximate, minus: sign === '−' ? '−' : '-' },
  };
}

/**
 * The number that ends before `end` on the same line, with nothing but closing marks and spaces between. Null where none does, or where
 * it is part of something longer.
 */
export function printedBefore(text: string, end: number): PrintedNumber | null {
  const from = Math.max(0, end - LONGEST);
  const line = plain(text.slice(from, end)).replace(/^[\s\S]*[\r\n]/, (lines) => ' '.repeat(lines.length));
  const closing = closingOf(line);
  const found = AT_END.exec(line.slice(0, line.length - closing.length));
  if (!found) return null;
  const groups = found.groups!;
  // The closing brace of an exponent belongs to the number.
  const length = found[0].length + (groups.braced === undefined ? 0 : closing.indexOf('}') + 1);
  const span = { start: from + found.index, end: from + found.index + length };
  return interpreted({
    groups,
    text: text.slice(span.start, span.end),
    span,
    percent: closing.includes('%'),
    approximate: APPROXIMATELY.test(line.slice(0, found.index)),
  });
}

/** A number read from left to right, and the offset behind it and its percent sign. */
export interface ReadNumeral {
  readonly number: PrintedNumber;
  readonly end: number;
}

/** The number that begins at `at`, its sign included. Null where none does, or where it is part of something longer. */
export function printedAt(text: string, at: number, approximate: boolean): ReadNumeral | null {
  if (!MAY_START.test(text.charAt(at))) return null;
  const found = AT_START.exec(plain(text.slice(at, at + LONGEST)));
  if (!found) return null;
  const groups = found.groups!;
  const span = { start: at, end: at + groups.number!.length };
  const percent = groups.percent !== undefined;
  const number = interpreted({ groups, text: text.slice(span.start, span.end), span, percent, approximate });
  return number && { number, end: at + found[0].length };
}

/** Whether the digits claim to be all there are: a plain integer. */
export function isExact({ style }: PrintedNumber): boolean {
  return style.decimals === 0 && style.exponent === null && !style.percent && !style.approximate;
}

/** The values that print so, ends included: half a unit of the last digit around it, one unit behind ≈, and nothing around an exact print. */
export function intervalOf(printed: PrintedNumber): Range {
  const { value, unit, style } = printed;
  const width = isExact(printed) ? rational(0n) : style.approximate ? unit : multiply(unit, rational(1n, 2n));
  return { lo: subtract(value, width), hi: add(value, width) };
}
