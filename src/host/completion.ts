import * as vscode from 'vscode';
import { type BlockPlace, blockPlace, keysIn } from '../core/document/blockPlace';
import { fill, type Language } from '../core/present/messages';
import {
  type BlockKey,
  CLAIM_TERMS,
  FUNCTION_TERMS,
  isSeries,
  KEY_TERMS,
  type KeyTerm,
  NAME_TERMS,
  RELATION_TERMS,
  type Term,
  VALUE_TERMS,
  VERDICT_TERMS,
} from '../core/present/vocabulary';
import { VOCABULARY } from '../core/present/words/vocabulary';
import { blockAround } from './blockLines';
import type { Checker } from './checker';
import { LANGUAGE } from './ids';
import type { SurfaceSetting } from './surfaces';
import { explained } from './termText';

const { CompletionItemKind } = vscode;

/** A template of the vocabulary as the editor's own: `‹a›` is a place to type, `‹a|b›` a choice. */
function snippetOf(template: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const [i, part] of template.split(/[‹›]/).entries()) {
    const choices = part.split('|');
    if (i % 2 === 0) snippet.appendText(part);
    else if (choices.length > 1) snippet.appendChoice(choices);
    else snippet.appendPlaceholder(part);
  }
  return snippet;
}

function itemOf(term: Term, kind: vscode.CompletionItemKind, language: Language): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: term.text, description: term.symbol ?? '' }, kind);
  item.documentation = explained(term, language);
  if (term.template !== null) item.insertText = snippetOf(term.template);
  return item;
}

function ofKey(term: KeyTerm, order: number, language: Language): vscode.CompletionItem {
  const item = itemOf(term, CompletionItemKind.Property, language);
  // As one writes them, not by the alphabet.
  item.sortText = String(order).padStart(2, '0');
  if (term.byDefault !== null) item.detail = fill(VOCABULARY['key-default-plain'], language, { value: term.byDefault });
  return item;
}

/** Both rates are set by `rates`, or each by its own key. */
function isTaken(key: BlockKey, taken: readonly string[]): boolean {
  if (key === 'rates') return ['rates', 'lambdaA', 'lambdaB'].some((name) => taken.includes(name));
  return taken.includes(key) || (taken.includes('rates') && (key === 'lambdaA' || key === 'lambdaB'));
}

/** Behind an operand a relation is wanted, elsewhere an operand. */
function inClaim(before: string, language: Language): vscode.CompletionItem[] {
  if (/[\p{L}\p{N}_\])]\s+$/u.test(before)) {
    return RELATION_TERMS.map((term) => itemOf(term, CompletionItemKind.Operator, language));
  }
  return [
    ...NAME_TERMS.map((term) =>
      itemOf(term, isSeries(term.text) ? CompletionItemKind.Field : CompletionItemKind.Constant, language),
    ),
    ...FUNCTION_TERMS.map((term) => itemOf(term, CompletionItemKind.Function, language)),
  ];
}

/** What is typed so far. */
interface Typed {
  /** The line before the word that is being typed. */
  readonly before: string;
  readonly taken: readonly string[];
}

function itemsAt(place: BlockPlace, { before, taken }: Typed, language: Language): vscode.CompletionItem[] {
  const words = (terms: readonly Term[]) => terms.map((term) => itemOf(term, CompletionItemKind.EnumMember, language));
  switch (place.kind) {
    case 'key':
      return KEY_TERMS.filter(({ text }) => !isTaken(text, taken)).map((term, i) => ofKey(term, i, language));
    case 'value':
      return words(VALUE_TERMS[place.key as BlockKey] ?? []);
    case 'expected-claim':
      return words(CLAIM_TERMS);
    case 'expected-verdict':
      return words(VERDICT_TERMS);
    case 'claim':
      return inClaim(before, language);
  }
}

/** The word before the cursor, and that of an expression, where a hyphen subtracts. */
const WORD = /[\p{L}\p{N}_-]*$/u;
const OPERAND = /[\p{L}\p{N}_]*$/u;

/** Keys, values, names and relations while a parameter block is being written. */
export function registerCompletion(_checker: Checker, { language }: SurfaceSetting): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: LANGUAGE },
    {
      provideCompletionItems(document, position) {
        const block = blockAround(document, position);
        const own = position.line - (block?.first ?? 0);
        const place = block && blockPlace(block.lines, own, position.character);
        if (!block || !place) return [];
        const line = document.lineAt(position.line).text.slice(0, position.character);
        const before = line.replace(place.kind === 'claim' ? OPERAND : WORD, '');
        const taken = keysIn(block.lines.filter((_, i) => i !== own));
        const items = itemsAt(place, { before, taken }, language);
        for (const item of items) item.range = new vscode.Range(position.with({ character: before.length }), position);
        return items;
      },
    },
    ...[' ', '-', '{', ':'],
  );
}
