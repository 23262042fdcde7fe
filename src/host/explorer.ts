import * as vscode from 'vscode';
import type { Report } from '../core/report';
import type { Engine } from '../engine/engine';
import type { ToView } from '../protocol';
import { type Checker, isChecked, type State } from './checker';
import { Disposables } from './disposables';
import { Exploration } from './exploration';
import { createExplorerPanel, type PanelSetting } from './explorerPage';
import { explorerReceiver } from './explorerReceiver';
import { snapshot } from './snapshot';
import { type Subject, setAt, setOf } from './subject';

/** What the explorer needs of the host. */
export interface ExplorerSetting extends PanelSetting {
  readonly engine: Engine;
}

/** The panel beside the text. There is at most one; it follows the set at the cursor, or stays with the one it is pinned to. */
export class Explorer implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly receive: (message: unknown) => void;
  private panel: vscode.WebviewPanel | null = null;
  /** The report that the view has been told of, and how many sets it had. */
  private told: Pick<State, 'report' | 'stale'> = { report: null, stale: true };
  readonly exploration: Exploration;
  /** The set on show. */
  subject: Subject | null = null;
  pinned = false;

  constructor(
    readonly checker: Checker,
    readonly setting: ExplorerSetting,
  ) {
    this.exploration = this.owned.add(new Exploration(setting.engine, () => this.send()));
    this.receive = explorerReceiver(this);
    this.owned.add(vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)));
    this.owned.add(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)));
    this.owned.add(checker.onDidCheck(({ uri }) => this.checked(uri)));
    this.owned.add({ dispose: () => this.panel?.dispose() });
  }

  /** Opens the panel beside the text, or shows it; the focus stays where it is. Without a subject it is about the set at the cursor. */
  open(subject?: Subject): void {
    this.panel ??= this.create();
    if (!this.panel.visible) this.panel.reveal(undefined, true);
    const editor = vscode.window.activeTextEditor;
    if (subject) this.turnTo(subject);
    else if (editor) this.follow(editor);
    this.send();
  }

  /** Keeps to the set on show, or follows the cursor again. */
  pin(pinned: boolean): void {
    this.pinned = pinned;
    const editor = vscode.window.activeTextEditor;
    if (!pinned && editor) this.follow(editor);
    this.send();
  }

  /** Tells the view everything. Done at every change, when the view asks, and when it becomes visible: it keeps nothing in between. */
  send(): void {
    if (this.panel?.visible) this.post(snapshot(this));
  }

  post(message: ToView): void {
    void this.panel?.webview.postMessage(message);
  }

  dispose(): void {
    this.owned.dispose();
  }

  private create(): vscode.WebviewPanel {
    const panel = createExplorerPanel(this.setting);
    panel.webview.onDidReceiveMessage(this.receive);
    panel.onDidChangeViewState(() => this.send());
    panel.onDidDispose(() => {
      this.panel = null;
      this.subject = null;
      this.exploration.turnTo(null);
    });
    return panel;
  }

  private follow({ document, selection }: vscode.TextEditor): void {
    if (!this.panel || (this.pinned && this.subject) || !isChecked(document)) return;
    const state = this.checker.stateOf(document.uri);
    const set = state && setAt(state, selection.active);
    // A note without sets leaves the last one on show.
    if (set) this.turnTo({ uri: document.uri, number: set.number });
  }

  private turnTo(subject: Subject): void {
    const { uri, number } = subject;
    if (number === this.subject?.number && uri.toString() === this.subject.uri.toString()) return;
    this.subject = subject;
    const state = this.checker.stateOf(uri);
    this.told = state ?? { report: null, stale: true };
    this.exploration.turnTo(setOf(state, number)?.parameters ?? null);
  }

  private checked(uri: vscode.Uri): void {
    const editor = vscode.window.activeTextEditor;
    if (!this.subject && editor?.document.uri.toString() === uri.toString()) this.follow(editor);
    if (!this.panel || uri.toString() !== this.subject?.uri.toString()) return;
    const state = this.checker.stateOf(uri);
    const { report = null, stale = true } = state ?? {};
    const { told } = this;
    if (report === told.report && stale === told.stale) return;
    this.told = { report, stale };
    if (report && report.sets.length !== told.report?.sets.length) this.renumber(report, editor);
    this.exploration.state(setOf(state, this.subject.number)?.parameters ?? null);
    this.send();
  }
  /** Sets that came or went have moved the numbers of the others: the cursor is asked again, a pinned set is looked for. */
  private renumber({ sets }: Report, editor: vscode.TextEditor | undefined): void {
    const { subject, pinned, exploration } = this;
    if (!pinned && editor) this.follow(editor);
    if (!pinned || !subject) return;
    const found = sets.filter(({ parameters }) => parameters && exploration.states(parameters));
    const nearest = found.sort((a, b) => Math.abs(a.number - subject.number) - Math.abs(b.number - subject.number))[0];
    if (nearest) this.subject = { uri: subject.uri, number: nearest.number };
  }
}
