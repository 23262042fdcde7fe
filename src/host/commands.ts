import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { blockSnippet } from './blockSnippet';
import { type Checker, isChecked } from './checker';
import { Disposables } from './disposables';
import type { ExplorerDoor } from './explorerDoor';
import { exactFindings } from './headline';
import { COMMANDS } from './ids';
import { type Subject, setAt } from './subject';

function activeNote(): vscode.TextEditor | null {
  const editor = vscode.window.activeTextEditor;
  return editor && isChecked(editor.document) ? editor : null;
}

/** What a lens, a hover or a test passes; from the palette there is nothing. A link has made plain data of the address. */
function readUri(value: unknown): vscode.Uri | null {
  if (value instanceof vscode.Uri) return value;
  if (typeof value !== 'object' || value === null || !('scheme' in value)) return null;
  return vscode.Uri.from(value as Parameters<typeof vscode.Uri.from>[0]);
}

function subjectOf(uri: unknown, number: unknown): Subject | undefined {
  const read = readUri(uri);
  return read && typeof number === 'number' ? { uri: read, number } : undefined;
}

/** The step that a lens or a hover passes. */
function readStep(step: unknown): number | undefined {
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : undefined;
}

/** Every command of the product. */
export function registerCommands(checker: Checker, explorer: ExplorerDoor, language: Language): vscode.Disposable {
  const owned = new Disposables();

  function command(id: string, run: (...args: unknown[]) => unknown): void {
    owned.add(vscode.commands.registerCommand(id, run));
  }

  function inform(words: keyof typeof EDITOR): void {
    void vscode.window.showInformationMessage(fill(EDITOR[words], language));
  }

  command(COMMANDS.openExplorer, (uri, number, step) => explorer.open(subjectOf(uri, number), readStep(step)));
  command(COMMANDS.openNewExplorer, () => explorer.openNew());
  command(COMMANDS.exportData, () => explorer.exportData());
  command(COMMANDS.exportFigure, () => explorer.exportFigure());

  command(COMMANDS.runAtCursor, async () => {
    const editor = activeNote();
    if (!editor) return inform('no-set-here');
    await checker.check(editor.document);
    const state = checker.stateOf(editor.document.uri);
    const set = state && setAt(state, editor.selection.active);
    if (!set) return inform('no-set-here');
    if (!set.parameters) return inform('set-unreadable');
    return explorer.open({ uri: editor.document.uri, number: set.number });
  });

  command(COMMANDS.checkDocument, () => {
    const editor = activeNote();
    return editor && checker.check(editor.document);
  });

  command(COMMANDS.insertBlock, async () => {
    const editor = activeNote();
    if (!editor) return;
    const line = editor.document.lineAt(editor.selection.active);
    // A fence begins a line: behind text it goes to a paragraph of its own.
    const lead = line.isEmptyOrWhitespace ? '' : '\n\n';
    await editor.insertSnippet(blockSnippet(lead), lead ? line.range.end : line.range.start);
  });

  command(COMMANDS.copyExactValue, async (uri, claim) => {
    const editor = activeNote();
    const state = checker.stateOf(readUri(uri) ?? editor?.document.uri ?? vscode.Uri.file('/'));
    const cursor = editor?.selection.active;
    const finding =
      state?.report &&
      exactFindings(state.report).find((found) =>
        typeof claim === 'string' ? found.claim === claim : cursor && state.place(found.span).contains(cursor),
      );
    if (!finding?.exact) return inform('nothing-to-copy');
    await vscode.env.clipboard.writeText(finding.exact);
  });

  return owned;
}
