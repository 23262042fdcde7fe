import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { lazyEngine } from '../../src/engine/lazy';
import { startThreads } from '../../src/engine/node';
import { Checker } from '../../src/host/checker';
import { Disposables } from '../../src/host/disposables';
import { readSettings } from '../../src/host/settings';
import { TestRuns } from '../../src/host/testRuns';
import { TestTree } from '../../src/host/testTree';
import { TreeKeeper } from '../../src/host/treeKeeper';
import { closeAll, extensionUri, openNote, replaceText, until } from './notes';

const NOTE = `# A note

## The lemma fails

\`\`\`vdominance
l0: 5
lA: 1
lB: 4
claims:
  - n == 4
  - mean(inner
\`\`\`

The dimension is 5<!-- = n -->.

## Not stable

\`\`\`vdominance
l0: 2
lA: 2
lB: 3
rates: 4:1
\`\`\`
`;

/** A run that only notes what it is told. */
class NotedRun {
  readonly told: [label: string, what: string][] = [];
  readonly messages = new Map<string, vscode.TestMessage>();
  output = '';
  readonly name = undefined;
  readonly isPersisted = false;
  readonly token = new vscode.CancellationTokenSource().token;
  readonly onDidDispose: vscode.Event<void> = () => new vscode.Disposable(() => {});
  ended = false;
  enqueued() {}
  started() {}
  skipped = (item: vscode.TestItem) => this.note(item, 'skipped');
  passed = (item: vscode.TestItem) => this.note(item, 'passed');
  failed = (item: vscode.TestItem, message: vscode.TestMessage | readonly vscode.TestMessage[]) =>
    this.note(item, 'failed', message);
  errored = (item: vscode.TestItem, message: vscode.TestMessage | readonly vscode.TestMessage[]) =>
    this.note(item, 'errored', message);
  appendOutput(text: string) {
    this.output += text;
  }
  addCoverage() {}
  end() {
    this.ended = true;
  }

  private note(
    item: vscode.TestItem,
    what: string,
    message?: vscode.TestMessage | readonly vscode.TestMessage[],
  ): void {
    this.told.push([item.label, what]);
    if (message instanceof vscode.TestMessage) this.messages.set(item.label, message);
  }
}

