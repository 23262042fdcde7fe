import * as vscode from 'vscode';
import { type Hint, type HintsWanted, hintsOf } from '../core/present/hints';
import { fill, type Language } from '../core/present/messages';
import { EDITING } from '../core/present/words/editing';
import type { Checker, State } from './checker';
import { Disposables } from './disposables';
import { INLAY_HINTS, LANGUAGE, SETTINGS } from './ids';
import type { SurfaceSetting } from './surfaces';

function wantedIn(uri: vscode.Uri): HintsWanted | 'off' {
  const value = vscode.workspace.getConfiguration(SETTINGS, uri).get<unknown>(INLAY_HINTS);
  return value === 'off' || value === 'all' ? value : 'claims';
}

/** A hint of an earlier text takes its sign back: what it said may hold no more. */
function aged({ label }: Hint): string {
  return label.replace(/^\S/u, '…');
}

function shown(hint: Hint, place: vscode.Range, { stale }: State, language: Language): vscode.InlayHint {
  const inlay = new vscode.InlayHint(place.end, stale ? aged(hint) : hint.label);
  const tooltip = stale ? fill(EDITING['hint-stale'], language) : hint.tooltip;
  if (tooltip !== null) inlay.tooltip = tooltip;
  inlay.paddingLeft = true;
  return inlay;
}

/** Computed values between the lines: behind claims of blocks, and behind numbers that hold by rounding. */
export function registerInlayHints(checker: Checker, { language }: SurfaceSetting): vscode.Disposable {
  const owned = new Disposables();
  const changed = owned.add(new vscode.EventEmitter<void>());
  owned.add(checker.onDidCheck(() => changed.fire()));
  owned.add(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SETTINGS}.${INLAY_HINTS}`)) changed.fire();
    }),
  );
  owned.add(
    vscode.languages.registerInlayHintsProvider(
      { language: LANGUAGE },
      {
        onDidChangeInlayHints: changed.event,
        provideInlayHints(document, range) {
          const state = checker.stateOf(document.uri);
          const wanted = wantedIn(document.uri);
          if (!state?.report || wanted === 'off') return [];
          return hintsOf(state.report, wanted, language).flatMap((hint) => {
            const place = state.place(hint.span);
            const isThere = range.intersection(place) && (!state.stale || document.getText(place) === hint.text);
            return isThere ? [shown(hint, place, state, language)] : [];
          });
        },
      },
    ),
  );
  return owned;
}
