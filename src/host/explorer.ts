import * as vscode from 'vscode';
import type { ParameterTexts } from '../core/model/parameterText';
import type { Engine } from '../engine/engine';
import type { ToView } from '../protocol';
import { checkInBackground } from './background';
import { type Checker, isChecked, type State } from './checker';
import { Disposables } from './disposables';
import { Exploration } from './exploration';
import type { PanelSetting } from './explorerPage';
import { explorerReceiver } from './explorerReceiver';
import { explorerTitle } from './explorerTitle';
import { ExplorerView } from './explorerView';
import { KeptRuns } from './keptRuns';
import { KnownSettings } from './knownSettings';
import { type Memento, readSubject } from './memento';
import { NamedRuns } from './namedRuns';
import type { AskWhere } from './saveFile';
import { showing } from './snapshot';
import { isSame, numberAgain, type Subject, setAt, setOf } from './subject';

/** What an explorer needs of the host. */
export interface ExplorerSetting extends PanelSetting {
  readonly engine: Engine;
  readonly askWhere: AskWhere;
}

/** One panel beside the text: it follows the set at the cursor, or stays with the one it is pinned to. It lives as long as its panel. */
export class Explorer implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly page: ExplorerView;
  /** What waits for a run to be on the page. */
  private readonly wishes: ToView[] = [];
  /** The latest state of the subject's document that had a report, by which the page has been told. */
  private told: State | null = null;
  /** The document under the cursor, as long as it is not known what sets it has. */
  private awaited: string | null = null;
  readonly settings = this.owned.add(new KnownSettings());
  readonly exploration: Exploration;
  readonly kept: KeptRuns;
  readonly named = new NamedRuns();
  /** The set on show. */
  subject: Subject | null = null;
  pinned = false;
  /** What it is to become again, until the document of its set has been checked. */
  restoring: Memento | null = null;
  /** Whether the document of its set cannot be opened any more. */
  gone = false;

  constructor(
    readonly checker: Checker,
    readonly setting: ExplorerSetting,
    readonly panel: vscode.WebviewPanel,
  ) {
    const { engine } = setting;
    this.page = new ExplorerView(panel);
    this.exploration = this.owned.add(new Exploration(engine, () => this.send()));
    this.kept = this.owned.add(new KeptRuns(checker, { engine, changed: () => this.send() }));
    this.owned.add(panel.webview.onDidReceiveMessage(explorerReceiver(this)));
    this.owned.add(vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)));
    this.owned.add(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)));
    this.owned.add(checker.onDidCheck((state) => this.checked(state)));
    this.owned.add(checker.onDidForget((uri) => this.forgotten(uri)));
  }

  /** The state of the subject's document. A closed document leaves what was known of it, as of an earlier text. */
  get state(): State | null {
    const now = this.subject && this.checker.stateOf(this.subject.uri);
    return now?.report || !this.told ? (now ?? null) : { ...this.told, stale: true };
  }

  /** Shows the panel; the focus stays where it is. Without a subject it is about the set at the cursor. */
  open(subject: Subject | null): void {
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

  /** Tries parameters in the place of those that the document states. */
  explore(texts: ParameterTexts): void {
    if (this.subject) this.exploration.explore(texts, this.settings.of(this.subject.uri).options.limits);
  }

  /** Becomes what it was before a reload. A document that no editor shows is opened in the background. */
  restore(memento: Memento): void {
    const { pinned, subject, kept } = memento;
    this.pinned = pinned;
    this.subject = subject && readSubject(subject);
    this.restoring = this.subject && memento;
    const wishes = kept.flatMap((wish) => {
      const of = readSubject(wish.subject);
      return of ? [{ ...wish, subject: of }] : [];
    });
    this.kept.restore(wishes);
    const documents = new Map(wishes.map(({ subject: { uri } }) => [uri.toString(), uri]));
    if (this.subject) void this.hold(this.subject.uri);
    for (const uri of documents.values()) void checkInBackground(this.checker, uri);
    const state = this.subject && this.checker.stateOf(this.subject.uri);
    if (state) this.checked(state);
  }

  /** The page has been loaded, and knows nothing. */
  loaded(): void {
    this.page.loaded();
    this.send();
  }

  /** Tells the page everything, if there is one. */
  send(): void {
    const title = explorerTitle(this);
    if (this.panel.title !== title) this.panel.title = title;
    if (!this.page.live) return;
    const now = showing(this);
    this.page.show(now);
    if (now.snapshot.state.kind !== 'run') return;
    for (const wish of this.wishes.splice(0)) this.page.post(wish);
  }

  post(message: ToView): void {
    this.page.post(message);
  }

  /** Tells the page once a run is on it. */
  postOnRun(message: ToView): void {
    this.wishes.push(message);
    this.send();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private follow({ document, selection }: vscode.TextEditor): void {
    if ((this.pinned && this.subject) || !isChecked(document)) return;
    const state = this.checker.stateOf(document.uri);
    const set = state && setAt(state, selection.active);
    this.awaited = state?.report ? null : document.uri.toString();
    // A note without sets leaves the last one on show.
    if (set) this.turnTo({ uri: document.uri, number: set.number });
  }

  private turnTo(subject: Subject): void {
    if (this.subject && isSame(subject, this.subject)) return;
    this.subject = subject;
    this.restoring = null;
    this.awaited = null;
    this.gone = false;
    this.told = this.checker.stateOf(subject.uri) ?? null;
    this.exploration.turnTo(setOf(this.told, subject.number)?.parameters ?? null);
  }

  private checked(state: State): void {
    this.kept.checked(state);
    const editor = vscode.window.activeTextEditor;
    const active = editor?.document.uri.toString() === state.uri.toString() ? editor : null;
    if (active && (!this.subject || this.awaited === state.uri.toString())) this.follow(active);
    if (this.subject?.uri.toString() !== state.uri.toString()) return;
    const { told } = this;
    if (told?.report && !state.report) this.age();
    else if (state.report !== told?.report || state.stale !== told?.stale) this.takeIn(state, active);
  }

  private tellExploration(state: State): void {
    const parameters = (this.subject && setOf(state, this.subject.number)?.parameters) ?? null;
    if (state.stale) this.exploration.state(parameters);
    else this.exploration.checked(parameters);
  }

  /** The document of the set on show has another report, or its report is of an earlier text by now. */
  private takeIn(state: State, active: vscode.TextEditor | null): void {
    const before = this.told?.report?.sets.length;
    const moved = state.report !== null && state.report.sets.length !== before;
    this.told = state;
    this.gone = false;
    if (moved) this.renumber(state);
    if (this.restoring && state.report) this.resume(this.restoring);
    else this.tellExploration(state);
    if (moved && before !== undefined && active) this.follow(active);
    this.send();
  }

  /** Sets that came or went have moved the numbers of the others. */
  private renumber({ report }: State): void {
    const stated = this.restoring ? this.restoring.stated : this.exploration.stated;
    if (!this.subject || !report || !stated) return;
    const { uri, number } = this.subject;
    this.subject = { uri, number: numberAgain(report, number, stated) };
  }

  private resume({ explored }: Memento): void {
    this.restoring = null;
    this.exploration.turnTo((this.subject && setOf(this.told, this.subject.number)?.parameters) ?? null);
    if (explored) this.explore(explored);
  }

  /** A closed document is opened again in the background: what an explorer is about stays checked. */
  private forgotten(uri: vscode.Uri): void {
    if (this.subject?.uri.toString() !== uri.toString()) return;
    this.age();
    void this.hold(uri);
  }

  private age(): void {
    this.told = this.told && { ...this.told, stale: true };
    this.send();
  }

  private async hold(uri: vscode.Uri): Promise<void> {
    const isThere = await checkInBackground(this.checker, uri);
    if (isThere || this.subject?.uri.toString() !== uri.toString()) return;
    this.gone = true;
    this.send();
  }
}
