import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { ExplorerHost } from './explorerHost';
import type { FakePage } from './fakePage';
import { COUNTEREXAMPLE, closeAll, openNote } from './notes';

/** The content of a file as soon as it is there. */
async function untilWritten(file: vscode.Uri): Promise<string> {
  for (;;) {
    try {
      return Buffer.from(await vscode.workspace.fs.readFile(file)).toString('latin1');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

describe('what the explorer saves', () => {
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

  function besideDocument(name: string): vscode.Uri {
    return vscode.Uri.joinPath(document.uri, '..', name);
  }

  function stem(): string {
    return document.uri.path.split('/').at(-1)!.replace('.md', '');
  }

  it('is the run at full precision, beside the document, as the command line writes it', async () => {
    host.target = besideDocument(`${stem()}.csv`);
    page.say({ type: 'exportData', format: 'csv' });
    const lines = (await untilWritten(host.target)).trimEnd().split('\n');
    assert.strictEqual(host.asked?.defaultUri?.toString(), besideDocument(`${stem()}-set1.csv`).toString());
    assert.deepStrictEqual(host.asked?.filters, { CSV: ['csv'] });
    assert.strictEqual(lines.length, 201);
    const names = lines[0]!.split(',');
    const inner = Number(lines[4]!.split(',')[names.indexOf('inner')]);
    const { columns } = page.run!;
    assert.strictEqual(inner, columns.scalars.inner[3]! * columns.equilibrium ** 2 * 2 ** (2 * columns.exponent[3]!));
  });

  it('is what is tried, where it is not what the document states', async () => {
    page.say({ type: 'explore', parameters: { ...page.snapshot!.stated!, lB: '6', steps: '20' } });
    await page.untilFresh(({ columns }) => columns.n === 6);
    host.target = besideDocument(`${stem()}.json`);
    page.say({ type: 'exportData', format: 'json' });
    const { parameters, series } = JSON.parse(await untilWritten(host.target));
    assert.deepStrictEqual([parameters.lB, series.inner.length], [6, 20]);
  });

  it('is a picture that the page has drawn, under a name that a file may have', async () => {
    host.target = besideDocument(`${stem()}.png`);
    page.say({ type: 'savePicture', name: 'V/energy: set 1', format: 'png', content: btoa('\x89PNG\r\n') });
    assert.strictEqual(await untilWritten(host.target), '\x89PNG\r\n');
    assert.strictEqual(host.asked?.defaultUri?.toString(), besideDocument('V-energy- set 1.png').toString());
    host.target = besideDocument(`${stem()}.svg`);
    page.say({ type: 'savePicture', name: 'energy', format: 'svg', content: '<svg/>' });
    assert.strictEqual(await untilWritten(host.target), '<svg/>');
  });

  it('is nothing where the reader thinks better of it', async () => {
    page.say({ type: 'exportData', format: 'csv' });
    while (!host.asked) await new Promise((resolve) => setTimeout(resolve, 20));
    const [found] = await vscode.workspace.findFiles(`${stem()}-set1.csv`);
    assert.strictEqual(found, undefined);
  });
});
