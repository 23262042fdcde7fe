import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { COUNTEREXAMPLE, closeAll, openNote, untilMarks } from './notes';

function lenses(document: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10);
}

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

describe('over a parameter set', () => {
  afterEach(closeAll);

  it('a lens says what is true of it, and opens the explorer', async () => {
    const document = await openNote(
      `# Two sets\n\n${COUNTEREXAMPLE}\n\`\`\`vdominance\nl0: 200\nlA: 4\nlB: 7\n\`\`\`\n`,
    );
    await untilMarks(document, (found) => found.length === 3);
    const found = await lenses(document);
    assert.deepStrictEqual(
      found.map(({ command, range }) => [command?.title, command?.command, range.start.line]),
      [
        ['▼ 197 of 200 steps negative · open explorer', 'vdominance.openExplorer', 2],
        ['✓ ⟨x^S, Δ⟩_P ≥ 0 at all 200 steps · open explorer', 'vdominance.openExplorer', 8],
      ],
    );
  });

  it('a hover tells the figures, the defaults, and shows the inner product', async () => {
    const document = await openNote(COUNTEREXAMPLE);
    await untilMarks(document, (found) => found.length === 3);
    const text = await hoverText(document, new vscode.Position(0, 5));
    assert.match(text, /\*\*▼ 197 of 200 steps negative\*\*/);
    assert.match(text, /`l0: 5`, `lA: 1`, `lB: 4`/);
    assert.match(text, /\| V\^T ≥ V\^S \| 3 of 200 steps \|/);
    assert.match(text, /\| G\^T ≥ G\^S \| 77 of 200 steps \|/);
    assert.match(text, /By default: `B: 1000`, `lambdaA: 1`, `lambdaB: 1`, `steps: 200`/);
    const [, picture = ''] =
      /!\[[^\]]*\]\(data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)\|width=440,height=150\)/.exec(text) ?? [];
    const svg = Buffer.from(picture, 'base64').toString('utf8');
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="440" height="150"/);
    assert.match(svg, /197/);
  });

  it('there is nothing where its values cannot be read', async () => {
    const document = await openNote('```vdominance\nl0: 5\nlA: 7\nlB: 4\n```\n');
    await untilMarks(document, (found) => found.length === 1);
    assert.deepStrictEqual(await lenses(document), []);
    assert.doesNotMatch(await hoverText(document, new vscode.Position(0, 5)), /steps/);
  });
});

describe('commands', () => {
  afterEach(closeAll);

  it('insert a block behind the paragraph of the cursor', async () => {
    const document = await openNote('A paragraph.');
    await vscode.commands.executeCommand('vdominance.insertBlock');
    assert.strictEqual(
      document.getText(),
      'A paragraph.\n\n```vdominance\nl0: 200\nlA: 4\nlB: 7\nB: 1000\nlambdaA: 1\nlambdaB: 1\nsteps: 200\n```\n',
    );
  });

  it('copy the exact value under the cursor', async () => {
    const document = await openNote(COUNTEREXAMPLE);
    await untilMarks(document, (found) => found.length === 3);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 5, 0, 5);
    await vscode.commands.executeCommand('vdominance.copyExactValue');
    assert.strictEqual(await vscode.env.clipboard.readText(), '-719/480');
  });
});
