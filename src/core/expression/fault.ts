import type { Message, Span } from '../report';

/** What can be wrong with an expression: the codes of its findings. */
export const FAULT_CODES = [
  'claim-syntax',
  'claim-unknown-name',
  'claim-shape',
  'claim-limit',
  'claim-no-value',
  'needs-stable',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Thrown for an expression that cannot be read or has no value; caught where claims are read and judged, never seen outside. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    /** The offending characters of the expression's text. */
    readonly span: Span,
    readonly say: Message,
  ) {
    super(say.key);
  }
}

/** A sentence with its arguments. */
export function message(key: Message['key'], args: Message['args'] = {}): Message {
  return { key, args };
}
