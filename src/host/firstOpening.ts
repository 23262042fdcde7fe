import * as vscode from 'vscode';
import type { Checker } from './checker';
import type { ExplorerDoor } from './explorerDoor';

/** Set by `npm start`, which ends with the example note beside its charts. */
const VARIABLE = 'VDOMINANCE_OPEN_EXPLORER';

function isAsked(): boolean {
  // A browser has no environment.
  return typeof process !== 'undefined' && process.env[VARIABLE] === '1';
}

/** Opens the explorer by itself on the first checked document that holds a set, where the environment asks for it. */
export function registerFirstOpening(checker: Checker, explorer: ExplorerDoor): vscode.Disposable {
  if (!isAsked()) return new vscode.Disposable(() => {});
  const listening = checker.onDidCheck(({ uri, report }) => {
    if (!report?.sets.some(({ parameters }) => parameters)) return;
    listening.dispose();
    void explorer.open({ uri, number: report.sets.find(({ parameters }) => parameters)!.number });
  });
  return listening;
}
