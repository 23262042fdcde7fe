import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { EXPLORER_VIEW } from './ids';

/** 128 random bits: a page's scripts and styles are known by it. */
function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The folders that the page may load from. */
function explorerRoots(extension: vscode.Uri): vscode.Uri[] {
  return ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extension, folder));
}

/**
 * The page of the explorer: the script and the style sheet, nothing inline, nothing from a document. The toolkit looks for the nonce in
 * `csp-nonce`, without which it could not tell focus by keyboard from focus by mouse.
 */
function explorerPage(webview: vscode.Webview, extension: vscode.Uri, language: Language): string {
  const key = nonce();
  const address = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${key}'`,
    `style-src ${webview.cspSource} 'nonce-${key}'`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data: blob:`,
  ];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta property="csp-nonce" content="${key}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fill(EDITOR['explorer-title'], language)}</title>
<link rel="stylesheet" href="${address('media', 'panel.css')}">
</head>
<body>
<div id="explorer"></div>
<script nonce="${key}" src="${address('dist', 'webview.js')}"></script>
</body>
</html>
`;
}

/** Where the extension lies, and in whose words it speaks. */
export interface PanelSetting {
  readonly extension: vscode.Uri;
  readonly language: Language;
}

/** Gives a panel its page: a new one, or one that the editor has brought back after a reload. */
export function loadExplorerPage(panel: vscode.WebviewPanel, { extension, language }: PanelSetting): void {
  panel.webview.options = { enableScripts: true, localResourceRoots: explorerRoots(extension) };
  panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.svg');
  panel.webview.html = explorerPage(panel.webview, extension, language);
}

/** An empty panel beside the text; the focus stays where it is. */
export function createExplorerPanel({ language }: PanelSetting): vscode.WebviewPanel {
  const position = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel(EXPLORER_VIEW, fill(EDITOR['explorer-title'], language), position);
}
