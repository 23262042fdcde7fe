/** The words that every floor may speak: types only, no code (see house plan: open to all). */

import type { ParameterName, Parameters } from './model/parameters';
import type { Rational } from './number/rational';
import type { MessageKey } from './present/messages';

/** A half-open range of UTF-16 code units in the document: text.slice(start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text to put in the place of a span. Splices of one answer do not overlap; their spans are those of the text before all of them. */
export interface Splice {
  readonly span: Span;
  readonly text: string;
}

/** A change of the text after which a finding is gone: only the digits concerned. */
export interface Fix {
  readonly title: Message;
  readonly splices: readonly Splice[];
}

/** A sentence for people, not yet in a language: present/messages.ts says it. Arguments are text, counts, or sentences themselves. */
export interface Message {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, string | number | Message>>;
}

export type Verdict = 'holds' | 'holds-by-rounding' | 'violated' | 'undecided' | 'not-applicable';

/** How a verdict was reached: by exact arithmetic, by a rigorous error bound, or not at all. */
export type Certainty = 'exact' | 'bounded' | 'undecided';

export type Severity = 'error' | 'warning' | 'information' | 'off';

export type SetSource = 'fence' | 'table' | 'sentence';

/** The claims that every parameter set makes without saying so (the note's sections 1.2, 3.1, 3.2, 4.6, 8.2). */
export const STANDING_CLAIMS = ['inner', 'V_dominance', 'G_dominance', 'stable', 'nonexpansive'] as const;
export type StandingClaimName = (typeof STANDING_CLAIMS)[number];

/** What a note may say of a standing claim in advance: `expect: {inner: fails}`. */
export type Expectation = 'holds' | 'fails';

/** Something unreadable in the document, at its place. The rest is read all the same. */
export interface Problem {
  readonly code: string;
  readonly span: Span;
  readonly message: Message;
}

/** A value that stands for a step: t, the exact value in its unit N*^degree, and the same as a float of the stated B. */
export interface StepValue {
  readonly t: number;
  /** In units of N*^degree, which does not depend on B. Null beyond what exact runs decide. */
  readonly relative: Rational | null;
  /** In the units of the document (requests, or requests squared in P). */
  readonly value: number;
}

/** What every claim has once it is judged. `span` is where its finding would stand. */
interface JudgedClaim {
  /** Stable over edits elsewhere: kind, name or ordinal within its set, e.g. `"set2/standing/inner"`, `"set2/written/1"`. */
  readonly id: string;
  /** The set's number in document order, from 1. */
  readonly set: number;
  readonly span: Span;
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  /** How many of the judged steps fail; null for a claim that is no series. */
  readonly failing: number | null;
  readonly judgedSteps: number | null;
  /** Why the verdict is `undecided` or `not-applicable`, or that it holds for want of anything to judge. */
  readonly reason: Message | null;
}

export interface StandingClaimReport extends JudgedClaim {
  readonly kind: 'standing';
  readonly name: StandingClaimName;
  /** What the note says of it; the verdict is about this. A claim expected to fail holds where it fails. */
  readonly expected: Expectation;
  readonly first: StepValue | null;
  readonly worst: StepValue | null;
}

/** A number in the document's units as it is shown: one side of a comparison, or what a printed number should be. */
export interface StatedValue {
  /** The part of the expression that has this value, as written. */
  readonly label: string;
  /** A fraction of at most 40 characters, else 12 significant digits correctly rounded; ASCII. */
  readonly text: string;
  /** 12 significant digits; ASCII. */
  readonly decimal: string;
  /** The whole value as a reduced fraction; null where it is none, or known within bounds only. */
  readonly exact: string | null;
  /** How many digits `exact` has where `text` is not all of it. */
  readonly digits: number | null;
  /** A value that is no quotient is `enclosed` by rational bounds as narrow as the verdict needs. */
  readonly proof: 'exact' | 'enclosed' | 'bounded';
}

/** The sides of a comparison that does not hold, at a step where they are series; number literals are left out. */
export interface StatedFailure {
  readonly t: number | null;
  readonly values: readonly StatedValue[];
}

/** One item of a block's `claims`. */
export interface WrittenClaimReport extends JudgedClaim {
  readonly kind: 'written';
  /** As written. */
  readonly text: string;
  /** What it compares where that is a number, the same at every step; number literals are left out. */
  readonly values: readonly StatedValue[];
  readonly first: StatedFailure | null;
  readonly worst: StatedFailure | null;
  /** What is wrong with the expression, at its offending characters; the claim is then not judged. */
  readonly fault: Problem | null;
}

