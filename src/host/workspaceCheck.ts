import * as vscode from 'vscode';
import { fill } from '../core/present/messages';
import { WORKSPACE } from '../core/present/words/workspace';
import type { Outcome, Report } from '../core/report';
import { aborted } from './aborted';
import type { Checker } from './checker';
import { Disposables } from './disposables';
import { COMMANDS } from './ids';
import type { SurfaceSetting } from './surfaces';
import { WorkspaceMarks } from './workspaceMarks';
import { findNotes, MOST_NOTES } from './workspaceNotes';
import { counted, NO_NOTES, summaryOf } from './workspaceSummary';

type Reporting = vscode.Progress<{ message: string; increment: number }>;

/** Checks one note; that it cannot be read is an outcome, too. */
async function outcomeOf(uri: vscode.Uri, marks: WorkspaceMarks, signal: AbortSignal): Promise<Outcome<Report> | null> {
  try {
    return await marks.check(uri, signal);
  } catch (error) {
    return { kind: 'failed', error: String(error) };
  }
}

/** All notes of the workspace in the background, one after the other, and one sentence about them. */
class WorkspaceCheck {
  constructor(
    private readonly marks: WorkspaceMarks,
    private readonly setting: SurfaceSetting,
  ) {}

  async run(): Promise<void> {
    const { language } = this.setting;
    if (!vscode.workspace.workspaceFolders) {
      void vscode.window.showInformationMessage(fill(WORKSPACE['no-folder'], language));
      return;
    }
    const title = fill(WORKSPACE.checking, language);
    const location = vscode.ProgressLocation.Notification;
    const summary = await vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) =>
      this.checkAll(progress, token),
    );
    if (summary !== null) void this.tell(summary.text, summary.isRight);
  }

  /** Null when it was cancelled: what has been found stays marked. */
  private async checkAll(progress: Reporting, token: vscode.CancellationToken) {
    const { language } = this.setting;
    const signal = aborted(token);
    const found = await findNotes(token);
    const notes = found.slice(0, MOST_NOTES);
    this.marks.clear();
    let tally = NO_NOTES;
    for (const [index, uri] of notes.entries()) {
      const path = vscode.workspace.asRelativePath(uri);
      const message = fill(WORKSPACE['checking-note'], language, { done: index + 1, count: notes.length, path });
      progress.report({ message, increment: 100 / notes.length });
      this.marks.follow(uri);
      const outcome = await outcomeOf(uri, this.marks, signal);
      if (signal.aborted) return null;
      if (outcome) tally = counted(tally, outcome);
    }
    const cap = found.length > MOST_NOTES ? MOST_NOTES : null;
    return { text: summaryOf(tally, cap, language), isRight: tally.wrong + tally.problems + tally.failed === 0 };
  }

  private async tell(summary: string, isRight: boolean): Promise<void> {
    if (isRight) {
      await vscode.window.showInformationMessage(summary);
      return;
    }
    const show = fill(WORKSPACE['show-problems'], this.setting.language);
    const chosen = await vscode.window.showWarningMessage(summary, show);
    if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

/** "Check the workspace": every note of it, with marks also for those that are not open. */
export function registerWorkspaceCheck(checker: Checker, setting: SurfaceSetting): vscode.Disposable {
  const owned = new Disposables();
  let check: WorkspaceCheck | null = null;
  owned.add(
    vscode.commands.registerCommand(COMMANDS.checkWorkspace, () => {
      // Files are watched only once they have been checked.
      check ??= new WorkspaceCheck(owned.add(new WorkspaceMarks(checker, setting)), setting);
      return check.run();
    }),
  );
  return owned;
}
