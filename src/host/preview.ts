import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { PREVIEW } from '../core/present/words/preview';
import type { Report } from '../core/report';
import { blockHtml, waitingHtml } from './blockHtml';
import type { Checker, State } from './checker';
import { Disposables } from './disposables';
import type { BlockRenderer, PreviewBlock } from './previewDoor';
import { PreviewPictures } from './previewPictures';
import type { SurfaceSetting } from './surfaces';

/** Results that come together make the previews render once (milliseconds). */
const TOGETHER = 50;

/** Longer than a preview waits before it renders a change of its text (milliseconds). */
const RENDERED = 1000;

function refreshPreviews(): void {
  // An editor without the built-in preview has nothing to render.
  vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => null);
}

/** What the report says of the block on these lines of the text as it stands. */
function factsOf({ place }: State, report: Report, { line, endLine }: PreviewBlock) {
  const isWithin = (range: vscode.Range) => range.start.line >= line && range.start.line < endLine;
  const set = report.sets.find(({ source, span }) => source === 'fence' && isWithin(place(span))) ?? null;
  const problems = report.findings.filter(({ claim, span }) => claim === null && isWithin(place(span)));
  return { set, problems };
}

/** Renders blocks from what the checker knows, asks for what it does not, and renders again when that is there. */
class PreviewRenderer implements BlockRenderer, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly pictures: PreviewPictures;
  private readonly language: Language;
  /** Documents of which something else is shown than what the next check will say. */
  private readonly awaited = new Set<string>();
  /** Documents that were rendered since the last refresh. */
  private shown = new Set<string>();
  /** Those of them before it that it has not rendered again. */
  private owed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private repeat: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly checker: Checker,
    setting: SurfaceSetting,
  ) {
    this.language = setting.language;
    this.pictures = this.owned.add(new PreviewPictures(setting));
    this.owned.add(this.pictures.onDidDraw(() => this.refresh()));
    this.owned.add(vscode.window.onDidChangeActiveColorTheme(() => this.pictures.renew()));
    this.owned.add(
      checker.onDidCheck(({ uri, outcome }) => {
        const isSettled = outcome.kind === 'done' || outcome.kind === 'failed';
        if (isSettled && this.awaited.delete(uri.toString())) this.refresh();
      }),
    );
  }

  render(block: PreviewBlock): string {
    const { uri, source } = block;
    if (!uri) return waitingHtml(source, fill(PREVIEW['no-document'], this.language));
    this.shown.add(uri.toString());
    this.owed.delete(uri.toString());
    const state = this.checker.stateOf(uri);
    if (!state || state.stale) this.awaited.add(uri.toString());
    if (!state?.report) return this.waiting(uri, state, source);
    const { report, stale } = state;
    const facts = factsOf(state, report, block);
    const { parameters = null, stable = null } = facts.set ?? {};
    const picture = parameters && stable ? this.pictures.of(parameters) : null;
    return blockHtml({ ...facts, source, report, stale, picture }, this.language);
  }

  /** Has the previews rendered again, soon. */
  refresh(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.owed = this.shown;
      this.shown = new Set();
      refreshPreviews();
      clearTimeout(this.repeat);
      this.repeat = setTimeout(() => this.refreshOwed(), RENDERED);
    }, TOGETHER);
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.repeat);
    this.owned.dispose();
  }

  /** A preview that is about to look for a change of its text ignores a refresh, and renders nothing when it then finds none. */
  private refreshOwed(): void {
    if (this.owed.size > 0) refreshPreviews();
    this.owed.clear();
  }

  private waiting(uri: vscode.Uri, state: State | undefined, source: string): string {
    if (state?.outcome.kind === 'failed') {
      return waitingHtml(source, fill(PREVIEW['check-failed'], this.language, { error: state.outcome.error }));
    }
    // Checks that nobody has begun: the document is open nowhere, or is to be checked by command only.
    if (state?.outcome.kind !== 'running') void this.check(uri);
    return waitingHtml(source, fill(PREVIEW.computing, this.language));
  }

  private async check(uri: vscode.Uri): Promise<void> {
    try {
      await this.checker.check(await vscode.workspace.openTextDocument(uri));
    } catch {
      // The document has gone, and its preview with it.
      this.awaited.delete(uri.toString());
    }
  }
}

/** Blocks in the markdown preview: a summary in place of the source. */
export function registerPreview(checker: Checker, setting: SurfaceSetting): vscode.Disposable {
  const renderer = new PreviewRenderer(checker, setting);
  setting.preview.renderer = renderer;
  // Blocks may have been shown already, by their source.
  renderer.refresh();
  return new vscode.Disposable(() => {
    setting.preview.renderer = null;
    renderer.dispose();
  });
}
