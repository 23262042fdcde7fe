import type * as vscode from 'vscode';
import { fill, say } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { SetReport } from '../core/report';
import { type ExplorerState, PROTOCOL_VERSION, type Snapshot } from '../protocol';
import type { State } from './checker';
import type { Explorer } from './explorer';
import { runView } from './runView';
import { readSettings } from './settings';
import { setOf } from './subject';

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Why a set has no parameters: the first unreadable value inside it. */
function problemOf(state: State, number: number, { setting }: Explorer): string {
  const span = setOf(state, number)?.span;
  const finding = state.report?.findings.find(
    ({ claim, span: { start } }) => claim === null && span && span.start <= start && start < span.end,
  );
  return finding ? say(finding.message, setting.language) : fill(EDITOR['set-unreadable'], setting.language);
}

function stateOf(explorer: Explorer, state: State | undefined): ExplorerState {
  const { subject, exploration } = explorer;
  const set = subject && setOf(state, subject.number);
  if (!subject || !state || !set) return { kind: 'empty' };
  if (!set.parameters) return { kind: 'problem', message: problemOf(state, subject.number, explorer) };
  if (exploration.failure !== null) return { kind: 'failed', message: exploration.failure };
  const { shown, explored } = exploration;
  if (!shown) return { kind: 'loading' };
  const { severities } = readSettings(subject.uri).options;
  // What is tried in the explorer does not age with the text.
  const stale = shown.stale || (explored === null && state.stale);
  return { kind: 'run', run: runView(shown.run, subject.number, severities), stale };
}

function placeOf({ number, source, anchor }: SetReport, state: State): NonNullable<Snapshot['set']> {
  const count = state.report?.sets.length ?? 0;
  return { number, count, source, line: state.place(anchor).start.line + 1 };
}

/** Everything that the view shows, at this moment. */
export function snapshot(explorer: Explorer): Snapshot {
  const { subject, checker, exploration, setting, pinned } = explorer;
  const state = subject ? checker.stateOf(subject.uri) : undefined;
  const set = subject && setOf(state, subject.number);
  const problems = Object.entries(exploration.problems).map(([name, message]) => [
    name,
    say(message, setting.language),
  ]);
  return {
    type: 'show',
    version: PROTOCOL_VERSION,
    language: setting.language,
    document: state?.version != null ? { name: nameOf(state.uri), version: state.version } : null,
    set: state && set ? placeOf(set, state) : null,
    following: pinned ? 'pinned' : 'cursor',
    stated: exploration.stated,
    explored: exploration.explored,
    defaulted: set?.defaulted ?? [],
    problems: Object.fromEntries(problems),
    state: stateOf(explorer, state),
  };
}
