import * as assert from 'node:assert';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ParameterTexts } from '../../src/core/model/parameterText';
import { lazyEngine } from '../../src/engine/lazy';
import { startThreads } from '../../src/engine/node';
import { Checker } from '../../src/host/checker';
import { Disposables } from '../../src/host/disposables';
import { Explorer } from '../../src/host/explorer';
import { explorerReceiver } from '../../src/host/explorerReceiver';
import { readSettings } from '../../src/host/settings';
import { snapshot } from '../../src/host/snapshot';
import type { Snapshot } from '../../src/protocol';
import { COUNTEREXAMPLE, closeAll, extensionUri, openNote, replaceText, until, untilMarks } from './notes';

function explorerTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('vdominance.explorer'));
}

describe('the explorer', () => {
  afterEach(closeAll);

  it('opens beside the text, once, and leaves the focus where it is', async () => {
    const document = await openNote(COUNTEREXAMPLE);
    await untilMarks(document, (found) => found.length === 3);
    const opened = until(vscode.window.tabGroups.onDidChangeTabs, () => (explorerTabs().length > 0 ? true : undefined));
    await vscode.commands.executeCommand('vdominance.openExplorer');
    await opened;
    await vscode.commands.executeCommand('vdominance.openExplorer');
    const [tab, ...others] = explorerTabs();
    assert.strictEqual(others.length, 0);
    assert.strictEqual(tab?.group.viewColumn, vscode.ViewColumn.Two);
    assert.strictEqual(vscode.window.tabGroups.activeTabGroup.viewColumn, vscode.ViewColumn.One);
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
  });
});

