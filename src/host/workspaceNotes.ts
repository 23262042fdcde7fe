import * as vscode from 'vscode';

/** How many markdown files of a workspace are looked at. */
export const MOST_NOTES = 2000;

/** The markdown files of the workspace that `files.exclude` leaves in, by path; one more than are looked at where there are more. */
export async function findNotes(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('**/*.{md,markdown}', undefined, MOST_NOTES + 1, token);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file as the engine reads it, U+FFFD for bytes that are no UTF-8; rejects where it cannot be read. */
export async function readNote(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(uri));
}
