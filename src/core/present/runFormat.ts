import type { RunResult } from '../results';
import type { Language } from './messages';

interface RunStyle {
  readonly language: Language;
}

/** Writes a run as text, in pieces: a million steps make more of it than one string can hold. */
export type RunFormat = (result: RunResult, style: RunStyle) => Iterable<string>;
