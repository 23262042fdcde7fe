import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { ExitCode, Files, Io } from '../../src/cli/io';
import { main } from '../../src/cli/main';

/** What a test puts into the world of a command: files by absolute path, and how its terminal behaves. */
export interface Setting {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
  /** Paths whose reading or writing the system refuses. */
  readonly refused?: readonly string[];
  /** Paths that may be read but not written. */
  readonly unwritable?: readonly string[];
  /** Standard input and output of a command that answers messages. */
  readonly stdio?: { readonly input: Readable; readonly output: Writable };
  /** Receives what is written, by absolute path. */
  readonly written?: Record<string, string>;
}

export interface Answer {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function filesOf({ files = {}, refused = [], unwritable = [], written = {} }: Setting): Files {
  const below = (path: string) => Object.keys(files).filter((file) => file.startsWith(`${path}/`));
  const look = (path: string) => {
    if (refused.includes(path)) throw systemError('EACCES');
    if (Object.hasOwn(files, path)) return 'file';
    if (below(path).length > 0) return 'folder';
    throw systemError('ENOENT');
  };
  return {
    kind: (path) => (refused.includes(path) && Object.hasOwn(files, path) ? 'file' : look(path)),
    read: (path) => {
      if (look(path) === 'folder') throw systemError('EISDIR');
      const content = files[path]!;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    list: (path) => {
      look(path);
      const names = new Map<string, 'file' | 'folder'>();
      for (const file of below(path)) {
        const [name = '', ...deeper] = file.slice(path.length + 1).split('/');
        names.set(name, deeper.length > 0 ? 'folder' : 'file');
      }
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
    write: (path, content) => {
      if ([...refused, ...unwritable].includes(path)) throw systemError('EACCES');
      if (below(path).length > 0) throw systemError('EISDIR');
      written[path] = content;
    },
  };
}

/** Runs one command line in a world of its own, whose working folder is /notes. */
export async function vdominance(argv: readonly string[], setting: Setting = {}): Promise<Answer> {
  const written = { out: '', err: '' };
  let clock = 0;
  const output = (name: 'out' | 'err') => ({
    isTTY: setting.terminal ?? false,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const io: Io = {
    cwd: '/notes',
    env: setting.env ?? {},
    out: output('out'),
    err: output('err'),
    files: filesOf(setting),
    stdio: setting.stdio ?? { input: new PassThrough().end(), output: new PassThrough() },
    now: () => {
      clock += setting.tick ?? 0;
      return clock;
    },
  };
  const code = await main(argv, io);
  return { code, ...written };
}
