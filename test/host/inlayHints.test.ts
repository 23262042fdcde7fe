import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openNote, replaceText, untilMarks, withoutChecks, withSetting } from './notes';

const NOTE = `\`\`\`vdominance
l0: 5
lA: 1
lB: 4
claims:
  - inner >= 0
  - trace(P) ≈ 37.29
\`\`\`

The trace is 37.29<!-- = trace(P) -->.
`;

async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const hints: vscode.InlayHint[] = await vscode.commands.executeCommand(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return hints.map(({ position, label }) => {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    return `${before}| ${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}`;
  });
}

describe('inlay hints', () => {
  afterEach(closeAll);

  it('tell the verdicts of claims and the values of bound numbers', async () => {
    const document = await openNote(NOTE);
    await untilMarks(document, (marks) => marks.length === 4);
    assert.deepStrictEqual(await hintsOf(document), [
      '  - inner >= 0| ▼ first t = 3',
      '  - trace(P) ≈ 37.29| ✓ 37.2888…',
      'The trace is 37.29| = 37.2888…',
    ]);
  });

  it('take back what they say while the text is newer, and go where it has changed', () =>
    withoutChecks(async () => {
      const document = await openNote(NOTE);
      await vscode.commands.executeCommand('vdominance.checkDocument');
      await untilMarks(document, (marks) => marks.length === 4);
      await replaceText(document, '≈ 37.29', '≈ 37.3');
      assert.deepStrictEqual(await hintsOf(document), [
        '  - inner >= 0| … first t = 3',
        'The trace is 37.29| … 37.2888…',
      ]);
    }));

  it('are off where the setting says so', () =>
    withSetting('vdominance', 'inlayHints', 'off', async () => {
      const document = await openNote(NOTE);
      await untilMarks(document, (marks) => marks.length === 4);
      assert.deepStrictEqual(await hintsOf(document), []);
    }));
});
