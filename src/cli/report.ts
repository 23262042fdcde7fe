import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import { explore } from '../core/explore';
import { createMemory, type Memory } from '../core/memory';
import type { RawName } from '../core/model/rawParameters';
import { claimFinding } from '../core/present/findings';
import { STANDING_CLAIMS } from '../core/report';
import type { Exploration } from '../core/results';
import { readFlags } from './flags';
import { cannotRead, cannotWrite, HumanError } from './humanError';
import { PARAMETER_FLAGS } from './parameterFlags';
import { pageHtml, type WrittenSection, writeSection } from './report/page';
import { type Drawn, drawAll } from './report/pictures';
import { ALL_CLAIMS, documentSubject, type ReportedSet, type Subject } from './report/subject';
import type { Judged } from './report/verdictsTable';
import type { Command, Session } from './session';
import { standingClaim } from './standingClaim';
import { onlyFile, readStated, type StatedFlags } from './statedParameters';

const FLAGS = { ...PARAMETER_FLAGS, set: 'value', out: 'value', figures: 'value' } as const;

/** Flags state a set in place of FILE, never beside it: a page about a document tells of the document as it stands. */
function refuseBoth(flags: StatedFlags): void {
  const given = (Object.keys(PARAMETER_FLAGS) as RawName[]).find((name) => flags.has(name));
  if (given) throw new HumanError('flags-conflict', { flag: `--${given}`, other: 'FILE' });
}

function fileSubject(path: string, flags: StatedFlags, session: Session, memory: Memory): Subject {
  refuseBoth(flags);
  const { files, cwd } = session.io;
  let bytes: Uint8Array;
  try {
    bytes = files.read(resolve(cwd, path));
  } catch (error) {
    throw cannotRead(path, error);
  }
  return documentSubject(path, bytes, flags.value('set'), session, memory);
}

function flagsSubject(flags: StatedFlags, session: Session): Subject | HumanError[] {
  const stated = readStated('report', flags, session);
  if (Array.isArray(stated)) return stated;
  return { source: null, sets: [{ number: null, ...stated, problems: [], judged: null }] };
}

/** The standing claims of a run that no document speaks of. */
function judgedAlone({ decisions }: Exploration): Judged[] {
  return STANDING_CLAIMS.map((name) => {
    const claim = standingClaim(name, decisions);
    return { claim, finding: claimFinding(claim, ALL_CLAIMS.severities) };
  });
}

function write(path: string, content: string, { io }: Session): void {
  try {
    io.files.write(resolve(io.cwd, path), content);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function writePictures(folder: string, drawn: readonly Drawn[], session: Session): void {
  for (const { name, svg } of drawn) if (svg !== null) write(join(folder, `${name}.svg`), svg, session);
}

/** Explores a set, draws it and writes its section; its pictures go to `folder` too, where one is asked for. */
function reportSet(set: ReportedSet, folder: string | null, session: Session, memory: Memory): WrittenSection {
  const { language, progress } = session;
  const { number, parameters, defaulted, problems } = set;
  if (!parameters) return writeSection({ kind: 'problem', number: number ?? 1, problems }, language);
  const doing = number === null ? session.tell('running') : session.tell('reporting-set', { number });
  const exploration = progress.drain(explore(parameters, memory), doing);
  const drawn = drawAll(exploration, language);
  if (folder !== null) writePictures(folder, drawn, session);
  const judged = set.judged ?? judgedAlone(exploration);
  return writeSection({ kind: 'run', number, defaulted, judged, exploration, drawn }, language);
}

export const reportCommand: Command = {
  help: 'help-report',
  run(argv, session) {
    const flags = readFlags(argv, FLAGS);
    const out = flags.value('out');
    if (out === undefined) throw new HumanError('flag-missing', { flags: '--out' });
    const memory = createMemory();
    const file = onlyFile('report', flags);
    const subject = file === undefined ? flagsSubject(flags, session) : fileSubject(file, flags, session, memory);
    if (Array.isArray(subject)) {
      for (const error of subject) session.complain(error);
      return 2;
    }
    const figures = flags.value('figures') ?? null;
    const many = subject.source !== null && !flags.has('set');
    const sections = subject.sets.map((set) => {
      const folder = figures !== null && many ? join(figures, String(set.number)) : figures;
      return reportSet(set, folder, session, memory);
    });
    write(out, pageHtml(sections, { source: subject.source, version, language: session.language }), session);
    session.progress.clear();
    return 0;
  },
};