describe('the Test Explorer', () => {
  let owned: Disposables;
  let checker: Checker;
  let controller: vscode.TestController;
  let tree: TestTree;
  let keeper: TreeKeeper;
  let runs: TestRuns;
  let made: NotedRun[];
  let invalidated: string[];

  beforeEach(() => {
    owned = new Disposables();
    made = [];
    invalidated = [];
    const engine = owned.add(
      lazyEngine([() => startThreads(vscode.Uri.joinPath(extensionUri(), 'dist/engine.js').fsPath)]),
    );
    checker = owned.add(new Checker(engine, readSettings));
    const real = owned.add(vscode.tests.createTestController(`test-${crypto.randomUUID()}`, 'under test'));
    // The editor's own collections and items; only the runs are noted, because it shows theirs to nobody.
    controller = {
      ...{ id: real.id, label: real.label, items: real.items, refreshHandler: undefined },
      createTestItem: (id, label, uri) => real.createTestItem(id, label, uri),
      createRunProfile: (...args) => real.createRunProfile(...args),
      createTestRun() {
        const run = new NotedRun();
        made.push(run);
        return run;
      },
      invalidateTestResults(items) {
        for (const item of [items ?? []].flat()) invalidated.push(item.label);
      },
      dispose: () => real.dispose(),
    };
    tree = new TestTree(controller, 'en');
    keeper = owned.add(new TreeKeeper(controller, tree, checker));
    runs = new TestRuns(checker, { controller, tree, language: 'en', settled: (uri) => keeper.settled(uri) });
    checker.start();
  });

  afterEach(async () => {
    owned.dispose();
    await closeAll();
  });

  function labels(item: vscode.TestItem): unknown[] {
    const children = Array.from(item.children, ([, child]) => child);
    children.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    return children.map((child) => (child.children.size > 0 ? [child.label, ...labels(child)] : child.label));
  }

  async function shown(document: vscode.TextDocument): Promise<vscode.TestItem> {
    await until(checker.onDidCheck, () => checker.stateOf(document.uri)?.stale === false || undefined);
    await keeper.settled(document.uri);
    const item = tree.documentItem(document.uri);
    assert.ok(item);
    return item;
  }

  it('shows the claims of a note under its headings', async () => {
    const document = await openNote(NOTE);
    const item = await shown(document);
    assert.strictEqual(item.label, vscode.workspace.asRelativePath(document.uri));
    assert.deepStrictEqual(labels(item), [
      [
        'A note',
        [
          'The lemma fails',
          '⟨x^S, Δ⟩_P ≥ 0 at every step',
          'V^T ≥ V^S at every step',
          'G^T ≥ G^S at every step',
          'A is stable',
          'n == 4',
          'mean(inner',
          '5 = n',
        ],
        [
          'Not stable',
          '⟨x^S, Δ⟩_P ≥ 0 at every step',
          'V^T ≥ V^S at every step',
          'G^T ≥ G^S at every step',
          'A is stable',
        ],
      ],
    ]);
    const [lemma] = [...tree.claims(item)];
    assert.deepStrictEqual(lemma?.range && document.getText(lemma.range), 'vdominance');
  });

  it('keeps its items over an edit elsewhere, and outdates their results', async () => {
    const document = await openNote(NOTE);
    const before = [...tree.claims(await shown(document))];
    await replaceText(document, '# A note', 'A line before.\n\n# A note');
    const after = [...tree.claims(await shown(document))];
    assert.deepStrictEqual(
      after.map((item, i) => item === before[i]),
      before.map(() => true),
    );
    assert.deepStrictEqual([...new Set(invalidated)], [vscode.workspace.asRelativePath(document.uri)]);
    assert.strictEqual(after[0]?.range && document.getText(after[0].range), 'vdominance');
  });

  it('forgets a note that is closed, and one without claims', async () => {
    const document = await openNote(NOTE);
    await shown(document);
    await replaceText(document, document.getText(), 'Nothing is left.\n');
    await until(checker.onDidCheck, () => checker.stateOf(document.uri)?.stale === false || undefined);
    await keeper.settled(document.uri);
    assert.strictEqual(tree.documentItem(document.uri), undefined);
  });

  it('tells of each claim what became of it, and where', async () => {
    const document = await openNote(NOTE);
    const item = await shown(document);
    await runs.run(new vscode.TestRunRequest([item]), new vscode.CancellationTokenSource().token);
    const [run] = made;
    assert.ok(run?.ended);
    assert.deepStrictEqual(run.told, [
      ['⟨x^S, Δ⟩_P ≥ 0 at every step', 'failed'],
      ['V^T ≥ V^S at every step', 'failed'],
      ['G^T ≥ G^S at every step', 'failed'],
      ['A is stable', 'passed'],
      ['n == 4', 'passed'],
      ['mean(inner', 'errored'],
      ['5 = n', 'failed'],
      ['⟨x^S, Δ⟩_P ≥ 0 at every step', 'skipped'],
      ['V^T ≥ V^S at every step', 'skipped'],
      ['G^T ≥ G^S at every step', 'passed'],
      ['A is stable', 'failed'],
    ]);
    assert.deepStrictEqual(
      run.output.split('\r\n').filter((line) => / is |^\S n |ends/.test(line)),
      [
        '✓ A is stable: holds (exact).',
        '✓ n == 4: holds (exact).',
        '! The expression ends here too early.',
        '▼ n = 4, so 5 is wrong: it would print as 4 (exact).',
        '– ⟨x^S, Δ⟩_P ≥ 0 at every step: not judged, because A is not stable, so there is no P.',
        '– V^T ≥ V^S at every step: not judged, because A is not stable, so there is no P.',
        '▼ A is not stable (an eigenvalue lies on or outside the unit circle), so P does not exist.',
      ],
    );
    assert.deepStrictEqual(invalidated, []);
    const wrong = run.messages.get('5 = n');
    assert.deepStrictEqual([wrong?.expectedOutput, wrong?.actualOutput], ['4', '5']);
    assert.strictEqual(wrong?.location && document.getText(wrong.location.range), '5');
    const lemma = run.messages.get('⟨x^S, Δ⟩_P ≥ 0 at every step');
    assert.strictEqual(lemma?.expectedOutput, '⟨x^S, Δ⟩_P ≥ 0 at every step');
    assert.match(lemma.actualOutput ?? '', /^first at t = 3: −719\/480 · N\*² = −4623\.2\n/);
  });

  it('runs a single claim, and leaves out what is excluded', async () => {
    const document = await openNote(NOTE);
    const item = await shown(document);
    const [lemma, energy] = [...tree.claims(item)];
    assert.ok(lemma && energy);
    const { token } = new vscode.CancellationTokenSource();
    await runs.run(new vscode.TestRunRequest([lemma]), token);
    assert.deepStrictEqual(made[0]?.told, [[lemma.label, 'failed']]);
    await runs.run(new vscode.TestRunRequest([lemma.parent!], [lemma]), token);
    assert.deepStrictEqual(made[1]?.told.slice(0, 2), [
      [energy.label, 'failed'],
      ['G^T ≥ G^S at every step', 'failed'],
    ]);
    // Everything, which is more where other notes are open.
    await runs.run(new vscode.TestRunRequest(), token);
    assert.ok(made[2] && made[2].told.length >= 11);
  });

  it('makes a run of every check as long as it is continuous', async () => {
    const document = await openNote(NOTE);
    const item = await shown(document);
    const source = new vscode.CancellationTokenSource();
    await runs.run(new vscode.TestRunRequest([item], undefined, undefined, true), source.token);
    assert.strictEqual(made.length, 0);
    await replaceText(document, '5<!--', '4<!--');
    await shown(document);
    await keeper.settled(document.uri);
    // The run is made in the turn after the tree has settled.
    await new Promise((resolve) => setTimeout(resolve));
    assert.strictEqual(made.length, 1);
    assert.deepStrictEqual(
      made[0]?.told.find(([label]) => label === '4 = n'),
      ['4 = n', 'passed'],
    );
    source.cancel();
    await replaceText(document, '4<!--', '3<!--');
    await shown(document);
    await new Promise((resolve) => setTimeout(resolve));
    assert.strictEqual(made.length, 1);
  });
});
