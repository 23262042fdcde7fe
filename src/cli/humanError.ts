import { fill, type Language } from '../core/present/messages';
import { TERMINAL } from '../core/present/words/terminal';
import type { Message } from '../core/report';

export type TerminalKey = keyof typeof TERMINAL;

/** A sentence of the command line in the reader's language. */
export function tell(key: TerminalKey, language: Language, args: Message['args'] = {}): string {
  return fill(TERMINAL[key], language, args);
}

/** Why a command cannot go on, in words for whoever typed it: no fault of the program. Exit code 2. */
export class HumanError extends Error {
  constructor(
    readonly key: TerminalKey,
    readonly args: Message['args'] = {},
  ) {
    super(tell(key, 'en', args));
  }
}

const KNOWN_REASONS = ['ENOENT', 'EACCES', 'EISDIR'] as const;

/** A system's error about a path, in words. */
export function cannotRead(path: string, error: unknown): HumanError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const known = KNOWN_REASONS.find((reason) => reason === code);
  return known
    ? new HumanError(`cannot-read-${known}`, { path })
    : new HumanError('cannot-read', { path, reason: code });
}
