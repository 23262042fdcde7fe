import * as v from 'valibot';
import * as vscode from 'vscode';
import { fill } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { type FromView, FromViewSchema } from '../protocol';
import { applyExploration } from './applyExploration';
import { documentStem } from './documentName';
import type { Explorer } from './explorer';
import { exportRun } from './exportRun';
import { MOST_KEPT } from './keptRuns';
import { Newest } from './newest';
import { revealClaim } from './revealClaim';
import { inspectionView } from './runView';
import { savePicture } from './savePicture';

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

/** Δ of some steps, finer than that of the whole run. */
function map(explorer: Explorer, mapping: Newest, { from, to }: Extract<FromView, { readonly type: 'map' }>): void {
  const { exploration, setting } = explorer;
  const run = exploration.shown?.run;
  const id = run && explorer.named.idOf(run);
  if (!run || !id || from > to || to >= run.parameters.steps) return;
  mapping.request(async (signal) => {
    const outcome = await setting.engine.deltaMap(run.parameters, from, to, signal);
    if (outcome.kind === 'done') explorer.post({ type: 'mapped', run: id, map: outcome.value });
    if (outcome.kind === 'failed') fault(explorer, outcome.error);
  });
}

/** Keeps the run on show under a name, as it is; the reader may let it follow its block afterwards. */
function keepRun({ exploration, subject, kept, setting }: Explorer, name: string): void {
  const { shown, stated } = exploration;
  if (!shown || !subject || !stated) return;
  if (kept.full) {
    void vscode.window.showInformationMessage(fill(EDITOR['kept-full'], setting.language, { most: MOST_KEPT }));
    return;
  }
  const place = { name: documentStem(subject.uri), number: subject.number };
  const otherwise = fill(EDITOR['kept-name-of'], setting.language, place);
  kept.keep({ name: name.trim() || otherwise, mode: 'frozen', subject, stated }, shown.run);
}

function fault({ setting }: Explorer, message: string): void {
  void vscode.window.showErrorMessage(fill(EDITOR['explorer-failed'], setting.language, { message }));
}

/** Does what the view asks for. Anything that is no message of the protocol is ignored: a view is not trusted. */
export function explorerReceiver(explorer: Explorer): (message: unknown) => void {
  const { exploration, kept } = explorer;
  const inspecting = new Newest();
  const mapping = new Newest();
  function receive(message: FromView): void | Promise<void> {
    switch (message.type) {
      case 'ready':
        return explorer.loaded();
      case 'explore':
        return explorer.explore(message.parameters);
      case 'reset':
        return exploration.reset();
      case 'apply':
        return applyExploration(explorer);
      case 'pin':
        return explorer.pin(message.pinned);
      case 'inspect':
        return inspect(explorer, inspecting, message.step);
      case 'revealClaim':
        return revealClaim(explorer, message.claim);
      case 'keepRun':
        return keepRun(explorer, message.name);
      case 'renameRun':
        return kept.rename(message.id, message.name.trim());
      case 'setRunMode':
        return kept.setMode(message.id, message.mode);
      case 'dropRun':
        return kept.drop(message.id);
      case 'map':
        return map(explorer, mapping, message);
      case 'exportData':
        return exportRun(explorer, message.format);
      case 'savePicture':
        return savePicture(explorer, message);
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
