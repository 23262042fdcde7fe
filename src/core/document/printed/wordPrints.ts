import { divide } from '../../number/rational';
import type { Span } from '../../report';
import { printedAt } from '../digits';
import { isApproximate, isHedged, mayName, namedBefore } from './naming';
import type { Print } from './print';
import { numberPrint } from './printsOf';
import { quantityOf } from './quantities';
import { exactly } from './rounded';
import type { Wording } from './wording';

/** A number that no letter, sign or other number goes before. */
const NUMBER = /(?<![\p{Script=Latin}\p{N}_.,^$\\/⟧+−–—~～-])[-−]?[0-9０-９]/gu;
/** Behind a number: more of it, a unit, a range. */
const GOES_ON = /^(?:[\p{Script=Latin}\d_^/:×*+]|[.,]\d|\s*(?:[-–—~～…]|\.{2}|到|至|或|to\b|or\b)\s*[\d$])/u;

/** Numbers outside of mathematics directly behind words that name a number: "谱半径为 0.988". */
export function wordPrints(text: string, { start, end }: Span, wording: Wording): Print[] {
  const prints: Print[] = [];
  const words = text.slice(start, end);
  if (!mayName(wording.clause) && !mayName(words)) return prints;
  for (const { index } of words.matchAll(NUMBER)) {
    const before = wording.clauseBehind(words.slice(0, index));
    const subject = namedBefore(before);
    const named = subject && !isHedged(before) && quantityOf(subject, wording.matrix);
    if (!named || named.layout !== 'number') continue;
    const read = printedAt(text, start + index, isApproximate(before));
    if (!read || read.end > end || GOES_ON.test(text.slice(read.end, end))) continue;
    prints.push(...numberPrint(named, [{ kind: 'number', number: read.number }]));
  }
  return prints;
}

const PERCENT = /(?<![\d.,/])(\d{1,9})\s*\/\s*(\d{1,9})\s*[（(]\s*(?=\d+(?:\.\d+)?\s*\\?[%％]\s*[）)])/g;

/** A cheap look that says no only where nothing is printed in percent. */
export function mayBePercent(words: string): boolean {
  return /[%％]/.test(words);
}

/** `5/9 (55.6%)`: a quotient and what it is in percent. */
export function percentPrints(text: string, { start, end }: Span): Print[] {
  const prints: Print[] = [];
  const words = text.slice(start, end);
  if (!mayBePercent(words)) return prints;
  for (const { 0: match, 1: a = '', 2: b = '', index } of words.matchAll(PERCENT)) {
    const read = printedAt(text, start + index + match.length, false);
    if (!read || BigInt(b) === 0n) continue;
    const at = start + index;
    const bottom = text.indexOf(b, at + a.length);
    const numerals = [
      { start: at, end: at + a.length },
      { start: bottom, end: bottom + b.length },
    ];
    const value = divide({ num: BigInt(a), den: 1n }, { num: BigInt(b), den: 1n });
    const exact = {
      kind: 'exact',
      ...exactly(value),
      span: { start: at, end: bottom + b.length },
      numerals,
      quotient: null,
    } as const;
    prints.push({
      span: read.number.span,
      name: { key: 'printed-symbol', args: { symbol: `${a}/${b}` } },
      quantity: { kind: 'constant', value },
      layout: 'number',
      columns: 1,
      entries: [exact, { kind: 'number', number: read.number }],
      cell: null,
    });
  }
  return prints;
}
