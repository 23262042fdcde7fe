import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { ParameterTexts } from '../../src/core/model/parameterText';
import { ExplorerHost } from './explorerHost';
import type { FakePage } from './fakePage';
import { COUNTEREXAMPLE, closeAll, openNote, replaceText } from './notes';

const TWO = `# First\n\n${COUNTEREXAMPLE}\n# Second\n\n\`\`\`vdominance\nl0: 200\nlA: 4\nlB: 7\n\`\`\`\n`;

describe('what the explorer shows', () => {
  let host: ExplorerHost;
  let page: FakePage;

  beforeEach(() => {
    host = new ExplorerHost();
    page = host.page();
  });

  afterEach(async () => {
    host.dispose();
    await closeAll();
  });

  async function show(text: string): Promise<vscode.TextDocument> {
    const document = await openNote(text);
    await page.untilFresh();
    return document;
  }

  function changed(texts: Partial<ParameterTexts>): ParameterTexts {
    return { ...page.snapshot!.stated!, ...texts };
  }

  it('is the run of the set at the cursor, decided', async () => {
    await show(COUNTEREXAMPLE);
    assert.deepStrictEqual(page.snapshot?.set, { number: 1, count: 1, source: 'fence', line: 1 });
    const [inner] = page.run!.claims;
    assert.strictEqual(inner?.failing, 197);
    assert.strictEqual(inner.first?.t, 3);
    assert.strictEqual(inner.first.relative?.full, '-719/480');
    assert.strictEqual(page.run!.signs.inner?.filter((sign) => sign < 0).length, 197);
    assert.deepStrictEqual(page.snapshot.defaulted, ['B', 'lambdaA', 'lambdaB', 'steps', 'start', 'eviction', 'Q']);
  });

  it('follows the cursor, or stays when pinned', async () => {
    const document = await show(TWO);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(12, 0, 12, 0);
    await page.untilFresh(({ columns }, { set }) => set?.number === 2 && columns.n === 7);
    page.say({ type: 'pin', pinned: true });
    assert.strictEqual(page.snapshot?.following, 'pinned');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.strictEqual(page.snapshot.set?.number, 2);
    // A set before it moves its number, and not the explorer.
    await replaceText(document, '# First', '```vdominance\nl0: 9\nlA: 1\nlB: 3\n```\n\n# First');
    await page.untilFresh(({ columns }, { set }) => set?.number === 3 && columns.n === 7);
    page.say({ type: 'pin', pinned: false });
    await page.untilFresh(({ columns }, { set }) => set?.number === 1 && columns.n === 3);
  });

  it('is dimmed while the text is newer, and never current then', async () => {
    const document = await show(COUNTEREXAMPLE);
    await replaceText(document, 'lB: 4', 'lB: 3');
    await page.untilShown(({ state }) => state.kind === 'run' && state.stale);
    await page.untilFresh(({ columns }) => columns.n === 3);
  });

  it('is sent once a run, however often it is spoken of, and again to a page that knows nothing', async () => {
    const document = await show(COUNTEREXAMPLE);
    assert.strictEqual(page.runsSent, 1);
    page.say({ type: 'pin', pinned: true });
    page.say({ type: 'pin', pinned: false });
    await replaceText(document, '```\n', '```\n\nMore words.\n');
    await page.untilShown(({ document: now }) => now?.version === document.version);
    assert.strictEqual(page.runsSent, 1);
    assert.strictEqual(page.run?.columns.n, 4);
    page.say({ type: 'ready' });
    assert.strictEqual(page.runsSent, 2);
  });

  it('waits for the page where it is hidden, and is all there when the page is back', async () => {
    const document = await show(COUNTEREXAMPLE);
    page.becomeVisible(false);
    const told = page.messages.length;
    const checked = new Promise<void>((resolve) => {
      host.checker.onDidCheck(({ report, stale }) => !stale && report?.sets[0]?.parameters?.lB === 3 && resolve());
    });
    await replaceText(document, 'lB: 4', 'lB: 3');
    await checked;
    assert.strictEqual(page.messages.length, told);
    page.becomeVisible(true);
    page.say({ type: 'ready' });
    await page.untilFresh(({ columns }) => columns.n === 3);
  });

  it('is what the controls explore, without a change to the document', async () => {
    const document = await show(COUNTEREXAMPLE);
    page.say({ type: 'explore', parameters: changed({ lB: '6', lambdaA: '1/3' }) });
    await page.untilFresh(({ columns }) => columns.n === 6);
    assert.strictEqual(page.snapshot?.explored?.lambdaA, '1/3');
    assert.strictEqual(document.getText(), COUNTEREXAMPLE);
    page.say({ type: 'reset' });
    await page.untilFresh(({ columns }, { explored }) => columns.n === 4 && explored === null);
  });

  it('says which value of the controls cannot be read', async () => {
    await show(COUNTEREXAMPLE);
    page.say({ type: 'explore', parameters: changed({ B: 'x', l0: '-1' }) });
    await page.untilShown(({ problems }) => Object.keys(problems).length > 0);
    assert.deepStrictEqual(page.snapshot?.problems, {
      l0: 'l0 must be at least 0: it is -1.',
      B: 'B must be a number such as 3, 0.1 or 1/3: x is not one.',
    });
    assert.strictEqual(page.snapshot.state.kind === 'run' && page.snapshot.state.stale, true);
  });

  it('is written into the document by one edit, which one undo takes back', async () => {
    const document = await show(COUNTEREXAMPLE);
    page.say({ type: 'explore', parameters: changed({ lB: '6', steps: '50' }) });
    await page.untilFresh(({ columns }) => columns.n === 6);
    page.say({ type: 'apply' });
    await page.untilFresh((_, { explored, stated }) => explored === null && stated?.steps === '50');
    assert.strictEqual(document.getText(), '```vdominance\nl0: 5\nlA: 1\nlB: 6\nsteps: 50\n```\n');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), COUNTEREXAMPLE);
  });

  it('is what the document states again, where what was written into it is taken back before it is checked', async () => {
    const document = await show(COUNTEREXAMPLE);
    page.say({ type: 'explore', parameters: changed({ lB: '6' }) });
    await page.untilFresh(({ columns }) => columns.n === 6);
    const written = new Promise((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((event) => {
        listening.dispose();
        resolve(event);
      });
    });
    page.say({ type: 'apply' });
    await written;
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), COUNTEREXAMPLE);
    await page.untilFresh(({ columns }, { explored }) => columns.n === 4 && explored === null);
  });

  it('is one step exactly, when the view asks', async () => {
    await show(COUNTEREXAMPLE);
    page.say({ type: 'inspect', step: 3 });
    const { inspection } = await page.untilTold('inspected');
    assert.strictEqual(inspection.values.innerRelative?.full, '-719/480');
  });

  it('is Δ of some steps, when the view asks', async () => {
    await show(COUNTEREXAMPLE);
    page.say({ type: 'map', from: 10, to: 19 });
    const { run, map } = await page.untilTold('mapped');
    assert.strictEqual(page.snapshot?.state.kind === 'run' && page.snapshot.state.run, run);
    assert.deepStrictEqual([map.n, map.from, map.to, map.columns], [4, 10, 19, 10]);
    assert.strictEqual(map.values.length, 40);
  });

  it('ignores what is no message, and what asks for steps that there are not', async () => {
    await show(COUNTEREXAMPLE);
    const told = page.messages.length;
    for (const message of [null, 'apply', { type: 'delete everything' }, { type: 'inspect', step: -1 }])
      page.sayAnything(message);
    page.say({ type: 'map', from: 190, to: 200 });
    page.say({ type: 'inspect', step: 200 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.strictEqual(page.messages.length, told);
  });

  it('is one set’s of its problem, and empty without any', async () => {
    const document = await show(COUNTEREXAMPLE);
    await replaceText(document, 'lA: 1', 'lA: 7');
    await page.untilShown(
      ({ state }) => state.kind === 'problem' && state.message.startsWith('lA must be less than lB'),
    );
    await replaceText(document, document.getText(), 'Nothing.\n');
    await page.untilShown(({ state }) => state.kind === 'empty');
  });

  it('is what it was as long as its document is a note', async () => {
    const document = await show(COUNTEREXAMPLE);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await page.untilShown(({ state }) => state.kind === 'problem' && state.message.includes('is no markdown'));
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await page.untilFresh(({ columns }) => columns.n === 4);
  });

  it('has the document’s own claims beside it, while it is of what the document states', async () => {
    const claims = 'claims:\n  - det(P) > 1\n  - inner >= 0\n```\n\nThe mean is 0.5<!-- = mean(inner) -->.\n';
    const document = await show(COUNTEREXAMPLE.replace('```\n', claims));
    assert.deepStrictEqual(page.snapshot?.others, [
      { id: 'set1/written/1', kind: 'written', text: 'det(P) > 1', verdict: 'holds', first: null },
      { id: 'set1/written/2', kind: 'written', text: 'inner >= 0', verdict: 'violated', first: 3 },
      { id: 'set1/bound/1', kind: 'bound', text: '0.5 = mean(inner)', verdict: 'violated', first: null },
    ]);
    page.say({ type: 'revealClaim', claim: 'set1/bound/1' });
    const editor = vscode.window.activeTextEditor!;
    while (editor.selection.isEmpty) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.strictEqual(document.getText(editor.selection), '0.5');
    page.say({ type: 'explore', parameters: changed({ lB: '6' }) });
    await page.untilFresh(({ columns }) => columns.n === 6);
    assert.deepStrictEqual(page.snapshot.others, []);
  });
});
