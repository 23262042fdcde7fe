/** What the readers of printed numbers find in a text: types only. Each reader is a file of this folder; judged by claims/judgePrinted.ts. */
import type { Range } from '../../number/range';
import type { Rational } from '../../number/rational';
import type { Message, Span } from '../../report';
import type { PrintedNumber } from '../digits';

/** What printed numerals are values of. */
export type PrintedQuantity =
  /** In the language of written claims: a number (`rho`, `P[2,0]`, `at(inner, 3)`), a vector, a matrix, a list, or a condition. */
  | { readonly kind: 'expression'; readonly text: string }
  /** Arithmetic that stands complete in the text, such as `13 × 0.5 = 6.5`. */
  | { readonly kind: 'constant'; readonly value: Rational }
  /**
   * Spectra that are no real numbers in general: of A (n eigenvalues), of the characteristic polynomial F (n − 1 roots), or of the earlier
   * wrong A (the note's 4.11). `moduli` as a multiset, `radius` the largest of them.
   */
  | { readonly kind: 'spectrum'; readonly of: 'A' | 'F' | 'earlier A'; readonly part: 'moduli' | 'radius' };

/** Two numbers of which one is divided by the other. */
export interface PrintedQuotient {
  readonly dividend: PrintedNumber;
  readonly divisor: PrintedNumber;
}

/** One printed value. */
export type PrintedEntry =
  | { readonly kind: 'number'; readonly number: PrintedNumber }
  /** A quotient or product that is written out, such as `\frac{12}{11}`. */
  | {
      readonly kind: 'exact';
      /** Of the digits as they stand. */
      readonly value: Rational;
      /** What the digits leave open where they are rounded, as in `600 / 138.67`; else the value alone. */
      readonly range: Range;
      readonly span: Span;
      readonly numerals: readonly Span[];
      /** The two numbers where it is their quotient, with a sign or without; null for anything else. */
      readonly quotient: PrintedQuotient | null;
    }
  /** `\sim 10^{-14}`: says only that the value is about nothing. It is right where the value is 0, as `≈ 0` is, and else not judged. */
  | {
      readonly kind: 'magnitude';
      /** As a message shows it. */
      readonly shown: string;
      readonly span: Span;
      readonly numerals: readonly Span[];
    }
  /** `l_0 + 2` between the signs of `W_1 = l_0 + 2 = 12`: in the language of written claims, equal to the quantity. */
  | {
      readonly kind: 'written';
      readonly text: string;
      /** As a message shows it. */
      readonly shown: string;
      readonly span: Span;
      readonly numerals: readonly Span[];
    }
  /** `True`, `是`, `✓`: for a condition. */
  | { readonly kind: 'truth'; readonly value: boolean; readonly span: Span };

/** The cell of a table with an index column, of which `at(column, t)` is printed. All rows of one table and column together tell whether they are right one row off. */
export interface TableCell {
  /** The same for all cells of one table. */
  readonly table: number;
  /** The name of the series, or the condition about it. */
  readonly column: string;
  readonly t: number;
  /** Where a finding about the whole table stands. */
  readonly header: Span;
}

/** A statement of the text: these numerals are the values of this quantity. Read only where the reading is certain. */
export interface Print {
  /** The shortest passage that names the claim; its finding stands there. */
  readonly span: Span;
  /** What it is a value of, for a sentence: "the eigenvalues of P", "P", "dist_change at t = 3". */
  readonly name: Message;
  readonly quantity: PrintedQuantity;
  /**
   * `number`: each entry is one and the same value. `list` in order, `matrix` row by row (`columns` to a row), `multiset` all of them in any
   * order, `members` some of them in any order. A value that stands for two (`e^{\pm i\theta}`) is entered twice.
   */
  readonly layout: 'number' | 'list' | 'matrix' | 'multiset' | 'members';
  readonly columns: number;
  readonly entries: readonly PrintedEntry[];
  readonly cell: TableCell | null;
}
