import { type Language, languageOf } from '../core/present/messages';
import type { Message } from '../core/report';
import { visible } from './formats/visible';
import { type HumanError, type TerminalKey, tell } from './humanError';
import type { ExitCode, Io } from './io';
import { Progress } from './progress';

/** What every command is given: the world, the reader's language, and ways to speak to the reader. */
export class Session {
  readonly language: Language;
  readonly progress: Progress;

  constructor(readonly io: Io) {
    const { LC_ALL, LC_MESSAGES, LANG } = io.env;
    this.language = languageOf(LC_ALL || LC_MESSAGES || LANG || 'en');
    this.progress = new Progress(io);
  }

  tell(key: TerminalKey, args: Message['args'] = {}): string {
    return tell(key, this.language, args);
  }

  /** One sentence on standard error. */
  complain({ key, args }: HumanError): void {
    this.progress.clear();
    this.io.err.write(`vdominance: ${visible(this.tell(key, args))}\n`);
  }
}

/** One file of cli/ each; listed in main.ts. */
export interface Command {
  /** Its help, also shown for a command line without anything. */
  readonly help: TerminalKey;
  /** Throws HumanError when it cannot do what was asked for. */
  run(argv: readonly string[], session: Session): ExitCode | Promise<ExitCode>;
}
