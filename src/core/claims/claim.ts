import type { Decisions } from '../decision';
import type { PrintedNumber } from '../document/digits';
import type { Print } from '../document/printed/print';
import type { ExpectationReading, SetReading } from '../document/reading';
import type { ExactModel } from '../exact/model';
import type { Fault } from '../expression/fault';
import type { Expression } from '../expression/tree';
import type { AskingClaimReport, PrintedClaimReport, Span, StandingClaimName } from '../report';
import type { PrintedValues } from './printedValues';

/** What every kind of claim has: whose it is, and where its finding would stand. */
interface ClaimPlace {
  readonly id: string;
  /** The set's number in document order, from 1. */
  readonly set: number;
  readonly span: Span;
}

/** A claim that every parameter set makes without saying so, or whose failure the note announces (`expect`). */
export interface StandingClaim extends ClaimPlace {
  readonly kind: 'standing';
  readonly name: StandingClaimName;
  readonly expectation: ExpectationReading | null;
}

/** An expression, or what is wrong with its text; places are within the text. */
export type ExpressionReading = { readonly expression: Expression } | { readonly fault: Fault };

/** One item of a block's `claims`: a condition, at every step where it is a series. */
export interface WrittenClaim extends ClaimPlace {
  readonly kind: 'written';
  readonly text: string;
  readonly reading: ExpressionReading;
}

/** A printed number that a comment binds to an expression. `span` is the number's. */
export interface BoundClaim extends ClaimPlace {
  readonly kind: 'bound';
  readonly expression: { readonly text: string; readonly span: Span };
  readonly printed: PrintedNumber;
  readonly reading: ExpressionReading;
}

/** A claim with an expression of its own. */
export type AskingClaim = WrittenClaim | BoundClaim;

/** Numerals of the text that are read as values of a quantity of the model. */
export interface PrintedClaim extends ClaimPlace {
  readonly kind: 'printed';
  readonly print: Print;
}

/** The kinds of claims. A new kind is one reader, and one line in judge.ts. */
export type Claim = StandingClaim | AskingClaim | PrintedClaim;

/** Finds the claims of one kind in one parameter set and the text that it governs, one by one as they are asked for. */
export type ClaimReader = (set: SetReading, number: number) => Iterable<Claim>;

/** What is worth keeping: standing claims are read off the decisions. */
type KnownReport = AskingClaimReport | PrintedClaimReport;

/** Claims of this parameter set that have been judged before, by what they say; places in them are not those of the document. */
export interface KnownClaims {
  get(key: string): KnownReport | undefined;
  set(key: string, report: KnownReport): void;
}

/** What a claim is judged by. */
export interface Evidence {
  readonly model: ExactModel;
  readonly decisions: Decisions;
  readonly values: PrintedValues;
  readonly known: KnownClaims;
}
