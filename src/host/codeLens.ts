import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { Checker, State } from './checker';
import { Disposables } from './disposables';
import { exactFailure, headline } from './headline';
import { COMMANDS, LANGUAGE } from './ids';

function lensesOf(state: State, language: Language): vscode.CodeLens[] {
  const { report, stale, uri } = state;
  if (!report) return [];
  return report.sets.flatMap((set) => {
    const line = headline(report, set, language);
    if (line === null) return [];
    const title = fill(stale ? EDITOR['lens-stale'] : EDITOR.lens, language, { headline: line });
    const step = exactFailure(report, set)?.step;
    const command = { title, command: COMMANDS.openExplorer, arguments: [uri, set.number, step] };
    return [new vscode.CodeLens(state.place(set.anchor), command)];
  });
}

/** One line over each parameter set: what is true of it, and the way to the explorer. */
export function registerCodeLens(checker: Checker, language: Language): vscode.Disposable {
  const owned = new Disposables();
  const changed = owned.add(new vscode.EventEmitter<void>());
  owned.add(checker.onDidCheck(() => changed.fire()));
  owned.add(
    vscode.languages.registerCodeLensProvider(
      { language: LANGUAGE },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses({ uri }) {
          const state = checker.stateOf(uri);
          return state ? lensesOf(state, language) : [];
        },
      },
    ),
  );
  return owned;
}
