import * as vscode from 'vscode';
import type { Checker } from './checker';
import { Disposables } from './disposables';
import type { ExplorerSetting } from './explorer';
import type { Explorers } from './explorers';
import { EXPLORER_VIEW } from './ids';
import type { Subject } from './subject';

/** The way to the explorers, which are loaded when the first is opened or brought back: most sessions of a writer begin without one. */
export class ExplorerDoor implements vscode.Disposable {
  private readonly owned = new Disposables();
  private explorers: Promise<Explorers> | null = null;

  constructor(
    private readonly checker: Checker,
    private readonly setting: ExplorerSetting,
  ) {
    this.owned.add(
      vscode.window.registerWebviewPanelSerializer(EXPLORER_VIEW, {
        deserializeWebviewPanel: async (panel, saved: unknown) => void (await this.enter()).restore(panel, saved),
      }),
    );
  }

  /** Opens an explorer beside the text, or shows it. Without a subject it is about the set at the cursor. */
  async open(subject?: Subject, step?: number): Promise<void> {
    (await this.enter()).open({ subject, step });
  }

  /** Opens a further explorer; those that are open stay with their sets. */
  async openNew(): Promise<void> {
    (await this.enter()).openNew();
  }

  /** Saves the run on show, or that of the set at the cursor. */
  async exportData(): Promise<void> {
    await (await this.enter()).exportData();
  }

  /** Saves the figure on show. */
  async exportFigure(): Promise<void> {
    (await this.enter()).exportFigure();
  }

  dispose(): void {
    this.owned.dispose();
    this.explorers?.then(
      (explorers) => explorers.dispose(),
      () => null,
    );
  }

  private enter(): Promise<Explorers> {
    this.explorers ??= this.load();
    return this.explorers;
  }

  private async load(): Promise<Explorers> {
    const { Explorers } = await import('./explorers');
    return new Explorers(this.checker, this.setting);
  }
}
