import type * as vscode from 'vscode';
import { type ParameterTexts, parameterTexts } from '../core/model/parameterText';
import type { Report, SetReport } from '../core/report';
import type { State } from './checker';
import { textsKey } from './textsKey';

/** Which parameter set of which document the explorer is about. */
export interface Subject {
  readonly uri: vscode.Uri;
  /** From 1, in document order. */
  readonly number: number;
}

/** Whether two subjects are the same set of the same document. */
export function isSame(a: Subject, b: Subject): boolean {
  return a.number === b.number && a.uri.toString() === b.uri.toString();
}

/** The set that governs a place: the last that begins at or before it, else the first of the document. */
export function setAt(state: State, position: vscode.Position): SetReport | null {
  const sets = state.report?.sets ?? [];
  return sets.findLast(({ span }) => state.place(span).start.isBeforeOrEqual(position)) ?? sets[0] ?? null;
}

/** The set with a number in the latest report of a document. */
export function setOf(state: State | null | undefined, number: number): SetReport | null {
  return state?.report?.sets[number - 1] ?? null;
}

/**
 * Where a set is once sets before it came or went: of those that state the same parameters the one nearest to its old number; the old
 * number when none does.
 */
export function numberAgain({ sets }: Report, number: number, stated: ParameterTexts): number {
  const key = textsKey(stated);
  const found = sets.filter(({ parameters }) => parameters && textsKey(parameterTexts(parameters)) === key);
  const distance = (set: SetReport) => Math.abs(set.number - number);
  return found.sort((a, b) => distance(a) - distance(b))[0]?.number ?? number;
}
