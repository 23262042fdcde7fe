import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { formatExact } from '../core/present/numerals';
import { shortValue } from '../core/present/shortValue';
import { EDITING } from '../core/present/words/editing';
import { EDITOR } from '../core/present/words/editor';
import type { Binding } from '../core/results';
import { type BindSubject, subjectAt } from './bindAction';
import { type Checker, isChecked } from './checker';
import { COMMANDS } from './ids';
import { spliceEdit } from './spliceEdit';
import type { SurfaceSetting } from './surfaces';

/** Digits of a value that the list shows. */
const SIGNIFICANT = 8;

type Item = vscode.QuickPickItem & { readonly expression: string };

function itemOf({ expression, equal, value }: Binding, language: Language): Item {
  // What rounds to the print is told in digits: a fraction would not show that it does.
  const description = equal
    ? `= ${formatExact(value.text)} · ${fill(EDITING['bind-equal'], language)}`
    : `= ${shortValue(value, SIGNIFICANT)}`;
  return { label: expression, description, expression };
}

/** The quantities to choose from; none where no quantity prints so, or where they cannot be computed, which is said. */
async function offered(
  { number, set }: BindSubject,
  signal: AbortSignal,
  { engine, language }: SurfaceSetting,
): Promise<Item[]> {
  const { printed } = number;
  const outcome = await engine.bindings(set.parameters, printed, signal);
  if (outcome.kind === 'done' && outcome.value.length > 0) return outcome.value.map((found) => itemOf(found, language));
  const { window } = vscode;
  if (outcome.kind === 'done') {
    void window.showInformationMessage(fill(EDITING['bind-none'], language, { printed: printed.text }));
  } else if (outcome.kind === 'failed') {
    void window.showErrorMessage(fill(EDITING['bind-failed'], language, { error: outcome.error }));
  }
  return [];
}

/** Asks which quantity a number is, while they are being computed; dismissing the list ends the work. */
async function chosen(subject: BindSubject, setting: SurfaceSetting): Promise<string | null> {
  const computing = new AbortController();
  const asking = new vscode.CancellationTokenSource();
  const items = offered(subject, computing.signal, setting).then((found) => {
    if (found.length === 0) asking.cancel();
    return found;
  });
  const placeHolder = fill(EDITING['bind-which'], setting.language, { printed: subject.number.printed.text });
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }, asking.token);
  computing.abort();
  asking.dispose();
  return picked?.expression ?? null;
}

async function bindAtCursor(checker: Checker, setting: SurfaceSetting): Promise<void> {
  const inform = (words: string) => void vscode.window.showInformationMessage(words);
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isChecked(editor.document)) return;
  const { document, selection } = editor;
  if (checker.stateOf(document.uri)?.stale !== false) await checker.check(document);
  const { version } = document;
  const report = checker.stateOf(document.uri)?.report;
  if (!report || report.sets.length === 0) return inform(fill(EDITOR['no-set-here'], setting.language));
  const subject = subjectAt(document.getText(), document.offsetAt(selection.active), report);
  if (!subject) return inform(fill(EDITING['bind-no-number'], setting.language));
  const expression = await chosen(subject, setting);
  if (expression === null) return;
  if (document.version !== version) return inform(fill(EDITING['bind-changed'], setting.language));
  const { at } = subject.number;
  await vscode.workspace.applyEdit(
    spliceEdit(document, [{ span: { start: at, end: at }, text: `<!-- = ${expression} -->` }]),
  );
}

/** The command that binds the number at the cursor to a quantity which prints as it does. */
export function registerBindNumber(checker: Checker, setting: SurfaceSetting): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.bindNumber, () => bindAtCursor(checker, setting));
}
