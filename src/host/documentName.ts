import type * as vscode from 'vscode';

/** The last part of a document's address, as the editor's tab shows it. */
export function documentName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name without its ending, for files that are made beside the document. */
export function documentStem(uri: vscode.Uri): string {
  return documentName(uri).replace(/\.[^.]*$/, '');
}
