import * as vscode from 'vscode';
import { Disposables } from './disposables';
import { TOOLS } from './ids';
import type { SurfaceSetting } from './surfaces';

/** The language-model tools, where the editor has them; what they do is loaded when one is first asked. */
export function registerTools(setting: SurfaceSetting): vscode.Disposable {
  const owned = new Disposables();
  // Editors that are made of VS Code without its models.
  if (!vscode.lm?.registerTool) return owned;
  for (const name of TOOLS) {
    const tool: vscode.LanguageModelTool<unknown> = {
      async invoke({ input }, token) {
        const { invokeTool } = await import('./surfaces');
        return invokeTool(name, input, { setting, token });
      },
    };
    owned.add(vscode.lm.registerTool(name, tool));
  }
  return owned;
}
