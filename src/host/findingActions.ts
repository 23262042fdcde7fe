import * as vscode from 'vscode';
import { expectFailure } from '../core/document/expectComment';
import { ignoreComment } from '../core/document/ignoreComment';
import { findingsAt } from '../core/present/fixes';
import { fill, type Language, say } from '../core/present/messages';
import { EDITING } from '../core/present/words/editing';
import type { ClaimReport, Finding, Report, SetReport, StandingClaimReport } from '../core/report';
import { COMMANDS } from './ids';
import { spliceEdit } from './spliceEdit';

/** What actions are offered from: a report of the text as it stands. */
export interface ActionSetting {
  readonly report: Report;
  readonly language: Language;
}

const { QuickFix } = vscode.CodeActionKind;

function fixOf(document: vscode.TextDocument, { fix }: Finding, language: Language): vscode.CodeAction[] {
  if (!fix) return [];
  const action = new vscode.CodeAction(say(fix.title, language), QuickFix);
  action.edit = spliceEdit(document, fix.splices);
  action.isPreferred = true;
  return [action];
}

function ignoring(document: vscode.TextDocument, { span }: Finding, language: Language): vscode.CodeAction[] {
  const comment = ignoreComment(document.getText(), span);
  if (!comment) return [];
  const action = new vscode.CodeAction(fill(EDITING[`ignore-${comment.scope}`], language), QuickFix);
  action.edit = spliceEdit(document, [comment.splice]);
  return [action];
}

function openAt(uri: vscode.Uri, set: SetReport, t: number, language: Language): vscode.CodeAction {
  const title = fill(EDITING['open-step'], language, { t });
  const action = new vscode.CodeAction(title, QuickFix);
  action.command = { title, command: COMMANDS.openExplorer, arguments: [uri, set.number, t] };
  return action;
}

/** A standing claim that fails may do so on purpose. */
function ofStanding(
  document: vscode.TextDocument,
  { first, name, expected, set: number }: StandingClaimReport,
  { report, language }: ActionSetting,
): vscode.CodeAction[] {
  const set = report.sets[number - 1];
  if (!set || expected === 'fails') return [];
  const splice = expectFailure(document.getText(), set, name);
  const announcing = new vscode.CodeAction(fill(EDITING.expect, language), QuickFix);
  if (splice) announcing.edit = spliceEdit(document, [splice]);
  return [...(splice ? [announcing] : []), ...(first ? [openAt(document.uri, set, first.t, language)] : [])];
}

function ofFinding(
  document: vscode.TextDocument,
  finding: Finding,
  claim: ClaimReport,
  setting: ActionSetting,
): vscode.CodeAction[] {
  const { language } = setting;
  switch (claim.kind) {
    case 'standing':
      return ofStanding(document, claim, setting);
    case 'bound':
    case 'printed':
      return [...fixOf(document, finding, language), ...ignoring(document, finding, language)];
    case 'written':
      return claim.first?.t == null
        ? []
        : [openAt(document.uri, setting.report.sets[claim.set - 1]!, claim.first.t, language)];
  }
}

/** The mark in the editor that shows a finding, so that the action stands in its hover. */
function markOf(document: vscode.TextDocument, { code, span }: Finding): vscode.Diagnostic[] {
  const start = document.positionAt(span.start);
  return vscode.languages.getDiagnostics(document.uri).filter((mark) => {
    return typeof mark.code === 'object' && mark.code.value === code && mark.range.start.isEqual(start);
  });
}

/** The quick fixes of the findings that a range touches: of claims that are wrong, not of values that cannot be read. */
export function findingActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  setting: ActionSetting,
): vscode.CodeAction[] {
  const { report } = setting;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return findingsAt(report, place).flatMap((finding) => {
    const claim = report.claims.find(({ id }) => id === finding.claim);
    if (!claim || finding.verdict !== 'violated') return [];
    const actions = ofFinding(document, finding, claim, setting);
    for (const action of actions) action.diagnostics = markOf(document, finding);
    return actions;
  });
}
