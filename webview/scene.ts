/** What every part of the page is drawn from, and what every part may do. */
import type { Language, Words } from '../src/core/present/messages';
import { fill } from '../src/core/present/messages';
import { EXPLORER } from '../src/core/present/words/explorer';
import type { Theme } from '../src/figures/figure';
import type { ClaimView, FromView, InspectionView, RunView, Snapshot } from '../src/protocol';
import type { ViewState, Waiting } from './state';

export type WordKey = keyof typeof EXPLORER;

/** One of the explorer's own sentences in the reader's language. */
export type Say = (key: WordKey, args?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return (key, args = {}) => fill(EXPLORER[key] satisfies Words, language, args);
}

export interface Scene {
  readonly snapshot: Snapshot;
  readonly run: RunView;
  readonly waiting: Waiting | null;
  readonly view: ViewState;
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
}
