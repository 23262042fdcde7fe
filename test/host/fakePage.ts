/** A panel whose page is the test: it reads what the host tells a page, and says what a page would say. */
import * as vscode from 'vscode';
import type { FromView, RunView, Snapshot, ToView } from '../../src/protocol';
import { RunStore } from '../../webview/runStore';
import { until } from './notes';

type Told = Exclude<ToView['type'], 'show' | 'run'>;

export class FakePage {
  private readonly receiving = new vscode.EventEmitter<unknown>();
  private readonly told = new vscode.EventEmitter<ToView>();
  private readonly viewState = new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
  private readonly disposal = new vscode.EventEmitter<void>();
  private readonly runs = new RunStore();
  readonly messages: ToView[] = [];
  readonly panel: vscode.WebviewPanel & { visible: boolean; active: boolean };
  snapshot: Snapshot | null = null;

  constructor() {
    const webview: vscode.Webview = {
      options: {},
      html: '',
      cspSource: 'test:',
      onDidReceiveMessage: this.receiving.event,
      postMessage: async (message) => this.take(message),
      asWebviewUri: (uri) => uri,
    };
    this.panel = {
      viewType: 'vdominance.explorer',
      title: '',
      iconPath: vscode.Uri.file('/'),
      webview,
      options: {},
      viewColumn: vscode.ViewColumn.Two,
      active: false,
      visible: true,
      onDidChangeViewState: this.viewState.event,
      onDidDispose: this.disposal.event,
      reveal: () => this.becomeVisible(true),
      dispose: () => this.disposal.fire(),
    };
  }

  say(message: FromView): void {
    this.receiving.fire(message);
  }

  /** What may come from a page that is not to be trusted. */
  sayAnything(message: unknown): void {
    this.receiving.fire(message);
  }

  becomeVisible(visible: boolean): void {
    this.panel.visible = visible;
    this.viewState.fire({ webviewPanel: this.panel });
  }

  /** The run on the page, by what the page keeps; null when the host counts on a run that the page has forgotten, or names none. */
  get run(): RunView | null {
    const state = this.snapshot?.state;
    return state?.kind === 'run' ? this.runs.get(state.run) : null;
  }

  /** A kept run by its place. */
  kept(index: number) {
    return (this.snapshot && this.runs.keptIn(this.snapshot)[index]) ?? null;
  }

  /** How many runs came, and how many steps they had in all. */
  get runsSent(): number {
    return this.messages.filter(({ type }) => type === 'run').length;
  }

  untilShown(wanted: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    return until(
      this.told.event,
      () => (this.snapshot && wanted(this.snapshot) ? this.snapshot : undefined),
      () => this.snapshot,
    );
  }

  /** Until a run is on the page that is of the text and of the controls as they stand. */
  untilFresh(wanted: (run: RunView, snapshot: Snapshot) => boolean = () => true): Promise<Snapshot> {
    return this.untilShown((snapshot) => {
      const { state } = snapshot;
      return state.kind === 'run' && !state.stale && this.run !== null && wanted(this.run, snapshot);
    });
  }

  untilTold<K extends Told>(type: K): Promise<Extract<ToView, { readonly type: K }>> {
    const isIt = (message: ToView): message is Extract<ToView, { readonly type: K }> => message.type === type;
    return until(
      this.told.event,
      () => this.messages.find(isIt),
      () => this.messages.map((message) => message.type),
    );
  }

  private take(message: ToView): boolean {
    // As a webview gets it: another object, of plain data.
    const copy = structuredClone(message);
    this.messages.push(copy);
    if (copy.type === 'run') this.runs.put(copy.id, copy.run);
    if (copy.type === 'show') {
      this.snapshot = copy;
      this.runs.retain(copy);
    }
    this.told.fire(copy);
    return true;
  }
}
