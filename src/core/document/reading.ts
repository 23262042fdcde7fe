/** What reading a document yields: types only. */
import type { ParameterLimits, ParameterName, Parameters } from '../model/parameters';
import type { RawParameters } from '../model/rawParameters';
import type { NumberLimits } from '../number/decimal';
import type { Expectation, Problem, SetSource, Span, StandingClaimName } from '../report';
import type { Block } from './blocks';

export interface ReadingLimits {
  readonly parameters: ParameterLimits;
  readonly number: NumberLimits;
  /** UTF-16 units of one fenced block, and of a whole document. */
  readonly block: number;
  readonly document: number;
}

export interface ExpectationReading {
  readonly claim: StandingClaimName;
  readonly expectation: Expectation;
  readonly span: Span;
}

/** `<!-- vdominance ignore -->` and `<!-- vdominance ignore-line -->`, about the printed numbers of the next block or of a line. */
export interface IgnoreReading {
  readonly extent: 'block' | 'line';
  readonly span: Span;
}

/** One item of a block's `claims:` list, as written; judged by the readers of claims/. */
export interface ClaimText {
  readonly text: string;
  readonly span: Span;
}

/** One parameter set as the document states it. */
export interface SetReading {
  readonly source: SetSource;
  /** The whole block: fence with its marks, table, paragraph, item or heading. */
  readonly span: Span;
  /** Where findings stand: the fence's info word, the table's parameter rows, the sentence's settings from first to last. */
  readonly anchor: Span;
  /** From the start of `span` to the start of the next set's, or the end of the document. */
  readonly governs: Span;
  readonly raw: RawParameters;
  /** Null when a value is missing or bad; the problems are then in the document's list. */
  readonly parameters: Parameters | null;
  readonly defaulted: readonly ParameterName[];
  readonly expectations: readonly ExpectationReading[];
  readonly claims: readonly ClaimText[];
}

export interface DocumentReading {
  /** The top-level blocks of a document that is not too large, in order. */
  readonly blocks: readonly Block[];
  /** In document order. */
  readonly sets: readonly SetReading[];
  /** In document order; each at the offending characters. */
  readonly problems: readonly Problem[];
  /** In document order. */
  readonly ignores: readonly IgnoreReading[];
}
