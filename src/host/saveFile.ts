import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { documentName } from './documentName';

/** Asks the reader where to save; undefined when the reader thinks better of it. */
export type AskWhere = (options: vscode.SaveDialogOptions) => Thenable<vscode.Uri | undefined>;

/** A file to make beside a document. */
export interface FileWish {
  readonly beside: vscode.Uri;
  /** The name that is proposed, with its ending. */
  readonly name: string;
  /** What the file type is called, and its ending. */
  readonly type: { readonly label: string; readonly ending: string };
}

/** What saving needs of the host. */
export interface SaveSetting {
  readonly askWhere: AskWhere;
  readonly language: Language;
}

/** The folder of a document; for one that is not saved yet the first of the workspace, if there is one. */
function folderOf(document: vscode.Uri): vscode.Uri | undefined {
  if (document.scheme !== 'untitled') return vscode.Uri.joinPath(document, '..');
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** A name without what file systems do not allow in one. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
}

/** Asks where to save a file, makes its content only then, and offers to open it. `content` gives null when it was cancelled. */
export async function saveFile(
  { beside, name, type }: FileWish,
  content: () => Promise<Uint8Array | null>,
  { askWhere, language }: SaveSetting,
): Promise<void> {
  const folder = folderOf(beside);
  const target = await askWhere({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, fileName(name)) }),
    filters: { [type.label]: [type.ending] },
  });
  const bytes = target && (await content());
  if (!target || !bytes) return;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    void vscode.window.showErrorMessage(fill(EDITOR['save-failed'], language, { error: String(error) }));
    return;
  }
  void offerToOpen(target, language);
}

async function offerToOpen(file: vscode.Uri, language: Language): Promise<void> {
  const open = fill(EDITOR['file-open'], language);
  const told = fill(EDITOR['file-saved'], language, { name: documentName(file) });
  if ((await vscode.window.showInformationMessage(told, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', file);
  }
}
