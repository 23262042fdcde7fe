import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  COUNTEREXAMPLE,
  closeAll,
  codeActions,
  openNote,
  replaceText,
  untilMarks,
  withoutChecks,
  withSetting,
} from './notes';

const REFERENCE = '```vdominance\nl0: 200\nlA: 4\nlB: 7\n```\n';
const WRONG = `${REFERENCE}\nThe mean is **0.9434**<!-- = mean(inner) -->, of ８<!-- = count(evicted > 0) --> evictions.\n`;

const OFFERED = ['Write 0.9424', 'Ignore this line', 'Fix all 2 wrong numbers'];

/** The place of a text in a document. */
function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `the document does not hold ${text}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

function actionsAt(
  document: vscode.TextDocument,
  text: string,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return codeActions(document, rangeOf(document, text), kind);
}

function titles(actions: readonly vscode.CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

async function perform(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((found) => found.title === title);
  assert.ok(action?.edit, `${title} is not among ${titles(actions).join(', ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** How many marks of wrong numbers there are. */
async function untilWrong(document: vscode.TextDocument, count: number): Promise<void> {
  await untilMarks(document, (marks) => marks.filter(({ code }) => code === 'bound-wrong').length === count);
}

describe('a wrong number', () => {
  afterEach(closeAll);

  it('has a fix that splices its digits, preferred and for its mark', async () => {
    const document = await openNote(WRONG);
    await untilWrong(document, 2);
    const actions = await actionsAt(document, '0.9434', vscode.CodeActionKind.QuickFix);
    assert.deepStrictEqual(titles(actions), OFFERED);
    const [fix] = actions;
    assert.deepStrictEqual([fix?.isPreferred, fix?.kind?.value], [true, 'quickfix']);
    await perform(actions, 'Write 0.9424');
    assert.strictEqual(document.getText(), WRONG.replace('0.9434', '0.9424'));
    await untilWrong(document, 1);
  });

  it('is put right with all others, in digits of their width', async () => {
    const document = await openNote(WRONG);
    await untilWrong(document, 2);
    await perform(await actionsAt(document, '８'), 'Fix all 2 wrong numbers');
    assert.strictEqual(document.getText(), WRONG.replace('0.9434', '0.9424').replace('８', '９'));
    await untilWrong(document, 0);
  });

  it('that the text prints of a known quantity is spliced in its formula', async () => {
    const printed = `${REFERENCE}\nThe radius is $\\max|\\lambda| = 0.985$.\n`;
    const document = await openNote(printed);
    await untilMarks(document, (marks) => marks.some(({ code }) => code === 'printed-wrong'));
    const actions = await actionsAt(document, '0.985', vscode.CodeActionKind.QuickFix);
    assert.deepStrictEqual(titles(actions), ['Write 0.975', 'Ignore this line']);
    await perform(actions, 'Write 0.975');
    assert.strictEqual(document.getText(), printed.replace('0.985', '0.975'));
    await untilMarks(document, (marks) => marks.length === 0);
  });

  it('may be ignored with its line, in a table within the last cell', async () => {
    const table = `| a | b |\n|---|---|\n| x | 0.9434<!-- = mean(inner) --> |\n`;
    const document = await openNote(`${REFERENCE}\n${table}`);
    await untilWrong(document, 1);
    await perform(await actionsAt(document, '0.9434'), 'Ignore this line');
    const ignoring = '| x | 0.9434<!-- = mean(inner) --> <!-- vdominance ignore-line --> |';
    assert.ok(document.getText().includes(ignoring), document.getText());
    await untilMarks(document, (marks) => marks.length === 0);
  });

  it('has no fix from a report of an earlier text', () =>
    withoutChecks(async () => {
      const document = await openNote(WRONG);
      const offered = async () => titles(await actionsAt(document, '0.9434', vscode.CodeActionKind.QuickFix));
      await vscode.commands.executeCommand('vdominance.checkDocument');
      await untilWrong(document, 2);
      assert.deepStrictEqual(await offered(), OFFERED);
      await replaceText(document, 'The mean', 'A mean');
      assert.deepStrictEqual(await offered(), []);
      await vscode.commands.executeCommand('vdominance.checkDocument');
      assert.deepStrictEqual(await offered(), OFFERED);
    }));
});

describe('source.fixAll.vdominance', () => {
  afterEach(closeAll);

  it('is one edit of every wrong number, asked for by its kind or by that above', async () => {
    const document = await openNote(WRONG);
    await untilWrong(document, 2);
    const { SourceFixAll } = vscode.CodeActionKind;
    for (const kind of [SourceFixAll.append('vdominance'), SourceFixAll]) {
      const actions = await actionsAt(document, 'The', kind);
      assert.deepStrictEqual(
        actions.map(({ title, kind: found }) => [title, found?.value]),
        [['Fix all 2 wrong numbers', 'source.fixAll.vdominance']],
      );
    }
  });

  it('is no action of a text where no number is wrong', async () => {
    const document = await openNote(COUNTEREXAMPLE);
    await untilMarks(document, (marks) => marks.length === 3);
    assert.deepStrictEqual(await actionsAt(document, 'l0', vscode.CodeActionKind.SourceFixAll), []);
  });

  it('is carried out on save, even when the text has just been typed', () =>
    withSetting('editor', 'codeActionsOnSave', { 'source.fixAll.vdominance': 'always' }, async () => {
      const document = await openNote(WRONG);
      await untilWrong(document, 2);
      await replaceText(document, 'evictions', 'of them');
      assert.ok(await document.save());
      const fixed = WRONG.replace('0.9434', '0.9424').replace('８', '９').replace('evictions', 'of them');
      assert.deepStrictEqual([document.getText(), document.isDirty], [fixed, false]);
    }));
});

describe('a standing claim that fails', () => {
  afterEach(closeAll);

  it('may be announced in its block, and leads to its first step', async () => {
    const document = await openNote(COUNTEREXAMPLE);
    await untilMarks(document, (marks) => marks.length === 3);
    const actions = await actionsAt(document, 'vdominance', vscode.CodeActionKind.QuickFix);
    assert.deepStrictEqual(titles(actions), [
      'Say that it fails here (expect)',
      'Open the explorer at step 3',
      'Say that it fails here (expect)',
      'Open the explorer at step 3',
      'Say that it fails here (expect)',
      'Open the explorer at step 11',
    ]);
    const [, open] = actions;
    assert.strictEqual(open?.command?.command, 'vdominance.openExplorer');
    assert.deepStrictEqual(open.command.arguments?.slice(1), [1, 3]);
    await perform(actions, 'Say that it fails here (expect)');
    assert.strictEqual(document.getText(), '```vdominance\nl0: 5\nlA: 1\nlB: 4\nexpect: {inner: fails}\n```\n');
    await untilMarks(document, (marks) => marks.length === 2 && !marks.some(({ code }) => code === 'inner-violated'));
  });

  it('may be announced before a sentence', async () => {
    const sentence = 'Take $l_0 = 5$, $l_A = 1$, $l_B = 4$.\n';
    const document = await openNote(`# Note\n\n${sentence}`);
    await untilMarks(document, (marks) => marks.length === 3);
    await perform(await actionsAt(document, 'l_A'), 'Say that it fails here (expect)');
    assert.strictEqual(document.getText(), `# Note\n\n<!-- vdominance expect inner fails -->\n${sentence}`);
    await untilMarks(document, (marks) => marks.length === 2);
  });

  it('of a value that cannot be read there is nothing', async () => {
    const document = await openNote('```vdominance\nl0: x\nlA: 1\nlB: 4\n```\n');
    await untilMarks(document, (marks) => marks.length === 1);
    assert.deepStrictEqual(await actionsAt(document, 'x', vscode.CodeActionKind.QuickFix), []);
  });
});