describe('what the explorer shows', () => {
  let owned: Disposables;
  let explorer: Explorer;
  let shown: Snapshot;
  let receive: (message: unknown) => void;
  const posted = new vscode.EventEmitter<void>();

  beforeEach(() => {
    owned = new Disposables();
    const script = join(extensionUri().fsPath, 'dist', 'engine.js');
    const engine = owned.add(lazyEngine([() => startThreads(script)]));
    const checker = owned.add(new Checker(engine, readSettings));
    explorer = owned.add(new Explorer(checker, { engine, extension: extensionUri(), language: 'en' }));
    receive = explorerReceiver(explorer);
    // The view is not there to be asked: what it would be told stands in for it.
    explorer.send = () => {
      shown = snapshot(explorer);
      posted.fire();
    };
    checker.start();
  });

  afterEach(async () => {
    owned.dispose();
    await closeAll();
  });

  function untilShown(wanted: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    return until(
      posted.event,
      () => (shown && wanted(shown) ? shown : undefined),
      () => ({ ...shown, state: { ...shown?.state, run: undefined } }),
    );
  }

  function isFresh({ state }: Snapshot): boolean {
    return state.kind === 'run' && !state.stale;
  }

  function lBOf({ state }: Snapshot): number | null {
    return state.kind === 'run' ? state.run.columns.n : null;
  }

  async function show(text: string): Promise<vscode.TextDocument> {
    const document = await openNote(text);
    explorer.open();
    await untilShown(isFresh);
    return document;
  }

  const TWO = `# First\n\n${COUNTEREXAMPLE}\n# Second\n\n\`\`\`vdominance\nl0: 200\nlA: 4\nlB: 7\n\`\`\`\n`;

  it('is the run of the set at the cursor, decided', async () => {
    await show(COUNTEREXAMPLE);
    assert.deepStrictEqual(shown.set, { number: 1, count: 1, source: 'fence', line: 1 });
    assert.ok(shown.state.kind === 'run');
    const [inner] = shown.state.run.claims;
    assert.strictEqual(inner?.failing, 197);
    assert.strictEqual(inner.first?.t, 3);
    assert.strictEqual(inner.first.relative?.full, '-719/480');
    assert.strictEqual(shown.state.run.signs.inner?.filter((sign) => sign < 0).length, 197);
    assert.deepStrictEqual(shown.defaulted, ['B', 'lambdaA', 'lambdaB', 'steps', 'start', 'eviction', 'Q']);
  });

  it('follows the cursor, or stays when pinned', async () => {
    const document = await show(TWO);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(12, 0, 12, 0);
    await untilShown((now) => now.set?.number === 2 && lBOf(now) === 7);
    receive({ type: 'pin', pinned: true });
    assert.strictEqual(shown.following, 'pinned');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.strictEqual(shown.set?.number, 2);
    // A set before it moves its number, and not the explorer.
    await replaceText(document, '# First', '```vdominance\nl0: 9\nlA: 1\nlB: 3\n```\n\n# First');
    await untilShown((now) => isFresh(now) && now.set?.number === 3);
    assert.strictEqual(lBOf(shown), 7);
    receive({ type: 'pin', pinned: false });
    await untilShown((now) => now.set?.number === 1 && lBOf(now) === 3);
  });

  it('is dimmed while the text is newer, and never current then', async () => {
    const document = await show(COUNTEREXAMPLE);
    await replaceText(document, 'lB: 4', 'lB: 3');
    await untilShown(({ state }) => state.kind === 'run' && state.stale);
    await untilShown((now) => isFresh(now) && lBOf(now) === 3);
  });

  function changed(texts: Partial<ParameterTexts>): ParameterTexts {
    return { ...shown.stated!, ...texts };
  }

  it('is what the controls explore, without a change to the document', async () => {
    const document = await show(COUNTEREXAMPLE);
    receive({ type: 'explore', parameters: changed({ lB: '6', lambdaA: '1/3' }) });
    await untilShown((now) => isFresh(now) && lBOf(now) === 6);
    assert.strictEqual(shown.explored?.lambdaA, '1/3');
    assert.strictEqual(document.getText(), COUNTEREXAMPLE);
    receive({ type: 'reset' });
    await untilShown((now) => isFresh(now) && lBOf(now) === 4 && now.explored === null);
  });

  it('says which value of the controls cannot be read', async () => {
    await show(COUNTEREXAMPLE);
    receive({ type: 'explore', parameters: changed({ B: 'x', l0: '-1' }) });
    await untilShown(({ problems }) => Object.keys(problems).length > 0);
    assert.deepStrictEqual(shown.problems, {
      l0: 'l0 must be at least 0: it is -1.',
      B: 'B must be a number such as 3, 0.1 or 1/3: x is not one.',
    });
    assert.strictEqual(shown.state.kind === 'run' && shown.state.stale, true);
  });

  it('is written into the document by one edit, which one undo takes back', async () => {
    const document = await show(COUNTEREXAMPLE);
    receive({ type: 'explore', parameters: changed({ lB: '6', steps: '50' }) });
    await untilShown((now) => isFresh(now) && lBOf(now) === 6);
    receive({ type: 'apply' });
    await untilShown((now) => isFresh(now) && now.explored === null && now.stated?.steps === '50');
    assert.strictEqual(document.getText(), '```vdominance\nl0: 5\nlA: 1\nlB: 6\nsteps: 50\n```\n');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), COUNTEREXAMPLE);
  });

  it('is one step exactly, when the view asks', async () => {
    await show(COUNTEREXAMPLE);
    const told: unknown[] = [];
    const inspected = new vscode.EventEmitter<void>();
    explorer.post = (message) => {
      told.push(message);
      inspected.fire();
    };
    receive({ type: 'inspect', step: 3 });
    await until(inspected.event, () => (told.length > 0 ? true : undefined));
    const [message] = told as { type: string; inspection: { t: number; values: Record<string, { full: string }> } }[];
    assert.strictEqual(message?.type, 'inspected');
    assert.strictEqual(message.inspection.values.innerRelative?.full, '-719/480');
  });

  it('ignores what is no message', async () => {
    await show(COUNTEREXAMPLE);
    for (const message of [null, 'apply', { type: 'delete everything' }, { type: 'inspect', step: -1 }])
      receive(message);
    assert.ok(isFresh(shown));
  });

  it('is one set’s of its problem, and empty without any', async () => {
    const document = await show(COUNTEREXAMPLE);
    await replaceText(document, 'lA: 1', 'lA: 7');
    await untilShown(({ state }) => state.kind === 'problem' && state.message.startsWith('lA must be less than lB'));
    await replaceText(document, document.getText(), 'Nothing.\n');
    await untilShown(({ state }) => state.kind === 'empty');
  });
});
