import type { Span } from '../../report';
import { forEachInSlices, type Slices } from '../../slices';
import { readCell, readLabel } from '../cell';
import type { Holes } from '../formulas';
import { readFormula } from '../settings';
import { overlapping } from '../spans';
import type { Setting } from '../statement';
import { FEW_ROWS, type TableGrid } from './tableGrid';

/** What gives a value, and the letters of a parameter: a formula without them sets none. */
const GIVES = /[=:：]/;
const PARAMETER = /(?<![A-Za-z\\])[lBQ]|lambda|λ|steps|步数|rates|start|eviction/;

function maySet(formula: string): boolean {
  return GIVES.test(formula) && PARAMETER.test(formula);
}

/** The parameters that a formula gives plain values, however few. */
export function settingsInFormula(text: string, formula: Span): readonly Setting[] {
  return maySet(text.slice(formula.start, formula.end)) ? readFormula(text, formula).settings : [];
}

/** The same of a table of two columns, row by row. */
export function* settingsInTable(text: string, { rows }: TableGrid, holes: Holes): Slices<readonly Setting[]> {
  const settings: Setting[] = [];
  const readRow = ([label, value, third]: readonly Span[]) => {
    if (!label || !value || third) return;
    const names = readLabel(text, { span: label, holes: [] });
    const cell = { span: value, holes: overlapping(holes, value) };
    const values = names.length === 0 ? null : readCell(text, cell, names);
    const statement = { start: label.start, end: value.end };
    for (const [i, name] of names.entries()) {
      const given = values?.[i];
      if (name !== 'p' && name !== 'q' && given) settings.push({ name, key: label, value: given, statement });
    }
  };
  yield* forEachInSlices(rows, readRow, FEW_ROWS);
  return settings;
}
