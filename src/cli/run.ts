import { DEFAULT_OPTIONS } from '../core/checkOptions';
import type { Parameters } from '../core/model/parameters';
import { readParameters } from '../core/model/readParameters';
import type { Problem } from '../core/report';
import { run } from '../core/run';
import { chooseSet, NOTHING_STATED, type StatedSet } from './chooseSet';
import { choice, type Flags, readFlags } from './flags';
import { runCsv } from './formats/runCsv';
import { runJson } from './formats/runJson';
import { runText } from './formats/runText';
import { HumanError } from './humanError';
import { type FlagParameters, override, PARAMETER_FLAGS, readParameterFlags } from './parameterFlags';
import type { Command, Session } from './session';

const FLAGS = {
  ...PARAMETER_FLAGS,
  set: 'value',
  format: 'value',
  json: 'switch',
  csv: 'switch',
  vectors: 'switch',
} as const;
const FORMATS = { text: runText, json: runJson, csv: runCsv } as const;

type RunFlags = Flags<keyof typeof FLAGS>;

/** `--json` and `--csv` are short for `--format`. Without any, text. */
function readFormat(flags: RunFlags): keyof typeof FORMATS {
  const asked = new Map<keyof typeof FORMATS, string>();
  const format = flags.value('format');
  if (format !== undefined) asked.set(choice('--format', format, FORMATS), '--format');
  if (flags.has('json')) asked.set('json', '--json');
  if (flags.has('csv')) asked.set('csv', '--csv');
  const [first, second] = [...asked];
  if (first && second) throw new HumanError('flags-conflict', { flag: first[1], other: second[1] });
  return first?.[0] ?? 'text';
}

function chooseStated(flags: RunFlags, session: Session): StatedSet {
  const [file, second] = flags.positionals;
  if (second !== undefined) throw new HumanError('one-file', { file: second });
  const number = flags.value('set');
  if (file !== undefined) return chooseSet(file, number, session.io);
  if (number !== undefined) throw new HumanError('set-needs-file');
  return NOTHING_STATED;
}

/** The sentence for a problem, with the flag or the place in FILE that it is about. */
function refusal({ code, span, message }: Problem, given: FlagParameters, stated: StatedSet): HumanError {
  const flag = given.flagAt(span);
  if (flag) return new HumanError('flag-problem', { flag: `--${flag}`, problem: message });
  if (stated === NOTHING_STATED && code === 'missing-key') {
    const flags = String(message.args.name).replace(/\w+/g, '--$&'); // `lA, lB`
    return new HumanError('flag-missing', { flags });
  }
  return new HumanError('bad-set', { place: stated.place(span), problem: message });
}

/** The parameters that FILE and flags state together, or a sentence for each thing that is wrong with them. */
function readStated(flags: RunFlags, session: Session): Parameters | HumanError[] {
  const stated = chooseStated(flags, session);
  const given = readParameterFlags(flags, stated.length);
  const raw = override(stated.raw, given.raw);
  const { parameters, problems } = readParameters(raw, DEFAULT_OPTIONS.limits, stated.anchor);
  const wrong = [...stated.faults, ...problems].map((problem) => refusal(problem, given, stated));
  return parameters && wrong.length === 0 ? parameters : wrong;
}

export const runCommand: Command = {
  help: 'help-run',
  run(argv, session) {
    const flags = readFlags(argv, FLAGS);
    const format = FORMATS[readFormat(flags)];
    const parameters = readStated(flags, session);
    if (Array.isArray(parameters)) {
      for (const error of parameters) session.complain(error);
      return 2;
    }
    const vectors = flags.has('vectors');
    const result = session.progress.drain(run(parameters, { vectors }), session.tell('running'));
    session.progress.clear();
    for (const piece of format(result, { language: session.language })) session.io.out.write(piece);
    return 0;
  },
};
