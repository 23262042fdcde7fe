import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openFile } from './notes';

/** The first file in the alphabet, so that nothing has opened a note before. */
describe('the extension', () => {
  const extension = vscode.extensions.getExtension('vdominance.vdominance-explorer');

  after(closeAll);

  it('sleeps while there is no markdown', async () => {
    assert.ok(extension);
    assert.strictEqual(extension.isActive, false);
    await openFile('plain.txt');
    assert.strictEqual(extension.isActive, false);
  });

  it('wakes with the first markdown document', async () => {
    assert.ok(extension);
    await openFile('withoutParameters.md');
    // Activation has no event.
    while (!extension.isActive) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('registers the commands of its manifest', async () => {
    const declared: { command: string }[] = extension?.packageJSON.contributes.commands;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepStrictEqual(
      declared.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });
});
