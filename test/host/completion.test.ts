import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { COUNTEREXAMPLE, closeAll, openNote, until, untilMarks } from './notes';

/** A note with the text around ‸, and the place of it. Its other block wakes the surfaces that come late. */
async function openAt(marked: string): Promise<readonly [vscode.TextDocument, vscode.Position]> {
  const document = await openNote(marked.replace('‸', ''));
  return [document, document.positionAt(marked.indexOf('‸'))];
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function completions(marked: string): Promise<vscode.CompletionItem[]> {
  const [document, position] = await openAt(marked);
  const list: vscode.CompletionList = await vscode.commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  // The editor's own words are none of ours: they have no documentation.
  return list.items.filter(({ kind, documentation, insertText }) => {
    const isBlock = insertText instanceof vscode.SnippetString && insertText.value.startsWith('```vdominance');
    return isBlock || (documentation !== undefined && kind !== vscode.CompletionItemKind.Text);
  });
}

async function awake(): Promise<void> {
  const document = await openNote(COUNTEREXAMPLE);
  await untilMarks(document, (marks) => marks.length === 3);
}

describe('completion in a block', () => {
  before(awake);
  afterEach(closeAll);

  it('offers the keys that are not set yet', async () => {
    const items = await completions('```vdominance\nl_0: 5\nlA: 1\nrates: 1:2\n‸\n```\n');
    assert.deepStrictEqual(items.map(labelOf), ['lB', 'B', 'steps', 'start', 'eviction', 'Q', 'claims', 'expect']);
    const [lB, B] = items;
    assert.ok(lB?.insertText instanceof vscode.SnippetString);
    assert.match(lB.insertText.value, /^lB: \$\{1:7\}$/);
    assert.strictEqual(B?.detail, 'default 1000');
  });

  it('offers the words that a value may be', async () => {
    const items = await completions('```vdominance\nl0: 5\neviction: ‸\n```\n');
    assert.deepStrictEqual(items.map(labelOf), ['high-first', 'low-first', 'proportional']);
    const claims = await completions('```vdominance\nl0: 5\nexpect: {‸}\n```\n');
    assert.deepStrictEqual(claims.map(labelOf), ['G_dominance', 'inner', 'nonexpansive', 'stable', 'V_dominance']);
    const verdicts = await completions('```vdominance\nl0: 5\nexpect: {inner: ‸}\n```\n');
    assert.deepStrictEqual(verdicts.map(labelOf), ['fails', 'holds']);
  });

  it('offers names and functions in a claim, and relations behind them', async () => {
    const names = (await completions('```vdominance\nl0: 5\nclaims:\n  - ‸\n```\n')).map(labelOf);
    for (const name of ['inner', 'V_T', 'rho', 'lambdaA', 'mean', 'eigenvalues']) assert.ok(names.includes(name), name);
    const relations = await completions('```vdominance\nl0: 5\nclaims:\n  - mean(inner) ‸\n```\n');
    assert.deepStrictEqual(relations.map(labelOf).sort(), ['!=', '<', '<=', '==', '>', '>=', '≈']);
  });

  it('offers nothing in another block, nor in the text', async () => {
    assert.deepStrictEqual(await completions('```yaml\n‸\n```\n'), []);
    assert.deepStrictEqual(await completions(`${COUNTEREXAMPLE}\n‸\n`), []);
  });
});

describe('completion of a whole block', () => {
  afterEach(closeAll);

  it('is offered in an empty document and where a block is begun', async () => {
    for (const begun of ['‸', 'Text\n\n```vd‸', '```‸\n', 'vd‸']) {
      assert.deepStrictEqual((await completions(begun)).map(labelOf), ['```vdominance'], begun);
    }
    assert.deepStrictEqual(await completions('Text ‸'), []);
    assert.deepStrictEqual(await completions('```js‸'), []);
  });
});

describe('a hover in a block', () => {
  before(awake);
  afterEach(closeAll);

  async function hover(marked: string): Promise<string> {
    const [document, position] = await openAt(marked);
    await until(vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(document.uri).length > 0 ? true : undefined,
    );
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const parts = hovers.flatMap(({ contents }) => contents);
    const texts = parts.map((part) => (typeof part === 'string' ? part : part.value).replaceAll('&nbsp;', ' '));
    // Another part is what the run of the set comes to.
    return texts.find((text) => text.startsWith('`'))!.replaceAll('\\', '');
  }

  it('tells the meaning, bounds and default of a key, and its value here', async () => {
    assert.strictEqual(
      await hover('```vdominance\nl0: 5\nlA: 1\nl_‸B: 4\n```\n'),
      '`lB` l_B\n\ndecode length of type B in stages, an integer > lA; the dimension n\n\nMust be given.\n\nHere: `4`',
    );
    assert.strictEqual(
      await hover('```vdominance\nl0: 5\nlA: 1\nlB: 4\nst‸eps: 100\n```\n'),
      '`steps`\n\nbatches to run, an integer ≥ 1\n\nDefault: `200`\n\nHere: `100`',
    );
  });

  it('tells the formula of a name and the form of a function', async () => {
    const block = (claim: string) => `\`\`\`vdominance\nl0: 5\nlA: 1\nlB: 4\nclaims:\n  - ${claim}\n\`\`\`\n`;
    assert.strictEqual(
      await hover(block('mean(in‸ner) >= 0')),
      '`inner` ⟨xˢ, Δ⟩ₚ\n\n⟨x^S, Δ⟩_P with x^S = M^S − M*, Δ = M^T − M^S\n\na value at each step',
    );
    assert.strictEqual(
      await hover(block('me‸an(inner) >= 0')),
      '`mean` mean(s)\n\nmean over the steps at which the series is defined, or over entries',
    );
  });
});
