import * as assert from 'node:assert';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { NOTHING_COUNTED } from '../../src/core/claims/coverage';
import type { Outcome, Report } from '../../src/core/report';
import { startInline } from '../../src/engine/inline';
import { lazyEngine } from '../../src/engine/lazy';
import { startThreads } from '../../src/engine/node';
import { createWorks } from '../../src/engine/works';
import { Checker, type State } from '../../src/host/checker';
import { registerDiagnostics } from '../../src/host/diagnostics';
import { Disposables } from '../../src/host/disposables';
import { readSettings } from '../../src/host/settings';
import { COUNTEREXAMPLE, closeAll, extensionUri, marksOf, openNote, replaceText, until, untilMarks } from './notes';

type Check = (text: string, signal: AbortSignal) => Promise<Outcome<Report>>;

const SETTING = { language: 'en', documentation: () => vscode.Uri.parse('test:/findings.md') } as const;

/** A report with one mark that no check of the product makes. */
function reportOf(text: string): Report {
  const span = { start: text.indexOf('vdominance'), end: text.indexOf('vdominance') + 10 };
  const message = { key: 'claim-inner', args: {} } as const;
  const nothing = { set: null, claim: null, step: null, printed: null, computed: null, exact: null } as const;
  const none = { verdict: null, certainty: null, reason: null, fix: null } as const;
  return {
    sets: [],
    claims: [],
    findings: [{ code: 'test-mark', severity: 'error', span, message, related: [], ...nothing, ...none }],
    coverage: NOTHING_COUNTED,
  };
}

function done(text: string): Outcome<Report> {
  return { kind: 'done', value: reportOf(text) };
}

