import * as assert from 'node:assert';
import type * as vscode from 'vscode';
import type { KeptRun } from '../../src/protocol';
import { ExplorerHost } from './explorerHost';
import type { FakePage } from './fakePage';
import { COUNTEREXAMPLE, closeAll, openNote, replaceText } from './notes';

describe('a kept run', () => {
  let host: ExplorerHost;
  let page: FakePage;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    host = new ExplorerHost();
    page = host.page();
    document = await openNote(COUNTEREXAMPLE);
    await page.untilFresh();
  });

  afterEach(async () => {
    host.dispose();
    await closeAll();
  });

  function keep(name: string): KeptRun {
    page.say({ type: 'keepRun', name });
    return page.snapshot!.kept.at(-1)!;
  }

  /** The dimension of each kept run, null where there is none. */
  function dimensions(): (number | null)[] {
    return page.snapshot!.kept.map((_, i) => page.kept(i)?.run?.columns.n ?? null);
  }

  it('is the run on show, under its name, and is not sent a second time', () => {
    const { name, mode, parameters } = keep('before');
    assert.deepStrictEqual([name, mode, parameters.lB], ['before', 'frozen', '4']);
    assert.strictEqual(page.kept(0)?.run, page.run);
    assert.strictEqual(page.runsSent, 1);
  });

  it('is named after its set where the reader gives it no name', () => {
    assert.match(keep(' ').name, /^note-[-0-9a-f]+, set 1$/);
  });

  it('stays as it is while the block changes, or follows it', async () => {
    keep('before');
    const { id } = keep('now');
    page.say({ type: 'setRunMode', id, mode: 'following' });
    await replaceText(document, 'lB: 4', 'lB: 3');
    await page.untilShown(() => dimensions().join() === '4,3');
    assert.deepStrictEqual(
      page.snapshot?.kept.map(({ parameters }) => parameters.lB),
      ['4', '3'],
    );
    page.say({ type: 'setRunMode', id, mode: 'frozen' });
    await replaceText(document, 'lB: 3', 'lB: 6');
    await page.untilFresh(({ columns }) => columns.n === 6);
    assert.deepStrictEqual(dimensions(), [4, 3]);
  });

  it('of what was tried in the explorer follows its block once it is told to', async () => {
    page.say({ type: 'explore', parameters: { ...page.snapshot!.stated!, lB: '6' } });
    await page.untilFresh(({ columns }) => columns.n === 6);
    const { id, parameters } = keep('tried');
    assert.strictEqual(parameters.lB, '6');
    page.say({ type: 'reset' });
    await page.untilFresh(({ columns }) => columns.n === 4);
    assert.deepStrictEqual(dimensions(), [6]);
    page.say({ type: 'setRunMode', id, mode: 'following' });
    await page.untilShown(() => dimensions().join() === '4');
  });

  it('has nothing to show while its block cannot be read', async () => {
    const { id } = keep('now');
    page.say({ type: 'setRunMode', id, mode: 'following' });
    await replaceText(document, 'lA: 1', 'lA: 7');
    await page.untilShown(({ kept }) => kept[0]?.run === null);
    await replaceText(document, 'lA: 7', 'lA: 1');
    await page.untilShown(() => dimensions().join() === '4');
  });

  it('stays with its set where others come before it', async () => {
    const { id } = keep('now');
    page.say({ type: 'setRunMode', id, mode: 'following' });
    await replaceText(
      document,
      document.getText(),
      `\`\`\`vdominance\nl0: 9\nlA: 1\nlB: 2\n\`\`\`\n\n${COUNTEREXAMPLE}`,
    );
    await page.untilShown(({ set }) => set?.count === 2);
    assert.deepStrictEqual(dimensions(), [4]);
    await replaceText(document, 'lB: 4', 'lB: 3');
    await page.untilShown(() => dimensions().join() === '3');
  });

  it('is renamed and dropped', () => {
    const { id } = keep('before');
    page.say({ type: 'renameRun', id, name: ' after ' });
    assert.strictEqual(page.snapshot?.kept[0]?.name, 'after');
    page.say({ type: 'renameRun', id, name: ' ' });
    assert.strictEqual(page.snapshot.kept[0]?.name, 'after');
    page.say({ type: 'dropRun', id });
    assert.deepStrictEqual(page.snapshot.kept, []);
  });

  it('is one of six at most', () => {
    for (let i = 1; i <= 7; i++) page.say({ type: 'keepRun', name: String(i) });
    assert.deepStrictEqual(
      page.snapshot?.kept.map(({ name }) => name),
      ['1', '2', '3', '4', '5', '6'],
    );
  });
});
