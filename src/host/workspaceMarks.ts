import * as vscode from 'vscode';
import { LineIndex } from '../core/document/lines';
import type { Outcome, Report, Span } from '../core/report';
import type { Checker } from './checker';
import { failureMark, marksOf } from './diagnostics';
import { Disposables } from './disposables';
import { readSettings } from './settings';
import { mayHoldParameters } from './sniff';
import type { SurfaceSetting } from './surfaces';
import { readNote } from './workspaceNotes';

function placeIn(text: string): (span: Span) => vscode.Range {
  const lines = new LineIndex(text);
  const position = (offset: number) => {
    const { line, character } = lines.at(offset);
    return new vscode.Position(line, character);
  };
  return ({ start, end }) => new vscode.Range(position(start), position(end));
}

function holdsAnything({ sets, findings }: Report): boolean {
  return sets.length + findings.length > 0;
}

/**
 * Marks of notes that no editor shows, from the last check of the workspace. A note that is opened has its own marks from then on; one
 * that changes on disk, or is closed, is checked again; one that is deleted has none.
 */
export class WorkspaceMarks implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly collection: vscode.DiagnosticCollection;
  /** The notes of the last check, each with what stops the check of it that is under way. */
  private readonly notes = new Map<string, AbortController>();

  constructor(
    private readonly checker: Checker,
    private readonly setting: SurfaceSetting,
  ) {
    this.collection = this.owned.add(vscode.languages.createDiagnosticCollection('vdominance-workspace'));
    const watcher = this.owned.add(vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}'));
    this.owned.add(watcher.onDidChange((uri) => this.checkAgain(uri)));
    this.owned.add(watcher.onDidDelete((uri) => this.forget(uri)));
    this.owned.add(checker.onDidForget((uri) => this.checkAgain(uri)));
    this.owned.add(
      checker.onDidCheck(({ uri, outcome }) => {
        if (outcome.kind === 'done' || outcome.kind === 'failed') this.collection.delete(uri);
      }),
    );
  }

  /** Forgets the notes of an earlier check. */
  clear(): void {
    for (const canceller of this.notes.values()) canceller.abort();
    this.notes.clear();
    this.collection.clear();
  }

  /**
   * Checks a note and marks what is found. One that an editor has is checked there, unless its report is fresh. Null for a note that
   * holds nothing to check; rejects where the file cannot be read.
   */
  async check(uri: vscode.Uri, signal: AbortSignal): Promise<Outcome<Report> | null> {
    const outcome = this.checker.stateOf(uri) ? await this.checkOpen(uri) : await this.checkFile(uri, signal);
    return outcome?.kind === 'done' && !holdsAnything(outcome.value) ? null : outcome;
  }

  /** From now on follows what becomes of a note. */
  follow(uri: vscode.Uri): void {
    this.notes.set(uri.toString(), new AbortController());
  }

  dispose(): void {
    this.clear();
    this.owned.dispose();
  }

  private async checkOpen(uri: vscode.Uri): Promise<Outcome<Report> | null> {
    if (this.checker.stateOf(uri)?.stale) await this.checker.check(await vscode.workspace.openTextDocument(uri));
    const outcome = this.checker.stateOf(uri)?.outcome;
    return outcome?.kind === 'done' || outcome?.kind === 'failed' ? outcome : null;
  }

  private async checkFile(uri: vscode.Uri, signal: AbortSignal): Promise<Outcome<Report> | null> {
    const text = await readNote(uri);
    if (!mayHoldParameters(text)) {
      this.collection.delete(uri);
      return null;
    }
    const outcome = await this.setting.engine.check(text, readSettings(uri).options, signal);
    if (!signal.aborted) this.mark(uri, text, outcome);
    return outcome;
  }

  private mark(uri: vscode.Uri, text: string, outcome: Outcome<Report>): void {
    if (this.checker.stateOf(uri)) return;
    if (outcome.kind === 'done') {
      this.collection.set(uri, marksOf({ uri, report: outcome.value, place: placeIn(text) }, this.setting));
    } else if (outcome.kind === 'failed') {
      this.collection.set(uri, [failureMark(outcome.error, this.setting)]);
    }
  }

  private checkAgain(uri: vscode.Uri): void {
    const earlier = this.notes.get(uri.toString());
    if (!earlier || this.checker.stateOf(uri)) return;
    earlier.abort();
    const canceller = new AbortController();
    this.notes.set(uri.toString(), canceller);
    this.check(uri, canceller.signal).catch(() => this.forget(uri));
  }

  private forget(uri: vscode.Uri): void {
    this.notes.get(uri.toString())?.abort();
    this.notes.delete(uri.toString());
    this.collection.delete(uri);
  }
}
