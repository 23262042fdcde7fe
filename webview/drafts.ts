/** What the reader is typing into the parameters, over what document and host last said. Pure. */
import type { ParameterName } from '../src/core/model/parameters';
import type { ParameterTexts } from '../src/core/model/parameterText';

/** Texts that were typed and not yet answered or left. */
export type Drafts = Readonly<Partial<Record<ParameterName, string>>>;

export interface Spoken {
  readonly stated: ParameterTexts;
  readonly explored: ParameterTexts | null;
}

/** What the fields hold. */
export function currentTexts({ stated, explored }: Spoken, drafts: Drafts): ParameterTexts {
  return { ...stated, ...explored, ...drafts };
}

/** One up or down for a plain whole number, never below 0; null for any other text. */
export function nudged(text: string, by: 1 | -1): string | null {
  if (!/^\d{1,15}$/.test(text.trim())) return null;
  return String(Math.max(0, Number(text) + by));
}

/** The least that dragging gives; rates and the budget stay positive by their own steps. */
const LOWEST: Readonly<Partial<Record<ParameterName, number>>> = { l0: 0, lA: 1, lB: 2, steps: 1 };

/** Three digits of a number are turned, so that a large one does not take an hour. */
function notchOf(text: string): number {
  return 10 ** Math.max(0, text.length - 3);
}

/** Of a positive rational written as a whole number: below 1 come 1/2, 1/3, … */
function turnedWhole(text: string, notches: number): string {
  const notch = notchOf(text);
  const value = Number(text) + notches * notch;
  if (value > 0) return String(value);
  return notch > 1 ? String(notch) : `1/${2 - value}`;
}

/**
 * A number's text so many notches on: whole numbers by one, decimals in their last digit, quotients in their numerator. Null for any
 * other text.
 */
export function turned(name: ParameterName, text: string, notches: number): string | null {
  const plain = text.trim();
  if (/^\d{1,15}$/.test(plain)) {
    const lowest = LOWEST[name];
    if (lowest === undefined) return turnedWhole(plain, notches);
    return String(Math.max(lowest, Number(plain) + notches * notchOf(plain)));
  }
  const [, whole, digits] = /^(\d{1,9})\.(\d{1,6})$/.exec(plain) ?? [];
  if (whole !== undefined && digits !== undefined) {
    const value = Math.max(1, Number(whole + digits) + notches);
    return (value / 10 ** digits.length).toFixed(digits.length);
  }
  const [, numerator, denominator] = /^(\d{1,15})\s*\/\s*(\d{1,15})$/.exec(plain) ?? [];
  return numerator === undefined ? null : `${Math.max(1, Number(numerator) + notches)}/${denominator}`;
}
