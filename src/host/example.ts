import * as vscode from 'vscode';
import { fill } from '../core/present/messages';
import { WORKSPACE } from '../core/present/words/workspace';
import type { Checker } from './checker';
import { COMMANDS, LANGUAGE } from './ids';
import type { SurfaceSetting } from './surfaces';
import { readNote } from './workspaceNotes';

const EXAMPLE = ['examples', 'continuous-batching.md'] as const;

/** "Open an example note": a copy of it, which belongs to no file until it is saved. */
export function registerExample(_checker: Checker, { extension, language }: SurfaceSetting): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.openExample, async () => {
    try {
      const content = await readNote(vscode.Uri.joinPath(extension, ...EXAMPLE));
      const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content });
      await vscode.window.showTextDocument(document);
    } catch (error) {
      void vscode.window.showErrorMessage(fill(WORKSPACE['example-unreadable'], language, { error: String(error) }));
    }
  });
}