/** A numeral of the text that a comment behind it binds to an expression. `span` is the numeral's. */
export interface BoundClaimReport extends JudgedClaim {
  readonly kind: 'bound';
  readonly expression: string;
  /** The numeral as written, without its percent sign. */
  readonly printed: string;
  readonly percent: boolean;
  /** Null where it is not known. */
  readonly value: StatedValue | null;
  /** How the value would print with as many digits; null where it is not known. */
  readonly wouldPrint: string | null;
  readonly fault: Problem | null;
}

/** Numerals of the text that are printed values of a quantity of the model: a number, a vector, a matrix, a multiset, a cell of a table. */
export interface PrintedClaimReport extends JudgedClaim {
  readonly kind: 'printed';
  /** What they are values of, as the message names it. */
  readonly quantity: Message;
  /** As written; a multiset in braces. */
  readonly printed: string;
  /** The value in the same layout and with as many digits; null where it is not known. */
  readonly wouldPrint: string | null;
  /** Of a single number; null for a vector, matrix or multiset, and where it is not known. */
  readonly value: StatedValue | null;
  /** The numerals that this claim covers, in document order. */
  readonly numerals: readonly Span[];
  /** What to write in the place of those that are wrong; empty where none is, or where a correction is not certain. */
  readonly splices: readonly Splice[];
  /** The code of its finding where it is wrong. */
  readonly code: 'printed-wrong' | 'index-shifted' | 'printed-without-P';
}

/** A claim with an expression of its own. */
export type AskingClaimReport = WrittenClaimReport | BoundClaimReport;

/** One claim judged. */
export type ClaimReport = StandingClaimReport | AskingClaimReport | PrintedClaimReport;

/** Whether a numeral of governed text was compared with a computed value. */
type CoverageState = 'checked' | 'unchecked' | 'ignored';

/** One numeral that counts for the coverage of a document. */
export interface CoverageItem {
  readonly span: Span;
  readonly state: CoverageState;
  /** Why it was not checked; null where it was. */
  readonly reason: Message | null;
}

/** How much of a document's numbers a check has compared: a green result says what it covered. */
export interface Coverage {
  readonly checked: number;
  readonly unchecked: number;
  readonly ignored: number;
  /** 100 · checked / (checked + unchecked), not rounded; null where nothing counts. */
  readonly percent: number | null;
  /** In document order. */
  readonly items: readonly CoverageItem[];
}

/** What the reader is shown: a claim that fails, a verdict that could not be reached, or text that cannot be read. */
export interface Finding {
  /** Stable; the anchor of its documentation in docs/findings.md. */
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly span: Span;
  readonly message: Message;
  /** The related information: first failing step, worst step, … at the same span. */
  readonly related: readonly Message[];
  readonly set: number | null;
  /** The id of the claim, null for a problem. */
  readonly claim: string | null;
  readonly step: number | null;
  readonly printed: string | null;
  readonly computed: string | null;
  /** The whole exact value as a reduced fraction, for copying. */
  readonly exact: string | null;
  readonly verdict: Verdict | null;
  readonly certainty: Certainty | null;
  readonly reason: Message | null;
  /** Null where no change of digits would put it right. */
  readonly fix: Fix | null;
}

/** The figures of a run in numbers; SPEC's `summary`. Counts come from decisions, means from the float series. */
export interface Summary {
  readonly evictions: number;
  readonly innerNonNegative: number | null;
  readonly innerNegative: number | null;
  readonly vDominanceHolds: number | null;
  readonly gDominanceHolds: number;
  readonly distanceReduced: number | null;
  readonly firstNegativeStep: number | null;
  readonly innerMin: number | null;
  readonly innerMean: number | null;
  readonly ratioMean: number | null;
  readonly distanceChangeMean: number | null;
  readonly decompositionErrorMax: number | null;
}

/** One parameter set of the document, read and run. */
export interface SetReport {
  /** From 1, in document order. */
  readonly number: number;
  readonly source: SetSource;
  /** The whole block: fence, table, paragraph or heading. */
  readonly span: Span;
  /** Where its findings and its CodeLens stand: the info word, the table's cells, the sentence's settings. */
  readonly anchor: Span;
  /** The text that it governs. */
  readonly governs: Span;
  /** Null when the block has a problem. */
  readonly parameters: Parameters | null;
  readonly defaulted: readonly ParameterName[];
  readonly stable: boolean | null;
  readonly summary: Summary | null;
  readonly certainty: Certainty | null;
}

/** The result of a check that was carried through. */
export interface Report {
  readonly sets: readonly SetReport[];
  readonly claims: readonly ClaimReport[];
  /** In document order. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

/** What became of a piece of work. Only `done` may clear a mark: a cancelled or failed check says nothing about the document. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: string };
