import { shiftField } from '../core/document/shift';
import { rawFromTexts } from '../core/model/parameterText';
import type { RawField, RawName, RawParameters } from '../core/model/rawParameters';
import type { Span } from '../core/report';
import type { Flags } from './flags';

/** One flag a parameter; `rates` stands for both rates. */
export const PARAMETER_FLAGS = {
  l0: 'value',
  lA: 'value',
  lB: 'value',
  B: 'value',
  lambdaA: 'value',
  lambdaB: 'value',
  rates: 'value',
  steps: 'value',
  start: 'value',
  eviction: 'value',
  Q: 'value',
} as const satisfies Record<RawName, 'value'>;

const NAMES = Object.keys(PARAMETER_FLAGS) as RawName[];

/** Parameters given by flags. Their spans lie one after the other behind a document's, so that a place tells which flag it is in. */
export interface FlagParameters {
  readonly raw: RawParameters;
  /** The flag in whose value a problem stands; null for a place in the document. */
  flagAt(span: Span): RawName | null;
}

/** Reads the parameter flags of a command line; `after` is the length of the document that they change, 0 without one. */
export function readParameterFlags(flags: Flags<RawName>, after: number): FlagParameters {
  const fields = new Map<RawName, RawField>();
  const places: { name: RawName; start: number; end: number }[] = [];
  let start = after + 1;
  for (const name of NAMES) {
    const text = flags.value(name);
    if (text === undefined) continue;
    const field = rawFromTexts({ [name]: text }).get(name);
    if (field) fields.set(name, shiftField(field, start));
    places.push({ name, start, end: start + text.length });
    start += text.length + 1;
  }
  const flagAt = (span: Span) =>
    places.find((place) => span.start >= place.start && span.start <= place.end)?.name ?? null;
  return { raw: fields, flagAt };
}

/** `rates: 1:2` as the two rates that it stands for, so that a flag can change one of them. */
function splitRates(field: RawField): [RawName, RawField][] {
  if ('items' in field.value) return [['rates', field]];
  const { text, span } = field.value;
  const [a, b] = text.split(':');
  if (a === undefined || b === undefined) return [['rates', field]];
  const rate = (part: string): RawField => ({ key: field.key, value: { text: part.trim(), span } });
  return [
    ['lambdaA', rate(a)],
    ['lambdaB', rate(b)],
  ];
}

/** What a document states, with what flags state in its place. */
export function override(stated: RawParameters, flags: RawParameters): RawParameters {
  const merged = new Map<RawName, RawField>();
  const changesRate = flags.has('lambdaA') || flags.has('lambdaB');
  for (const [name, field] of stated) {
    if (name === 'rates' && changesRate) for (const [rate, part] of splitRates(field)) merged.set(rate, part);
    else merged.set(name, field);
  }
  if (flags.has('rates')) {
    merged.delete('lambdaA');
    merged.delete('lambdaB');
  }
  for (const [name, field] of flags) merged.set(name, field);
  return merged;
}
