import { fill, type Language } from '../../core/present/messages';
import { REPORT } from '../../core/present/words/report';
import type { Message } from '../../core/report';

export type ReportKey = keyof typeof REPORT;

/** The words of the page in the reader's language. */
export type Say = (key: ReportKey, args?: Message['args']) => string;

export function sayIn(language: Language): Say {
  return (key, args) => fill(REPORT[key], language, args);
}
