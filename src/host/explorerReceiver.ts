import * as v from 'valibot';
import * as vscode from 'vscode';
import { fill } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { type FromView, FromViewSchema } from '../protocol';
import { applyExploration } from './applyExploration';
import type { Explorer } from './explorer';
import { Newest } from './newest';
import { inspectionView } from './runView';
import { readSettings } from './settings';
import { setOf } from './subject';

/** Puts the cursor on a claim's place in its document, in the editor that shows it. */
async function revealClaim({ checker, subject }: Explorer, id: string): Promise<void> {
  const state = subject ? checker.stateOf(subject.uri) : undefined;
  // A claim that the document switches off has no report; its set has a place all the same.
  const claim = state?.report?.claims.find((candidate) => candidate.id === id);
  const span = claim?.span ?? (subject && setOf(state, subject.number)?.anchor);
  if (!state || !span) return;
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === state.uri.toString(),
  );
  await vscode.window.showTextDocument(state.uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: state.place(span),
  });
}

/** Runs one step exactly and tells the view, unless the view has moved on to another run meanwhile. */
function inspect(explorer: Explorer, inspecting: Newest, step: number): void {
  const { exploration, setting } = explorer;
  const run = exploration.shown?.run;
  if (!run || step >= run.parameters.steps) return;
  inspecting.request(async (signal) => {
    const outcome = await setting.engine.inspect(run.parameters, step, signal);
    if (exploration.shown?.run !== run) return;
    if (outcome.kind === 'done') explorer.post({ type: 'inspected', inspection: inspectionView(outcome.value) });
    if (outcome.kind === 'failed') fault(explorer, outcome.error);
  });
}

function fault({ setting }: Explorer, message: string): void {
  void vscode.window.showErrorMessage(fill(EDITOR['explorer-failed'], setting.language, { message }));
}

/** Does what the view asks for. Anything that is no message of the protocol is ignored: a view is not trusted. */
export function explorerReceiver(explorer: Explorer): (message: unknown) => void {
  const inspecting = new Newest();
  function receive(message: FromView): void | Promise<void> {
    switch (message.type) {
      case 'ready':
        return explorer.send();
      case 'explore': {
        const scope = explorer.subject?.uri;
        return scope && explorer.exploration.explore(message.parameters, readSettings(scope).options.limits);
      }
      case 'reset':
        return explorer.exploration.reset();
      case 'apply':
        return applyExploration(explorer);
      case 'pin':
        return explorer.pin(message.pinned);
      case 'inspect':
        return inspect(explorer, inspecting, message.step);
      case 'revealClaim':
        return revealClaim(explorer, message.claim);
      case 'copy':
        return void vscode.env.clipboard.writeText(message.text);
      case 'failed':
        return fault(explorer, message.message);
    }
  }
  return (message) => {
    const read = v.safeParse(FromViewSchema, message);
    if (read.success) void Promise.resolve(receive(read.output)).catch((error) => fault(explorer, String(error)));
  };
}
