import type { Message, Span } from '../report';
import { message } from './fault';
import type { Numeric } from './numbers';

export interface Condition {
  readonly kind: 'condition';
  readonly holds: boolean;
}

export interface Vector {
  readonly kind: 'vector';
  readonly entries: readonly Numeric[];
  /** Known of eigenvalues without looking at them: they ascend, and this is their sum. */
  readonly ascending?: { readonly total: Numeric };
}

export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: readonly (readonly Numeric[])[];
}

/** There is no such value: a quotient by zero, the mean of nothing. Where the run has it at some steps, it is left out at the others. */
export interface Undefined {
  readonly kind: 'undefined';
  /** The part that has no value. */
  readonly span: Span;
  readonly reason: Message;
}

/** There is a value, but it is not found: beyond the exact steps, or too long, or too near to another to tell them apart. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: Message;
}

export type Gap = Undefined | Unknown;
export type Value = Numeric | Condition | Vector | Matrix | Gap;

export const HOLDS: Condition = { kind: 'condition', holds: true };
export const FAILS: Condition = { kind: 'condition', holds: false };

export function condition(holds: boolean): Condition {
  return holds ? HOLDS : FAILS;
}

export function vector(entries: readonly Numeric[]): Vector {
  return { kind: 'vector', entries };
}

export function unknown(key: Message['key'], args: Message['args'] = {}): Unknown {
  return { kind: 'unknown', reason: message(key, args) };
}

/** Two numbers that neither precision nor proof tells apart. */
export const INSEPARABLE = unknown('unknown-inseparable');

export function undefinedAt(span: Span, key: Message['key'], args: Message['args'] = {}): Undefined {
  return { kind: 'undefined', span, reason: message(key, args) };
}

export function isNumber(value: Value): value is Numeric {
  return value.kind === 'exact' || value.kind === 'real';
}

/** What stands in the way of a result: where one operand has no value there is none, and where one is not found it is not found. */
export function gapAmong(values: readonly Value[]): Gap | null {
  return values.find((value) => value.kind === 'undefined') ?? values.find((value) => value.kind === 'unknown') ?? null;
}

/** All numbers of a value, row by row. */
export function entriesOf(value: Value): readonly Numeric[] {
  if (isNumber(value)) return [value];
  if (value.kind === 'vector') return value.entries;
  return value.kind === 'matrix' ? value.rows.flat() : [];
}
