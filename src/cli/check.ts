import { type CheckOptions, DEFAULT_OPTIONS } from '../core/checkOptions';
import { type Severity, STANDING_CLAIMS } from '../core/report';
import { checkFile } from './checkFile';
import { findDocuments } from './findDocuments';
import { choice, readFlags } from './flags';
import type { CheckedFile } from './formats/checkFormat';
import { json } from './formats/json';
import { text } from './formats/text';
import { visible } from './formats/visible';
import { cannotRead, HumanError } from './humanError';
import type { ExitCode } from './io';
import type { Command, Session } from './session';

const FLAGS = { format: 'value', severity: 'values' } as const;
const FORMATS = { text, json } as const;
const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'off'];

function readSeverities(texts: readonly string[]): CheckOptions['severities'] {
  const severities = { ...DEFAULT_OPTIONS.severities };
  for (const text of texts) {
    const [name, level, ...rest] = text.split('=');
    const claim = STANDING_CLAIMS.find((known) => known === name);
    const severity = LEVELS.find((known) => known === level);
    if (!claim || !severity || rest.length > 0) throw new HumanError('flag-severity', { text });
    severities[claim] = severity;
  }
  return severities;
}

/** Checks documents as they are asked for, and keeps the worst that came of it. */
class Checking {
  readonly #session: Session;
  readonly #options: CheckOptions;
  #exitCode: ExitCode = 0;

  constructor(session: Session, options: CheckOptions) {
    this.#session = session;
    this.#options = options;
  }

  get exitCode(): ExitCode {
    return this.#exitCode;
  }

  /** What cannot be read or checked is said on standard error and left out: never shown as a clean document. */
  *files(paths: readonly string[]): Generator<CheckedFile> {
    const { io, progress } = this.#session;
    for (const { path, absolute, error } of findDocuments(paths, io)) {
      const checked = error === null ? this.#attempt(path, absolute) : this.#refuse(cannotRead(path, error));
      progress.clear();
      if (!checked) continue;
      if (checked.report.findings.some(({ severity }) => severity === 'error')) this.#worsen(1);
      yield checked;
    }
  }

  #attempt(path: string, absolute: string): CheckedFile | null {
    const { io, progress } = this.#session;
    const doing = this.#session.tell('checking-file', { path: visible(path) });
    let bytes: Uint8Array;
    try {
      bytes = io.files.read(absolute);
    } catch (error) {
      return this.#refuse(cannotRead(path, error));
    }
    try {
      return progress.drain(checkFile(path, bytes, this.#options), doing);
    } catch (error) {
      return this.#refuse(new HumanError('fault-in-file', { path, error: String(error) }));
    }
  }

  #refuse(error: HumanError): null {
    this.#session.complain(error);
    this.#worsen(2);
    return null;
  }

  #worsen(code: ExitCode): void {
    if (code > this.#exitCode) this.#exitCode = code;
  }
}

export const checkCommand: Command = {
  help: 'help-check',
  run(argv, session) {
    const flags = readFlags(argv, FLAGS);
    const format = FORMATS[choice('--format', flags.value('format') ?? 'text', FORMATS)];
    const severities = readSeverities(flags.values('severity'));
    if (flags.positionals.length === 0) throw new HumanError('no-path');
    const checking = new Checking(session, { ...DEFAULT_OPTIONS, severities });
    const { io, language } = session;
    const style = { language, colour: io.out.isTTY && !io.env.NO_COLOR };
    for (const piece of format(checking.files(flags.positionals), style)) io.out.write(piece);
    return checking.exitCode;
  },
};
