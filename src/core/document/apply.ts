import type { ParameterName } from '../model/parameters';
import { type ParameterTexts, parameterTexts, readListText } from '../model/parameterText';
import type { RawField, RawName, RawParameters } from '../model/rawParameters';
import { DEFAULT_NUMBER_LIMITS } from '../number/decimal';
import type { Splice } from '../report';
import type { SetReading } from './reading';
import { valueKey } from './stated';
import { type Form, formOf } from './writing';

function meansTheSame(a: string, b: string): boolean {
  const key = (text: string) => valueKey(readListText(text), DEFAULT_NUMBER_LIMITS);
  return key(a) === key(b);
}

/** The values that differ from those of the set. Where it states `rates`, they change as a pair. */
function wantedValues(
  raw: RawParameters,
  present: ParameterTexts,
  changes: ReadonlyMap<ParameterName, string>,
): ReadonlyMap<RawName, string> {
  const wanted = new Map<RawName, string>();
  for (const [name, value] of changes) if (!meansTheSame(value, present[name])) wanted.set(name, value);
  const pair = ['lambdaA', 'lambdaB'] as const;
  if (raw.has('rates') && pair.some((name) => wanted.has(name))) {
    wanted.set('rates', pair.map((name) => wanted.get(name) ?? present[name]).join(':'));
    for (const name of pair) wanted.delete(name);
  }
  return wanted;
}

/** Names that share one value, as both rates do in `λ_A = λ_B = 1`. */
type Shared = readonly (readonly [RawName, RawField])[];

function fieldsByValue(raw: RawParameters): Shared[] {
  const byPlace = new Map<number, (readonly [RawName, RawField])[]>();
  for (const entry of raw) {
    const { start } = entry[1].value.span;
    byPlace.set(start, [...(byPlace.get(start) ?? []), entry]);
  }
  return [...byPlace.values()];
}

function changeFields(text: string, form: Form, shared: Shared, wanted: ReadonlyMap<RawName, string>): Splice[] {
  const values = shared.map(([name]) => wanted.get(name));
  const [first] = values;
  const [, field] = shared[0]!;
  if (values.every((value) => value === undefined)) return [];
  if (first !== undefined && values.every((value) => value === first)) {
    const written = form.value(first);
    return [field.value.span, ...(field.echoes ?? [])].map((span) => ({ span, text: written }));
  }
  const parts = shared.map(([, { key, value }], i) => {
    const changed = values[i];
    const old = text.slice(value.span.start, value.span.end);
    return { key, value: changed === undefined ? old : form.value(changed) };
  });
  return [form.separate(text, parts, field.value.span)];
}

/**
 * The smallest edits that make a set's block state other values; a value that the block does not state yet is written behind those that it
 * does. `changes` are texts as controls give them. Nothing for a block that has a problem, or when nothing changes.
 */
export function applyParameters(text: string, set: SetReading, changes: ReadonlyMap<ParameterName, string>): Splice[] {
  if (!set.parameters) return [];
  const wanted = wantedValues(set.raw, parameterTexts(set.parameters), changes);
  const form = formOf(set.source);
  const splices = fieldsByValue(set.raw).flatMap((shared) => changeFields(text, form, shared, wanted));
  const added = [...wanted].filter(([name]) => !set.raw.has(name));
  if (added.length > 0) splices.push(form.insertion(text, set, added));
  return splices.sort((a, b) => a.span.start - b.span.start);
}
