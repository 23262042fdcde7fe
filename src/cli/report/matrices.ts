import { displayExact, fractionText } from '../../core/number/decimal';
import type { Rational } from '../../core/number/rational';
import { formatExact } from '../../core/present/numerals';
import type { Exploration } from '../../core/results';
import { type Child, element, type Html, notation, table, together } from './html';
import type { Say } from './say';

/** Larger matrices are told by their first row. */
const MOST_PRINTED = 12;

const ZERO: Rational = { num: 0n, den: 1n };
const ONE: Rational = { num: 1n, den: 1n };

function entryText(value: Rational): string {
  return formatExact(displayExact(value).text);
}

/** The entries in full where a table abbreviates some of them. */
function inFull(rows: readonly (readonly Rational[])[], say: Say): Child[] {
  if (!rows.flat().some((value) => displayExact(value).digits !== null)) return [];
  const lines = rows.map((row) => element('p', {}, row.map(fractionText).join(', ')));
  return [element('details', {}, element('summary', {}, say('exact-in-full')), ...lines)];
}

function matrixTable(caption: string, rows: readonly (readonly Rational[])[], say: Say): Html {
  const stages = rows[0]!.map((_, s) => String(s));
  return together(
    table({
      caption: notation(caption),
      name: 'matrix',
      head: ['', ...stages],
      // A vector has no number of its row.
      rows: rows.map((row, i) => [rows.length === 1 ? '' : String(i), ...row.map(entryText)]),
    }),
    ...inFull(rows, say),
  );
}

function chunks(entries: readonly Rational[], n: number): Rational[][] {
  return Array.from({ length: n }, (_, i) => entries.slice(i * n, (i + 1) * n));
}

function companion(firstRow: readonly Rational[]): Rational[][] {
  return firstRow.map((_, i) => (i === 0 ? [...firstRow] : firstRow.map((_, j) => (j === i - 1 ? ONE : ZERO))));
}

function transition({ firstRow, parameters: { lB } }: Exploration, say: Say): Html {
  return lB <= MOST_PRINTED
    ? matrixTable(say('transition-caption'), companion(firstRow), say)
    : matrixTable(say('transition-row-caption'), [firstRow], say);
}

function lyapunov({ exactP, lyapunov: floats, parameters: { lB } }: Exploration, say: Say): Html {
  if (exactP) return matrixTable(say('lyapunov-caption'), chunks(exactP, lB), say);
  return element('p', {}, floats ? say('lyapunov-large', { n: lB }) : say('lyapunov-none'));
}

/** W, N*, A, the first row of the earlier A, and P, all exactly. */
export function matrices(exploration: Exploration, say: Say): Html {
  const { weights, earlierFirstRow, decisions } = exploration;
  return together(
    matrixTable(say('weights-caption'), [weights], say),
    element('p', {}, notation(say('equilibrium-caption')), ` = ${entryText(decisions.equilibrium)}`),
    ...inFull([[decisions.equilibrium]], say),
    transition(exploration, say),
    matrixTable(say('earlier-caption'), [earlierFirstRow], say),
    lyapunov(exploration, say),
  );
}
