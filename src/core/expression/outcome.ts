import type { Message } from '../report';
import type { Compared } from './compare';
import type { Fault } from './fault';
import type { Numeric } from './numbers';

/** A comparison that does not hold: at a step where it is one of series, `link` and its numbers where a chain of relations broke. */
export interface Failure {
  readonly t: number | null;
  /** Null for a condition that compares nothing itself. */
  readonly broken: { readonly link: number; readonly compared: Compared } | null;
}

/** What became of an expression. */
export type Answer =
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** A number that is the same at every step; null with the reason where it is not found. */
  | { readonly kind: 'number'; readonly value: Numeric | null; readonly reason: Message | null }
  | {
      readonly kind: 'condition';
      readonly verdict: 'holds' | 'violated' | 'undecided';
      /** The numbers that are compared where they are the same at every step, one for each side; null for any other condition. */
      readonly sides: readonly Numeric[] | null;
      /** Null for a condition that is no series. */
      readonly failing: number | null;
      readonly judgedSteps: number | null;
      readonly first: Failure | null;
      readonly worst: Failure | null;
      /** Why it is undecided, or that it holds for want of a step. */
      readonly reason: Message | null;
    };

/** The steps that a run has, and how many of them it can reach exactly. */
export interface Reach {
  readonly steps: number;
  readonly exactSteps: number;
}
