import * as vscode from 'vscode';
import { type Checker, isChecked } from './checker';

/**
 * Has a document checked that no editor may show: it is opened in the background. False when it cannot be opened, or is no note any more.
 * An untitled one is left to the editor to bring back: asked for, it would be made anew, and empty.
 */
export async function checkInBackground(checker: Checker, uri: vscode.Uri): Promise<boolean> {
  const document = await opened(uri);
  if (!document || !isChecked(document)) return uri.scheme === 'untitled';
  if (checker.stateOf(uri)?.outcome.kind !== 'running' && !checker.stateOf(uri)?.report) await checker.check(document);
  return true;
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | null> {
  const known = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (known || uri.scheme === 'untitled') return known ?? null;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return null;
  }
}
