import * as vscode from 'vscode';
import { fill, type Language, say } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { Finding } from '../core/report';
import type { Checker, State } from './checker';
import { Disposables } from './disposables';
import { SOURCE } from './ids';

/** A report may be this much older than the text before its marks say so (milliseconds); else they would flicker at every pause. */
const LATE = 1000;

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

/** In whose words the marks speak, and where a code is explained. */
export interface MarkSetting {
  readonly language: Language;
  readonly documentation: (code: string) => vscode.Uri;
}

type Code = { readonly value: string; readonly target: vscode.Uri };

function codeOf(value: string, { documentation }: MarkSetting): Code {
  return { value, target: documentation(value) };
}

/** A report of a document, and where its spans are there. */
export type Placed = Pick<State, 'uri' | 'report' | 'place'>;

function markOf(finding: Finding, { uri, place: placeOf }: Placed, setting: MarkSetting): vscode.Diagnostic {
  const range = placeOf(finding.span);
  const mark = new vscode.Diagnostic(range, say(finding.message, setting.language), SEVERITIES[finding.severity]);
  mark.source = SOURCE;
  mark.code = codeOf(finding.code, setting);
  mark.relatedInformation = finding.related.map((message) => {
    const place = new vscode.Location(uri, range);
    return new vscode.DiagnosticRelatedInformation(place, say(message, setting.language));
  });
  return mark;
}

/** The marks of a report of the text as it stands. */
export function marksOf(placed: Placed, setting: MarkSetting): vscode.Diagnostic[] {
  return (placed.report?.findings ?? []).map((finding) => markOf(finding, placed, setting));
}

/** The same marks, dimmed, and saying that they are of an earlier text. */
function aged(marks: vscode.Diagnostic[], { language }: MarkSetting): vscode.Diagnostic[] {
  for (const mark of marks) {
    mark.message = fill(EDITOR['mark-stale'], language, { message: mark.message });
    mark.tags = [vscode.DiagnosticTag.Unnecessary];
  }
  return marks;
}

/** A check that failed is an error at the top of its document, and no clean one. */
export function failureMark(error: string, setting: MarkSetting): vscode.Diagnostic {
  const message = fill(EDITOR['check-failed'], setting.language, { error });
  const mark = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), message, vscode.DiagnosticSeverity.Error);
  mark.source = SOURCE;
  mark.code = codeOf('check-failed', setting);
  return mark;
}

/**
 * Squiggles and Problems. Only a report of the text as it stands clears a mark: while a check is under way the marks stay where they
 * are, after a while they say that they are old, and a failed check adds a mark of its own.
 */
export function registerDiagnostics(checker: Checker, setting: MarkSetting): vscode.Disposable {
  const owned = new Disposables();
  const collection = owned.add(vscode.languages.createDiagnosticCollection(SOURCE));
  const ageing = new Map<string, ReturnType<typeof setTimeout>>();

  function rejuvenate(uri: vscode.Uri): void {
    clearTimeout(ageing.get(uri.toString()));
    ageing.delete(uri.toString());
  }

  function age(uri: vscode.Uri): void {
    const state = checker.stateOf(uri);
    if (state?.report) collection.set(uri, aged(marksOf(state, setting), setting));
  }

  function show(state: State): void {
    const { uri, outcome } = state;
    if (outcome.kind === 'done') {
      rejuvenate(uri);
      collection.set(uri, marksOf(state, setting));
    } else if (outcome.kind === 'failed') {
      rejuvenate(uri);
      collection.set(uri, [failureMark(outcome.error, setting), ...aged(marksOf(state, setting), setting)]);
    } else if (!ageing.has(uri.toString())) {
      ageing.set(
        uri.toString(),
        setTimeout(() => age(uri), LATE),
      );
    }
  }

  owned.add(checker.onDidCheck(show));
  owned.add(
    checker.onDidForget((uri) => {
      rejuvenate(uri);
      collection.delete(uri);
    }),
  );
  owned.add({ dispose: () => [...ageing.values()].forEach(clearTimeout) });
  for (const state of checker.states) show(state);
  return owned;
}
