import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { COUNTEREXAMPLE, closeAll, openNote, until, untilMarks } from './notes';

const encoder = new TextEncoder();

function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uriOf(name), encoder.encode(text));
  return uriOf(name);
}

function codes(uri: vscode.Uri): string[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'V-Dominance');
  return ours.map(({ code }) => String(typeof code === 'object' ? code.value : code)).sort();
}

function untilCodes(uri: vscode.Uri, wanted: readonly string[]): Promise<true> {
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => (codes(uri).join() === wanted.join() ? true : undefined),
    () => codes(uri),
  );
}

const FAILS = ['G_dominance-violated', 'V_dominance-violated', 'inner-violated'];

describe('the check of the workspace', () => {
  let folder: string;

  beforeEach(() => {
    folder = `notes-${crypto.randomUUID()}`;
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  it('marks notes that no editor shows, at their place', async () => {
    const bad = await write(`${folder}/一.md`, `# 笔记\r\n\r\n${COUNTEREXAMPLE}`);
    const good = await write(`${folder}/good.md`, '```vdominance\nl0: 200\nlA: 4\nlB: 7\n```\n');
    await write(`${folder}/plain.md`, 'Nothing to see.\n');
    await write(`${folder}/note.txt`, COUNTEREXAMPLE);
    await vscode.commands.executeCommand('vdominance.checkWorkspace');
    assert.deepStrictEqual(codes(bad), FAILS);
    assert.deepStrictEqual(codes(good), []);
    assert.deepStrictEqual(codes(uriOf(`${folder}/note.txt`)), []);
    const [mark] = vscode.languages.getDiagnostics(bad);
    assert.deepStrictEqual(mark?.range, new vscode.Range(2, 3, 2, 13));
    assert.match(mark?.message ?? '', /197 of 200|123 of 200/);
  });

  it('respects what files.exclude hides', async () => {
    const hidden = await write(`${folder}/hidden/a.md`, COUNTEREXAMPLE);
    const files = vscode.workspace.getConfiguration('files');
    try {
      await files.update('exclude', { '**/hidden': true }, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('vdominance.checkWorkspace');
      assert.deepStrictEqual(codes(hidden), []);
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('follows a note that changes on disk, and forgets one that is deleted', async () => {
    const note = await write(`${folder}/a.md`, COUNTEREXAMPLE);
    await vscode.commands.executeCommand('vdominance.checkWorkspace');
    assert.deepStrictEqual(codes(note), FAILS);
    await write(`${folder}/a.md`, '```vdominance\nl0: 5\nlA: 7\nlB: 4\n```\n');
    await untilCodes(note, ['lA-not-less-than-lB']);
    await vscode.workspace.fs.delete(note);
    await untilCodes(note, []);
  });

  it('leaves an open note its own marks, and keeps them when it is closed', async () => {
    const note = await write(`${folder}/a.md`, COUNTEREXAMPLE);
    await vscode.commands.executeCommand('vdominance.checkWorkspace');
    assert.deepStrictEqual(codes(note), FAILS);
    const document = await vscode.workspace.openTextDocument(note);
    await vscode.window.showTextDocument(document);
    await untilMarks(document, (marks) => marks.length === 3);
    // Never twice, even where both have been told.
    assert.deepStrictEqual(codes(note), FAILS);
    await closeAll();
    await untilCodes(note, FAILS);
  });

  it('checks an open note as it stands, although it is checked by command only', async () => {
    const settings = vscode.workspace.getConfiguration('vdominance');
    try {
      await settings.update('check.mode', 'manual', vscode.ConfigurationTarget.Workspace);
      const document = await openNote('Nothing yet.\n');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), `\n${COUNTEREXAMPLE}`);
      await vscode.workspace.applyEdit(edit);
      await write(`${folder}/plain.md`, 'Nothing to see.\n');
      await vscode.commands.executeCommand('vdominance.checkWorkspace');
      assert.deepStrictEqual(codes(document.uri), FAILS);
    } finally {
      await settings.update('check.mode', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('the example note', () => {
  afterEach(closeAll);

  it('opens as a copy that belongs to no file', async () => {
    await vscode.commands.executeCommand('vdominance.openExample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.strictEqual(document.languageId, 'markdown');
    assert.match(document.getText(), /^# Does evicting ever cost energy\?/);
    await untilMarks(document, (marks) => marks.some(({ code }) => code === 'stable-violated'));
  });
});
