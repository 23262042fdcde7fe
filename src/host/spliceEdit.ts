import * as vscode from 'vscode';
import type { Splice } from '../core/report';

/** Splices of the text as it stands, as one edit that is undone as one. */
export function spliceEdit(document: vscode.TextDocument, splices: readonly Splice[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of splices) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), text);
  }
  return edit;
}
