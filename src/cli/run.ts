import { runCsv } from '../core/present/runCsv';
import { runJson } from '../core/present/runJson';
import { run } from '../core/run';
import { choice, type Flags, readFlags } from './flags';
import { runText } from './formats/runText';
import { HumanError } from './humanError';
import { PARAMETER_FLAGS } from './parameterFlags';
import type { Command } from './session';
import { readStated } from './statedParameters';

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

export const runCommand: Command = {
  help: 'help-run',
  run(argv, session) {
    const flags = readFlags(argv, FLAGS);
    const format = FORMATS[readFormat(flags)];
    const stated = readStated('run', flags, session);
    if (Array.isArray(stated)) {
      for (const error of stated) session.complain(error);
      return 2;
    }
    const vectors = flags.has('vectors');
    const result = session.progress.drain(run(stated.parameters, { vectors }), session.tell('running'));
    session.progress.clear();
    for (const piece of format(result, { language: session.language })) session.io.out.write(piece);
    return 0;
  },
};
