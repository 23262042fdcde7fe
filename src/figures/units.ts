import { fill, type Language } from '../core/present/messages';
import { superscript } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import type { UnitScale } from './reader';

/** The unit at the right above a plot: degree 2 are energies, degree 1 requests; `power` is what was taken out of the axis. */
export function unitText(degree: 1 | 2, scale: UnitScale, power: number, language: Language): string {
  const words = {
    1: { absolute: FIGURES['unit-requests'], equilibrium: FIGURES['unit-equilibrium-requests'] },
    2: { absolute: FIGURES['unit-absolute'], equilibrium: FIGURES['unit-equilibrium'] },
  }[degree][scale];
  const unit = fill(words, language);
  return power === 0 ? unit : fill(FIGURES['unit-power'], language, { power: superscript(power), unit });
}

export function logarithmicUnit(unit: string, language: Language): string {
  return fill(FIGURES['unit-logarithmic'], language, { unit });
}
