/** What every part of the page is drawn from, and what every part may do. */
import type { Language, Words } from '../src/core/present/messages';
import { fill } from '../src/core/present/messages';
import { EXPLORER } from '../src/core/present/words/explorer';
import { VIEWS } from '../src/core/present/words/views';
import type { DeltaMap } from '../src/core/results';
import type { Blocks } from '../src/figures/blocks';
import type { Theme } from '../src/figures/figure';
import type { ClaimView, FromView, InspectionView, KeptRun, OtherClaimView, RunView, Snapshot } from '../src/protocol';
import type { ViewState, Waiting } from './state';
import type { MoveWindow } from './window';

const WORDS = { ...EXPLORER, ...VIEWS } as const;

export type WordKey = keyof typeof WORDS;

/** One of the explorer's own sentences in the reader's language. */
export type Say = (key: WordKey, args?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return (key, args = {}) => fill(WORDS[key] satisfies Words, language, args);
}

/** A run that the reader keeps beside the one on show; `run` is null while there is none to draw. */
export interface KeptView extends Omit<KeptRun, 'run'> {
  readonly run: RunView | null;
}

export interface Scene {
  readonly snapshot: Snapshot;
  readonly run: RunView;
  /** The id under which the host knows `run`. */
  readonly runId: string;
  readonly kept: readonly KeptView[];
  /** Claims of the document about this set other than the standing ones. */
  readonly others: readonly OtherClaimView[];
  /** Δ of the steps of this run that were last asked for by `map`; null before it came. */
  readonly map: DeltaMap | null;
  readonly waiting: Waiting | null;
  readonly view: ViewState;
  /** What was looked through of the runs on show: zooming draws them again and again. */
  readonly memory: Blocks;
  /** What is drawn is for a printer, which looks at once. */
  readonly printing: boolean;
  readonly playing: boolean;
  readonly claim: ClaimView | null;
  readonly step: number;
  /** The last exact state that came; `inspected` says whether it is of this step of this run. */
  readonly inspection: InspectionView | null;
  readonly inspected: boolean;
  readonly theme: Theme;
  readonly language: Language;
  readonly say: Say;
}

export interface Actions {
  change(change: Partial<ViewState>): void;
  /** Moves the cursor from where it is by now: keys may repeat faster than the page is drawn. */
  moveStep(next: (step: number) => number): void;
  /** Moves what the charts show, from what they show by now. */
  moveWindow(next: MoveWindow): void;
  /** Plays the run from the cursor on, or stops. */
  play(): void;
  post(message: FromView): void;
  /** Puts the whole of an exact value on the clipboard, and says so. */
  copy(text: string): void;
  /** Draws again with the next frame: the size of something changed. */
  redraw(): void;
}

/** A piece of the page: made once, brought up to date with each scene. */
export interface Part {
  readonly element: HTMLElement;
  /** Small choices that stand beside the tabs while this is shown. */
  readonly tools?: HTMLElement;
  update(scene: Scene): void;
  /** Posts `savePicture` of the figure on show, in answer to `exportFigure`; missing where there is none. */
  exportPicture?(): void;
}
