import * as vscode from 'vscode';
import type { Language } from '../core/present/messages';
import { TOOLS } from '../engine/tools';
import { ToolError } from '../engine/tools/tool';
import { aborted } from './aborted';
import { readSettings } from './settings';
import type { SurfaceSetting } from './surfaces';
import { readNote } from './workspaceNotes';

/** An absolute path in one of the forms in which people and models write them. */
const ABSOLUTE = /^(?:\/|[a-z]:[\\/])/i;

function inFolder({ uri }: vscode.WorkspaceFolder, path: string): vscode.Uri {
  if (!ABSOLUTE.test(path)) return vscode.Uri.joinPath(uri, path);
  return uri.scheme === 'file' ? vscode.Uri.file(path) : uri.with({ path });
}

/** The text of a note by its path: of an open one as it stands in the editor, else from the workspace and from nowhere else. */
async function readText(path: string, language: Language): Promise<string> {
  const { textDocuments, workspaceFolders = [], asRelativePath, getWorkspaceFolder } = vscode.workspace;
  const open = textDocuments.find(({ uri }) => [uri.toString(), uri.fsPath, asRelativePath(uri)].includes(path));
  if (open) return open.getText();
  const inWorkspace = workspaceFolders.map((folder) => inFolder(folder, path)).filter((uri) => getWorkspaceFolder(uri));
  if (inWorkspace.length === 0) throw new ToolError('not-in-workspace', language, { path });
  const failures: unknown[] = [];
  for (const uri of inWorkspace) {
    try {
      return await readNote(uri);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new ToolError('cannot-read', language, { path, error: failures.map(String).join('; ') });
}

/** Runs the tool of that name; what it throws is told to the model. */
export async function invokeTool(
  name: string,
  input: unknown,
  { setting, token }: { readonly setting: SurfaceSetting; readonly token: vscode.CancellationToken },
): Promise<vscode.LanguageModelToolResult> {
  const tool = TOOLS.find((known) => known.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  const { engine, language } = setting;
  const answer = await tool.run(input, {
    engine,
    language,
    options: readSettings().options,
    signal: aborted(token),
    readText: (path) => readText(path, language),
  });
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
}
