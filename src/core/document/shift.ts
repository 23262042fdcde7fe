/** Moves what was read of a block to the block's place in the document. */
import type { RawField, RawParameters, RawValue } from '../model/rawParameters';
import type { Span } from '../report';
import type { BlockReading, SetDraft } from './blockReading';

export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function shiftValue(value: RawValue, by: number): RawValue {
  const span = shiftSpan(value.span, by);
  return 'items' in value
    ? { items: value.items.map((item) => shiftValue(item, by)), span }
    : { text: value.text, span };
}

export function shiftField({ key, value, echoes }: RawField, by: number): RawField {
  const field = { key: shiftSpan(key, by), value: shiftValue(value, by) };
  return echoes ? { ...field, echoes: echoes.map((echo) => shiftSpan(echo, by)) } : field;
}

function shiftRaw(raw: RawParameters, by: number): RawParameters {
  return new Map([...raw].map(([name, field]) => [name, shiftField(field, by)]));
}

function shiftAll<T extends { readonly span: Span }>(items: readonly T[], by: number): T[] {
  return items.map((item) => ({ ...item, span: shiftSpan(item.span, by) }));
}

function shiftSet(set: SetDraft, by: number): SetDraft {
  return {
    ...set,
    span: shiftSpan(set.span, by),
    anchor: shiftSpan(set.anchor, by),
    raw: shiftRaw(set.raw, by),
    expectations: shiftAll(set.expectations, by),
    claims: shiftAll(set.claims, by),
  };
}

export function shiftReading({ sets, comments, ignores, problems }: BlockReading, by: number): BlockReading {
  return {
    sets: sets.map((set) => shiftSet(set, by)),
    comments: shiftAll(comments, by),
    ignores: shiftAll(ignores, by),
    problems: shiftAll(problems, by),
  };
}
