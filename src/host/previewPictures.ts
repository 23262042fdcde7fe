import * as vscode from 'vscode';
import { parameterKey } from '../core/model/parameterKey';
import type { Parameters } from '../core/model/parameters';
import { Runs } from './runs';
import type { SurfaceSetting } from './surfaces';
import { themeKind } from './themeKind';

/** About as wide as the text of a preview beside its editor: narrowed by much, a picture's words would be too small to read. */
const SIZE = { width: 480, height: 180 };

/** How many pictures are kept: some screens of blocks. */
const KEPT = 64;

interface Kept {
  readonly parameters: Parameters;
  /** That of the picture, or of the one that is being drawn. */
  theme: ReturnType<typeof themeKind>;
  /** Of the theme before while it is drawn anew; null where none could be drawn. */
  picture: string | 'pending' | null;
}

/** The pictures of the preview, which cannot wait for them: the first question has them drawn, a later one gets them. */
export class PreviewPictures implements vscode.Disposable {
  private readonly kept = new Map<string, Kept>();
  private readonly drawn = new vscode.EventEmitter<void>();
  private readonly canceller = new AbortController();
  private readonly runs: Runs;
  private drawing = 0;

  /** Every picture that was being drawn is there, or is known never to be. Told once for all: each time a preview loads its page again. */
  readonly onDidDraw = this.drawn.event;

  constructor(private readonly setting: Pick<SurfaceSetting, 'engine' | 'language' | 'pictures'>) {
    this.runs = new Runs(setting.engine);
  }

  of(parameters: Parameters): Kept['picture'] {
    const key = parameterKey(parameters);
    const known = this.kept.get(key);
    if (known) return known.picture;
    const kept: Kept = { parameters, theme: themeKind(), picture: 'pending' };
    this.kept.set(key, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    void this.draw(kept);
    return kept.picture;
  }

  /**
   * Draws in the theme of the moment what is of another. Only then is there something to show: a page that is loaded while it changes
   * its theme may never appear.
   */
  renew(): void {
    for (const kept of this.kept.values()) {
      if (kept.theme === themeKind()) continue;
      kept.theme = themeKind();
      void this.draw(kept);
    }
  }

  dispose(): void {
    this.canceller.abort();
    this.drawn.dispose();
  }

  private async draw(kept: Kept): Promise<void> {
    const { theme, parameters } = kept;
    this.drawing++;
    // A preview without its picture still says what is true of the block.
    let picture: string | null = null;
    try {
      picture = await this.drawnIn(theme, parameters);
    } finally {
      this.drawing--;
      if (kept.theme === theme) kept.picture = picture;
      if (this.drawing === 0 && !this.canceller.signal.aborted) this.drawn.fire();
    }
  }

  private async drawnIn(theme: Kept['theme'], parameters: Parameters): Promise<string | null> {
    const { language, pictures } = this.setting;
    const [run, { innerProductSvg }] = await Promise.all([this.runs.of(parameters, this.canceller.signal), pictures()]);
    return run && innerProductSvg(run, { theme, language, ...SIZE });
  }
}
