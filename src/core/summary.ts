import type { Decisions, SignColumn } from './decision';
import { valueAt } from './model/quantity';
import type { RunColumns, SeriesName } from './model/series';
import { mean } from './number/mean';
import type { Summary } from './report';

/** The values of a series in the document's units, where it is defined. */
function* values(columns: RunColumns, name: SeriesName): Generator<number> {
  for (let t = 0; t < columns.steps; t++) {
    const value = valueAt(columns, name, t);
    if (value !== null) yield value;
  }
}

/** V_T/V_S at every step with V_S ≠ 0 (the note's 8.4). Both carry the same power of two, so that no quotient under- or overflows. */
function* ratios({ scalars, steps }: RunColumns): Generator<number> {
  for (let t = 0; t < steps; t++) {
    const below = scalars.V_S[t]!;
    if (below !== 0 && !Number.isNaN(below)) yield scalars.V_T[t]! / below;
  }
}

function nonNegative(column: SignColumn): number {
  return column.defined - column.undecided - column.negative;
}

function positive(column: SignColumn): number {
  return column.signs.filter((sign) => sign === 1).length;
}

/**
 * The smallest inner product. Where the signs say that it is 0 or more everywhere, a decided 0 is the minimum, whatever the floats
 * make of it; a negative minimum is the decided one.
 */
function smallestInner(column: SignColumn, columns: RunColumns): number {
  if (column.undecided === 0) {
    if (column.worst) return column.worst.value;
    if (column.signs.includes(0)) return 0;
  }
  let smallest = Number.POSITIVE_INFINITY;
  for (const value of values(columns, 'inner')) smallest = Math.min(smallest, value);
  return smallest;
}

function largestError(columns: RunColumns): number | null {
  let largest: number | null = null;
  for (const value of values(columns, 'decomposition_error')) largest = Math.max(largest ?? 0, Math.abs(value));
  return largest;
}

/** JSON has no Infinity and no NaN: a figure beyond float64 has no number. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/**
 * The figures of a run (the note's 8.2 to 8.5): numbers of steps from decisions alone, means and extremes from the float columns in
 * the document's units. What needs P is null when A is not stable, and a mean of nothing is null.
 */
export function summarize(decisions: Decisions, columns: RunColumns): Summary {
  const { inner, 'V_T - V_S': energy, 'G_T - G_S': spread, '-dist_change': approach } = decisions.columns;
  return {
    evictions: decisions.evictions.length,
    innerNonNegative: inner && nonNegative(inner),
    innerNegative: inner?.negative ?? null,
    vDominanceHolds: energy && nonNegative(energy),
    gDominanceHolds: nonNegative(spread!), // G needs no P
    distanceReduced: approach && positive(approach),
    firstNegativeStep: inner?.first?.t ?? null,
    innerMin: inner && finite(smallestInner(inner, columns)),
    innerMean: finite(mean(values(columns, 'inner'))),
    ratioMean: finite(mean(ratios(columns))),
    distanceChangeMean: finite(mean(values(columns, 'dist_change'))),
    decompositionErrorMax: finite(largestError(columns)),
  };
}
