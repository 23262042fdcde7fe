import * as vscode from 'vscode';
import { NOTHING_COUNTED } from '../core/claims/coverage';
import type { Outcome, Report, Span } from '../core/report';
import type { Engine } from '../engine/engine';
import { Drift } from './drift';
import { RecentReports } from './recent';
import type { Settings } from './settings';
import { mayHoldParameters } from './sniff';

/** What the surfaces show of a document. */
export interface State {
  readonly uri: vscode.Uri;
  /** The version of the text that `report` describes; null before the first report. */
  readonly version: number | null;
  /** What became of the latest check, or that it is under way; `waiting` for the end of typing, a save or a command. */
  readonly outcome: Outcome<Report> | { readonly kind: 'waiting' } | { readonly kind: 'running' };
  /** The latest report there is. A check that is cancelled or fails leaves it. */
  readonly report: Report | null;
  /** Whether the report says nothing about the text as it stands: it is older, or a later check failed. Only `done` is fresh. */
  readonly stale: boolean;
  /** Where a span of the report is in the text as it stands. */
  place(span: Span): vscode.Range;
}

const NOTHING: Report = { sets: [], claims: [], findings: [], coverage: NOTHING_COUNTED };

/** The checks of one document: at most one is on its way, and only the latest may speak. */
export class DocumentCheck implements vscode.Disposable {
  private readonly recent = new RecentReports();
  /** How the text has moved since the report. */
  private drift = new Drift();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | null = null;
  private report: Report | null = null;
  private version: number | null = null;
  private outcome: State['outcome'] = { kind: 'waiting' };

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly engine: Pick<Engine, 'check'>,
    private readonly settings: (scope: vscode.Uri) => Settings,
    private readonly tell: (state: State) => void,
  ) {}

  get state(): State {
    const { report, version, outcome, drift } = this;
    return {
      uri: this.document.uri,
      report,
      version,
      outcome,
      stale: outcome.kind !== 'done',
      place: (span) => this.range(drift.place(span)),
    };
  }

  /** The text has changed: what is on its way is worthless, unless the new text is one of the last ones. */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    for (const { rangeOffset, rangeLength, text } of changes) {
      this.drift.edited({ offset: rangeOffset, length: rangeLength, inserted: text.length });
    }
    this.stop();
    const known = this.recent.get(this.document.getText());
    if (known) this.settle(this.document.version, { kind: 'done', value: known });
    else this.wait();
  }

  /** The settings have changed: the same text may get another report. */
  reconfigured(): void {
    this.stop();
    this.recent.clear();
    this.wait();
  }

  /** Checks the text as it stands, at once. */
  async check(): Promise<void> {
    this.stop();
    const text = this.document.getText();
    const { version } = this.document;
    if (!mayHoldParameters(text)) {
      this.settle(version, { kind: 'done', value: NOTHING });
      return;
    }
    const canceller = new AbortController();
    this.running = canceller;
    this.become({ kind: 'running' });
    const outcome = await this.engine.check(text, this.settings(this.document.uri).options, canceller.signal);
    if (this.running !== canceller) return;
    this.running = null;
    if (outcome.kind === 'done') this.recent.put(text, outcome.value);
    this.settle(version, outcome);
  }

  dispose(): void {
    this.stop();
  }

  private wait(): void {
    const { mode, delay } = this.settings(this.document.uri);
    if (mode === 'onType') this.timer = setTimeout(() => void this.check(), delay);
    this.become({ kind: 'waiting' });
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.running = null;
  }

  private settle(version: number, outcome: Outcome<Report>): void {
    if (outcome.kind === 'done') {
      this.report = outcome.value;
      this.version = version;
      this.drift = new Drift(); // an edit meanwhile would have stopped the check
    }
    this.become(outcome);
  }

  private become(outcome: State['outcome']): void {
    // Only the first of many keystrokes makes a report stale.
    const known = outcome.kind === 'waiting' && this.outcome.kind === 'waiting';
    this.outcome = outcome;
    if (!known) this.tell(this.state);
  }

  private range({ start, end }: Span): vscode.Range {
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }
}
