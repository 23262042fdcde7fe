/** The name that a kept run gets by itself: what sets it apart. Pure. */
import type { ParameterTexts } from '../src/core/model/parameterText';
import { changedNames, SYMBOLS } from './asked';

const MAIN = ['l0', 'lA', 'lB'] as const;

/** What is tried in place of the document's values, else what tells one set from another. */
export function keptName(stated: ParameterTexts, explored: ParameterTexts | null): string {
  const texts = explored ?? stated;
  const changed = changedNames(stated, texts);
  const names = changed.length > 0 ? changed : MAIN;
  return names.map((name) => `${SYMBOLS[name]} = ${texts[name].trim()}`).join(', ');
}
