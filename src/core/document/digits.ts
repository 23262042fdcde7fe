import { add, multiply, negate, type Rational, rational, subtract } from '../number/rational';
import type { Span } from '../report';

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

/** Full-width digits and signs; each is one UTF-16 unit, as its plain form is. */
const FULL_WIDTH = /[０-９．％＋－]/g;
const WIDTH = 0xfee0;

/** The same text in plain signs, at the same offsets. */
function plain(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH));
}

/** What may close around a number: marks of formulas, of emphasis and brackets, and a percent sign. */
const CLOSING = /(?:\\[%)]|[ \t$)*_}%])*$/;
const APPROXIMATELY = /(?:≈|≃|\\approx|\\simeq|约|大约)[\s$*_({]*$/;

const MANTISSA = String.raw`(?<sign>[+\-−]?)(?<whole>\d+)(?:\.(?<fraction>\d+))?`;
const POWER = String.raw`[eE](?<e>[+\-−]?\d{1,3})|\s*(?:\\times|\\cdot|×|·)\s*10\s*\^\s*(?:\{\s*(?<braced>[+\-−]?\d{1,3})|(?<bare>\d))`;
/** A number at the end of a text: no part of a longer one, of a word, or of an index or exponent. */
const AT_END = new RegExp(String.raw`(?<![\d.,\p{L}]|[_^]\{?\s*[+\-−]?)${MANTISSA}(?:${POWER})?$`, 'u');

/** Longer prints are no numbers that anybody compares. */
const MOST_DIGITS = 60;
const LONGEST = 200;

function powerOfTen(exponent: number): Rational {
  const size = 10n ** BigInt(Math.abs(exponent));
  return exponent >= 0 ? rational(size) : rational(1n, size);
}

function exponentOf({ e, braced, bare }: Readonly<Record<string, string | undefined>>): PrintedStyle['exponent'] {
  const text = e ?? braced ?? bare;
  return text === undefined ? null : { text, value: Number(text.replace('−', '-')) };
}

/**
 * The number that ends before `end` on the same line, with nothing but closing marks and spaces between. Null where none does, or where
 * it is part of something longer.
 */
export function printedBefore(text: string, end: number): PrintedNumber | null {
  const from = Math.max(0, end - LONGEST);
  const line = plain(text.slice(from, end)).replace(/^[\s\S]*[\r\n]/, (lines) => ' '.repeat(lines.length));
  const closing = CLOSING.exec(line)![0];
  const open = line.slice(0, line.length - closing.length);
  const found = AT_END.exec(open);
  const { sign = '', whole = '', fraction = '', braced } = found?.groups ?? {};
  if (!found || whole.length + fraction.length > MOST_DIGITS) return null;
  const exponent = exponentOf(found.groups!);
  const percent = closing.includes('%');
  const unit = powerOfTen((exponent?.value ?? 0) - fraction.length - (percent ? 2 : 0));
  const size = multiply(rational(BigInt(whole + fraction)), unit);
  // The closing brace of an exponent belongs to the number.
  const length = found[0].length + (braced === undefined ? 0 : closing.indexOf('}') + 1);
  const span = { start: from + found.index, end: from + found.index + length };
  return {
    text: text.slice(span.start, span.end),
    span,
    value: sign === '' || sign === '+' ? size : negate(size),
    unit,
    style: {
      decimals: fraction.length,
      exponent,
      percent,
      approximate: APPROXIMATELY.test(line.slice(0, found.index)),
      minus: sign === '−' ? '−' : '-',
    },
  };
}

/** Whether the digits claim to be all there are: a plain integer. */
export function isExact({ style }: PrintedNumber): boolean {
  return style.decimals === 0 && style.exponent === null && !style.percent && !style.approximate;
}

/** The values that print so, ends included: half a unit of the last digit around it, one unit behind ≈, and nothing around an exact print. */
export function intervalOf(printed: PrintedNumber): { readonly lo: Rational; readonly hi: Rational } {
  const { value, unit, style } = printed;
  const width = isExact(printed) ? rational(0n) : style.approximate ? unit : multiply(unit, rational(1n, 2n));
  return { lo: subtract(value, width), hi: add(value, width) };
}
