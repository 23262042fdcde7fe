import type { ExpectationReading, SetReading } from '../document/reading';
import type { Span, StandingClaimName } from '../report';

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

/** The kinds of claims. Written, printed and bound ones join this union, one reader each, and one line in judge.ts. */
export type Claim = StandingClaim;

/** Finds the claims of one kind in one parameter set and the text that it governs. */
export type ClaimReader = (set: SetReading, number: number) => Claim[];
