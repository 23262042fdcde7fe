import { negate } from '../../number/rational';
import type { PrintedNumber } from '../digits';
import type { PrintedEntry } from './print';

function withoutSign(number: PrintedNumber): PrintedNumber {
  const [sign = ''] = /^[+\-−－＋]?\s*/.exec(number.text) ?? [];
  const { num, den } = number.value;
  return {
    ...number,
    text: number.text.slice(sign.length),
    span: { start: number.span.start + sign.length, end: number.span.end },
    value: { num: num < 0n ? -num : num, den },
  };
}

/** The modulus that a printed eigenvalue stands for: without its sign. */
export function modulusOf(entry: PrintedEntry): PrintedEntry {
  if (entry.kind === 'number') return { ...entry, number: withoutSign(entry.number) };
  if (entry.kind !== 'exact') return entry;
  if (entry.value.num >= 0n) return entry;
  const { lo, hi } = entry.range;
  return { ...entry, value: negate(entry.value), range: { lo: negate(hi), hi: negate(lo) } };
}
