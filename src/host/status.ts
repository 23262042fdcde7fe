import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { Checker, State } from './checker';
import { Disposables } from './disposables';
import { COMMANDS, HAS_SETS_CONTEXT, LANGUAGE, SOURCE } from './ids';
import { statusText } from './statusText';

function severityOf({ report, outcome }: State): vscode.LanguageStatusSeverity {
  if (outcome.kind === 'failed') return vscode.LanguageStatusSeverity.Error;
  const severities = (report?.findings ?? []).map(({ severity }) => severity);
  if (severities.includes('error')) return vscode.LanguageStatusSeverity.Error;
  const { Warning, Information } = vscode.LanguageStatusSeverity;
  return severities.includes('warning') ? Warning : Information;
}

/** What a document has to say for itself: whether it holds sets at all, or may do so as far as is known. */
function concerns(state: State | undefined): state is State {
  if (!state) return false;
  const { report, outcome } = state;
  return outcome.kind === 'failed' || (report !== null && report.sets.length + report.findings.length > 0);
}

/** The language status item of the active document, and the context key that the menus go by. */
export function registerStatus(checker: Checker, language: Language): vscode.Disposable {
  const owned = new Disposables();
  let item: vscode.LanguageStatusItem | null = null;

  function itemOf(): vscode.LanguageStatusItem {
    item ??= vscode.languages.createLanguageStatusItem(`${SOURCE}.status`, { language: LANGUAGE });
    return item;
  }

  function show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const state = uri && checker.stateOf(uri);
    const hasSets = (state?.report?.sets.length ?? 0) > 0;
    void vscode.commands.executeCommand('setContext', HAS_SETS_CONTEXT, hasSets);
    if (!concerns(state)) {
      item?.dispose();
      item = null;
      return;
    }
    const shown = itemOf();
    shown.name = SOURCE;
    const { text, detail } = statusText(state, language);
    shown.text = text;
    shown.detail = detail;
    shown.severity = severityOf(state);
    shown.busy = state.outcome.kind === 'running';
    shown.command = { title: fill(EDITOR['status-command'], language), command: COMMANDS.openExplorer };
  }

  owned.add(checker.onDidCheck(show));
  owned.add(checker.onDidForget(show));
  owned.add(vscode.window.onDidChangeActiveTextEditor(show));
  owned.add({ dispose: () => item?.dispose() });
  show();
  return owned;
}
