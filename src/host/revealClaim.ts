import * as vscode from 'vscode';
import type { Explorer } from './explorer';
import { setOf } from './subject';

/** Puts the cursor on a claim's place in its document, in the editor that shows it. */
export async function revealClaim({ state, subject }: Explorer, id: string): Promise<void> {
  // A claim that the document switches off has no report; its set has a place all the same.
  const claim = state?.report?.claims.find((candidate) => candidate.id === id);
  const span = claim?.span ?? (subject && setOf(state, subject.number)?.anchor);
  if (!state || !span) return;
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === state.uri.toString(),
  );
  await vscode.window.showTextDocument(state.uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: state.place(span),
  });
}
