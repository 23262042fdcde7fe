import { DEFAULT_OPTIONS } from '../core/checkOptions';
import { Checking } from './checking';
import { choice, readFlags } from './flags';
import { github } from './formats/github';
import { json } from './formats/json';
import { junit } from './formats/junit';
import { sarif } from './formats/sarif';
import { text } from './formats/text';
import { HumanError } from './humanError';
import { readMinimumCoverage } from './minimumCoverage';
import type { Command } from './session';
import { readSeverities } from './severities';

const FLAGS = { format: 'value', severity: 'values', 'min-coverage': 'value', fix: 'switch' } as const;
const FORMATS = { text, json, sarif, junit, github } as const;

export const checkCommand: Command = {
  help: 'help-check',
  run(argv, session) {
    const flags = readFlags(argv, FLAGS);
    const format = FORMATS[choice('--format', flags.value('format') ?? 'text', FORMATS)];
    const severities = readSeverities(flags.values('severity'));
    const percent = flags.value('min-coverage');
    if (flags.positionals.length === 0) throw new HumanError('no-path');
    const checking = new Checking(session, {
      options: { ...DEFAULT_OPTIONS, severities },
      coverage: percent === undefined ? null : readMinimumCoverage(percent),
      correction: flags.has('fix') ? 'fix' : 'none',
    });
    const { io, language } = session;
    const style = { language, colour: io.out.isTTY && !io.env.NO_COLOR };
    for (const piece of format(checking.files(flags.positionals), style)) io.out.write(piece);
    return checking.exitCode;
  },
};
