import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { isSeries, type KeyTerm, REQUIRED_KEYS, type Term } from '../core/present/vocabulary';
import { VOCABULARY } from '../core/present/words/vocabulary';

/** What a word means, as the editor shows it: its sign, its words, whether it has a value at each step. */
export function explained(term: Term, language: Language): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown(`\`${term.text}\``);
  if (term.symbol !== null) markdown.appendMarkdown(' ').appendText(term.symbol);
  markdown.appendMarkdown('\n\n').appendText(fill(term.meaning, language));
  if (isSeries(term.text)) markdown.appendMarkdown('\n\n').appendText(fill(VOCABULARY['each-step'], language));
  return markdown;
}

/** The same of a key, with its default, and the value that it has here where that is known. */
export function explainedKey(term: KeyTerm, here: string | null, language: Language): vscode.MarkdownString {
  const markdown = explained(term, language);
  const add = (words: keyof typeof VOCABULARY, args = {}) => {
    markdown.appendMarkdown(`\n\n${fill(VOCABULARY[words], language, args)}`);
  };
  if (REQUIRED_KEYS.has(term.text)) add('key-required');
  if (term.byDefault !== null) add('key-default', { value: term.byDefault });
  if (here !== null) add('key-here', { value: here });
  return markdown;
}
