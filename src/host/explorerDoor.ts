import type * as vscode from 'vscode';
import type { Checker } from './checker';
import type { Explorer, ExplorerSetting } from './explorer';
import type { Subject } from './subject';

/** The way to the explorer, which is loaded and made at its first opening: most sessions of a writer begin without it. */
export class ExplorerDoor implements vscode.Disposable {
  private explorer: Promise<Explorer> | null = null;

  constructor(
    private readonly checker: Checker,
    private readonly setting: ExplorerSetting,
  ) {}

  /** Opens the explorer beside the text, or shows it. Without a subject it is about the set at the cursor. */
  async open(subject?: Subject): Promise<void> {
    this.explorer ??= this.create();
    (await this.explorer).open(subject);
  }

  dispose(): void {
    this.explorer?.then(
      (explorer) => explorer.dispose(),
      () => null,
    );
  }

  private async create(): Promise<Explorer> {
    const { Explorer } = await import('./explorer');
    return new Explorer(this.checker, this.setting);
  }
}
