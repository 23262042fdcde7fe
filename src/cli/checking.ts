import { checkFile, type FileCheck, type FileWishes } from './checkFile';
import { findDocuments } from './findDocuments';
import type { CheckedFile } from './formats/checkFormat';
import { visible } from './formats/visible';
import { cannotRead, cannotWrite, HumanError } from './humanError';
import type { ExitCode } from './io';
import type { Session } from './session';

/** Checks documents as they are asked for, and keeps the worst that came of it. */
export class Checking {
  readonly #session: Session;
  readonly #wishes: FileWishes;
  #exitCode: ExitCode = 0;

  constructor(session: Session, wishes: FileWishes) {
    this.#session = session;
    this.#wishes = wishes;
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
    let checked: FileCheck;
    try {
      checked = progress.drain(checkFile(path, bytes, this.#wishes), doing);
    } catch (error) {
      return this.#refuse(new HumanError('fault-in-file', { path, error: String(error) }));
    }
    return this.#write(path, absolute, checked);
  }

  /** What could not be written back is not reported either: its findings would be those of a text that nobody has. */
  #write(path: string, absolute: string, { file, corrected }: FileCheck): CheckedFile | null {
    if (corrected === null) return file;
    try {
      this.#session.io.files.write(absolute, corrected);
      return file;
    } catch (error) {
      return this.#refuse(cannotWrite(path, error));
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
