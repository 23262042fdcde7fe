import type * as vscode from 'vscode';

/** The lines of a parameter block between the marks of its fence. */
export interface BlockLines {
  readonly lines: readonly string[];
  /** The line of the document that is the first of them. */
  readonly first: number;
}

const FENCE = /^[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)*(`{3,}|~{3,})\s*([^\s`]*)/;

/**
 * The parameter block that a place is in, its fence closed or not yet. The nearest fence above decides: one that closes has no language.
 * By the lines alone, because it is asked at every keystroke.
 */
export function blockAround(document: vscode.TextDocument, { line }: vscode.Position): BlockLines | null {
  const fenceAt = (at: number) => FENCE.exec(document.lineAt(at).text);
  let opening = line - 1;
  while (opening >= 0 && !fenceAt(opening)) opening--;
  if (opening < 0 || fenceAt(line) || fenceAt(opening)?.[2] !== 'vdominance') return null;
  let end = line;
  while (end < document.lineCount && !fenceAt(end)) end++;
  const first = opening + 1;
  return { first, lines: Array.from({ length: end - first }, (_, i) => document.lineAt(first + i).text) };
}
