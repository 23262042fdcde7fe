import type * as vscode from 'vscode';
import type { RunView, Snapshot, ToView } from '../protocol';

/** What to tell a page, and the runs that it names, by their ids. */
export interface Showing {
  readonly snapshot: Snapshot;
  readonly runs: ReadonlyMap<string, RunView>;
}

/**
 * The page in a panel, and what it has been told. A run is sent once, before the first snapshot that names it, and again only to a page
 * that knows nothing: a run of a million steps is too long to be sent with every snapshot.
 */
export class ExplorerView {
  private sent: ReadonlySet<string> = new Set();
  /** Whether the page has asked for its state. A hidden panel has none: the editor throws it away, and loads it anew. */
  live = false;

  constructor(private readonly panel: vscode.WebviewPanel) {
    panel.onDidChangeViewState(() => {
      this.live &&= panel.visible;
    });
  }

  /** The page has been loaded, and knows nothing yet. */
  loaded(): void {
    this.live = true;
    this.sent = new Set();
  }

  show({ snapshot, runs }: Showing): void {
    for (const [id, run] of runs) if (!this.sent.has(id)) this.post({ type: 'run', id, run });
    // The page forgets what the latest snapshot does not name.
    this.sent = new Set(runs.keys());
    this.post(snapshot);
  }

  post(message: ToView): void {
    void this.panel.webview.postMessage(message);
  }
}
