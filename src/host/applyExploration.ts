import * as vscode from 'vscode';
import { fill } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { Explorer } from './explorer';
import { spliceEdit } from './spliceEdit';

/** Writes what is tried in the explorer into the document: one edit, to be undone as one. */
export async function applyExploration({ checker, exploration, setting, subject, settings }: Explorer): Promise<void> {
  const { changes } = exploration;
  if (!subject || changes.size === 0) return;
  const { uri, number } = subject;
  const { engine, language } = setting;
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const { limits } = settings.of(uri).options;
  const outcome = await engine.apply(document.getText(), number, changes, limits, new AbortController().signal);
  // The number of the set is that of the checked text; in another text it may be another set.
  if (checker.stateOf(uri)?.stale !== false || document.version !== version) {
    void vscode.window.showInformationMessage(fill(EDITOR['apply-stale'], language));
    return;
  }
  if (outcome.kind !== 'done') {
    const error = outcome.kind === 'failed' ? outcome.error : outcome.kind;
    void vscode.window.showErrorMessage(fill(EDITOR['apply-failed'], language, { error }));
    return;
  }
  if (await vscode.workspace.applyEdit(spliceEdit(document, outcome.value))) exploration.applied();
}
