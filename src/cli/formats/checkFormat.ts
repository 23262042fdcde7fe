import type { LineIndex } from '../../core/document/lines';
import type { Language } from '../../core/present/messages';
import type { Report } from '../../core/report';

/** One document and what was found in it. */
export interface CheckedFile {
  /** As the reader wrote it, or found below a folder that they wrote. */
  readonly path: string;
  readonly lines: LineIndex;
  readonly report: Report;
  /** How many findings were put right in the file before; `report` is about what is left. */
  readonly corrected: number;
}

export interface Style {
  readonly language: Language;
  readonly colour: boolean;
}

/**
 * Writes reports as text. Files are pulled one by one, each checked only then, so that a reader sees the first while the rest is
 * at work; a format must pull them all.
 */
export type CheckFormat = (files: Iterable<CheckedFile>, style: Style) => Iterable<string>;
