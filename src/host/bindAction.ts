import * as vscode from 'vscode';
import { type Bindable, bindableAt } from '../core/document/bindable';
import type { Parameters } from '../core/model/parameters';
import { fill } from '../core/present/messages';
import { EDITING } from '../core/present/words/editing';
import type { Report, SetReport } from '../core/report';
import type { ActionSetting } from './findingActions';
import { COMMANDS } from './ids';

function governing({ sets }: Report, at: number): SetReport | null {
  return sets.find(({ governs }) => governs.start <= at && at < governs.end) ?? null;
}

/** Whether a number is one of those that set parameters, or stands among them. */
function setsParameters({ sets }: Report, { printed: { span } }: Bindable): boolean {
  return sets.some(({ anchor, source, span: block }) => {
    const { start, end } = source === 'fence' ? block : anchor;
    return start <= span.start && span.end <= end;
  });
}

/** A number that may be bound, and the set whose quantities it may be. */
export interface BindSubject {
  readonly number: Bindable;
  readonly set: SetReport & { readonly parameters: Parameters };
}

function isReadable(set: SetReport): set is BindSubject['set'] {
  return set.parameters !== null;
}

/** The number at a place that a comment may bind; null where there is none, or where it sets a parameter. */
export function subjectAt(text: string, at: number, report: Report): BindSubject | null {
  const set = governing(report, at);
  const number = set && isReadable(set) ? bindableAt(text, at) : null;
  return set && isReadable(set) && number && !setsParameters(report, number) ? { number, set } : null;
}

/** The way to bind the number at the cursor; none where there is no such number. */
export function bindAction(
  document: vscode.TextDocument,
  cursor: vscode.Position,
  { report, language }: ActionSetting,
): vscode.CodeAction[] {
  if (!subjectAt(document.getText(), document.offsetAt(cursor), report)) return [];
  const title = fill(EDITING.bind, language);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  action.command = { title, command: COMMANDS.bindNumber };
  return [action];
}
