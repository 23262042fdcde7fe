import type { Severity } from '../../core/report';
import type { Style } from './checkFormat';

const COLOURS: Readonly<Record<Exclude<Severity, 'off'>, number>> = { error: 31, warning: 33, information: 36 };

/** Text in the colour of a severity, where colours are wanted. */
export function paint(text: string, severity: Exclude<Severity, 'off'>, style: Style): string {
  return style.colour ? `\u001b[${COLOURS[severity]}m${text}\u001b[0m` : text;
}
