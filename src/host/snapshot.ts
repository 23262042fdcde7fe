import { fill, say } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { SetReport } from '../core/report';
import { type ExplorerState, type KeptRun, PROTOCOL_VERSION, type RunView, type Snapshot } from '../protocol';
import type { State } from './checker';
import { documentName } from './documentName';
import type { Explorer } from './explorer';
import type { Showing } from './explorerView';
import { mementoOf } from './memento';
import { otherClaims } from './otherClaims';
import { setOf } from './subject';

/** The runs that a snapshot names, as it comes to name them. */
type Runs = Map<string, RunView>;

/** Why a set has no parameters: the first unreadable value inside it. */
function problemOf(state: State, number: number, { setting }: Explorer): string {
  const span = setOf(state, number)?.span;
  const finding = state.report?.findings.find(
    ({ claim, span: { start } }) => claim === null && span && span.start <= start && start < span.end,
  );
  return finding ? say(finding.message, setting.language) : fill(EDITOR['set-unreadable'], setting.language);
}

/** What a set that is not there says of itself: it may be on its way, or gone with its document. */
function absentState({ subject, gone, restoring, state, setting }: Explorer): ExplorerState {
  if (subject && gone) {
    const name = documentName(subject.uri);
    return { kind: 'problem', message: fill(EDITOR['document-gone'], setting.language, { name }) };
  }
  return restoring && state?.outcome.kind !== 'failed' ? { kind: 'loading' } : { kind: 'empty' };
}

function stateOf(explorer: Explorer, runs: Runs): ExplorerState {
  const { subject, exploration, state, settings, named } = explorer;
  const set = subject && setOf(state, subject.number);
  if (!subject || !state || !set || explorer.gone) return absentState(explorer);
  if (!set.parameters) return { kind: 'problem', message: problemOf(state, subject.number, explorer) };
  if (exploration.failure !== null) return { kind: 'failed', message: exploration.failure };
  const { shown, explored } = exploration;
  if (!shown) return { kind: 'loading' };
  const { id, view } = named.of(shown.run, subject.number, settings.of(subject.uri).options.severities);
  runs.set(id, view);
  // What is tried in the explorer does not age with the text.
  return { kind: 'run', run: id, stale: shown.stale || (explored === null && state.stale) };
}

function keptOf({ kept, named, settings }: Explorer, runs: Runs): KeptRun[] {
  return kept.all.map(({ id, name, mode, parameters, run, subject }) => {
    if (!run) return { id, name, mode, parameters, run };
    const { id: runId, view } = named.kept(run, settings.of(subject.uri).options.severities);
    runs.set(runId, view);
    return { id, name, mode, parameters, run: runId };
  });
}

function placeOf({ number, source, anchor }: SetReport, state: State): NonNullable<Snapshot['set']> {
  const count = state.report?.sets.length ?? 0;
  return { number, count, source, line: state.place(anchor).start.line + 1 };
}

/** Everything that the view shows at this moment, and the runs of it. */
export function showing(explorer: Explorer): Showing {
  const { subject, state, exploration, setting, pinned } = explorer;
  const { language } = setting;
  const set = subject && setOf(state, subject.number);
  const problems = Object.entries(exploration.problems).map(([name, message]) => [name, say(message, language)]);
  const isAsStated = exploration.explored === null;
  const runs: Runs = new Map();
  const snapshot: Snapshot = {
    type: 'show',
    version: PROTOCOL_VERSION,
    language,
    document: state?.version != null ? { name: documentName(state.uri), version: state.version } : null,
    set: state && set ? placeOf(set, state) : null,
    following: pinned ? 'pinned' : 'cursor',
    stated: exploration.stated,
    explored: exploration.explored,
    defaulted: set?.defaulted ?? [],
    problems: Object.fromEntries(problems),
    state: stateOf(explorer, runs),
    kept: keptOf(explorer, runs),
    others: state?.report && set && isAsStated ? otherClaims(state.report, set.number, language) : [],
    memento: mementoOf(explorer),
  };
  return { snapshot, runs };
}
