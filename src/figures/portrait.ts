/** What the figures are drawn from, of a parameter set that was explored. */
import { DECIDED_QUANTITIES } from '../core/decision';
import { toNumber } from '../core/number/float';
import type { Exploration } from '../core/results';
import type { FigureSource, PortraitSource } from './figure';

/** The decided signs by quantity. */
function signsOf({ decisions }: Exploration): FigureSource['signs'] {
  const signs = DECIDED_QUANTITIES.map((quantity) => [quantity, decisions.columns[quantity]?.signs ?? null]);
  return Object.fromEntries(signs);
}

export function portraitOf(exploration: Exploration): PortraitSource {
  const { columns, decisions, extremes, cases, deltaMap, spectra, lyapunov } = exploration;
  const { weights, firstRow, earlierFirstRow } = exploration;
  return {
    columns,
    signs: signsOf(exploration),
    evictions: decisions.evictions,
    extremes,
    cases,
    deltaMap,
    spectra,
    lyapunov,
    firstWeight: toNumber(weights[0]!),
    firstRow: firstRow.map(toNumber),
    earlierFirstRow: earlierFirstRow.map(toNumber),
  };
}
