import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { COUNTEREXAMPLE, closeAll, codeActions, openNote, until, untilMarks } from './notes';

const NOTE = `${COUNTEREXAMPLE}\nThe trace is $37.29$, and 197 steps are negative; $x + 1$.\n`;

function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text));
}

async function openedNote(cursor: string): Promise<vscode.TextDocument> {
  const document = await openNote(NOTE);
  await untilMarks(document, (marks) => marks.length === 3);
  const position = positionOf(document, cursor);
  vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
  return document;
}

async function bindingTitles(document: vscode.TextDocument, text: string): Promise<string[]> {
  const position = positionOf(document, text);
  const range = new vscode.Range(position, position);
  const actions = await codeActions(document, range, vscode.CodeActionKind.RefactorRewrite);
  return actions.filter(({ command }) => command?.command === 'vdominance.bindNumber').map(({ title }) => title);
}

describe('binding a number', () => {
  afterEach(closeAll);

  it('is offered at numbers of governed text, not at those that set parameters', async () => {
    const document = await openedNote('The');
    assert.deepStrictEqual(await bindingTitles(document, '37.29'), ['Bind this number']);
    assert.deepStrictEqual(await bindingTitles(document, '197'), ['Bind this number']);
    assert.deepStrictEqual(await bindingTitles(document, 'steps'), []);
    assert.deepStrictEqual(await bindingTitles(document, '5\n'), []);
  });

  for (const [title, cursor, bound] of [
    ['behind the formula that ends with it', '37.29', '$37.29$<!-- = trace(P) -->,'],
    ['directly behind it, the shortest of equal ones first', '197', '197<!-- = count(inner < 0) --> steps'],
  ] as const) {
    it(`writes the quantity that is chosen ${title}`, async () => {
      const document = await openedNote(cursor);
      const binding = vscode.commands.executeCommand('vdominance.bindNumber');
      // The list has no event of its own: it is asked for its first entry until there is one.
      const accepting = setInterval(() => {
        void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }, 200);
      try {
        await until(
          vscode.workspace.onDidChangeTextDocument,
          () => (document.getText().includes(bound) ? true : undefined),
          () => document.getText(),
        );
      } finally {
        clearInterval(accepting);
      }
      await binding;
      assert.deepStrictEqual(await bindingTitles(document, cursor), []);
    });
  }
});
