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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** A system's error about a path that was to be read, in words. */
export function cannotRead(path: string, error: unknown): HumanError {
  const code = codeOf(error);
  const known = KNOWN_REASONS.find((reason) => reason === code);
  return known
    ? new HumanError(`cannot-read-${known}`, { path })
    : new HumanError('cannot-read', { path, reason: code });
}

/** A system's error about a path that was to be written, in words. */
export function cannotWrite(path: string, error: unknown): HumanError {
  const code = codeOf(error);
  const known = (['EACCES', 'EISDIR'] as const).find((reason) => reason === code);
  return known
    ? new HumanError(`cannot-write-${known}`, { path })
    : new HumanError('cannot-write', { path, reason: code });
}
