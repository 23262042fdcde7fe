import { join, resolve } from 'node:path';
import type { FolderEntry, Io } from './io';

/** A document to check, or a path that cannot be looked into and why. `path` is written as the reader wrote it. */
export type FoundPath = { readonly path: string; readonly absolute: string; readonly error: unknown };

const MARKDOWN = /\.(md|markdown)$/i;

function skipped(entry: FolderEntry): boolean {
  return entry.name === 'node_modules' || entry.name.startsWith('.');
}

function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function* inFolder(path: string, io: Io): Generator<FoundPath> {
  const absolute = resolve(io.cwd, path);
  let entries: FolderEntry[];
  try {
    entries = io.files.list(absolute);
  } catch (error) {
    yield { path, absolute, error };
    return;
  }
  for (const entry of entries.sort(byName)) {
    const inner = join(path, entry.name);
    if (entry.kind === 'folder' && !skipped(entry)) yield* inFolder(inner, io);
    else if (entry.kind === 'file' && MARKDOWN.test(entry.name)) {
      yield { path: inner, absolute: resolve(io.cwd, inner), error: null };
    }
  }
}

function* atPath(path: string, io: Io): Generator<FoundPath> {
  const absolute = resolve(io.cwd, path);
  try {
    if (io.files.kind(absolute) !== 'folder') {
      yield { path, absolute, error: null };
      return;
    }
  } catch (error) {
    yield { path, absolute, error };
    return;
  }
  yield* inFolder(path, io);
}

/**
 * The documents that paths name: files as they are, and in folders every *.md and *.markdown at any depth in the order of names, but
 * for node_modules and folders whose name starts with a dot. Each once, however often it is named.
 */
export function* findDocuments(paths: readonly string[], io: Io): Generator<FoundPath> {
  const seen = new Set<string>();
  for (const path of paths) {
    for (const found of atPath(path, io)) {
      if (!seen.has(found.absolute)) yield found;
      seen.add(found.absolute);
    }
  }
}
