import type { RawField, RawName, RawParameters, RawValue } from '../model/rawParameters';
import { readParameters } from '../model/readParameters';
import { fractionText, type NumberLimits, readNumber } from '../number/decimal';
import { add, divide, equals, type Rational } from '../number/rational';
import type { Problem, SetSource, Span } from '../report';
import type { Passage, SetDraft } from './blockReading';
import type { Setting, Share } from './statement';

/** Equal for values that mean the same: `1` and `1.0`. */
export function valueKey(value: RawValue, limits: NumberLimits): string {
  if ('items' in value) return `[${value.items.map((item) => valueKey(item, limits)).join()}]`;
  const reading = readNumber(value.text, limits);
  return 'value' in reading ? fractionText(reading.value) : value.text;
}

/** Settings of different names, or of one name and the same value, as raw parameters. */
export function rawFromSettings(settings: readonly Setting[]): RawParameters {
  const raw = new Map<RawName, RawField>();
  for (const { name, key, value } of settings) {
    const field = raw.get(name);
    raw.set(name, field ? { ...field, echoes: [...(field.echoes ?? []), value.span] } : { key, value });
  }
  return raw;
}

/** What a passage says besides its settings, and that they must agree with. */
export interface Constraints {
  readonly shares: readonly Share[];
  readonly equalRates: boolean;
}

interface Rates {
  readonly lambdaA: Rational;
  readonly lambdaB: Rational;
}

/** p is the share of type A, q that of type B (the note's 2.1). */
function agrees({ lambdaA, lambdaB }: Rates, { shares, equalRates }: Constraints, limits: NumberLimits): boolean {
  const total = add(lambdaA, lambdaB);
  const isShare = ({ name, value }: Share) => {
    const reading = readNumber(value.text, limits);
    return 'value' in reading && equals(reading.value, divide(name === 'p' ? lambdaA : lambdaB, total));
  };
  return shares.every(isShare) && (!equalRates || equals(lambdaA, lambdaB));
}

export interface Stated {
  readonly source: SetSource;
  readonly span: Span;
  readonly anchor: Span;
  readonly raw: RawParameters;
  readonly constraints: Constraints;
}

/** The set that a table or sentence states; null when what it says of p, q and the rates does not fit together. */
export function draftSet(stated: Stated, { limits }: Passage): { set: SetDraft; problems: readonly Problem[] } | null {
  const { source, span, anchor, raw, constraints } = stated;
  const { parameters, defaulted, problems } = readParameters(raw, limits, anchor);
  if (parameters && !agrees(parameters, constraints, limits.number)) return null;
  return { set: { source, span, anchor, raw, parameters, defaulted, expectations: [], claims: [] }, problems };
}
