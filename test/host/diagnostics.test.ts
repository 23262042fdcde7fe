import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { COUNTEREXAMPLE, closeAll, marksOf, openFile, openNote, replaceText, untilMarks } from './notes';

const INNER = '⟨x^S, Δ⟩_P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).';

describe('marks', () => {
  afterEach(closeAll);

  it('stand on the info word of a block, with first step, worst step and count', async () => {
    const document = await openFile('counterexample.md');
    const marks = await untilMarks(document, (found) => found.length === 3);
    const [inner] = marks.filter(({ code }) => code === 'inner-violated');
    assert.deepStrictEqual(inner, {
      code: 'inner-violated',
      severity: 'Error',
      text: 'vdominance',
      message: INNER,
      related: [
        'first at t = 3: −719/480 · N*² = −4623.2',
        'worst at t = 7: −14\u202f988\u202f075\u202f517/7\u202f803\u202f371\u202f520 · N*² = −5928.1',
        '197 of 200 steps fail',
      ],
    });
    assert.deepStrictEqual(marks.map(({ code, severity, text }) => [code, severity, text]).sort(), [
      ['G_dominance-violated', 'Warning', 'vdominance'],
      ['V_dominance-violated', 'Error', 'vdominance'],
      ['inner-violated', 'Error', 'vdominance'],
    ]);
  });

  it('link to their explanation', async () => {
    const document = await openFile('counterexample.md');
    await untilMarks(document, (found) => found.length === 3);
    for (const { code } of vscode.languages.getDiagnostics(document.uri)) {
      assert.ok(typeof code === 'object');
      assert.match(code.target.path, /\/docs\/findings\.md$/);
      // An editor opens a page at a line: `#L20`.
      const line = Number(code.target.fragment.slice(1));
      const page = await vscode.workspace.openTextDocument(code.target.with({ fragment: '' }));
      assert.strictEqual(page.lineAt(line - 1).text, `## ${code.value}`);
    }
  });

  it('stand on the settings of tables and sentences', async () => {
    const document = await openFile('forms.md');
    const marks = await untilMarks(document, (found) => found.length > 0);
    assert.deepStrictEqual(
      marks.map(({ code, severity, text }) => ({ code, severity, text })),
      [
        {
          code: 'stable-violated',
          severity: 'Warning',
          text: 'l_0 = 2$, $l_A = 2$, $l_B = 3$ with $\\lambda_A = 4$ and $\\lambda_B = 1',
        },
      ],
    );
  });

  it('go with their block', async () => {
    const document = await openNote(`# Note\n\n${COUNTEREXAMPLE}\nThe end.\n`);
    await untilMarks(document, (found) => found.length === 3);
    await replaceText(document, COUNTEREXAMPLE, '');
    assert.deepStrictEqual(await untilMarks(document, (found) => found.length === 0), []);
  });

  it('are back at once after an undo', async () => {
    const document = await openNote(COUNTEREXAMPLE);
    const before = await untilMarks(document, (found) => found.length === 3);
    await replaceText(document, 'lB: 4', 'lB: 3');
    await untilMarks(document, (found) => !found.some(({ message }) => message === INNER));
    await vscode.commands.executeCommand('undo');
    // The debounce has not even begun to run out: the report was remembered.
    assert.deepStrictEqual(marksOf(document), before);
  });

  it('survive a document that is opened as another language and comes back', async () => {
    const document = await openNote(COUNTEREXAMPLE);
    await untilMarks(document, (found) => found.length === 3);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await untilMarks(document, (found) => found.length === 0);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await untilMarks(document, (found) => found.length === 3);
  });
});

describe('a value that cannot be read', () => {
  afterEach(closeAll);

  const cases: readonly (readonly [title: string, block: string, code: string, text: string])[] = [
    ['an lB of 1', 'l0: 5\nlA: 1\nlB: 1', 'below-minimum', '1'],
    ['lA above lB', 'l0: 5\nlA: 7\nlB: 4', 'lA-not-less-than-lB', '7'],
    ['a rate of 0', 'l0: 5\nlA: 1\nlB: 4\nlambdaA: 0', 'not-positive', '0'],
    ['a negative length', 'l0: -1\nlA: 1\nlB: 4', 'below-minimum', '-1'],
    ['a word for a number', 'l0: 5\nlA: 1\nlB: 4\nB: x', 'not-a-number', 'x'],
    ['a duplicate key', 'l0: 5\nlA: 1\nlB: 4\nl0: 6', 'duplicate-key', 'l0'],
    ['an unknown key', 'l0: 5\nlA: 1\nlB: 4\nlC: 6', 'unknown-key', 'lC'],
    ['an lB of a million', 'l0: 5\nlA: 1\nlB: 1000000', 'above-limit', '1000000'],
  ];

  for (const [title, block, code, text] of cases) {
    it(`has one mark at its characters: ${title}`, async () => {
      const document = await openNote(`\`\`\`vdominance\n${block}\n\`\`\`\n\n${COUNTEREXAMPLE}`);
      const marks = await untilMarks(document, (found) => found.length > 0);
      const problems = marks.filter((mark) => !mark.code.endsWith('-violated'));
      assert.deepStrictEqual(
        problems.map((mark) => [mark.code, mark.severity, mark.text]),
        [[code, 'Error', text]],
      );
      // The rest is checked all the same.
      assert.strictEqual(marks.filter(({ message }) => message === INNER).length, 1);
    });
  }

  it('is a fence without an end', async () => {
    const document = await openNote(`${COUNTEREXAMPLE}\n\`\`\`vdominance\nl0: 5\nlA: 1\nlB: 4\n`);
    const marks = await untilMarks(document, (found) => found.length > 0);
    const problems = marks.filter((mark) => !mark.code.endsWith('-violated'));
    assert.deepStrictEqual(
      problems.map((mark) => [mark.code, mark.severity]),
      [['unclosed-fence', 'Error']],
    );
    assert.ok(marks.some(({ message }) => message === INNER));
  });
});
