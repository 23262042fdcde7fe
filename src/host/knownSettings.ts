import * as vscode from 'vscode';
import { Disposables } from './disposables';
import { SETTINGS } from './ids';
import { readSettings, type Settings } from './settings';

/** The settings by document, read once until they change: the explorer asks for them at every movement of a control. */
export class KnownSettings implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly known = new Map<string, Settings>();

  constructor() {
    this.owned.add(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTINGS)) this.known.clear();
      }),
    );
  }

  of(scope: vscode.Uri): Settings {
    const key = scope.toString();
    const settings = this.known.get(key) ?? readSettings(scope);
    this.known.set(key, settings);
    return settings;
  }

  dispose(): void {
    this.owned.dispose();
  }
}