describe('checks', () => {
  let owned: Disposables;
  let states: State[];

  beforeEach(() => {
    owned = new Disposables();
    states = [];
  });

  afterEach(async () => {
    owned.dispose();
    await closeAll();
  });

  /** A second checker beside that of the product, over an engine of the test's own. */
  function checkerOver(check: Check): Checker {
    const checker = owned.add(new Checker({ check: (text, _, signal) => check(text, signal) }, readSettings));
    owned.add(registerDiagnostics(checker, SETTING));
    owned.add(checker.onDidCheck((state) => states.push(state)));
    checker.start();
    return checker;
  }

  function testMarks(document: vscode.TextDocument) {
    return marksOf(document).filter(({ code }) => code === 'test-mark' || code === 'check-failed');
  }

  function settled(checker: Checker, document: vscode.TextDocument): Promise<State> {
    return until(checker.onDidCheck, () => {
      const state = checker.stateOf(document.uri);
      return state?.outcome.kind === 'done' ? state : undefined;
    });
  }

  it('of 200 quick keystrokes leave one current result and no stale one', async () => {
    const texts: string[] = [];
    const checker = checkerOver(async (text) => {
      if (text.startsWith(COUNTEREXAMPLE)) texts.push(text);
      return done(text);
    });
    const document = await openNote(COUNTEREXAMPLE);
    await settled(checker, document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
    // None waits for the one before, as fingers do not wait for the editor.
    await Promise.all(Array.from({ length: 200 }, () => vscode.commands.executeCommand('type', { text: 'x' })));
    assert.strictEqual(document.getText(), COUNTEREXAMPLE + 'x'.repeat(200));
    const state = await until(checker.onDidCheck, () => {
      const latest = checker.stateOf(document.uri);
      return latest && !latest.stale ? latest : undefined;
    });
    assert.strictEqual(state.version, document.version);
    assert.strictEqual(texts.at(-1), document.getText());
    const told = states.filter(({ uri, stale }) => !stale && uri.toString() === document.uri.toString());
    assert.ok(told.every(({ report }) => report !== null));
    // Nothing more comes of them.
    const checked = texts.length;
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.strictEqual(texts.length, checked);
    assert.deepStrictEqual(
      testMarks(document).map(({ text }) => text),
      ['vdominance'],
    );
  });

  it('that run long are cancelled by an edit, and their marks stay until a newer report', async () => {
    const outcomes: string[] = [];
    const script = join(extensionUri().fsPath, 'dist', 'engine.js');
    const engine = owned.add(lazyEngine([() => startThreads(script)]));
    const title = '# A long run\n';
    const document = await openNote(`${title}\n\`\`\`vdominance\nl0: 5\nlA: 1\nlB: 4\n\`\`\`\n`);
    const checker = owned.add(
      new Checker(
        {
          async check(text, options, signal) {
            const outcome = await engine.check(text, options, signal);
            // Other documents may be open, and are checked as well.
            if (text.startsWith(title)) outcomes.push(outcome.kind);
            return outcome;
          },
        },
        readSettings,
      ),
    );
    owned.add(checker.onDidCheck((state) => states.push(state)));
    checker.start();
    const first = await settled(checker, document);
    assert.strictEqual(first.report?.findings.length, 3);

    await replaceText(document, 'l0: 5\nlA: 1\nlB: 4', 'l0: 7\nlA: 3\nlB: 50\nsteps: 2000');
    const running = await until(checker.onDidCheck, () => {
      const state = checker.stateOf(document.uri);
      return state?.outcome.kind === 'running' ? state : undefined;
    });
    assert.strictEqual(running.stale, true);
    assert.strictEqual(running.report, first.report);

    await replaceText(document, 'lB: 50\nsteps: 2000', 'lB: 4');
    const last = await until(checker.onDidCheck, () => {
      const state = checker.stateOf(document.uri);
      return state && !state.stale ? state : undefined;
    });
    assert.deepStrictEqual(outcomes, ['done', 'cancelled', 'done']);
    assert.strictEqual(last.version, document.version);
    assert.strictEqual(last.report?.sets[0]?.parameters?.lB, 4);
  });

  it('that fail are errors: nothing is cleared, and what was found says that it is old', async () => {
    let fail = false;
    const checker = checkerOver(async (text) => (fail ? { kind: 'failed', error: 'thrown on purpose' } : done(text)));
    const document = await openNote(COUNTEREXAMPLE);
    await until(vscode.languages.onDidChangeDiagnostics, () => (testMarks(document).length === 1 ? true : undefined));
    fail = true;
    await checker.check(document);
    const state = checker.stateOf(document.uri);
    assert.deepStrictEqual(state?.outcome, { kind: 'failed', error: 'thrown on purpose' });
    assert.strictEqual(state.stale, true);
    assert.deepStrictEqual(
      testMarks(document).map(({ code, severity, message }) => ({ code, severity, message })),
      [
        {
          code: 'check-failed',
          severity: 'Error',
          message:
            'The check failed: thrown on purpose. What was found before is kept, but may not fit the text any more.',
        },
        {
          code: 'test-mark',
          severity: 'Error',
          message: '⟨x^S, Δ⟩_P ≥ 0 (Of an earlier text; not checked since.)',
        },
      ],
    );
  });

  it('that fail at once are no clean document', async () => {
    checkerOver(async () => ({ kind: 'failed', error: 'thrown on purpose' }));
    const document = await openNote(COUNTEREXAMPLE);
    await until(vscode.languages.onDidChangeDiagnostics, () => (testMarks(document).length > 0 ? true : undefined));
    assert.deepStrictEqual(
      testMarks(document).map(({ code }) => code),
      ['check-failed'],
    );
  });

  it('that are slow leave their marks, which after a moment say that they are old', async () => {
    let slow = false;
    checkerOver((text) => (slow ? new Promise(() => {}) : Promise.resolve(done(text))));
    const document = await openNote(COUNTEREXAMPLE);
    await until(vscode.languages.onDidChangeDiagnostics, () => (testMarks(document).length === 1 ? true : undefined));
    slow = true;
    await replaceText(document, '```vdominance', 'A line.\n\n```vdominance');
    const messages = await until(vscode.languages.onDidChangeDiagnostics, () => {
      const found = testMarks(document);
      return found.some(({ message }) => message.includes('earlier')) ? found : undefined;
    });
    assert.deepStrictEqual(
      messages.map(({ text, message }) => ({ text, message })),
      [{ text: 'vdominance', message: '⟨x^S, Δ⟩_P ≥ 0 (Of an earlier text; not checked since.)' }],
    );
  });

  it('go on in slices where no worker may start', async () => {
    const refused = () => Promise.reject(new Error('no workers here'));
    const engine = owned.add(lazyEngine([refused, async () => startInline(createWorks(), 'en')]));
    const checker = owned.add(new Checker(engine, readSettings));
    checker.start();
    const document = await openNote(`${COUNTEREXAMPLE}\n\`\`\`vdominance\nl0: 5\nlA: 1\nlB: 61\n\`\`\`\n`);
    const { report } = await settled(checker, document);
    assert.deepStrictEqual(report?.findings.map(({ code }) => code).sort(), [
      'G_dominance-violated',
      'V_dominance-violated',
      'above-limit',
      'inner-violated',
    ]);
  });

  it('of a document without parameters do not wake the engine', async () => {
    const texts: string[] = [];
    const checker = checkerOver(async (text) => {
      texts.push(text);
      return done(text);
    });
    const document = await openNote('# A list of ten tools\n\nNothing to see.\n');
    await checker.check(document);
    assert.ok(!texts.includes(document.getText()));
    assert.strictEqual(checker.stateOf(document.uri)?.outcome.kind, 'done');
  });

  it('happen as the settings say', async () => {
    const settings = vscode.workspace.getConfiguration('vdominance');
    const document = await openNote(COUNTEREXAMPLE);
    await untilMarks(document, (found) => found.length === 3);
    try {
      await settings.update('severity.G_dominance', 'off', vscode.ConfigurationTarget.Workspace);
      await untilMarks(document, (found) => found.length === 2);
      await settings.update('severity.inner', 'information', vscode.ConfigurationTarget.Workspace);
      const marks = await untilMarks(document, (found) => found.some(({ severity }) => severity === 'Information'));
      assert.deepStrictEqual(marks.map(({ code, severity }) => [code, severity]).sort(), [
        ['V_dominance-violated', 'Error'],
        ['inner-violated', 'Information'],
      ]);
      await settings.update('check.mode', 'manual', vscode.ConfigurationTarget.Workspace);
      await replaceText(document, 'lB: 4', 'lB: 3');
      await untilMarks(document, (found) => found.every(({ message }) => message.includes('earlier text')));
      await vscode.commands.executeCommand('vdominance.checkDocument');
      const [mark] = await untilMarks(document, (found) =>
        found.every(({ message }) => !message.includes('earlier text')),
      );
      assert.notStrictEqual(mark?.message, marks[0]?.message);
    } finally {
      for (const key of ['severity.G_dominance', 'severity.inner', 'check.mode']) {
        await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
      }
    }
  });
});
