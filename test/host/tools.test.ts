import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { COUNTEREXAMPLE, closeAll, openNote, replaceText } from './notes';

async function ask(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

function inWorkspace(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

describe('language-model tools', () => {
  afterEach(closeAll);

  it('check a note of the workspace by a relative and by an absolute path', async () => {
    for (const path of ['counterexample.md', inWorkspace('counterexample.md').path]) {
      const { findings } = JSON.parse(await ask('check_document', { path }));
      assert.deepStrictEqual(findings.map(({ code, exact }: Record<string, string>) => [code, exact])[0], [
        'inner-violated',
        '-719/480',
      ]);
    }
  });

  it('read an open note as it stands in its editor', async () => {
    const document = await openNote(COUNTEREXAMPLE);
    await replaceText(document, 'l0: 5\nlA: 1\nlB: 4', 'l0: 200\nlA: 4\nlB: 7');
    const path = vscode.workspace.asRelativePath(document.uri);
    assert.deepStrictEqual(JSON.parse(await ask('check_document', { path })).findings, []);
  });

  it('read nothing outside the workspace', async () => {
    for (const path of ['/etc/hostname', '../note.md', '..\\note.md']) {
      await assert.rejects(ask('check_document', { path }), /is in no folder of the workspace|cannot be read/);
    }
    await assert.rejects(ask('check_document', { path: 'missing.md' }), /missing\.md cannot be read/);
  });

  it('run a parameter set', async () => {
    const { claims, summary } = JSON.parse(await ask('run_simulation', { l0: 5, lA: 1, lB: 4 }));
    assert.deepStrictEqual([claims[0].firstFailingStep, claims[0].exact, summary.evictions], [3, '-719/480', 2]);
  });

  it('explain a claim', async () => {
    const answer = await ask('explain_claim', { path: 'counterexample.md', claim: 'inner' });
    assert.match(answer, /inner = <x_S, Delta>_P = -2246875\/486 ≈ -4623\.20 = -719\/480 N\*\^2/);
  });

  it('say what is wrong with a request', async () => {
    await assert.rejects(
      ask('run_simulation', { l0: 5, lA: 7, lB: 4 }),
      /lA must be less than lB: 7 is not less than 4\./,
    );
  });
});
