/** An exact value on the page: shown short, copied whole. */
import { formatExact, formatNumber } from '../src/core/present/numerals';
import type { ExactText } from '../src/protocol';
import { type Child, element } from './element';
import type { Actions, Say } from './scene';

export interface ExactStyle {
  /** Behind the number: ` · N*²`, or nothing. */
  readonly unit: string;
  /** A fraction where it is short, or its decimal where room is scarce. */
  readonly form: 'exact' | 'decimal';
}

/** A long fraction may break after its bar, and nowhere else. */
function breakable(text: string): Child[] {
  const [numerator = '', denominator] = text.split('/');
  return denominator === undefined ? [text] : [`${numerator}/`, element('wbr'), denominator];
}

/** A button that looks like the number it copies. */
export function exactButton(value: ExactText, { unit, form }: ExactStyle, actions: Actions, say: Say): HTMLElement {
  const hint = value.digits === null ? say('copy-value') : say('copy-exact', { digits: value.digits });
  const text = form === 'decimal' ? decimalText(value) : formatExact(value.text);
  const shown: Child[] = [...breakable(text), element('span', { class: 'unit' }, unit)];
  return element(
    'button',
    {
      class: 'exact',
      attributes: { type: 'button', title: hint, 'aria-label': `${text}${unit}. ${hint}` },
      onclick: () => actions.copy(value.full),
    },
    ...shown,
  );
}

const QUOTIENT = /^(-?\d+)\/(\d+)$/;

/** The float nearest to the shown text; 0 or ±Infinity beyond float64. For display only. */
export function approximate({ text }: ExactText): number {
  const match = QUOTIENT.exec(text);
  return match ? Number(match[1]) / Number(match[2]) : Number(text);
}

/** Six digits of an exact value; all that its text has where it lies beyond float64. */
export function decimalText(value: ExactText): string {
  const number = approximate(value);
  const representable = Number.isFinite(number) && (number !== 0 || value.text === '0');
  return representable ? formatNumber(number, 6) : formatExact(value.text);
}

/** The decimal beside a fraction; null where the exact text is a decimal or an integer already. */
export function decimalBeside(value: ExactText): string | null {
  return QUOTIENT.test(value.text) ? decimalText(value) : null;
}
