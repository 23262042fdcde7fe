/** Explorers of a test's own, on an engine of its own, whose pages are the test. */
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { lazyEngine } from '../../src/engine/lazy';
import { startThreads } from '../../src/engine/node';
import { Checker } from '../../src/host/checker';
import { Disposables } from '../../src/host/disposables';
import { Explorers } from '../../src/host/explorers';
import type { AskWhere } from '../../src/host/saveFile';
import { readSettings } from '../../src/host/settings';
import { FakePage } from './fakePage';
import { extensionUri } from './notes';

export class ExplorerHost {
  private readonly owned = new Disposables();
  readonly checker: Checker;
  readonly explorers: Explorers;
  /** Where the reader saves the next file; undefined for one who thinks better of it. */
  target: vscode.Uri | undefined;
  /** What the reader was asked about the last file. */
  asked: vscode.SaveDialogOptions | null = null;

  constructor() {
    const script = join(extensionUri().fsPath, 'dist', 'engine.js');
    const engine = this.owned.add(lazyEngine([() => startThreads(script)]));
    this.checker = this.owned.add(new Checker(engine, readSettings));
    const askWhere: AskWhere = async (options) => {
      this.asked = options;
      return this.target;
    };
    const setting = { engine, extension: extensionUri(), language: 'en', askWhere } as const;
    this.explorers = this.owned.add(new Explorers(this.checker, setting));
    this.checker.start();
  }

  /** An explorer in a panel that is there, with its page loaded; made again from what a page kept, or made anew. */
  page(saved: unknown = null): FakePage {
    const page = new FakePage();
    this.explorers.restore(page.panel, saved);
    page.say({ type: 'ready' });
    return page;
  }

  dispose(): void {
    this.owned.dispose();
  }
}
