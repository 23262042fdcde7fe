import { DEFAULT_OPTIONS } from '../core/checkOptions';
import type { Parameters } from '../core/model/parameters';
import type { RawName } from '../core/model/rawParameters';
import { type ParametersReading, readParameters } from '../core/model/readParameters';
import type { Problem } from '../core/report';
import { chooseSet, NOTHING_STATED, type StatedSet } from './chooseSet';
import type { Flags } from './flags';
import { HumanError } from './humanError';
import { type FlagParameters, override, readParameterFlags } from './parameterFlags';
import type { Session } from './session';

/** The words of a command about one parameter set: of FILE, of flags, or of both. */
export type StatedFlags = Flags<RawName | 'set'>;

/** FILE, where one is named. Throws HumanError for a second one. */
export function onlyFile(command: string, { positionals }: Flags<string>): string | undefined {
  const [file, second] = positionals;
  if (second !== undefined) throw new HumanError('one-file', { command, file: second });
  return file;
}

function chooseStated(command: string, flags: StatedFlags, session: Session): StatedSet {
  const file = onlyFile(command, flags);
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

/** What was stated, and which of it by default. */
export type Stated = Pick<ParametersReading, 'defaulted'> & { readonly parameters: Parameters };

/** The parameters that FILE and flags state together, or a sentence for each thing that is wrong with them. Throws HumanError. */
export function readStated(command: string, flags: StatedFlags, session: Session): Stated | HumanError[] {
  const stated = chooseStated(command, flags, session);
  const given = readParameterFlags(flags, stated.length);
  const raw = override(stated.raw, given.raw);
  const { parameters, defaulted, problems } = readParameters(raw, DEFAULT_OPTIONS.limits, stated.anchor);
  const wrong = [...stated.faults, ...problems].map((problem) => refusal(problem, given, stated));
  return parameters && wrong.length === 0 ? { parameters, defaulted } : wrong;
}
