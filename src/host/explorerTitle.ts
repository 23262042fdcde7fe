import { fill } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { documentName } from './documentName';
import type { Explorer } from './explorer';

/** What stands on the tab of an explorer: of several, each says which set it shows. */
export function explorerTitle({ subject, setting: { language } }: Explorer): string {
  if (!subject) return fill(EDITOR['explorer-title'], language);
  return fill(EDITOR['explorer-title-of'], language, { name: documentName(subject.uri), number: subject.number });
}
