import * as vscode from 'vscode';
import { fixable } from '../core/present/fixes';
import { fill, type Language } from '../core/present/messages';
import { EDITING } from '../core/present/words/editing';
import type { Report } from '../core/report';
import { bindAction } from './bindAction';
import type { Checker } from './checker';
import { findingActions } from './findingActions';
import { LANGUAGE } from './ids';
import { spliceEdit } from './spliceEdit';
import type { SurfaceSetting } from './surfaces';

/** What `editor.codeActionsOnSave` may name to have every wrong number put right. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('vdominance');
const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;

/** Puts every wrong number right; none where there is none. */
function fixAll(document: vscode.TextDocument, report: Report, kind: vscode.CodeActionKind, language: Language) {
  const findings = fixable(report);
  const splices = findings.flatMap(({ fix }) => fix.splices);
  if (splices.length === 0) return [];
  const action = new vscode.CodeAction(fill(EDITING['fix-all'], language, { count: findings.length }), kind);
  action.edit = spliceEdit(document, splices);
  return [action];
}

/** The report of the text as it stands; null while there is none. */
function freshReport(checker: Checker, { uri, version }: vscode.TextDocument): Report | null {
  const state = checker.stateOf(uri);
  return state && !state.stale && state.version === version ? state.report : null;
}

/**
 * Quick fixes of findings, `source.fixAll.vdominance`, and the way to bind a number. Only a report of the text as it stands offers
 * anything: an edit must not go to where a number was.
 */
export function registerCodeActions(checker: Checker, { language }: SurfaceSetting): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: LANGUAGE },
    {
      async provideCodeActions(document, range, { only }) {
        const wants = (kind: vscode.CodeActionKind) => !only || only.contains(kind);
        // Saved in the middle of typing, a text has not been checked yet; nobody would ask again.
        if (only?.intersects(FIX_ALL) && !freshReport(checker, document)) await checker.check(document);
        const report = freshReport(checker, document);
        if (!report) return [];
        if (only && wants(FIX_ALL)) return fixAll(document, report, FIX_ALL, language);
        const { length } = fixable(report);
        const ofFindings = wants(QuickFix) ? findingActions(document, range, { report, language }) : [];
        const ofAll = length > 1 && ofFindings.some(({ isPreferred }) => isPreferred);
        return [
          ...ofFindings,
          ...(ofAll ? fixAll(document, report, QuickFix, language) : []),
          ...(wants(RefactorRewrite) ? bindAction(document, range.start, { report, language }) : []),
        ];
      },
    },
    { providedCodeActionKinds: [QuickFix, FIX_ALL, RefactorRewrite] },
  );
}
