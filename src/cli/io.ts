import type { Readable, Writable } from 'node:stream';

export interface Output {
  readonly isTTY: boolean;
  write(text: string): void;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: PathKind;
}

/** A link to a folder is `other`: following it could lead round in a circle. */
export type PathKind = 'file' | 'folder' | 'other';

/** Each call throws the system's error (with a `code` such as ENOENT) when the path cannot be read or written. Paths are absolute. */
export interface Files {
  kind(path: string): PathKind;
  read(path: string): Uint8Array;
  list(path: string): FolderEntry[];
  /** Writes the whole file or nothing of it, and the folders above it where they are missing. */
  write(path: string, content: string): void;
}

/** Everything that a command may touch of the world outside; the tests give another world. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  readonly files: Files;
  /** Standard input and output for a command that answers messages. */
  readonly stdio: { readonly input: Readable; readonly output: Writable };
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
}

/** 0: done; 1: done, and something is wrong with what was looked at; 2: not all of it could be done. */
export type ExitCode = 0 | 1 | 2;
