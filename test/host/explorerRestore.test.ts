import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { ExplorerHost } from './explorerHost';
import type { FakePage } from './fakePage';
import { COUNTEREXAMPLE, closeAll, openNote } from './notes';

const OTHER = '```vdominance\nl0: 9\nlA: 1\nlB: 3\n```\n';

/** What VS Code keeps of a page over a reload. */
function savedBy(page: FakePage): unknown {
  return JSON.parse(JSON.stringify({ view: { tab: 'steps' }, host: page.snapshot!.memento }));
}

describe('after a reload', () => {
  let host: ExplorerHost;

  beforeEach(() => {
    host = new ExplorerHost();
  });

  afterEach(async () => {
    host.dispose();
    await closeAll();
  });

  /** Everything begins anew, as it does when the window is loaded again; no editor is open. */
  async function reload(): Promise<void> {
    host.dispose();
    await closeAll();
    host = new ExplorerHost();
  }

  async function writeNote(uri: vscode.Uri, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  async function shownNote(text: string): Promise<{ page: FakePage; uri: vscode.Uri }> {
    const page = host.page();
    const { uri } = await openNote(text);
    await page.untilFresh();
    return { page, uri };
  }

  it('an explorer is what it was, though no editor shows its document', async () => {
    const { page } = await shownNote(`${OTHER}\n${COUNTEREXAMPLE}`);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(7, 0, 7, 0);
    await page.untilFresh((_, { set }) => set?.number === 2);
    page.say({ type: 'pin', pinned: true });
    page.say({ type: 'keepRun', name: 'stated' });
    page.say({ type: 'explore', parameters: { ...page.snapshot!.stated!, lB: '6' } });
    await page.untilFresh(({ columns }) => columns.n === 6);
    page.say({ type: 'keepRun', name: 'tried' });
    const saved = savedBy(page);
    await reload();
    const again = host.page(saved);
    assert.strictEqual(again.snapshot?.state.kind, 'loading');
    assert.deepStrictEqual(again.snapshot.memento, page.snapshot?.memento);
    await again.untilFresh(({ columns }, { kept }) => columns.n === 6 && kept.every(({ run }) => run !== null));
    const { set, following, explored, stated, kept } = again.snapshot;
    assert.deepStrictEqual([set?.number, following, stated?.lB, explored?.lB], [2, 'pinned', '4', '6']);
    assert.deepStrictEqual(
      kept.map(({ name, mode, parameters }) => [name, mode, parameters.lB]),
      [
        ['stated', 'frozen', '4'],
        ['tried', 'frozen', '6'],
      ],
    );
    assert.match(again.panel.title, /, set 2$/);
  });

  it('a set is found again where others came before it meanwhile', async () => {
    const { page, uri } = await shownNote(COUNTEREXAMPLE);
    page.say({ type: 'keepRun', name: 'now' });
    page.say({ type: 'setRunMode', id: page.snapshot!.kept[0]!.id, mode: 'following' });
    const saved = savedBy(page);
    await reload();
    await writeNote(uri, `${OTHER}\n${COUNTEREXAMPLE}`);
    const again = host.page(saved);
    await again.untilFresh(({ columns }, { set }) => columns.n === 4 && set?.number === 2);
    await again.untilShown(() => again.kept(0)?.run?.columns.n === 4);
  });

  it('an explorer whose document is gone says so, until it is about another', async () => {
    const { page, uri } = await shownNote(COUNTEREXAMPLE);
    const gone = vscode.Uri.joinPath(uri, '..', 'gone.md');
    const saved = JSON.parse(JSON.stringify(savedBy(page)).replaceAll(uri.toString(), gone.toString()));
    await reload();
    const again = host.page(saved);
    const { state } = await again.untilShown(({ state: now }) => now.kind === 'problem');
    assert.deepStrictEqual(state, {
      kind: 'problem',
      message: 'gone.md is not there any more, or is no markdown. Put the cursor on a parameter set of another note.',
    });
    await openNote(OTHER);
    await again.untilFresh(({ columns }) => columns.n === 3);
  });

  it('an explorer of which nothing usable was kept is about the set at the cursor', async () => {
    await shownNote(COUNTEREXAMPLE);
    for (const saved of [undefined, 'x', { host: { subject: { uri: 3 } } }, { view: {}, host: null }]) {
      const again = host.page(saved);
      await again.untilFresh(({ columns }) => columns.n === 4);
      again.panel.dispose();
    }
  });
});
