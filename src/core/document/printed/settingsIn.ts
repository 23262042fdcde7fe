import type { Span } from '../../report';
import { readCell, readLabel } from '../cell';
import type { Holes } from '../formulas';
import { readFormula } from '../settings';
import { overlapping } from '../spans';
import type { Setting } from '../statement';
import type { TableGrid } from './tableGrid';

/** What gives a value, and the letters of a parameter: a formula without them sets none. */
const GIVES = /[=:：]/;
const PARAMETER = /(?<![A-Za-z\\])[lBQ]|lambda|λ|steps|步数|rates|start|eviction/;

function maySet(formula: string): boolean {
  return GIVES.test(formula) && PARAMETER.test(formula);
}

/** The parameters that the formulas of a passage give plain values, however few. */
export function settingsInFormulas(text: string, formulas: readonly Span[]): readonly Setting[] {
  return formulas
    .filter(({ start, end }) => maySet(text.slice(start, end)))
    .flatMap((formula) => readFormula(text, formula).settings);
}

/** The same of a table of two columns, row by row. */
export function settingsInTable(text: string, { rows }: TableGrid, holes: Holes): readonly Setting[] {
  return rows.flatMap(([label, value, third]) => {
    if (!label || !value || third) return [];
    const names = readLabel(text, { span: label, holes: [] });
    const cell = { span: value, holes: overlapping(holes, value) };
    const values = names.length === 0 ? null : readCell(text, cell, names);
    const statement = { start: label.start, end: value.end };
    return names.flatMap((name, i) => {
      const given = values?.[i];
      return name === 'p' || name === 'q' || !given ? [] : [{ name, key: label, value: given, statement }];
    });
  });
}
