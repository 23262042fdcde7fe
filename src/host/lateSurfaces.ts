import * as vscode from 'vscode';
import type { Checker, State } from './checker';
import { Disposables } from './disposables';
import { LATE_COMMANDS } from './ids';
import type { SurfaceSetting } from './surfaces';

function hasSets({ report }: State): boolean {
  return (report?.sets.length ?? 0) > 0;
}

/**
 * Loads and registers the surfaces of surfaces.ts at the first need: a note with a parameter set has been checked, a preview shows a
 * block, or a command of theirs is called. Until then stand-ins hold the places of their commands.
 */
export function registerLateSurfaces(checker: Checker, setting: SurfaceSetting): vscode.Disposable {
  const owned = new Disposables();
  const awaiting = owned.add(new Disposables());
  let loading: Promise<void> | null = null;

  async function load(): Promise<void> {
    const { registerSurfaces } = await import('./surfaces');
    awaiting.dispose();
    owned.add(registerSurfaces(checker, setting));
  }

  function need(): Promise<void> {
    loading ??= load();
    return loading;
  }

  for (const id of LATE_COMMANDS) {
    const call = async (...args: unknown[]) => {
      await need();
      // By now the command is that of its surface.
      return vscode.commands.executeCommand(id, ...args);
    };
    awaiting.add(vscode.commands.registerCommand(id, call));
  }
  awaiting.add(setting.preview.onDidMeetBlock(need));
  awaiting.add(checker.onDidCheck((state) => hasSets(state) && need()));
  return owned;
}
