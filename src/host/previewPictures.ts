import * as vscode from 'vscode';
import { parameterKey } from '../core/model/parameterKey';
import type { Parameters } from '../core/model/parameters';
import { Runs } from './runs';
import type { SurfaceSetting } from './surfaces';
import { themeKind } from './themeKind';

/** About as wide as the text of a preview beside its editor: narrowed by much, a picture's words would be too small to read. */
const SIZE = { width: 480, height: 180 };

/** How many pictures are kept: some screens of blocks, each in two themes. */
const KEPT = 64;

/** The pictures of the preview, which cannot wait for them: the first question has them drawn, a later one gets them. */
export class PreviewPictures implements vscode.Disposable {
  /** By theme and parameters; null where none could be drawn. */
  private readonly pictures = new Map<string, string | 'pending' | null>();
  private readonly drawn = new vscode.EventEmitter<void>();
  private readonly canceller = new AbortController();
  private readonly runs: Runs;

  /** A picture that was pending is there, or is known never to be. */
  readonly onDidDraw = this.drawn.event;

  constructor(private readonly setting: Pick<SurfaceSetting, 'engine' | 'language' | 'pictures'>) {
    this.runs = new Runs(setting.engine);
  }

  /** The picture for the theme of the moment. */
  of(parameters: Parameters): string | 'pending' | null {
    const key = `${themeKind()} ${parameterKey(parameters)}`;
    const known = this.pictures.get(key);
    if (known !== undefined) return known;
    this.keep(key, 'pending');
    void this.draw(key, parameters);
    return 'pending';
  }

  dispose(): void {
    this.canceller.abort();
    this.drawn.dispose();
  }

  private async draw(key: string, parameters: Parameters): Promise<void> {
    const theme = themeKind();
    const { language, pictures } = this.setting;
    // A preview without its picture still says what is true of the block.
    let picture: string | null = null;
    try {
      const [run, { innerProductSvg }] = await Promise.all([
        this.runs.of(parameters, this.canceller.signal),
        pictures(),
      ]);
      picture = run && innerProductSvg(run, { theme, language, ...SIZE });
    } finally {
      this.keep(key, picture);
      if (!this.canceller.signal.aborted) this.drawn.fire();
    }
  }

  private keep(key: string, picture: string | 'pending' | null): void {
    this.pictures.set(key, picture);
    for (const oldest of this.pictures.keys()) {
      if (this.pictures.size <= KEPT) break;
      this.pictures.delete(oldest);
    }
  }
}
