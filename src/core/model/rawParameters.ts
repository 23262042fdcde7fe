/** Parameters as text with places, before they are read: what a fence, a table, a sentence, a flag and a control have in common. */
import type { Span } from '../report';
import type { ParameterName } from './parameters';

export interface RawScalar {
  readonly text: string;
  readonly span: Span;
}

export interface RawList {
  readonly items: readonly RawValue[];
  readonly span: Span;
}

export type RawValue = RawScalar | RawList;

export interface RawField {
  /** Where the name stands. */
  readonly key: Span;
  readonly value: RawValue;
  /** Further places of the same block that state the same value: whoever changes the value changes them too. */
  readonly echoes?: readonly Span[];
}

/** `rates` (as `1:2`) stands for lambdaA and lambdaB together. */
export type RawName = ParameterName | 'rates';

export type RawParameters = ReadonlyMap<RawName, RawField>;
