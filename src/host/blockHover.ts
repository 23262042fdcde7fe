import * as vscode from 'vscode';
import { type BlockPlace, blockPlace, keyName } from '../core/document/blockPlace';
import { PARAMETER_NAMES } from '../core/model/parameters';
import { parameterTexts } from '../core/model/parameterText';
import type { Language } from '../core/present/messages';
import {
  type BlockKey,
  CLAIM_TERMS,
  claimTerm,
  KEY_TERMS,
  type Term,
  VALUE_TERMS,
  VERDICT_TERMS,
} from '../core/present/vocabulary';
import { blockAround } from './blockLines';
import type { Checker } from './checker';
import { LANGUAGE } from './ids';
import type { SurfaceSetting } from './surfaces';
import { explained, explainedKey } from './termText';

/** A word, or several that hyphens join, such as `low-first`. */
const WORD = /[\p{L}_√][\p{L}\p{N}_]*(?:-\p{L}+)*/u;
/** The same in an expression, where a hyphen subtracts. */
const OPERAND = /[\p{L}_√][\p{L}\p{N}_]*/u;

/** What a word of a block stands for at its place, but for a key. */
function termAt(place: BlockPlace, word: string): Term | null {
  const among = (terms: readonly Term[]) => terms.find(({ text }) => text === word) ?? null;
  switch (place.kind) {
    case 'key':
      return null;
    case 'value':
      return among(VALUE_TERMS[place.key as BlockKey] ?? []);
    case 'expected-claim':
      return among(CLAIM_TERMS);
    case 'expected-verdict':
      return among(VERDICT_TERMS);
    case 'claim':
      return claimTerm(word);
  }
}

/** Over a word of a parameter block: what it means. What the set comes to is another hover's part (hover.ts). */
export function registerBlockHover(checker: Checker, { language }: SurfaceSetting): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: LANGUAGE },
    {
      provideHover(document, position) {
        const block = blockAround(document, position);
        if (!block) return null;
        const placeAt = (at: vscode.Position) => blockPlace(block.lines, at.line - block.first, at.character);
        const inClaim = placeAt(position)?.kind === 'claim';
        const range = document.getWordRangeAtPosition(position, inClaim ? OPERAND : WORD);
        const place = range && placeAt(range.start);
        if (!place) return null;
        const word = document.getText(range);
        const meaning =
          place.kind === 'key'
            ? keyMeaning(word, valueHere(word, { document, position }, checker), language)
            : termMeaning(termAt(place, word), language);
        return meaning && new vscode.Hover(meaning, range);
      },
    },
  );
}

function termMeaning(term: Term | null, language: Language): vscode.MarkdownString | null {
  return term && explained(term, language);
}

function keyMeaning(word: string, here: string | null, language: Language): vscode.MarkdownString | null {
  const key = KEY_TERMS.find(({ text }) => text === keyName(word));
  return key ? explainedKey(key, here, language) : null;
}

/** What a hover is asked about. */
interface Asked {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** The value that a parameter has in the set around a place; null where the last check does not know it, or is of another text. */
function valueHere(word: string, { document, position }: Asked, checker: Checker): string | null {
  const state = checker.stateOf(document.uri);
  const set = state?.report?.sets.find(({ span }) => state.place(span).contains(position));
  const name = PARAMETER_NAMES.find((known) => known === keyName(word));
  return name && set?.parameters && !state?.stale ? parameterTexts(set.parameters)[name] : null;
}
