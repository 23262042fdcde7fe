import * as vscode from 'vscode';
import type { Engine } from '../engine/engine';
import { Disposables } from './disposables';
import { DocumentCheck, type State } from './documentCheck';
import { LANGUAGE, SETTINGS } from './ids';
import type { Settings } from './settings';

export type { State } from './documentCheck';

/** Whether a document is one to check: markdown, and not the old side of a comparison. */
export function isChecked({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === LANGUAGE && uri.scheme !== 'git';
}

/**
 * Keeps every open markdown document checked as the settings say, and tells what it finds. The surfaces ask `stateOf` and listen to
 * `onDidCheck`; none of them asks the engine for a check of its own.
 */
export class Checker implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly documents = new Map<string, DocumentCheck>();
  private readonly checked = this.owned.add(new vscode.EventEmitter<State>());
  private readonly forgotten = this.owned.add(new vscode.EventEmitter<vscode.Uri>());

  /** A check of a document has begun or ended, or an edit has made its report stale. */
  readonly onDidCheck = this.checked.event;
  /** A document is closed, or no markdown any more. */
  readonly onDidForget = this.forgotten.event;

  constructor(
    private readonly engine: Pick<Engine, 'check'>,
    private readonly settings: (scope: vscode.Uri) => Settings,
  ) {
    const { workspace } = vscode;
    this.owned.add(workspace.onDidOpenTextDocument((document) => this.open(document)));
    this.owned.add(workspace.onDidCloseTextDocument((document) => this.close(document)));
    this.owned.add(workspace.onDidSaveTextDocument((document) => this.saved(document)));
    this.owned.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Saving and marking as dirty come as changes without any.
        if (contentChanges.length > 0) this.find(document)?.edited(contentChanges);
      }),
    );
    this.owned.add(
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration(SETTINGS)) return;
        for (const check of this.documents.values()) check.reconfigured();
      }),
    );
  }

  /**
   * Checks what is open already. Apart from the constructor, so that every surface listens by then, and in a turn of its own: the
   * engine's start is no part of the activation, which the editor waits for.
   */
  start(): void {
    const timer = setTimeout(() => {
      for (const document of vscode.workspace.textDocuments) this.open(document);
    });
    this.owned.add({ dispose: () => clearTimeout(timer) });
  }

  stateOf(uri: vscode.Uri): State | undefined {
    return this.documents.get(uri.toString())?.state;
  }

  get states(): readonly State[] {
    return [...this.documents.values()].map((check) => check.state);
  }

  /** Checks a document at once, whatever the settings say. */
  async check(document: vscode.TextDocument): Promise<void> {
    await (this.find(document) ?? this.track(document)).check();
  }

  dispose(): void {
    for (const check of this.documents.values()) check.dispose();
    this.documents.clear();
    this.owned.dispose();
  }

  private find({ uri }: vscode.TextDocument): DocumentCheck | undefined {
    return this.documents.get(uri.toString());
  }

  private track(document: vscode.TextDocument): DocumentCheck {
    const check = new DocumentCheck(document, this.engine, this.settings, (state) => this.checked.fire(state));
    this.documents.set(document.uri.toString(), check);
    return check;
  }

  private open(document: vscode.TextDocument): void {
    if (!isChecked(document) || this.find(document)) return;
    const check = this.track(document);
    if (this.settings(document.uri).mode !== 'manual') void check.check();
  }

  private saved(document: vscode.TextDocument): void {
    if (this.settings(document.uri).mode === 'onSave') void this.find(document)?.check();
  }

  private close({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    const check = this.documents.get(key);
    if (!check) return;
    check.dispose();
    this.documents.delete(key);
    this.forgotten.fire(uri);
  }
}
