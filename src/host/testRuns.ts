import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { TESTS } from '../core/present/words/tests';
import type { Checker, State } from './checker';
import { reportClaim } from './testResults';
import type { TestTree } from './testTree';

/** What a run needs of the tree. */
export interface TestRunSetting {
  readonly controller: vscode.TestController;
  readonly tree: TestTree;
  readonly language: Language;
  /** Resolves when the tree shows what is known of a document. */
  settled(uri: vscode.Uri): Promise<void>;
}

/** The runs of the tests: a check of each document that is asked for, and its claims reported one by one. */
export class TestRuns {
  constructor(
    private readonly checker: Checker,
    private readonly setting: TestRunSetting,
  ) {}

  async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    if (request.continuous) return this.follow(request, token);
    const run = this.setting.controller.createTestRun(request);
    try {
      for (const uri of this.documents(request)) {
        if (token.isCancellationRequested) break;
        await this.runDocument(uri, request, run);
      }
    } finally {
      run.end();
    }
  }

  /** Checks a document that is open, and waits until the tree shows the outcome. */
  async check(uri: vscode.Uri): Promise<void> {
    await this.checker.check(await vscode.workspace.openTextDocument(uri));
    await this.setting.settled(uri);
  }

  /** As long as it goes on, each check that ends well becomes a run of its own. */
  private follow(request: vscode.TestRunRequest, token: vscode.CancellationToken): void {
    const listening = this.checker.onDidCheck(async (state) => {
      if (state.stale) return;
      await this.setting.settled(state.uri);
      const items = this.items(state.uri, request);
      if (token.isCancellationRequested || items.length === 0) return;
      const run = this.setting.controller.createTestRun(request);
      this.report(state, items, run);
      run.end();
    });
    token.onCancellationRequested(() => listening.dispose());
  }

  private async runDocument(uri: vscode.Uri, request: vscode.TestRunRequest, run: vscode.TestRun): Promise<void> {
    for (const item of this.items(uri, request)) run.enqueued(item);
    await this.check(uri);
    const state = this.checker.stateOf(uri);
    const items = this.items(uri, request);
    if (state && !state.stale) return this.report(state, items, run);
    const { language } = this.setting;
    const failed = state?.outcome.kind === 'failed' ? state.outcome.error : null;
    const words =
      failed === null
        ? fill(TESTS['text-changed'], language)
        : fill(TESTS['check-failed'], language, { error: failed });
    for (const item of items) run.errored(item, new vscode.TestMessage(words));
  }

  private report(state: State, items: readonly vscode.TestItem[], run: vscode.TestRun): void {
    const claims = new Map(state.report?.claims.map((claim) => [claim.id, claim]));
    for (const item of items) {
      const claim = claims.get(this.setting.tree.subjectOf(item)?.claim ?? '');
      if (claim) reportClaim(run, item, { claim, state, language: this.setting.language });
    }
  }

  /** The documents that a request is about, each once. */
  private documents({ include }: vscode.TestRunRequest): vscode.Uri[] {
    const { controller, tree } = this.setting;
    const items = include ?? Array.from(controller.items, ([, item]) => item);
    const uris = items.flatMap((item) => tree.subjectOf(item)?.uri ?? []);
    return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
  }

  /** The claims of a document that a request is about, as the tree has them by now. */
  private items(uri: vscode.Uri, { include, exclude = [] }: vscode.TestRunRequest): vscode.TestItem[] {
    const { tree } = this.setting;
    const within = (items: readonly vscode.TestItem[]) => new Set(items.flatMap((item) => [...tree.claims(item)]));
    const document = tree.documentItem(uri);
    const wanted = within(include ?? (document ? [document] : []));
    const unwanted = within(exclude);
    return [...wanted].filter((item) => !unwanted.has(item) && tree.subjectOf(item)?.uri.toString() === uri.toString());
  }
}
