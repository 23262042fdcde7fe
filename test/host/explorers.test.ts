import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { EXPLORER_VIEW } from '../../src/host/ids';
import { ExplorerHost } from './explorerHost';
import { COUNTEREXAMPLE, closeAll, openNote, until, untilMarks } from './notes';

const TWO = `${COUNTEREXAMPLE}\n\`\`\`vdominance\nl0: 200\nlA: 4\nlB: 7\n\`\`\`\n`;

function explorerTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(EXPLORER_VIEW));
}

/** The name of a tab as it should be, with the note's own name in it. */
function titleOf(document: vscode.TextDocument, number: number): string {
  return `V-Dominance · ${document.uri.path.split('/').at(-1)}, set ${number}`;
}

function untilTabs(...titles: string[]): Promise<unknown> {
  const labels = () => explorerTabs().map(({ label }) => label);
  return until(
    vscode.window.tabGroups.onDidChangeTabs,
    () => (labels().join() === titles.join() ? true : undefined),
    labels,
  );
}

describe('the explorer', () => {
  afterEach(closeAll);

  async function open(text: string): Promise<vscode.TextDocument> {
    const document = await openNote(text);
    await untilMarks(document, (found) => found.length === 3);
    return document;
  }

  it('opens beside the text, once, and leaves the focus where it is', async () => {
    const document = await open(COUNTEREXAMPLE);
    await vscode.commands.executeCommand('vdominance.openExplorer');
    await untilTabs(titleOf(document, 1));
    await vscode.commands.executeCommand('vdominance.openExplorer');
    const [tab, ...others] = explorerTabs();
    assert.strictEqual(others.length, 0);
    assert.strictEqual(tab?.group.viewColumn, vscode.ViewColumn.Two);
    assert.strictEqual(vscode.window.tabGroups.activeTabGroup.viewColumn, vscode.ViewColumn.One);
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
  });

  it('is one of several: those before a new one stay with their sets', async () => {
    const document = await open(TWO);
    await vscode.commands.executeCommand('vdominance.openExplorer', document.uri, 1);
    await untilTabs(titleOf(document, 1));
    await vscode.commands.executeCommand('vdominance.openNewExplorer');
    await untilTabs(titleOf(document, 1), titleOf(document, 1));
    await vscode.commands.executeCommand('vdominance.openExplorer', document.uri, 2);
    await untilTabs(titleOf(document, 1), titleOf(document, 2));
  });
});

describe('explorers', () => {
  let host: ExplorerHost;

  beforeEach(() => {
    host = new ExplorerHost();
  });

  afterEach(async () => {
    host.dispose();
    await closeAll();
  });

  it('open a set where it is pinned, else in the one that follows the cursor', async () => {
    const [first, second] = [host.page(), host.page()];
    const { uri } = await openNote(TWO);
    await first.untilFresh();
    await second.untilFresh();
    first.say({ type: 'pin', pinned: true });
    host.explorers.open({ subject: { uri, number: 2 } });
    await second.untilFresh((_, { set }) => set?.number === 2);
    assert.strictEqual(first.snapshot?.set?.number, 1);
    host.explorers.open({ subject: { uri, number: 1 }, step: 7 });
    assert.strictEqual(second.snapshot?.set?.number, 2);
    assert.deepStrictEqual(await first.untilTold('reveal'), { type: 'reveal', step: 7 });
  });

  it('open another panel where every one is pinned to another set', async () => {
    const page = host.page();
    const { uri } = await openNote(TWO);
    await page.untilFresh();
    page.say({ type: 'pin', pinned: true });
    host.explorers.open({ subject: { uri, number: 2 } });
    assert.strictEqual(host.explorers.all.length, 2);
    assert.strictEqual(page.snapshot?.set?.number, 1);
  });

  it('go to a step only when its run is on the page', async () => {
    const page = host.page();
    const { uri } = await openNote(TWO);
    await page.untilFresh();
    host.explorers.open({ subject: { uri, number: 2 }, step: 5 });
    await page.untilTold('reveal');
    assert.strictEqual(page.snapshot?.set?.number, 2);
    assert.strictEqual(page.run?.columns.n, 7);
  });

  it('end with their panels', async () => {
    const page = host.page();
    page.panel.dispose();
    assert.deepStrictEqual(host.explorers.all, []);
  });

  it('have the page save its figure', async () => {
    const page = host.page();
    await openNote(COUNTEREXAMPLE);
    await page.untilFresh();
    host.explorers.exportFigure();
    assert.deepStrictEqual(await page.untilTold('exportFigure'), { type: 'exportFigure' });
    assert.strictEqual(host.explorers.all.length, 1);
  });

  it('ask for the format of the data that they save', async () => {
    const page = host.page();
    const { uri } = await openNote(COUNTEREXAMPLE);
    await page.untilFresh();
    host.target = vscode.Uri.joinPath(uri, '..', 'chosen.csv');
    let ended = false;
    const exporting = host.explorers.exportData().finally(() => {
      ended = true;
    });
    while (!ended) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await exporting;
    const bytes = await vscode.workspace.fs.readFile(host.target);
    assert.match(new TextDecoder().decode(bytes), /^t,/);
  });
});
