import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { LANGUAGE } from './ids';

/** The reference run of the note's section 8, to be changed value by value. */
const BLOCK = { l0: '200', lA: '4', lB: '7', B: '1000', lambdaA: '1', lambdaB: '1', steps: '200' };

/** A parameter block behind `lead`, each of its values a place to type. */
export function blockSnippet(lead: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString().appendText(`${lead}\`\`\`vdominance\n`);
  for (const [name, value] of Object.entries(BLOCK)) {
    snippet.appendText(`${name}: `).appendPlaceholder(value).appendText('\n');
  }
  return snippet.appendText('```\n').appendTabstop(0);
}

/** The beginning of a block on a line of its own: nothing yet in an empty document, else a fence or the first letters of its language. */
function isBegun(document: vscode.TextDocument, before: string): boolean {
  if (/^`{3,}[a-z]*$/.test(before)) return 'vdominance'.startsWith(before.replace(/^`+/, ''));
  return /^vd[a-z]*$/.test(before) || (before === '' && document.getText().trim() === '');
}

/** Offers a whole block where one may be begun. At activation, because there is no set yet that would load the other surfaces. */
export function registerBlockSnippet(language: Language): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: LANGUAGE },
    {
      provideCompletionItems(document, position) {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        if (!isBegun(document, before)) return [];
        const item = new vscode.CompletionItem('```vdominance', vscode.CompletionItemKind.Snippet);
        item.detail = fill(EDITOR['block-snippet'], language);
        item.insertText = blockSnippet('');
        // With the marks or without them.
        item.filterText = before.startsWith('`') ? `${before}vdominance` : 'vdominance';
        item.range = new vscode.Range(position.with({ character: 0 }), position);
        return [item];
      },
    },
    '`',
  );
}
