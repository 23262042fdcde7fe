import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { lazyEngine } from '../../src/engine/lazy';
import { startThreads } from '../../src/engine/node';
import { Checker } from '../../src/host/checker';
import { Disposables } from '../../src/host/disposables';
import { registerPreview } from '../../src/host/preview';
import { PreviewDoor } from '../../src/host/previewDoor';
import { readSettings } from '../../src/host/settings';
import { COUNTEREXAMPLE, closeAll, extensionUri, openNote, replaceText, until } from './notes';

const PATIENCE = 10_000;

function render(document: vscode.TextDocument | string): Thenable<string> {
  return vscode.commands.executeCommand('markdown.api.render', document);
}

/** Renders as the preview does until the extension, which tells nobody, has what is wanted. */
async function untilRendered(document: vscode.TextDocument, wanted: RegExp): Promise<string> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const html = (await render(document)).replaceAll('\u202f', ' ');
    if (wanted.test(html)) return html;
    if (Date.now() > end) throw new Error(`waited in vain for ${wanted} in ${html}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the markdown preview', () => {
  afterEach(closeAll);

  it('shows parameters, verdicts and the picture in place of a block', async () => {
    const document = await openNote(`# A note\n\n${COUNTEREXAMPLE}`);
    const html = await untilRendered(document, /<svg/);
    assert.match(html, /<div class="vdominance"><dl><div><dt>l0<\/dt><dd>5<\/dd><\/div>/);
    assert.match(html, /<\/dl><p class="vdominance-defaults">By default: B 1000 · lambdaA 1 · /);
    assert.match(
      html,
      /▼<\/span>⟨x<sup>S<\/sup>, Δ⟩<sub>P<\/sub> &lt; 0 at 197 of 200 steps, first at t = 3: −719\/480 · N\*² \(exact\)\./,
    );
    assert.match(html, /✓<\/span>A is stable: holds \(exact\)\./);
    assert.match(html, /<figure><svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="480" height="180"/);
    assert.doesNotMatch(html, /<pre>/);
    // Scrolling together with the editor goes by the line.
    assert.match(html, /<div[^>]* data-line="2"[^>]*><div class="vdominance">/);
  });

  it('shows the source of a bad block, and what is wrong with it', async () => {
    const document = await openNote('```vdominance\nl0: 5\nlA: 7\nlB: 4\n```\n');
    const html = await untilRendered(document, /lA must be less than lB: 7 is not less than 4\./);
    assert.match(html, /<pre><code>l0: 5\nlA: 7\nlB: 4\n<\/code><\/pre>/);
  });

  it('shows each block with its own verdict, in a list too', async () => {
    const document = await openNote(
      `${COUNTEREXAMPLE}\n- An item:\n\n  \`\`\`vdominance\n  l0: 200\n  lA: 4\n  lB: 7\n  \`\`\`\n`,
    );
    const html = await untilRendered(document, /<svg[\s\S]*<svg/);
    const [first = '', second = ''] = html.split('An item:');
    assert.match(first, /197 of 200 steps/);
    assert.match(second, /✓<\/span>⟨x<sup>S<\/sup>, Δ⟩<sub>P<\/sub> ≥ 0 at every step: holds \(exact\)\./);
  });

  it('leaves other fences and all markup of a block alone', async () => {
    const document = await openNote('```js\nlet a = 1;\n```\n\n```vdominance\nl0: <img src=x>\nlA: 1\nlB: 4\n```\n');
    const html = await untilRendered(document, /vdominance-problem/);
    assert.match(html, /<code[^>]*language-js/);
    assert.match(html, /l0: &lt;img src=x&gt;/);
    assert.doesNotMatch(html, /<img/);
  });

  it('judges nothing of a text that is no document', async () => {
    await openNote(COUNTEREXAMPLE);
    const html = await render(COUNTEREXAMPLE);
    assert.match(html, /<pre>/);
    assert.doesNotMatch(html, /197/);
  });

  it('labels what is of an earlier text, and renders again when it is checked', async () => {
    const settings = vscode.workspace.getConfiguration('vdominance');
    const document = await openNote(COUNTEREXAMPLE);
    await untilRendered(document, /197 of 200/);
    try {
      await settings.update('check.mode', 'manual', vscode.ConfigurationTarget.Workspace);
      await replaceText(document, 'lB: 4', 'lB: 5');
      const stale = await untilRendered(document, /vdominance-stale/);
      assert.match(stale, /Of an earlier text; not checked since\./);
      await vscode.commands.executeCommand('vdominance.checkDocument');
      const html = await untilRendered(document, /<dt>lB<\/dt><dd>5<\/dd>/);
      assert.doesNotMatch(html, /vdominance-stale/);
    } finally {
      await settings.update('check.mode', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('a block in a document that nobody has checked', () => {
  let owned: Disposables;

  beforeEach(() => {
    owned = new Disposables();
  });

  afterEach(async () => {
    owned.dispose();
    await closeAll();
  });

  it('is checked for the preview, and shows its source until then', async () => {
    const door = owned.add(new PreviewDoor());
    const engine = owned.add(
      lazyEngine([() => startThreads(vscode.Uri.joinPath(extensionUri(), 'dist/engine.js').fsPath)]),
    );
    // Not started: no document is its own to check.
    const checker = owned.add(new Checker(engine, readSettings));
    let met = 0;
    owned.add(door.onDidMeetBlock(() => met++));
    const markdown = door.extendMarkdownIt({
      renderer: { rules: { fence: (tokens, index) => `other: ${tokens[index]!.info}` } },
      utils: { escapeHtml: (text) => text.replaceAll('<', '&lt;') },
    });
    const document = await openNote(COUNTEREXAMPLE);
    const token = { info: 'vdominance', content: 'l0: <5', map: [0, 5] as const };
    const self = { renderAttrs: () => ' id="a"', renderToken: () => 'token' };
    const fence = (tokens: readonly (typeof token)[]) =>
      markdown.renderer.rules.fence!(tokens, 0, {}, { currentDocument: document.uri }, self);
    const draw = () => fence([token]);
    assert.strictEqual(fence([{ ...token, info: 'vdominance-like' }]), 'other: vdominance-like');

    assert.strictEqual(draw(), '<div id="a"><pre>l0: &lt;5</pre></div>\n');
    assert.strictEqual(met, 1);
    const pictures = () => Promise.reject(new Error('no pictures here'));
    owned.add(
      registerPreview(checker, {
        ...{ engine, pictures, preview: door, language: 'en' },
        ...{ extension: extensionUri(), documentation: extensionUri },
      }),
    );
    assert.match(draw(), /<code>l0: &lt;5<\/code>.*Computing…/);
    await until(checker.onDidCheck, () => checker.stateOf(document.uri)?.outcome.kind === 'done' || undefined);
    assert.match(draw(), /197 of 200 steps/);
    assert.strictEqual(met, 1);
  });
});
