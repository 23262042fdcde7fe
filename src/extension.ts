import * as vscode from 'vscode';
import { type Language, languageOf } from './core/present/messages';
import { lazyEngine, type Start } from './engine/lazy';
import { registerBlockSnippet } from './host/blockSnippet';
import { Checker } from './host/checker';
import { registerCodeLens } from './host/codeLens';
import { registerCommands } from './host/commands';
import { registerDiagnostics } from './host/diagnostics';
import { Disposables } from './host/disposables';
import { ExplorerDoor } from './host/explorerDoor';
import { registerFirstOpening } from './host/firstOpening';
import { registerHover } from './host/hover';
import { registerLateSurfaces } from './host/lateSurfaces';
import { PreviewDoor } from './host/previewDoor';
import { Runs } from './host/runs';
import { readSettings } from './host/settings';
import { registerStatus } from './host/status';
import { registerTools } from './host/tools';

/** True in the bundle for browsers: esbuild.mjs puts the value here, and leaves out what the other host would use. */
declare const WEB: boolean;

/** The line of each code in docs/findings.md, which esbuild.mjs puts here. */
declare const FINDING_LINES: Readonly<Record<string, number>>;

/** The bodies of the engine in the order of preference. Each is loaded when it is its turn, and not at activation. */
function bodies(extension: vscode.Uri, language: Language): readonly Start[] {
  const dist = (file: string) => vscode.Uri.joinPath(extension, 'dist', file);
  // Written as a choice, so that each bundle holds one of the two.
  const workers: Start = WEB
    ? async () => {
        const { startWebWorkers } = await import('./engine/web');
        return startWebWorkers(Uint8Array.from(await vscode.workspace.fs.readFile(dist('engine.web.js'))));
      }
    : async () => {
        const { startThreads } = await import('./engine/node');
        return startThreads(dist('engine.js').fsPath);
      };
  const inline: Start = async () => {
    const [{ createWorks }, { startInline }] = await Promise.all([import('./engine/works'), import('./engine/inline')]);
    return startInline(createWorks(), language);
  };
  return [workers, inline];
}

/** Nothing is computed here: the engine starts when the first document turns up that may hold parameters. */
export function activate({
  extensionUri,
  subscriptions,
}: vscode.ExtensionContext): Pick<PreviewDoor, 'extendMarkdownIt'> {
  const language = languageOf(vscode.env.language);
  const owned = new Disposables();
  subscriptions.push(owned);
  const engine = owned.add(lazyEngine(bodies(extensionUri, language)));
  const pictures = () => import('./host/chart');
  const preview = owned.add(new PreviewDoor());
  const checker = owned.add(new Checker(engine, readSettings));
  const askWhere = vscode.window.showSaveDialog;
  const explorer = owned.add(new ExplorerDoor(checker, { engine, extension: extensionUri, language, askWhere }));
  const findings = vscode.Uri.joinPath(extensionUri, 'docs', 'findings.md');
  const documentation = (code: string) => findings.with({ fragment: `L${FINDING_LINES[code] ?? 1}` });
  owned.add(registerDiagnostics(checker, { language, documentation }));
  owned.add(registerCodeLens(checker, language));
  owned.add(registerHover(checker, new Runs(engine), language));
  owned.add(registerStatus(checker, language));
  owned.add(registerCommands(checker, explorer, language));
  owned.add(registerBlockSnippet(language));
  owned.add(registerFirstOpening(checker, explorer));
  const setting = { engine, extension: extensionUri, language, documentation, pictures, preview };
  owned.add(registerLateSurfaces(checker, setting));
  owned.add(registerTools(setting));
  checker.start();
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
