/** What the tests of the extension host have in common: notes, and waiting for what the extension does about them. */
import * as vscode from 'vscode';

const PATIENCE = 10_000;

/** A block of the set for which the lemma fails. */
export const COUNTEREXAMPLE = '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n';

export function extensionUri(): vscode.Uri {
  return vscode.extensions.getExtension('vdominance.vdominance-explorer')!.extensionUri;
}

/** Shows a document at the left and waits until it is the active one, which what follows the cursor goes by. */
async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await until(vscode.window.onDidChangeActiveTextEditor, () => {
    return vscode.window.activeTextEditor?.document === document ? true : undefined;
  });
  return document;
}

function inWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders!;
  return vscode.Uri.joinPath(folder!.uri, name);
}

/** A new note in an editor, of a name that no other has had: an unsaved one could find the text of an earlier one under its name. */
export async function openNote(content: string): Promise<vscode.TextDocument> {
  const uri = inWorkspace(`note-${crypto.randomUUID()}.md`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return show(await vscode.workspace.openTextDocument(uri));
}

/** A file of the workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextDocument> {
  return show(await vscode.workspace.openTextDocument(inWorkspace(name)));
}

export async function replaceText(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const start = document.getText().indexOf(old);
  if (start < 0) throw new Error(`the document does not hold ${JSON.stringify(old)}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
  edit.replace(document.uri, range, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was not applied');
}

/** Resolves to the first value that is not undefined, asked for after every event; rejects with the last look at things. */
export async function until<T>(
  event: vscode.Event<unknown>,
  ask: () => T | undefined,
  look: () => unknown = () => 'nothing',
): Promise<T> {
  const now = ask();
  if (now !== undefined) return now;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      listening.dispose();
      reject(new Error(`waited in vain; the last seen was ${JSON.stringify(look(), null, 1)}`));
    }, PATIENCE);
    const listening = event(() => {
      const value = ask();
      if (value === undefined) return;
      clearTimeout(timer);
      listening.dispose();
      resolve(value);
    });
  });
}

/** A diagnostic in the words of a test. */
export interface Mark {
  readonly code: string;
  readonly severity: string;
  readonly text: string;
  readonly message: string;
  readonly related: readonly string[];
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The marks of a document, each with the text that it stands on. */
export function marksOf(document: vscode.TextDocument): Mark[] {
  const ours = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'V-Dominance');
  return ours.map((mark) => ({
    code: codeOf(mark),
    severity: vscode.DiagnosticSeverity[mark.severity]!,
    text: document.getText(mark.range),
    message: mark.message,
    related: (mark.relatedInformation ?? []).map(({ message }) => message),
  }));
}

/** Waits until the marks of a document are as wanted. */
export function untilMarks(
  document: vscode.TextDocument,
  wanted: (marks: readonly Mark[]) => boolean,
): Promise<Mark[]> {
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const marks = marksOf(document);
      return wanted(marks) ? marks : undefined;
    },
    () => marksOf(document),
  );
}

/** Runs with a setting of the workspace changed. */
export async function withSetting(
  section: string,
  key: string,
  value: unknown,
  run: () => Promise<void>,
): Promise<void> {
  const configuration = () => vscode.workspace.getConfiguration(section);
  await configuration().update(key, value);
  try {
    await run();
  } finally {
    await configuration().update(key, undefined);
  }
}

/** Runs while texts are checked by command only, so that an edit leaves the report of the text before it. */
export function withoutChecks(run: () => Promise<void>): Promise<void> {
  return withSetting('vdominance', 'check.mode', 'manual', run);
}

/** Closes every editor, changed ones without a question. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/**
 * What the light bulb would offer at a range, of one kind or of all. VS Code cancels the request when another extension registers actions
 * meanwhile; whoever looks at the light bulb is answered anew, and so is this.
 */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  for (;;) {
    try {
      return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind?.value);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'Canceled')) throw error;
    }
  }
}
