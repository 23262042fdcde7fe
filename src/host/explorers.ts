import * as vscode from 'vscode';
import { fill } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { type Checker, isChecked } from './checker';
import { Explorer, type ExplorerSetting } from './explorer';
import { createExplorerPanel, loadExplorerPage } from './explorerPage';
import { DATA_FORMATS, exportRun } from './exportRun';
import { readMemento } from './memento';
import { isSame, type Subject, setAt } from './subject';

/** What to open an explorer on: a set, else the one at the cursor, and at a step of it. */
export interface Opening {
  readonly subject?: Subject | undefined;
  readonly step?: number | undefined;
}

/** Every explorer there is. Pinned ones stay with their sets; whatever is opened else is shown by one that follows the cursor. */
export class Explorers implements vscode.Disposable {
  /** The one that was used last is the last. */
  private readonly explorers = new Set<Explorer>();

  constructor(
    private readonly checker: Checker,
    private readonly setting: ExplorerSetting,
  ) {}

  get all(): readonly Explorer[] {
    return [...this.explorers];
  }

  /** Opens a set in the explorer that is pinned to it, else in one that follows the cursor, else in a new one. */
  open({ subject, step }: Opening): Explorer {
    const wanted = subject ?? this.atCursor();
    const explorer = this.findFor(wanted) ?? this.add(createExplorerPanel(this.setting));
    explorer.open(wanted);
    if (step !== undefined) explorer.postOnRun({ type: 'reveal', step });
    return explorer;
  }

  /** Opens a further explorer, which follows the cursor; those that did so before stay with their sets. */
  openNew(): Explorer {
    for (const explorer of this.explorers) if (explorer.subject) explorer.pin(true);
    const explorer = this.add(createExplorerPanel(this.setting));
    explorer.open(this.atCursor());
    return explorer;
  }

  /** Makes an explorer again in a panel that the editor has brought back, from what VS Code kept of its page. */
  restore(panel: vscode.WebviewPanel, saved: unknown): Explorer {
    const explorer = this.add(panel);
    const memento = readMemento(saved);
    if (memento) explorer.restore(memento);
    else explorer.open(this.atCursor());
    return explorer;
  }

  /** Asks for a format and saves the run of the explorer that is used, or of the set at the cursor. */
  async exportData(): Promise<void> {
    const explorer = this.wanted();
    if (!explorer) return this.inform('no-set-here');
    const { language } = this.setting;
    const choices = DATA_FORMATS.map((format) => {
      return { format, label: format.toUpperCase(), description: fill(EDITOR[`export-${format}`], language) };
    });
    const choice = await vscode.window.showQuickPick(choices, { title: fill(EDITOR['export-what'], language) });
    if (!choice) return;
    await explorer.exploration.settled();
    await exportRun(explorer, choice.format);
  }

  /** Has the explorer that is used, or one on the set at the cursor, save the figure on its page. */
  exportFigure(): void {
    const explorer = this.wanted();
    // A page that nobody sees draws nothing.
    if (explorer && !explorer.panel.visible) explorer.panel.reveal(undefined, true);
    if (explorer) explorer.postOnRun({ type: 'exportFigure' });
    else this.inform('no-set-here');
  }

  dispose(): void {
    for (const { panel } of this.all) panel.dispose();
  }

  private add(panel: vscode.WebviewPanel): Explorer {
    const explorer = new Explorer(this.checker, this.setting, panel);
    this.explorers.add(explorer);
    panel.onDidDispose(() => {
      this.explorers.delete(explorer);
      explorer.dispose();
    });
    panel.onDidChangeViewState(() => panel.active && this.use(explorer));
    loadExplorerPage(panel, this.setting);
    return explorer;
  }

  private use(explorer: Explorer): void {
    this.explorers.delete(explorer);
    this.explorers.add(explorer);
  }

  /** Without a set to show, whatever was used last will do. */
  private findFor(subject: Subject | null): Explorer | undefined {
    const pinnedToIt = (explorer: Explorer) =>
      explorer.pinned && subject && explorer.subject && isSame(explorer.subject, subject);
    return this.all.findLast(pinnedToIt) ?? this.all.findLast(({ pinned }) => !pinned || !subject);
  }

  private wanted(): Explorer | undefined {
    const active = this.all.find(({ panel }) => panel.active);
    if (active) return active;
    const subject = this.atCursor();
    return subject ? this.open({ subject }) : this.all.at(-1);
  }

  private atCursor(): Subject | null {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isChecked(editor.document)) return null;
    const { uri } = editor.document;
    const state = this.checker.stateOf(uri);
    const set = state && setAt(state, editor.selection.active);
    return set ? { uri, number: set.number } : null;
  }

  private inform(words: keyof typeof EDITOR): void {
    void vscode.window.showInformationMessage(fill(EDITOR[words], this.setting.language));
  }
}
