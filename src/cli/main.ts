import { version } from '../../package.json';
import { checkCommand } from './check';
import { HumanError } from './humanError';
import type { ExitCode, Io } from './io';
import { mcpCommand } from './mcp';
import { reportCommand } from './report';
import { runCommand } from './run';
import { type Command, Session } from './session';

/** A new command is one file and one line here. */
const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  run: runCommand,
  report: reportCommand,
  mcp: mcpCommand,
};

function findCommand(name: string | undefined): Command {
  const commands = Object.keys(COMMANDS).join(', ');
  if (name === undefined) throw new HumanError('no-command', { commands });
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new HumanError('no-such-command', { command: name, commands });
  return command;
}

/** Everything before `--` is for flags. */
function asks(argv: readonly string[], ...flags: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? argv.length : end).some((word) => flags.includes(word));
}

function obey(argv: readonly string[], session: Session): ExitCode | Promise<ExitCode> {
  const { io } = session;
  const [name, ...rest] = argv;
  if (asks(argv, '--version')) {
    io.out.write(`${version}\n`);
    return 0;
  }
  if (asks(argv, '--help', '-h')) {
    const help = name?.startsWith('-') || name === 'help' ? 'help-main' : findCommand(name).help;
    io.out.write(session.tell(help));
    return 0;
  }
  return findCommand(name).run(rest, session);
}

/** One command line, from its words to its exit code. Never throws: a fault of the program is said as one, exit code 2. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const session = new Session(io);
  try {
    return await obey(argv, session);
  } catch (error) {
    session.complain(error instanceof HumanError ? error : new HumanError('fault', { error: String(error) }));
    return 2;
  }
}
