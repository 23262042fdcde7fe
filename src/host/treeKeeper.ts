import * as vscode from 'vscode';
import { sectionsOf } from '../core/document/sections';
import { drive } from '../engine/drive';
import type { Checker, State } from './checker';
import { Disposables } from './disposables';
import type { TestTree } from './testTree';

function documentOf({ uri }: State): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** Keeps the tree of tests as the fresh reports have it; an edit leaves the tree as it is and outdates the results. */
export class TreeKeeper implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly updating = new Map<string, Promise<void>>();
  private disposed = false;

  constructor(
    private readonly controller: vscode.TestController,
    private readonly tree: TestTree,
    private readonly checker: Checker,
  ) {
    this.owned.add(checker.onDidCheck((state) => this.show(state)));
    this.owned.add(checker.onDidForget((uri) => this.forget(uri)));
    for (const state of checker.states) this.show(state);
  }

  /** Resolves when the tree shows what a document claims as far as it is known. */
  async settled(uri: vscode.Uri): Promise<void> {
    await this.updating.get(uri.toString());
  }

  dispose(): void {
    this.disposed = true;
    this.owned.dispose();
  }

  private show(state: State): void {
    if (state.outcome.kind === 'waiting') this.outdate(state.uri);
    const document = documentOf(state);
    if (state.stale || !document) return;
    this.updating.set(state.uri.toString(), this.update(state, document.getText()));
  }

  /** Once the text has changed; not at every check, which may be that of a run whose results are just coming in. */
  private outdate(uri: vscode.Uri): void {
    const item = this.tree.documentItem(uri);
    if (item) this.controller.invalidateTestResults(item);
  }

  private forget(uri: vscode.Uri): void {
    this.updating.delete(uri.toString());
    this.tree.remove(uri);
  }

  private async update(state: State, text: string): Promise<void> {
    const isOld = () => this.disposed || this.checker.stateOf(state.uri)?.report !== state.report;
    const sections = await drive(sectionsOf(text), isOld);
    if (sections && !isOld()) this.tree.update(state, sections.value);
  }
}
