import type * as vscode from 'vscode';
import type { SetReport } from '../core/report';
import type { State } from './checker';

/** Which parameter set of which document the explorer is about. */
export interface Subject {
  readonly uri: vscode.Uri;
  /** From 1, in document order. */
  readonly number: number;
}

/** The set that governs a place: the last that begins at or before it, else the first of the document. */
export function setAt(state: State, position: vscode.Position): SetReport | null {
  const sets = state.report?.sets ?? [];
  return sets.findLast(({ span }) => state.place(span).start.isBeforeOrEqual(position)) ?? sets[0] ?? null;
}

/** The set with a number in the latest report of a document. */
export function setOf(state: State | undefined, number: number): SetReport | null {
  return state?.report?.sets[number - 1] ?? null;
}
