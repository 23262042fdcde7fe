import type { Block } from '../blocks';

/** What the blocks before one tell about it. Small, so that a block that is read once need not be read again. */
export interface PrintedContext {
  /** The matrix that the text was about last, whose "the eigenvalues" then are; null where nothing tells. */
  readonly matrix: 'A' | 'P' | null;
  /** The words at the end of the block before that introduce this one by a colon; empty where none do. */
  readonly introduction: string;
}

/** Before the first block of a document, and in the cell of a table. */
export const NO_CONTEXT: PrintedContext = { matrix: null, introduction: '' };

/** A passage in which statements are read: one top-level block, or one cell of a table. Spans count from the start of its text. */
export interface PrintedPassage {
  readonly kind: Block['kind'];
  readonly text: string;
  readonly context: PrintedContext;
}
