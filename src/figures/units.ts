import { fill, type Language } from '../core/present/messages';
import { superscript } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import type { Scale } from './figure';
import type { UnitScale } from './reader';

/** For what has no relative form of its own: N* is the nearest. */
export function unitScale(scale: Scale): UnitScale {
  return scale === 'relative' ? 'equilibrium' : scale;
}

/** The unit at the right above a plot: degree 2 are energies, degree 1 requests, `norm` is the root of an energy; `power` is what was taken out of the axis. */
export function unitText(degree: 1 | 2 | 'norm', scale: UnitScale, power: number, language: Language): string {
  const words = {
    1: { absolute: FIGURES['unit-requests'], equilibrium: FIGURES['unit-equilibrium-requests'] },
    2: { absolute: FIGURES['unit-absolute'], equilibrium: FIGURES['unit-equilibrium'] },
    norm: { absolute: FIGURES['unit-norm'], equilibrium: FIGURES['unit-equilibrium-requests'] },
  }[degree][scale];
  const unit = fill(words, language);
  return power === 0 ? unit : fill(FIGURES['unit-power'], language, { power: superscript(power), unit });
}

export function logarithmicUnit(unit: string, language: Language): string {
  return fill(FIGURES['unit-logarithmic'], language, { unit });
}
