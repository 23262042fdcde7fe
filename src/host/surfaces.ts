/**
 * The surfaces that a writer meets only in a note that holds parameters, or by a command. A bundle of its own, loaded when the first such
 * note is checked or the first such command is called, so that activation costs other markdown nothing.
 */
import type * as vscode from 'vscode';
import type { Language } from '../core/present/messages';
import type { Engine } from '../engine/engine';
import { registerBindNumber } from './bindNumber';
import { registerBlockHover } from './blockHover';
import type { Checker } from './checker';
import { registerCodeActions } from './codeActions';
import { registerCompletion } from './completion';
import { Disposables } from './disposables';
import { registerExample } from './example';
import { registerInlayHints } from './inlayHints';
import { registerPreview } from './preview';
import type { PreviewDoor } from './previewDoor';
import { registerTestExplorer } from './testExplorer';
import { registerWorkspaceCheck } from './workspaceCheck';

export { invokeTool } from './toolInvocation';

/** What every surface may use. */
export interface SurfaceSetting {
  readonly engine: Engine;
  readonly extension: vscode.Uri;
  readonly language: Language;
  /** The pictures, loaded at their first use (chart.ts). */
  readonly pictures: () => Promise<typeof import('./chart')>;
  readonly preview: PreviewDoor;
  /** Where the code of a finding is explained. */
  readonly documentation: (code: string) => vscode.Uri;
}

type Register = (checker: Checker, setting: SurfaceSetting) => vscode.Disposable;

/** A further surface is one file and one line here. */
const SURFACES: readonly Register[] = [
  registerTestExplorer,
  registerPreview,
  registerWorkspaceCheck,
  registerExample,
  registerCodeActions,
  registerBindNumber,
  registerInlayHints,
  registerCompletion,
  registerBlockHover,
];

/** Registers every surface; each applies the present state of the checker at once, since it comes late. */
export function registerSurfaces(checker: Checker, setting: SurfaceSetting): vscode.Disposable {
  const owned = new Disposables();
  for (const register of SURFACES) owned.add(register(checker, setting));
  return owned;
}
