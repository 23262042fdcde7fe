import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files, Io, Output, PathKind } from './io';

type Kinds = Readonly<Record<'isFile' | 'isDirectory' | 'isSymbolicLink', () => boolean>>;

function kindOf(entry: Kinds): PathKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function linkKind(path: string): PathKind {
  try {
    return statSync(path).isFile() ? 'file' : 'other';
  } catch {
    return 'other'; // A link that leads nowhere hides no document.
  }
}

/** By way of a file beside it, which then takes its name: nobody ever reads half of it. */
function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

export const nodeFiles: Files = {
  kind: (path) => kindOf(statSync(path)),
  read: (path) => readFileSync(path),
  list: (path) =>
    readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? linkKind(join(path, entry.name)) : kindOf(entry),
    })),
  write: writeWhole,
};

function output(stream: NodeJS.WriteStream): Output {
  // `vdominance … | head` closes the pipe early; that is no fault of anybody's.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
  return { isTTY: stream.isTTY === true, write: (text) => void stream.write(text) };
}

/** The world as Node shows it to this process. */
export function nodeIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: output(process.stdout),
    err: output(process.stderr),
    files: nodeFiles,
    stdio: { input: process.stdin, output: process.stdout },
    now: () => performance.now(),
  };
}
